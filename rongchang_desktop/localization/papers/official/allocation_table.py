"""任务分解表 in the column sets that offices use, by work area and section, the numbers running through."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import groupby

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.papers.content import Content, Table
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.official.named_rows import bare
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_groups, area_rows
from rongchang_desktop.localization.papers.plan_rows.row_columns import RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn, RowGroup, value_table

Nodes = tuple[str, str, str, str]
_MOST_LINES = 3
NO_NODES: Nodes = ("", "", "", "")
_QUARTERS = (N_("First quarter"), N_("Second quarter"), N_("Third quarter"), N_("Fourth quarter"))


class ColumnSet(Enum):
    """Which columns a table of tasks has; the values are the keys of the option."""

    LEAD_SUPPORTING = "lead_supporting"  # 序号·目标任务·牵头单位·配合单位
    DEADLINE = "deadline"  # the same and 完成时限
    RESPONSIBLE = "responsible"  # 序号·工作任务·责任单位
    WORK_ITEMS = "work_items"  # 序号·目标任务·具体任务·牵头单位·完成时限
    QUARTERS = "quarters"  # 序号·目标任务·牵头单位·一、二、三、四季度节点
    FULL = "full"  # 序号·目标任务·量化目标·牵头领导·牵头单位·责任单位·配合单位·完成时限

    @property
    def orientation(self) -> Orientation:
        """How the page of the table is held."""
        return Orientation.LANDSCAPE if self in (ColumnSet.QUARTERS, ColumnSet.FULL) else Orientation.UPRIGHT


@dataclass(frozen=True, slots=True)
class AllocatedRow:
    """One line of the table: a task, or a piece of it, of which the first carries the task's own cells."""

    task: SnapshotRow
    part: SnapshotRow | None = None
    is_first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationTable:
    """The tasks of a plan, with the nodes of each quarter where they are known."""

    rows: tuple[SnapshotRow, ...]
    columns: ColumnSet
    holds: RowColumns
    nodes: Mapping[ItemId, Nodes] = field(default_factory=dict)

    def table(self, name: str) -> Table:
        """The complete table under that name."""
        return value_table(self._chosen(), self._groups(), name=name)

    def _chosen(self) -> list[CellColumn[AllocatedRow]]:
        holds = self.holds
        number, task, lead = _of_task(holds.number()), _of_task(holds.task()), _of_task(holds.lead())
        supporting = self._units(Role.SUPPORTING, lambda row: row.supporting)
        deadline = self._deadline()
        match self.columns:
            case ColumnSet.LEAD_SUPPORTING:
                return [number, task, lead, supporting]
            case ColumnSet.DEADLINE:
                return [number, task, lead, supporting, deadline]
            case ColumnSet.RESPONSIBLE:
                units = self._units(Role.RESPONSIBLE, lambda row: (row.lead, *row.responsible), wide=True)
                return [number, replace(task, head=self._words.gettext("Work task")), units]
            case ColumnSet.WORK_ITEMS:
                return [number, task, self._part(), lead, deadline]
            case ColumnSet.QUARTERS:
                return [number, task, lead, *self._quarters()]
            case ColumnSet.FULL:
                leader = self._units(Role.LEADING_POST, _leaders)
                responsible = self._units(Role.RESPONSIBLE, lambda row: row.responsible)
                return [number, task, _of_task(holds.targets()), leader, lead, responsible, supporting, deadline]

    @property
    def _words(self) -> Localizer:
        return self.holds.words

    def _groups(self) -> Iterator[RowGroup[AllocatedRow]]:
        tasks = tuple(row for row in self.rows if row.part_of is None)
        parts = {key: list(held) for key, held in groupby(self.rows, key=lambda row: row.part_of) if key is not None}
        for group in area_groups(area_rows(tasks), self._words, counted=False):
            rows = tuple(line for row in group.rows for line in self._lines(row, parts.get(row.id, [])))
            yield RowGroup(rows=rows, bands=group.bands, counts_in=_counted)

    def _lines(self, row: SnapshotRow, parts: list[SnapshotRow]) -> Iterator[AllocatedRow]:
        if self.columns is not ColumnSet.WORK_ITEMS or not parts:
            yield AllocatedRow(row)
            return
        for at, part in enumerate(parts):
            yield AllocatedRow(row, part, at == 0)

    def _part(self) -> CellColumn[AllocatedRow]:
        def said(line: AllocatedRow) -> Content:
            return f"{line.part.number} {bare(line.part.title)}" if line.part is not None else ""

        return CellColumn(head=self._words.gettext("Work in detail"), cell=said, style=self.holds.styles.text)

    def _deadline(self) -> CellColumn[AllocatedRow]:
        """Of the piece where there is one."""
        column = self.holds.deadline()
        return replace(
            _of_task(column),
            cell=lambda line: column.cell(line.part or line.task),
            value=lambda line: column.value(line.part or line.task),
        )

    def _units(
        self, role: Role, names: Callable[[SnapshotRow], tuple[str, ...]], *, wide: bool = False
    ) -> CellColumn[AllocatedRow]:
        """Owners in order; in a narrow column a few stand on a line each, so that no name is broken."""

        def named(line: AllocatedRow) -> Content:
            held = [name for name in names(line.task) if name] if line.is_first else []
            return self._words.enumeration(held) if len(held) > _MOST_LINES or wide else "\n".join(held)

        return CellColumn(
            head=label(role, self._words), cell=named, style=self.holds.styles.unit, least=9.0 if wide else 4.0
        )

    def _quarters(self) -> Iterator[CellColumn[AllocatedRow]]:
        group = self._words.gettext("Nodes by quarter")
        for at, msgid in enumerate(_QUARTERS):
            yield CellColumn(
                head=self._words.gettext(msgid),
                group=group,
                cell=self._node(at),
                style=self.holds.styles.text,
                least=5.0,
            )

    def _node(self, quarter: int) -> Callable[[AllocatedRow], Content]:
        return lambda line: self.nodes.get(line.task.id, NO_NODES)[quarter]


def _of_task(column: RowColumn) -> CellColumn[AllocatedRow]:
    """The same column, filled in the first line of each task."""
    return CellColumn(
        head=column.head,
        cell=lambda line: column.cell(line.task) if line.is_first else "",
        value=lambda line: column.value(line.task) if line.is_first else None,
        style=column.style,
        whole=column.whole,
        repeated=column.repeated,
        least=column.least,
    )


def _leaders(row: SnapshotRow) -> tuple[str, ...]:
    """Who holds the posts that answer for it; the post where nobody is known."""
    return tuple(holder or post for post, holder in zip(row.leading_posts, row.leaders, strict=True))


def _counted(line: AllocatedRow) -> frozenset[str]:
    return frozenset({"total"}) if line.is_first else frozenset()
