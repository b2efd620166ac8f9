"""A month to pick a day from, in the colours of the theme."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from rongchang_desktop.widgets.theme import current_tokens


class MonthCalendar(QCalendarWidget):
    """Shows the month around a day; without week numbers, the weekend in the theme's red."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectedDate(QDate(day.year, day.month, day.day))
        self.setDateEditEnabled(False)  # Qt's own typing ends on impossible days
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(current_tokens().danger))
        for name in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(name, weekend)
