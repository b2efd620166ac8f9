"""What can be done to the cells of a row, worked out once: a view asks for flags by the thousand."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import Qt

from rongchang_desktop.presentation.tree.columns import TASK, PlanColumn

ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)
FlagTable = dict[tuple[bool, bool], list[Qt.ItemFlag]]


def flag_table(columns: Sequence[PlanColumn], *, checkable: bool) -> FlagTable:
    """The flags of each column by (is a task, holds nothing)."""
    return {
        (task, leaf): [_flags(column, task=task, leaf=leaf, checkable=checkable) for column in columns]
        for task, leaf in product((False, True), repeat=2)
    }


def _flags(column: PlanColumn, *, task: bool, leaf: bool, checkable: bool) -> Qt.ItemFlag:
    flags = ROW_FLAGS
    if leaf:
        flags |= Qt.ItemFlag.ItemNeverHasChildren
    if column.editable and (column.key == TASK or task):
        flags |= Qt.ItemFlag.ItemIsEditable
    if column.key == TASK and checkable and task:
        flags |= Qt.ItemFlag.ItemIsUserCheckable
    return flags
