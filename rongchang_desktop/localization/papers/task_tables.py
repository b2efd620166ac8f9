"""The tables of tasks that papers share: what one row says, and how it is set."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Band, Column, Row, Table
from rongchang_desktop.domain.papers.stylesheet import CELL_CENTERED, TABLE_BAND, TABLE_SUBBAND
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers import task_columns
from rongchang_desktop.localization.papers.counts import Counts, counts_in_line
from rongchang_desktop.localization.papers.lights import light_in_line


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
    """All areas, for a landscape page; each begins with its full title on a line of its own, its counts beneath."""
    rows = [row for area in areas for row in area.rows]
    columns = (
        task_columns.numbers([row.number for row in rows], words),
        task_columns.sentences(words.gettext("Target task"), [row.task for row in rows]),
        task_columns.sentences(words.gettext("Quantified target"), [row.targets for row in rows]),
        task_columns.lead_units([row.lead for row in rows], words),
        task_columns.deadlines([row.deadline for row in rows], words),
        task_columns.sentences(words.gettext("Progress"), [row.progress for row in rows]),
        Column(head=words.gettext("Reached / expected"), texts=[_widest_pace(words)], whole=True, style=CELL_CENTERED),
        task_columns.lights(words),
    )
    name = words.gettext("All commitments by work area")
    return Table(columns=columns, rows=_Rows(areas, words), name=name, complete=True)


def lagging_table(items: tuple[LaggingItem, ...], words: Localizer) -> Table:
    """What lags, with its problem and next step or that the unit gave none, for a landscape page."""
    problems = [item.problem or words.gettext("Not stated") for item in items]
    next_steps = [item.next_step or words.gettext("None proposed") for item in items]
    columns = (
        task_columns.numbers([item.number for item in items], words),
        task_columns.sentences(words.gettext("Target task"), [item.task for item in items]),
        task_columns.lead_units([item.lead for item in items], words),
        task_columns.lights(words),
        task_columns.sentences(words.gettext("Judged by"), [item.why for item in items]),
        task_columns.sentences(words.gettext("Problem"), problems),
        task_columns.sentences(words.gettext("Next step"), next_steps),
    )
    rows = [
        Row(
            (
                item.number,
                item.task,
                item.lead,
                light_in_line(item.light, words),
                item.why,
                problem,
                next_step,
            )
        )
        for item, problem, next_step in zip(items, problems, next_steps, strict=True)
    ]
    return Table(columns=columns, rows=rows)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of all areas, made while the table is set."""

    areas: tuple[AreaTasks, ...]
    words: Localizer

    def __iter__(self) -> Iterator[Row | Band]:
        for area in self.areas:
            title = area.full_title
            continued = self.words.gettext("{title} (continued)", title=title)
            yield Band(title, TABLE_BAND, outline_title=title, continued=continued)
            yield Band(counts_in_line(area.counts, self.words), TABLE_SUBBAND, joined=True)
            section = ""
            for row in area.rows:
                if row.section and row.section != section:
                    yield Band(row.section, TABLE_SUBBAND)
                section = row.section
                yield self._row(row)

    def _row(self, row: TaskRow) -> Row:
        light = light_in_line(row.light, self.words)
        pace = pace_in_cell(self.words, reached=row.reached, expected=row.expected, nodes=row.nodes)
        return Row(
            (row.number, row.task, row.targets, row.lead, row.deadline, row.progress, pace, light),
            counts_in=frozenset({"total", row.light.value}),
        )


def pace_in_cell(
    words: Localizer, *, reached: Decimal | None, expected: Decimal | None, nodes: tuple[int, int] | None
) -> str:
    """62%/75% for reached and expected, or the nodes reached of all, or a dash where nothing is measured."""
    if reached is not None:
        share = formats.percent(reached, words)
        return share if expected is None else f"{share}/{formats.percent(expected, words)}"
    if nodes is not None:
        reached_nodes, total = nodes
        return words.gettext("nodes {reached}/{total}", reached=reached_nodes, total=total)
    return "—"


def _widest_pace(words: Localizer) -> str:
    nodes = words.gettext("nodes {reached}/{total}", reached=12, total=12)
    return f"100%/100%\n{nodes}"
