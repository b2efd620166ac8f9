"""What a row of the indicator table tells besides its words."""

from PySide6.QtCore import Qt


class IndicatorRole:
    """Roles of the indicator table: the row's id, its trend (TrendYears), its Standing, and whether it is older."""

    ID = Qt.ItemDataRole.UserRole + 1
    TREND = Qt.ItemDataRole.UserRole + 2
    STANDING = Qt.ItemDataRole.UserRole + 3
    IS_OLDER = Qt.ItemDataRole.UserRole + 4
