"""What a row of the indicator table tells besides its words."""

from PySide6.QtCore import Qt


class IndicatorRole:
    """The row's id, its trend (TrendYears), and whether its value is older than the period asked for."""

    ID = Qt.ItemDataRole.UserRole + 1
    TREND = Qt.ItemDataRole.UserRole + 2
    IS_OLDER = Qt.ItemDataRole.UserRole + 3
