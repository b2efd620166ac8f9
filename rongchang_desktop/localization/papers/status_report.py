"""The status report for the review meeting: figures, chart by area, what lags, and every commitment by area."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import (
    BarChart,
    Block,
    ChartBar,
    Column,
    Content,
    Document,
    Gap,
    PageBreak,
    Paragraph,
    Row,
    Span,
    Table,
    heading,
    title,
)
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import (
    ANNEX_LABEL,
    LEADING,
    NOTE,
    OVERVIEW_CELL,
    OVERVIEW_HEAD,
    OVERVIEW_LIGHT,
    SUBTITLE,
    TABLE_NOTE,
    TABLE_TITLE,
)
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.counts import Counts, closed_of_total, count_figures, legend, share_key
from rongchang_desktop.localization.papers.frame import spans_of
from rongchang_desktop.localization.papers.lights import chart_part, light_in_line
from rongchang_desktop.localization.papers.task_tables import AreaTasks, LaggingItem, lagging_table, task_table
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("overall_head", N_("1. Overall"), N_("Heading of the overall figures")),
        Phrase(
            "overall",
            N_(
                "By {day} the {year} plan has {total} commitments: {parts}. Units report {reported} as done; "
                "{closed} are checked and closed, {share} of all."
            ),
            N_("Overall figures"),
        ),
        Phrase("light", N_("{light} {count} ({share})"), N_("Each light with its count")),
        Phrase("areas_head", N_("2. By work area"), N_("Heading of the work areas")),
        Phrase("lagging_head", N_("3. What lags"), N_("Heading of what lags")),
    )
}
_BEHIND = (Light.LAGGING, Light.SLOW)
_SHARES = tuple(share_key(light) for light in Light)
_NO_OWN_WORDS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport:
    """Where a year's plan stands on a day; every text is ready to print.

    `lagging` holds what lags or is slow, and what is judged hard to meet whatever its light.
    """

    title: str
    office: str
    year: int
    as_of: date
    counts: Counts
    rule: str
    areas: tuple[AreaTasks, ...]
    lagging: tuple[LaggingItem, ...]

    def compose(self, words: Localizer, own: Mapping[str, str] = _NO_OWN_WORDS) -> Document:
        """The report in the words of a language, the office's own first."""
        figures = {figure.key: figure for figure in count_figures(self.counts, words)}
        return Document(
            title=self.title,
            author=self.office,
            subject=words.gettext("Status report"),
            dated=self.as_of,
            language=words.language.replace("_", "-"),
            blocks=self._blocks(PaperWords(words=words, phrases=PHRASES, own=own, figures=figures)),
            figures=tuple(figures.values()),
            wholes=(_SHARES,),
        )

    def _blocks(self, texts: PaperWords) -> Iterator[Block]:
        words = texts.words
        as_of = words.gettext("As of {day}", day=formats.day(self.as_of, words))
        yield Gap(LEADING, stays=True)
        yield title(self.title)
        yield Paragraph("\n".join((self.office, words.gettext("({text})", text=as_of))), SUBTITLE)
        yield heading(1, texts.content("overall_head"))
        if not self.counts.total:
            yield Paragraph(words.gettext("The plan has no commitments yet."))
            return
        yield from self._overall(texts)
        yield heading(1, texts.content("areas_head"))
        yield self._chart(words)
        yield Gap(10)
        yield heading(1, texts.content("lagging_head"))
        yield from self._lagging_in_words(words)
        yield from self._annexes(as_of, words)

    def _overall(self, texts: PaperWords) -> Iterator[Block]:
        words = texts.words
        parts: list[Span] = []
        for light in Light:
            if self.counts.of(light):
                given = {"count": texts.figure(light.value), "share": texts.figure(share_key(light))}
                parts += (*(spans_of(words.enumeration(("", ""))) if parts else ()),)
                parts += spans_of(texts.content("light", light=label(light, words), **given))
        said: dict[str, Content] = {"day": formats.day(self.as_of, words), "year": str(self.year)}
        share = texts.figure(share_key(Light.CLOSED))
        yield Paragraph(texts.content("overall", **said, parts=tuple(parts), share=share))
        yield Gap(10)
        yield self._overview(texts)
        yield Gap(6)
        yield Paragraph(words.gettext("Note: {text}.", text=self.rule), NOTE)

    def _overview(self, texts: PaperWords) -> Table:
        words = texts.words
        heads = (words.gettext("Status light"), words.gettext("Number"), words.gettext("Share"))
        rows = [
            Row((light_in_line(light, words), texts.figure(light.value), texts.figure(share_key(light))))
            for light in Light
        ]
        whole = formats.percent(Decimal(bool(self.counts.total)), words, decimals=1)
        total = (words.gettext("Total"), str(self.counts.total), whole)
        rows.append(Row(tuple((Span(text, Typeface.HEI),) for text in total)))
        return Table(
            columns=tuple(
                Column(head=head, weight=1, style=style)
                for head, style in zip(heads, (OVERVIEW_LIGHT, OVERVIEW_CELL, OVERVIEW_CELL), strict=True)
            ),
            rows=rows,
            head_style=OVERVIEW_HEAD,
        )

    def _chart(self, words: Localizer) -> BarChart:
        bars = tuple(
            ChartBar(
                label=area.full_title,
                counts=tuple(area.counts.of(light) for light in Light),
                note=closed_of_total(area.counts, words),
            )
            for area in self.areas
        )
        return BarChart(
            caption=words.gettext("Figure 1. Commitments by work area and light"),
            parts=tuple(chart_part(light, words) for light in Light),
            bars=bars,
        )

    def _lagging_in_words(self, words: Localizer) -> Iterator[Block]:
        behind = [item for item in self.lagging if item.light in _BEHIND]
        if not behind:
            yield Paragraph(words.gettext("Nothing lags and nothing is slow."))
        if self.lagging:
            yield Paragraph(words.gettext("Problems and next steps are in table {number}.", number=1))
        for light in _BEHIND:
            found = [item.number for item in behind if item.light is light]
            if found:
                yield _named(label(light, words), found, words)
        doubtful = [item.number for item in self.lagging if item.light not in _BEHIND]
        if doubtful:
            yield _named(words.gettext("Not behind, yet judged hard to meet"), doubtful, words)

    def _annexes(self, as_of: str, words: Localizer) -> Iterator[Block]:
        tables = [(words.gettext("All commitments by work area"), task_table(self.areas, words))]
        if self.lagging:
            tables.insert(0, (words.gettext("What lags: problems and next steps"), lagging_table(self.lagging, words)))
        for number, (name, table) in enumerate(tables, 1):
            yield PageBreak(Orientation.LANDSCAPE)
            yield Paragraph(words.gettext("Table {number}", number=number), ANNEX_LABEL)
            yield Paragraph(name, TABLE_TITLE)
            yield Paragraph((Span(f"{self.office}　{as_of}　"), *legend(words)), TABLE_NOTE)
            yield table


def _named(group: str, numbers: list[str], words: Localizer) -> Paragraph:
    text = words.gettext(
        "{group}: {count}, no. {numbers}.", group=group, count=len(numbers), numbers=words.enumeration(numbers)
    )
    return Paragraph(text)
