"""调整事项清单: every recorded adjustment of an issued plan, the old words beside the new."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.papers.content import Block, CellValue, Document, Figure, PageBreak, Paragraph, title
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import CELL, CELL_CENTERED
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.row_words import NOTHING, number_value
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn, RowGroup, value_table
from rongchang_desktop.localization.papers.wording import Phrase

_LEAST_VALUES = 11.0  # em: a day with the name before it on one line
PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{district}: adjustments of the {year} work report's commitments"), N_("Title")),
        Phrase("counts", N_("{adjusted} adjustments of {tasks} tasks"), N_("Counts above the table")),
        Phrase("since", N_("{adjusted} adjustments of {tasks} tasks since {since}"), N_("Counts from a day on")),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedTask:
    """An adjustment with the number and words of the task; `number` is empty where it concerns the plan as a whole."""

    adjustment: Adjustment
    number: str = ""
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentList:
    """The adjustments in order of time; `since` is the first day looked at, None for all."""

    frame: Frame
    rows: tuple[AdjustedTask, ...]
    since: date | None = None

    def compose(self) -> Document:
        """The list on landscape pages."""
        frame = self.frame.with_figures(self._figures())
        subject = frame.words.gettext("List of adjustments")
        return frame.document(frame.title(), subject, self._blocks(frame))

    def _figures(self) -> Iterator[Figure]:
        words = self.frame.words
        adjusted, tasks = str(len(self.rows)), {row.adjustment.item_id for row in self.rows if row.adjustment.item_id}
        yield Figure(key="adjusted", word=words.gettext("adjustments"), text=adjusted, counts_rows=True)
        yield Figure(key="tasks", word=words.gettext("adjusted tasks"), text=str(len(tasks)))

    def _blocks(self, frame: Frame) -> Iterator[Block]:
        yield PageBreak(Orientation.LANDSCAPE)
        yield title(frame.title())
        since = formats.day(self.since, frame.words) if self.since is not None else ""
        yield frame.line(frame.texts.content("since" if since else "counts", since=since))
        if not self.rows:
            yield Paragraph(frame.words.gettext("No adjustment has been recorded."))
            return
        groups = [RowGroup(rows=self.rows, counts_in=lambda _: frozenset({"adjusted"}))]
        name = frame.words.gettext("List of adjustments")
        yield value_table(self._columns(frame.words), groups, name=name)

    def _columns(self, words: Localizer) -> list[CellColumn[AdjustedTask]]:
        places = {row.adjustment.id: place for place, row in enumerate(self.rows, 1)}

        def place(row: AdjustedTask) -> int:
            return places[row.adjustment.id]

        return [
            _fact(words.gettext("No."), lambda row: str(place(row)), value=place, repeated=True),
            _fact(
                words.gettext("Task no."), lambda row: row.number or NOTHING, value=lambda row: number_value(row.number)
            ),
            _text(words.gettext("Target task"), lambda row: row.task or words.gettext("The plan as a whole")),
            _text(words.gettext("Adjusted"), lambda row: row.adjustment.what),
            _text(words.gettext("Before → after"), lambda row: _values(row.adjustment, words), least=_LEAST_VALUES),
            _text(words.gettext("Basis"), lambda row: row.adjustment.basis),
            _text(words.gettext("Approved by"), lambda row: row.adjustment.approved_by, least=4.0),
            _fact(
                words.gettext("Date"),
                lambda row: formats.day_beside(row.adjustment.on, self.frame.snapshot.year, words),
                value=lambda row: row.adjustment.on,
            ),
        ]


def _values(adjustment: Adjustment, words: Localizer) -> str:
    return "\n".join(
        words.gettext("{name}: {old}\n→ {new}", name=value.field, old=value.before, new=value.after)
        for value in adjustment.values
    )


def _fact(
    head: str,
    cell: Callable[[AdjustedTask], str],
    *,
    value: Callable[[AdjustedTask], CellValue],
    repeated: bool = False,
) -> CellColumn[AdjustedTask]:
    return CellColumn(head=head, cell=cell, value=value, style=CELL_CENTERED, whole=True, repeated=repeated)


def _text(head: str, cell: Callable[[AdjustedTask], str], *, least: float = 6.0) -> CellColumn[AdjustedTask]:
    return CellColumn(head=head, cell=cell, style=CELL, least=least)
