"""The status report for the review meeting: figures, chart by area, what lags, and every commitment by area."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import (
    Block,
    Column,
    Document,
    Gap,
    Paragraph,
    Row,
    Span,
    Table,
    heading,
    title,
)
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import LEADING, NOTE, OVERVIEW_CELL, OVERVIEW_HEAD, OVERVIEW_LIGHT
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.lights import legend, light_in_line
from rongchang_desktop.localization.papers.official.furniture import annexed
from rongchang_desktop.localization.papers.plan_rows.area_chart import area_chart
from rongchang_desktop.localization.papers.plan_rows.standing import BEHIND, Standing
from rongchang_desktop.localization.papers.plan_rows.standing_tables import behind_table, table_of_all
from rongchang_desktop.localization.papers.wording import Phrase
from rongchang_desktop.localization.rule_words import rule_sentence

PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{district} {year}: progress of the work report's commitments"), N_("Title")),
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
        Phrase("lagging", N_("{group}: {count}, no. {numbers}."), N_("What lags, with its numbers")),
    )
}


@dataclass(frozen=True, kw_only=True)
class StatusReport(Standing):
    """Where a year's plan stands on a day; the first table holds what is judged hard to meet after what is behind."""

    def share_key(self, light: Light) -> str:
        """The name that offices know the share of a light by in this paper's phrases."""
        return f"{light.value}.share"

    def compose(self) -> Document:
        """The text on upright pages, the tables on landscape ones."""
        report = self.figured()
        frame, subject = report.frame, report.frame.words.gettext("Status report")
        return replace(frame.document(frame.title(), subject, report._blocks()), wholes=report.wholes)

    def _blocks(self) -> Iterator[Block]:
        frame, texts, words = self.frame, self.frame.texts, self.frame.words
        yield Gap(LEADING, stays=True)
        yield title(frame.title())
        yield frame.subtitle()
        yield heading(1, texts.content("overall_head"))
        if not self.rows:
            yield frame.nothing()
            return
        yield from self._overall()
        yield heading(1, texts.content("areas_head"))
        yield area_chart(self.areas, words, caption=words.gettext("Figure 1. Commitments by work area and light"))
        yield Gap(10)
        yield heading(1, texts.content("lagging_head"))
        yield from self._lagging()
        tables = tuple(self._tables())
        labels = [words.gettext("Table {number}", number=number) for number in range(1, len(tables) + 1)]
        yield from annexed(tables, labels, Orientation.LANDSCAPE, note=frame.line(legend(words)))

    def _overall(self) -> Iterator[Block]:
        texts, words, snapshot = self.frame.texts, self.frame.words, self.frame.snapshot
        yield texts.paragraph(
            "overall",
            day=formats.day(snapshot.as_of, words),
            year=str(snapshot.year),
            parts=self.lights_in_words("light"),
            share=texts.figure(self.share_key(Light.CLOSED)),
        )
        yield Gap(10)
        yield self._overview()
        yield Gap(6)
        yield Paragraph(words.gettext("Note: {text}.", text=rule_sentence(snapshot.rule, words)), NOTE)

    def _overview(self) -> Table:
        texts, words = self.frame.texts, self.frame.words
        heads = (words.gettext("Status light"), words.gettext("Number"), words.gettext("Share"))
        rows = [
            Row((light_in_line(light, words), texts.figure(light.value), texts.figure(self.share_key(light))))
            for light in Light
        ]
        whole = formats.percent(Decimal(1), words, decimals=1)
        total = (Span(words.gettext("Total")), *texts.figure("total"), Span(whole))
        rows.append(Row(tuple((replace(span, face=Typeface.HEI),) for span in total)))
        return Table(
            columns=tuple(
                Column(head=head, weight=1, style=style)
                for head, style in zip(heads, (OVERVIEW_LIGHT, OVERVIEW_CELL, OVERVIEW_CELL), strict=True)
            ),
            rows=rows,
            head_style=OVERVIEW_HEAD,
        )

    def _lagging(self) -> Iterator[Paragraph]:
        words = self.frame.words
        if not self.behind:
            yield Paragraph(words.gettext("Nothing lags and nothing is slow."))
        if self.behind or self.doubtful:
            yield Paragraph(words.gettext("Problems and next steps are in table {number}.", number=1))
        for light in BEHIND:
            if self.at(light):
                yield self._named(label(light, words), light.value, self.at(light))
        if self.doubtful:
            yield self._named(words.gettext("Not behind, yet judged hard to meet"), "doubtful", self.doubtful)

    def _named(self, group: str, figure: str, rows: tuple[SnapshotRow, ...]) -> Paragraph:
        texts, numbers = self.frame.texts, self.frame.words.enumeration(row.number for row in rows)
        return texts.paragraph("lagging", group=group, count=texts.figure(figure), numbers=numbers)

    def _tables(self) -> Iterator[tuple[str, Table]]:
        words = self.frame.words
        if rows := (*self.behind, *self.doubtful):
            name = words.gettext("What lags: problems and next steps")
            yield name, behind_table(self, rows, name, deadlines=False)
        name = words.gettext("All commitments by work area")
        yield name, table_of_all(self, name, targets=True)
