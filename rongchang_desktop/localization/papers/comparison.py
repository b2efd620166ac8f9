"""两期对比: the counts of two days side by side, and what became of the tasks in between, list by list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rongchang_desktop.domain.papers.content import (
    Block,
    Column,
    Content,
    Document,
    Figure,
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
    OVERVIEW_CELL,
    OVERVIEW_HEAD,
    OVERVIEW_NAME,
    TABLE_TITLE,
)
from rongchang_desktop.domain.periods.comparison import Comparison, Turn
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.counted_band import counted_band
from rongchang_desktop.localization.papers.plan_rows.row_counts import COUNTED, NAMES, RowCounts
from rongchang_desktop.localization.papers.plan_rows.turn_columns import Told, TurnColumns
from rongchang_desktop.localization.papers.plan_rows.value_table import RowGroup, value_table
from rongchang_desktop.localization.papers.wording import Phrase

PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{district} {year}: work report commitments, two periods compared"), N_("Title")),
        Phrase("counts_head", N_("1. Counts side by side"), N_("Heading: counts")),
        Phrase("changes_head", N_("2. What changed"), N_("Heading: what changed")),
        Phrase(
            "changes",
            N_(
                "From {before_name} to {after_name}: {turned_red} turned red; {got_better} got better, of which "
                "{recovered} lagged before; {got_worse} got worse, those turned red among them; {newly_done} were "
                "newly checked and closed, {reopened} reopened; {not_reported} are not reported; {other_lead} have "
                "another lead unit; {added} were added, {removed} removed and {reworded} reworded."
            ),
            N_("What changed: counts"),
        ),
        Phrase("lists_title", N_("What changed, list by list"), N_("Title of the lists")),
    )
}
LISTS = {
    "turned_red": N_("Turned red"),
    "recovered": N_("Recovered from red"),
    "got_better": N_("Better than before"),
    "got_worse": N_("Worse than before"),
    "newly_done": N_("Newly closed"),
    "reopened": N_("Reopened"),
    "not_reported": N_("Not reported"),
    "other_lead": N_("Other lead unit"),
    "added": N_("Newly in the plan"),
    "removed": N_("No longer in the plan"),
    "reworded": N_("Reworded"),
}
"""The lists of a comparison in the order in which they are printed, with their names."""
_SIDE_BY_SIDE = tuple(key for key in COUNTED if key != "unverified")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPlans:
    """Two snapshots under their names with what changed from one to the other; the frame is that of the later.

    `alone` says that nothing was frozen before: the plan stands beside itself.
    """

    frame: Frame
    before: Snapshot
    before_name: str
    after_name: str
    changes: Comparison
    alone: bool = False

    @property
    def after(self) -> Snapshot:
        """The later one."""
        return self.frame.snapshot

    def compose(self) -> Document:
        """Counts and summary on an upright page, the lists on landscape ones."""
        frame = self.frame.with_figures(self._figures())
        return frame.document(frame.title(), frame.words.gettext("Two periods compared"), self._blocks(frame))

    def lists(self) -> Iterator[tuple[str, tuple[Turn, ...]]]:
        """The lists by key, in the order in which they are printed."""
        for key in LISTS:
            yield key, getattr(self.changes, key)

    def _figures(self) -> Iterator[Figure]:
        words = self.frame.words
        for prefix, name, snapshot in (
            ("before.", self.before_name, self.before),
            ("after.", self.after_name, self.after),
        ):
            counts = RowCounts(rows=snapshot.rows, prefix=prefix, name=f"{name} ")
            yield from (replace(figure, counts_rows=False) for figure in counts.figures(words))
        for key, turns in self.lists():
            yield Figure(key=key, word=words.gettext(LISTS[key]), text=str(len(turns)), counts_rows=True)

    def _blocks(self, frame: Frame) -> Iterator[Block]:
        texts = frame.texts
        yield title(frame.title())
        yield frame.subtitle()
        if self.alone:
            yield Paragraph(frame.words.gettext("No period was frozen before, so the plan stands beside itself."))
        yield heading(1, texts.content("counts_head"))
        yield self._counts(frame)
        yield Gap(LEADING / 2)
        yield heading(1, texts.content("changes_head"))
        yield texts.paragraph("changes", before_name=self.before_name, after_name=self.after_name)
        if not any(turns for _, turns in self.lists()):
            yield Paragraph(frame.words.gettext("Nothing changed."))
            return
        yield PageBreak(Orientation.LANDSCAPE)
        yield Paragraph(frame.words.gettext("Table"), ANNEX_LABEL)
        yield Paragraph(texts.content("lists_title"), TABLE_TITLE)
        columns = TurnColumns(words=frame.words, year=self.after.year).all()
        yield value_table(columns, self._groups(frame), name=texts.text("lists_title"))

    def _counts(self, frame: Frame) -> Table:
        words = frame.words
        names = (_in_two_lines(self.before_name), _in_two_lines(self.after_name))
        heads = (words.gettext("Count"), *names, words.gettext("Difference"))
        return Table(
            columns=tuple(
                Column(head=head, weight=weight, style=style)
                for head, weight, style in zip(
                    heads, (2, 2, 2, 1.5), (OVERVIEW_NAME, OVERVIEW_CELL, OVERVIEW_CELL, OVERVIEW_CELL), strict=True
                )
            ),
            rows=(*(self._count_row(key, frame) for key in _SIDE_BY_SIDE), self._rate_row(frame)),
            head_style=OVERVIEW_HEAD,
            name=words.gettext("Counts side by side"),
        )

    def _count_row(self, key: str, frame: Frame) -> Row:
        before, after = (counts.counts[key] for counts in self._sides())
        name = frame.words.gettext(NAMES[key])
        cells = (name, *_printed(key, frame), _signed(after - before))
        return Row(cells, (None, before, after, after - before))

    def _rate_row(self, frame: Frame) -> Row:
        before, after = (counts.closing_rate for counts in self._sides())
        name = NAMES["closing_rate"]
        points = round((after - before) * 100, 1)
        difference = frame.words.gettext("{figure} percentage points", figure=_signed(points))
        cells = (frame.words.gettext(name), *_printed("closing_rate", frame), difference)
        return Row(cells, (None, before, after, None))

    def _sides(self) -> tuple[RowCounts, RowCounts]:
        return RowCounts(rows=self.before.rows), RowCounts(rows=self.after.rows)

    def _groups(self, frame: Frame) -> Iterator[RowGroup[Told]]:
        for key, turns in self.lists():
            if turns:
                name = frame.words.gettext(LISTS[key])
                yield RowGroup(
                    rows=tuple(Told(list=key, turn=turn) for turn in turns),
                    bands=(counted_band(name, len(turns), frame.words, figure=key),),
                    counts_in=lambda told: frozenset({told.list}),
                )


def _printed(key: str, frame: Frame) -> tuple[Content, Content]:
    before, after = (
        (Span(frame.texts.figures[f"{side}.{key}"].text, figure=f"{side}.{key}"),) for side in ("before", "after")
    )
    return before, after


def _in_two_lines(name: str) -> str:
    """Its day on a line of its own."""
    return re.sub(r" ?([（(])", r"\n\1", name, count=1)


def _signed(difference: int | Decimal) -> str:
    return f"{difference:+}" if difference else "0"
