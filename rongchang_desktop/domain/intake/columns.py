"""What the columns of a task table hold: proposed by the reader, corrected by a person, remembered by the headers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum


class TaskColumn(Enum):
    """The union of the columns of 任务分解表; IGNORED is one nobody needs."""

    NUMBER = "number"
    ORIGIN = "origin"
    AREA = "area"
    SECTION = "section"
    TASK = "task"
    WORK_ITEM = "work_item"
    TARGET = "target"
    UNIT = "unit"
    LEADER = "leader"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORTING = "supporting"
    CONTACT = "contact"
    DEADLINE = "deadline"
    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"
    MONTH = "month"
    PROGRESS = "progress"
    REMARK = "remark"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumns:
    """The headers of a table in order, what each column is taken for, and a few rows to judge by."""

    headers: tuple[str, ...]
    taken_as: tuple[TaskColumn, ...]
    sample: tuple[tuple[str, ...], ...] = ()
    is_remembered: bool = False

    def with_column(self, index: int, column: TaskColumn) -> "TableColumns":
        """The same table with one column taken for something else."""
        return replace(self, taken_as=(*self.taken_as[:index], column, *self.taken_as[index + 1 :]))

    @property
    def choice(self) -> Mapping[str, TaskColumn]:
        """What is remembered for the next table: header to column."""
        return dict(zip(self.headers, self.taken_as, strict=True))
