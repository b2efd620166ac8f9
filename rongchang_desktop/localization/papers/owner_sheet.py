"""台账 of one unit or one leading post: what it owes, its counts, and whom to call."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rongchang_desktop.domain.papers.content import (
    Block,
    Document,
    Figure,
    Gap,
    PageBreak,
    Paragraph,
    title,
)
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import NOTE, SHEET_TEXT
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.counted_band import counted_band
from rongchang_desktop.localization.papers.plan_rows.row_columns import DENSE, RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts, counted_under
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.localization.papers.plan_rows.value_table import RowGroup, value_table
from rongchang_desktop.localization.papers.wording import Phrase

_UNVERIFIED = Phrase(
    "unverified",
    N_("“Not verified” marks lights that rest on the unit's own word alone."),
    N_("Note on what nobody has checked"),
)
UNIT_PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{owner}: tasks of the {year} work report"), N_("Title")),
        Phrase(
            "counts",
            N_(
                "{owner} leads {total} tasks: on pace {on_pace}, slow {slow}, lagging {lagging}, not started "
                "{not_started}, closed {closed}. It reports {reported} as done, {closed} are checked and closed, a "
                "closing rate of {closing_rate}; {missing} were not reported this period. It is responsible for "
                "{responsible} other tasks and supports {supporting}."
            ),
            N_("Counts above the table"),
        ),
        Phrase(
            "helps",
            N_("{owner} leads no task. It is responsible for {responsible} tasks and supports {supporting}."),
            N_("Counts of a unit that leads nothing"),
        ),
        _UNVERIFIED,
    )
}
LEADER_PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{owner}: tasks led of the {year} work report"), N_("Title")),
        Phrase(
            "counts",
            N_(
                "{owner} leads {total} tasks: on pace {on_pace}, slow {slow}, lagging {lagging}, not started "
                "{not_started}, closed {closed}. Units report {reported} as done, {closed} are checked and closed, a "
                "closing rate of {closing_rate}; {missing} were not reported this period."
            ),
            N_("Counts above the table"),
        ),
        _UNVERIFIED,
    )
}
GROUP_NAMES = {
    "lead": N_("Tasks it leads"),
    "responsible": N_("Tasks it is responsible for"),
    "supporting": N_("Tasks it supports"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerSheet:
    """One owner's tasks by what it does for them (keys of GROUP_NAMES); `known_as` names it in sentences.

    Every group is counted; those whose keys are `unlisted` are not in the table.
    """

    frame: Frame
    owner: str
    known_as: str
    contact: str = ""
    groups: Mapping[str, tuple[SnapshotRow, ...]]
    unlisted: frozenset[str] = frozenset()

    @property
    def listed(self) -> Mapping[str, tuple[SnapshotRow, ...]]:
        """The groups that the table holds."""
        return {key: rows for key, rows in self.groups.items() if key not in self.unlisted}

    def compose(self) -> Document:
        """The sheet on landscape pages, one part of a bound paper or a paper of its own."""
        counts = RowCounts(rows=self.groups["lead"])
        figures = (*counts.figures(self.frame.words), *self._group_figures())
        frame = self.frame.with_figures(figures)
        name = frame.title(owner=self.owner)
        return frame.document(name, frame.words.gettext("Task sheet"), self._blocks(name, frame))

    def _group_figures(self) -> Iterator[Figure]:
        for key, rows in self.groups.items():
            word = self.frame.words.gettext(GROUP_NAMES[key])
            yield Figure(key=key, word=word, text=str(_commitments(rows)), counts_rows=key in self.listed)

    def _blocks(self, name: str, frame: Frame) -> Iterator[Block]:
        yield PageBreak(Orientation.LANDSCAPE)
        yield title(name)
        contact = (frame.words.gettext("Contact: {contact}", contact=self.contact),) if self.contact else ()
        yield frame.line(*contact)
        phrase = "counts" if self.groups["lead"] or "responsible" not in self.groups else "helps"
        yield frame.texts.paragraph(phrase, SHEET_TEXT, owner=self.known_as)
        if not any(self.listed.values()):
            yield Paragraph(frame.words.gettext("No task names it."))
            return
        says = RowWords(words=frame.words, year=frame.snapshot.year)
        columns = _columns(RowColumns(says=says, styles=DENSE))
        yield value_table(columns, self._rows(frame), name=name, head_style=DENSE.head)
        yield Gap(6)
        yield frame.texts.paragraph("unverified", NOTE)

    def _rows(self, frame: Frame) -> Iterator[RowGroup[SnapshotRow]]:
        for key, rows in self.listed.items():
            if rows:
                name = frame.words.gettext(GROUP_NAMES[key])
                band = counted_band(name, _commitments(rows), frame.words, figure=key, parts=_lone_parts(rows))
                bands = (band,) if len(self.listed) > 1 else ()
                yield RowGroup(rows=rows, bands=bands, counts_in=_counter(key))


def _counter(group: str) -> Callable[[SnapshotRow], frozenset[str]]:
    counted = counted_under("")

    def counts_in(row: SnapshotRow) -> frozenset[str]:
        keys = frozenset((group,) if row.part_of is None else ())
        return keys | counted(row) if group == "lead" else keys

    return counts_in


def _lone_parts(rows: tuple[SnapshotRow, ...]) -> int:
    """The work items whose commitment is not among the rows."""
    ids = {row.id for row in rows}
    return sum(row.part_of is not None and row.part_of not in ids for row in rows)


def _commitments(rows: tuple[SnapshotRow, ...]) -> int:
    return sum(row.part_of is None for row in rows)


def _columns(holds: RowColumns) -> list[RowColumn]:
    return [
        holds.number(),
        holds.task(),
        holds.targets(),
        holds.lead(),
        holds.deadline(),
        holds.progress(),
        holds.achieved(),
        holds.share(),
        holds.light(),
        holds.problem(),
        holds.next_step(),
    ]
