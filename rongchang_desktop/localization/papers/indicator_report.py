"""The indicator table as the half-year report prints it, its sentence, and the facts by section as material for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.indicators.difference import Difference
from rongchang_desktop.domain.indicators.period_name import PeriodName
from rongchang_desktop.domain.indicators.summary import IndicatorSummary, group_of, summarize
from rongchang_desktop.domain.indicators.table import IndicatorRow
from rongchang_desktop.domain.papers.content import (
    Block,
    CellValue,
    Column,
    Document,
    Figure,
    Gap,
    Paragraph,
    Row,
    Table,
    heading,
    title,
)
from rongchang_desktop.domain.papers.stylesheet import (
    LEADING,
    OVERVIEW_CELL,
    OVERVIEW_HEAD,
    OVERVIEW_NAME,
    SUBTITLE,
)
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.indicator_sentence import indicator_sentence, table_title, table_to_paste
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

_WEIGHTS = (5.2, 3.2, 3.6, 3.0)
_COUNTED = {
    "met": N_("reach the year's target"),
    "behind": N_("do not reach it"),
    "missing": N_("have no figure yet"),
    "open": N_("cannot be compared by figures"),
}
PHRASES = {"facts": Phrase("facts", N_("Facts by section"), N_("Heading of the facts"))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one task reported: its number and words, what was reached, by whose word and when."""

    number: str
    task: str
    told: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionFacts:
    """The facts of one section, under its full title; the area's title stands before its first section."""

    area: str
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorReport:
    """The indicators of a year until a period, and what the tasks of the plan reported; every text ready to print."""

    office: str
    year: int
    as_of: date
    rows: tuple[IndicatorRow, ...]
    period: PeriodName | None = None
    sections: tuple[SectionFacts, ...] = ()

    @property
    def summary(self) -> IndicatorSummary:
        """The rows by group."""
        return summarize(self.rows)

    def compose(self, words: PaperWords) -> Document:
        """The table, its sentence and the facts in the words of a language."""
        said = words.words
        return Document(
            title=table_title(self.year, self.period, said),
            author=self.office,
            subject=said.gettext("Indicator table"),
            dated=self.as_of,
            language=said.language.replace("_", "-"),
            blocks=self._blocks(words),
            figures=tuple(self._figures(words)),
        )

    def _blocks(self, words: PaperWords) -> Iterator[Block]:
        said = words.words
        yield title(table_title(self.year, self.period, said))
        yield Paragraph(said.gettext("({text})", text=formats.day(self.as_of, said)), SUBTITLE)
        if not self.rows:
            yield Paragraph(said.gettext("The year has no indicators yet."))
        else:
            yield Paragraph(indicator_sentence(self.rows, said), by_hand=True)
            yield Gap(LEADING / 2)
            yield self._table(words)
        yield from self._facts(words)

    def _table(self, words: PaperWords) -> Table:
        heads, *cells = table_to_paste(self.rows, period=self.period, words=words.words)
        styles = (OVERVIEW_NAME, OVERVIEW_CELL, OVERVIEW_CELL, OVERVIEW_CELL)
        return Table(
            columns=tuple(
                Column(head=head, weight=weight, style=style)
                for head, weight, style in zip(heads, _WEIGHTS, styles, strict=True)
            ),
            rows=tuple(
                Row((f"{number}. {name}", *rest), values=_values(row), counts_in=frozenset({group_of(row), "total"}))
                for number, ((name, *rest), row) in enumerate(zip(cells, self.rows, strict=True), 1)
            ),
            head_style=OVERVIEW_HEAD,
            name=words.words.gettext("Indicator table"),
            complete=True,
        )

    def _figures(self, words: PaperWords) -> Iterator[Figure]:
        summary = self.summary
        yield Figure(key="total", word=words.words.gettext("indicators"), text=str(summary.total), counts_rows=True)
        for key, msgid in _COUNTED.items():
            count = len(getattr(summary, key))
            yield Figure(key=key, word=words.words.gettext(msgid), text=str(count), counts_rows=True)

    def _facts(self, words: PaperWords) -> Iterator[Block]:
        if self.sections:
            yield Gap(LEADING / 2)
            yield title(words.text("facts"))
        area = ""
        for section in self.sections:
            if section.area != area:
                yield heading(1, section.area)
            if section.title:
                yield heading(2, section.title)
            area = section.area
            for fact in section.facts:
                yield Paragraph(
                    words.words.gettext(
                        "{number}. {task}: {told} ({source})",
                        number=fact.number,
                        task=fact.task,
                        told=fact.told,
                        source=fact.source,
                    )
                )


def _values(row: IndicatorRow) -> tuple[CellValue, ...]:
    found: Difference = row.difference
    return None, row.indicator.value, row.value.value if row.value else None, found.value
