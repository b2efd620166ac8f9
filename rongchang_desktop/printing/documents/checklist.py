"""The checklist to tick with a pen: every commitment by area and section, with an empty box and room for a remark."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.content import Band, Block, Column, Document, Gap, Paragraph, Row, Table, title
from rongchang_desktop.printing.stylesheet import (
    CELL_CENTERED,
    LEADING,
    SIGNING_LINE,
    SUBTITLE,
    TABLE_BAND,
    TABLE_SUBBAND,
    TICK_BOX,
)

_BOX = "□"
_BLANK = "_" * 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One commitment to be ticked."""

    number: str
    task: str
    targets: str
    lead: str
    deadline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistSection:
    """Commitments under one section; the title is empty for those right under the area."""

    title: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistArea:
    """A work area with its sections."""

    number: str
    title: str
    sections: tuple[ChecklistSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What a year's plan asks to be checked; every text is ready to print."""

    title: str
    office: str
    year: int
    as_of: date
    areas: tuple[ChecklistArea, ...]

    def compose(self, words: Localizer) -> Document:
        """The checklist in the words of a language."""
        return Document(
            title=self.title,
            author=self.office,
            subject=words.gettext("Checklist"),
            dated=self.as_of,
            language=words.language.replace("_", "-"),
            blocks=self._blocks(words),
        )

    def _blocks(self, words: Localizer) -> Iterator[Block]:
        yield title(self.title)
        as_of = words.gettext("As of {day}", day=formats.day(self.as_of, words))
        yield Paragraph("\n".join((self.office, words.gettext("({text})", text=as_of))), SUBTITLE)
        if not any(section.rows for area in self.areas for section in area.sections):
            yield Paragraph(words.gettext("The plan has no commitments yet."))
            return
        yield Table(columns=_columns(words), rows=_Rows(self.areas))
        yield Gap(LEADING / 2)
        yield Paragraph(
            words.gettext("Checked by: {blank}  Date: {other_blank}", blank=_BLANK, other_blank=_BLANK), SIGNING_LINE
        )


def _columns(words: Localizer) -> tuple[Column, ...]:
    return (
        Column(head=words.gettext("Done"), weight=11, style=TICK_BOX, repeated=True),
        Column(head=words.gettext("No."), weight=10, style=CELL_CENTERED, repeated=True),
        Column(head=words.gettext("Commitment"), weight=50),
        Column(head=words.gettext("Targets"), weight=26),
        Column(head=words.gettext("Lead unit"), weight=24, style=CELL_CENTERED),
        Column(head=words.gettext("Due"), weight=18, style=CELL_CENTERED),
        Column(head=words.gettext("Remark"), weight=17),
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of all areas, made while the table is set."""

    areas: tuple[ChecklistArea, ...]

    def __iter__(self) -> Iterator[Row | Band]:
        for area in self.areas:
            full_title = f"{area.number}{area.title}"
            yield Band(full_title, TABLE_BAND, outline_title=full_title)
            for section in area.sections:
                if section.title:
                    yield Band(section.title, TABLE_SUBBAND)
                for row in section.rows:
                    yield Row((_BOX, row.number, row.task, row.targets, row.lead, row.deadline, ""))
