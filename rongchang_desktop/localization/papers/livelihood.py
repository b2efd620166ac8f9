"""民生实事 report: the items in their own numbering, how many are done and begun, a table, a paragraph each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Block, Document, Figure, Gap, Paragraph, heading, title
from rongchang_desktop.domain.papers.stylesheet import LEADING
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.domain.progress.update import ProgressWord
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.row_columns import RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts, counted_under
from rongchang_desktop.localization.papers.plan_rows.row_words import NOTHING, RowWords, is_self_reported
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn, RowGroup, value_table
from rongchang_desktop.localization.papers.shares import share_of
from rongchang_desktop.localization.papers.wording import Phrase

PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{district} {year} {round}: progress of the livelihood items"), N_("Title")),
        Phrase("overall_head", N_("1. Overall"), N_("Heading: overall")),
        Phrase(
            "overall",
            N_(
                "By {day} there are {total} livelihood items of {year}. Units report {reported} as done, of which "
                "{closed} are checked and closed ({closed}/{total}), a completion rate of {closing_rate}; {started} "
                "have begun ({started}/{total}), a rate of {started_rate}. On pace {on_pace}, slow {slow}, lagging "
                "{lagging}, not started {not_started}; {unverified} lights rest on the units' own word alone and are "
                "not verified."
            ),
            N_("Overall: counts"),
        ),
        Phrase("items_head", N_("2. Item by item"), N_("Heading: item by item")),
        Phrase(
            "item",
            N_("Led by {lead}, due {deadline}. {light}. Progress: {progress}"),
            N_("Item by item: owner, light and progress"),
        ),
        Phrase("problem", N_("Problem: {problem}"), N_("Item by item: problem")),
        Phrase("next_step", N_("Next step: {next_step}"), N_("Item by item: next step")),
    )
}


def has_begun(row: SnapshotRow) -> bool:
    """Whether anything was told of it but that it is not begun."""
    if row.done.state is not DoneState.OPEN:
        return True
    silent = row.progress_on is None or row.light is Light.NOT_STARTED
    return not silent and row.word is not ProgressWord.NOT_STARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class LivelihoodReport:
    """The items in the order of the plan; each counts as one, a work item too."""

    frame: Frame
    rows: tuple[SnapshotRow, ...]

    def compose(self) -> Document:
        """The report on upright pages."""
        frame = self.frame.with_figures(self._figures())
        return frame.document(frame.title(), frame.words.gettext("Livelihood items"), self._blocks(frame))

    def _figures(self) -> Iterator[Figure]:
        words = self.frame.words
        counts = RowCounts(rows=self.rows)
        for figure in counts.figures(words):
            yield replace(figure, word=words.gettext("livelihood items")) if figure.key == "total" else figure
        started = sum(map(has_begun, self.rows))
        yield Figure(key="started", word=words.gettext("begun"), text=str(started), counts_rows=True)
        rate = formats.percent(share_of(started, len(self.rows)), words, decimals=1)
        yield Figure(key="started_rate", word=words.gettext("share begun"), text=rate)

    def _blocks(self, frame: Frame) -> Iterator[Block]:
        texts, snapshot = frame.texts, frame.snapshot
        yield title(frame.title())
        yield frame.subtitle()
        if not self.rows:
            yield Paragraph(frame.words.gettext("No task answers to the livelihood items."))
            return
        yield heading(1, texts.content("overall_head"))
        day = formats.day(snapshot.as_of, frame.words)
        yield texts.paragraph("overall", day=day, year=str(snapshot.year))
        yield Gap(LEADING / 2)
        says = RowWords(words=frame.words, year=snapshot.year)
        groups = [RowGroup(rows=self.rows, counts_in=_counted_in)]
        yield value_table(self._columns(RowColumns(says=says)), groups, name=frame.words.gettext("Livelihood items"))
        yield Gap(LEADING / 2)
        yield heading(1, texts.content("items_head"))
        for place, row in enumerate(self.rows, 1):
            yield heading(3, f"{place}. {row.title.rstrip('。.')}")
            yield from self._told(row, says, frame)

    def _columns(self, holds: RowColumns) -> list[RowColumn]:
        places = {row.id: place for place, row in enumerate(self.rows, 1)}
        own: RowColumn = CellColumn(
            head=holds.words.gettext("No."),
            cell=lambda row: str(places[row.id]),
            value=lambda row: places[row.id],
            style=holds.styles.fact,
            whole=True,
            repeated=True,
        )
        number = replace(holds.number(), head=holds.words.gettext("No. in the plan"), repeated=False)
        return [
            own,
            number,
            holds.task(),
            holds.lead(),
            holds.deadline(),
            holds.achieved(),
            holds.share(),
            holds.light(),
        ]

    def _told(self, row: SnapshotRow, says: RowWords, frame: Frame) -> Iterator[Block]:
        light = label(row.light, frame.words)
        if is_self_reported(row):
            light = frame.words.gettext("{light} (not verified)", light=light)
        yield frame.texts.paragraph(
            "item",
            lead=row.lead or NOTHING,
            deadline=says.deadline(row),
            light=light,
            progress=says.progress(row) or frame.words.gettext("Nothing has been reported yet."),
        )
        if trouble := says.trouble(row):
            yield frame.texts.paragraph("problem", problem=trouble)
        if row.next_step:
            yield frame.texts.paragraph("next_step", next_step=row.next_step)


def _counted_in(row: SnapshotRow) -> frozenset[str]:
    return counted_under("")(row) | frozenset(("started",) if has_begun(row) else ())
