"""The checklist to tick with a pen: every commitment by area or by unit, with an empty box and room for a remark."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.papers.content import Band, Block, Column, Document, Gap, Paragraph, Row, Table, title
from rongchang_desktop.domain.papers.stylesheet import (
    LEADING,
    SIGNING_LINE,
    SUBTITLE,
    TABLE_BAND,
    TABLE_SUBBAND,
    TICK_BOX,
)
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers import task_columns

_BOX = "□"
_BLANK = "_" * 16
_ROOM_FOR_A_REMARK = "　" * 6
COLUMNS = ("targets", "lead", "deadline", "remark")
"""The columns that may be left out."""


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
    """A work area with its sections, or a unit with what it leads."""

    number: str
    title: str
    sections: tuple[ChecklistSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What a year's plan asks to be checked; every text is ready to print. `columns` are those of COLUMNS shown."""

    title: str
    office: str
    year: int
    as_of: date
    areas: tuple[ChecklistArea, ...]
    columns: tuple[str, ...] = COLUMNS

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
        cells = _cells(self.areas, words)
        shown = tuple(cell for key, cell in cells.items() if key not in COLUMNS or key in self.columns)
        yield Table(columns=tuple(column for column, _ in shown), rows=_Rows(self.areas, shown, words))
        yield Gap(LEADING / 2)
        yield Paragraph(
            words.gettext("Checked by: {blank}  Date: {other_blank}", blank=_BLANK, other_blank=_BLANK), SIGNING_LINE
        )


_Cell = tuple[Column, Callable[[ChecklistRow], str]]


def _cells(areas: tuple[ChecklistArea, ...], words: Localizer) -> dict[str, _Cell]:
    """Each column with what a row puts into it."""
    rows = [row for area in areas for section in area.sections for row in section.rows]
    box = Column(head=words.gettext("Done"), texts=[_BOX], whole=True, style=TICK_BOX, repeated=True)
    tasks = task_columns.sentences(words.gettext("Target task"), [row.task for row in rows])
    targets = task_columns.sentences(words.gettext("Quantified target"), [row.targets for row in rows])
    remark = Column(head=words.gettext("Remark"), texts=[_ROOM_FOR_A_REMARK], whole=True)
    return {
        "box": (box, lambda row: _BOX),
        "number": (task_columns.numbers([row.number for row in rows], words), lambda row: row.number),
        "task": (tasks, lambda row: row.task),
        "targets": (targets, lambda row: row.targets),
        "lead": (task_columns.lead_units([row.lead for row in rows], words), lambda row: row.lead),
        "deadline": (task_columns.deadlines([row.deadline for row in rows], words), lambda row: row.deadline),
        "remark": (remark, lambda row: ""),
    }


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of all areas, made while the table is set."""

    areas: tuple[ChecklistArea, ...]
    cells: tuple[_Cell, ...]
    words: Localizer

    def __iter__(self) -> Iterator[Row | Band]:
        for area in self.areas:
            full_title = f"{area.number}{area.title}"
            continued = self.words.gettext("{title} (continued)", title=full_title)
            yield Band(full_title, TABLE_BAND, outline_title=full_title, continued=continued)
            for section in area.sections:
                if section.title:
                    yield Band(section.title, TABLE_SUBBAND)
                for row in section.rows:
                    yield Row(tuple(said(row) for _, said in self.cells))
