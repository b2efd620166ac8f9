"""The tables of tasks that papers share: what one row says, and how it is set."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.content import Band, Column, Row, Span, Table
from rongchang_desktop.printing.documents.counts import Counts, counts_in_line
from rongchang_desktop.printing.lights import light_in_cell
from rongchang_desktop.printing.stylesheet import CELL_CENTERED, TABLE_BAND, TABLE_SUBBAND
from rongchang_desktop.printing.typefaces.typeface import Typeface


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One commitment as it is printed; shares run from 0 to 1, `nodes` is (reached, all)."""

    number: str
    task: str
    targets: str
    lead: str
    deadline: str
    progress: str
    light: Light
    section: str = ""
    reached: Decimal | None = None
    expected: Decimal | None = None
    nodes: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaTasks:
    """A work area with its commitments in order; rows of one section follow each other."""

    number: str
    title: str
    counts: Counts
    rows: tuple[TaskRow, ...]

    @property
    def full_title(self) -> str:
        """Number and title."""
        return f"{self.number}{self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaggingItem:
    """A commitment that lags or is slow: why, what stands in the way and what comes next."""

    number: str
    task: str
    lead: str
    light: Light
    why: str
    problem: str
    next_step: str


def task_table(areas: tuple[AreaTasks, ...], words: Localizer) -> Table:
    """All areas, each beginning with its full title on a line of its own and its counts beneath."""
    columns = (
        Column(head=words.gettext("No."), weight=10, style=CELL_CENTERED, repeated=True),
        Column(head=words.gettext("Commitment"), weight=52),
        Column(head=words.gettext("Targets"), weight=34),
        Column(head=words.gettext("Lead unit"), weight=25, style=CELL_CENTERED),
        Column(head=words.gettext("Due"), weight=17, style=CELL_CENTERED),
        Column(head=words.gettext("Progress"), weight=51),
        Column(head=words.gettext("Against schedule"), weight=20, style=CELL_CENTERED),
        Column(head=words.gettext("Light"), weight=16, style=CELL_CENTERED),
    )
    return Table(columns=columns, rows=_Rows(areas, words))


def lagging_table(items: tuple[LaggingItem, ...], words: Localizer) -> Table:
    """What lags, with its problem and next step."""
    columns = (
        Column(head=words.gettext("No."), weight=10, style=CELL_CENTERED, repeated=True),
        Column(head=words.gettext("Commitment"), weight=42),
        Column(head=words.gettext("Lead unit"), weight=25, style=CELL_CENTERED),
        Column(head=words.gettext("Light"), weight=16, style=CELL_CENTERED),
        Column(head=words.gettext("Reason"), weight=58),
        Column(head=words.gettext("Problem"), weight=37),
        Column(head=words.gettext("Next step"), weight=37),
    )
    rows = [
        Row(
            (
                item.number,
                item.task,
                item.lead,
                light_in_cell(item.light, words),
                item.why,
                item.problem,
                item.next_step,
            )
        )
        for item in items
    ]
    return Table(columns=columns, rows=rows)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of all areas, made while the table is set."""

    areas: tuple[AreaTasks, ...]
    words: Localizer

    def __iter__(self) -> Iterator[Row | Band]:
        for area in self.areas:
            yield Band(area.full_title, TABLE_BAND, outline_title=area.full_title)
            yield Band(counts_in_line(area.counts, self.words), TABLE_SUBBAND, joined=True)
            section = ""
            for row in area.rows:
                if row.section and row.section != section:
                    yield Band(row.section, TABLE_SUBBAND)
                section = row.section
                yield self._row(row)

    def _row(self, row: TaskRow) -> Row:
        light = light_in_cell(row.light, self.words)
        pace = pace_in_cell(row, self.words)
        return Row((row.number, row.task, row.targets, row.lead, row.deadline, row.progress, pace, light))


def pace_in_cell(row: TaskRow, words: Localizer) -> str | tuple[Span, ...]:
    """62% over 序时75%, or the nodes reached as ●●○○ over 2/4, or a dash where nothing is measured."""
    if row.reached is not None:
        reached = formats.percent(row.reached, words)
        if row.expected is None:
            return reached
        expected = words.gettext("expected {share}", share=formats.percent(row.expected, words))
        return f"{reached}\n{expected}"
    if row.nodes is not None:
        done, total = row.nodes
        return Span("●" * done + "○" * (total - done), Typeface.MARKS), Span(f"\n{done}/{total}")
    return "—"
