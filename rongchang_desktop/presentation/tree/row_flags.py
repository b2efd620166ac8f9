"""What can be done to the cells of a row, worked out once: a view asks for flags by the thousand."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import Qt

from rongchang_desktop.presentation.tree.columns import TASK, PlanColumn

ROW_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
MOVABLE = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
FlagTable = dict[tuple[bool, bool, bool], list[Qt.ItemFlag]]


def flag_table(columns: Sequence[PlanColumn], *, checkable: bool) -> FlagTable:
    """The flags of each column by (is a task, holds nothing, stands in the plan's own tree)."""
    return {
        (task, leaf, movable): [
            _flags(column, task=task, leaf=leaf, movable=movable, checkable=checkable) for column in columns
        ]
        for task, leaf, movable in product((False, True), repeat=3)
    }


def _flags(column: PlanColumn, *, task: bool, leaf: bool, movable: bool, checkable: bool) -> Qt.ItemFlag:
    flags = ROW_FLAGS | MOVABLE if movable else ROW_FLAGS
    if leaf:
        flags |= Qt.ItemFlag.ItemNeverHasChildren
    if column.editable and (task or (column.key == TASK and movable)):
        flags |= Qt.ItemFlag.ItemIsEditable
    if column.key == TASK and checkable and task:
        flags |= Qt.ItemFlag.ItemIsUserCheckable
    return flags
