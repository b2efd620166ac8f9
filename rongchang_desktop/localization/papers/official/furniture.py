"""What stands around the text of a paper that goes out: red head, number, addressees, annex lines, signature, 版记."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.papers.column_widths import ems
from rongchang_desktop.domain.papers.content import (
    Block,
    Gap,
    Imprint,
    PageBreak,
    Paragraph,
    Rule,
    Sides,
    Span,
    Table,
    title,
)
from rongchang_desktop.domain.papers.page import AREA_WIDTH, MM, Orientation
from rongchang_desktop.domain.papers.stylesheet import (
    ADDRESSEES,
    ANNEX_LABEL,
    ANNEX_LINE,
    BODY,
    DATE_LINE,
    DOCUMENT_NUMBER,
    IMPRINT,
    LEADING,
    MASTHEAD,
    RED,
    RED_HEAD,
    SIGNATURE,
    TABLE_TITLE,
    Style,
)
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

_THICK, _THIN, _RED_RULE = 0.35 * MM, 0.25 * MM, 0.35 * MM
_FROM_TOP = 35 * MM  # of the type area to the red head
_BELOW_NUMBER = 4 * MM
_LETTER = 1.4  # letters of the title face are that much wider than those of the text
_SPARE = 1.02  # a word processor rounds sizes to half points
_FEW = 6  # letters of a masthead that are spread
_YEAR_IN_BRACKETS = re.compile(r"[\[【（(〔﹝［](\d{4})[\]】）)〕﹞］]")

PRINTED_ON = Phrase("printed_on", N_("Printed on {day}"), N_("Foot: day of printing"))
PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("red_head", N_("Document of {office}"), N_("Red head")),
        Phrase("addressees", N_("To all towns, departments and units concerned:"), N_("Addressees")),
        Phrase("copies", N_("Copies: {names}."), N_("Foot: copies")),
        PRINTED_ON,
        Phrase("annexes", N_("Annex: "), N_("Before the names of the annexes")),
        Phrase("annex", N_("Annex {number}"), N_("Above an annex")),
        Phrase("only_annex", N_("Annex"), N_("Above the only annex")),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Who signs a paper and when, under what number, with or without a red head, who gets copies, and a 附注."""

    office: str
    signed: str
    dated: date
    number: str = ""
    red_head: bool = False
    copies: tuple[str, ...] = ()
    remark: str = ""

    def opening(self, heading: str, texts: PaperWords) -> Iterator[Block]:
        """Red head with number and line where it is wanted, else the number beneath the title; then the addressees."""
        number = document_number(self.number)
        if self.red_head:
            yield Gap(_FROM_TOP, stays=True)
            yield _red(texts.text("red_head", office=self.office), RED_HEAD)
            yield Gap(2 * LEADING)
            yield Paragraph(number or " ", DOCUMENT_NUMBER)
            yield red_rule(above=_BELOW_NUMBER, below=LEADING)
        else:
            yield Gap(LEADING, stays=True)
        yield title(heading)
        if number and not self.red_head:
            yield Paragraph(number, replace(DOCUMENT_NUMBER, space_after=LEADING / 2))
        yield texts.paragraph("addressees", ADDRESSEES)

    def closing(self, annexes: Sequence[str], texts: PaperWords) -> Iterator[Block]:
        """The names of the annexes, the signature centred above the date, the date 4 字 from the right, the 附注."""
        yield from _annex_lines(annexes, texts)
        day = formats.day(self.dated, texts.words)
        middle = DATE_LINE.right_indent + ems(day) / 2
        yield Paragraph(self.signed, replace(SIGNATURE, right_indent=max(middle - ems(self.signed) / 2, 0.0)))
        yield Paragraph(day, DATE_LINE)
        if self.remark:
            yield Paragraph(texts.words.gettext("({text})", text=self.remark.strip("()（） ")), BODY)

    def imprint(self, texts: PaperWords, *, upright: bool) -> Iterator[Block]:
        """版记: copies, who printed it and when; on a page of its own where the last one is not upright."""
        copies = texts.text("copies", names=joined_names(self.copies, texts.words)) if self.copies else ""
        if not upright:
            yield PageBreak(Orientation.UPRIGHT)
        yield imprint((copies,), self.signed, self.dated, texts)


def held_to_signature(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, the last one never without the signature: no page holds a signature alone."""
    *others, last = paragraphs
    yield from others
    yield replace(last, style=replace(last.style, keep_with_next=True))


def document_number(text: str) -> str:
    """A number with its year in the brackets of the standard: 示例府办发〔2024〕6号."""
    return _YEAR_IN_BRACKETS.sub(r"〔\1〕", text.strip())


def joined_names(names: Iterable[str], words: Localizer) -> str:
    """Names one after the other."""
    return words.enumeration(name.rstrip("。.，,、") for name in names)


def masthead(text: str) -> Paragraph:
    """The name of a series in large red letters, spread where they are few."""
    spread = " ".join(text) if len(text) <= _FEW and not text.isascii() else text
    return _red(spread, MASTHEAD)


def red_rule(*, above: float, below: float) -> Rule:
    """The red line across the page, with white above and below in points."""
    return Rule(thickness=_RED_RULE, colour=RED, above=above, below=below)


def imprint(lines: Iterable[str], office: str, dated: date, texts: PaperWords) -> Imprint:
    """The lines that are not empty, then who printed it and when, between rules."""
    told = [Paragraph(line, IMPRINT) for line in lines if line]
    between = [Rule(thickness=_THIN)] if told else []
    printed = texts.text("printed_on", day=formats.day(dated, texts.words))
    printer = Sides(left=office, right=printed, style=IMPRINT)
    return Imprint((Rule(thickness=_THICK), *told, *between, printer, Rule(thickness=_THICK)))


def annexed(
    tables: Sequence[tuple[str, Table]],
    labels: Sequence[str],
    orientation: Orientation,
    *,
    note: Paragraph | None = None,
) -> Iterator[Block]:
    """Each table on a new page under its label and its name, with the note above it."""
    for (name, table), label in zip(tables, labels, strict=True):
        yield PageBreak(orientation)
        yield Paragraph(label, ANNEX_LABEL)
        yield Paragraph(name, TABLE_TITLE)
        if note is not None:
            yield note
        yield table


def annex_labels(count: int, texts: PaperWords) -> list[str]:
    """附件1, 附件2; 附件 where there is one alone."""
    if count == 1:
        return [texts.text("only_annex")]
    return [texts.text("annex", number=str(number)) for number in range(1, count + 1)]


def _red(text: str, style: Style) -> Paragraph:
    """In red, smaller where it would not stand on one line."""
    width = ems(text) * (_LETTER if text.isascii() else 1) * _SPARE
    return Paragraph((Span(text, colour=RED),), replace(style, size=min(style.size, AREA_WIDTH / max(width, 1.0))))


def _annex_lines(names: Sequence[str], texts: PaperWords) -> Iterator[Paragraph]:
    """附件：1. … below each other, their names in one line with the first."""
    before = texts.text("annexes")
    for number, name in enumerate(names, 1):
        mark = f"{number}. " if len(names) > 1 else ""
        first = ANNEX_LINE.indent + (0 if number == 1 else ems(before))
        style = replace(
            ANNEX_LINE,
            indent=first,
            hanging=ANNEX_LINE.indent + ems(before) + ems(mark),
            space_before=ANNEX_LINE.space_before if number == 1 else 0.0,
        )
        yield Paragraph(f"{before if number == 1 else ''}{mark}{name}", style)
