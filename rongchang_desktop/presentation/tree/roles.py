"""What the tree model answers beside Qt's own roles."""

from enum import IntEnum

from PySide6.QtCore import Qt


class PlanRole(IntEnum):
    """ITEM_ID: ItemId. ITEM: PlanItem. ROW: Row. ASSESSMENT: Assessment or None. TALLY: Tally. WHY: a sentence.

    BOX: what the tick box says and what a press on it does; empty where there is none.
    """

    ITEM_ID = Qt.ItemDataRole.UserRole + 1
    ITEM = Qt.ItemDataRole.UserRole + 2
    ROW = Qt.ItemDataRole.UserRole + 3
    ASSESSMENT = Qt.ItemDataRole.UserRole + 4
    TALLY = Qt.ItemDataRole.UserRole + 5
    WHY = Qt.ItemDataRole.UserRole + 6
    BOX = Qt.ItemDataRole.UserRole + 7
