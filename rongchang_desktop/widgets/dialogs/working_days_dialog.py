"""Working days: the free weekdays and worked weekends of a year, with what the office itself says of single days."""

from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.presentation.overview.working_days_model import KIND, NAME, WorkingDaysModel, kind_word
from rongchang_desktop.services.working_days import known_years
from rongchang_desktop.widgets.indicators.reading_table import ReadingTable
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

FRAME = QSize(24, 64)
"""Of the screen, what the frame of a window takes."""


class WorkingDaysDialog(PanelLook, QDialog):
    """Enter turns 休 into 班 and back, F2 edits a name, Delete strikes a day, Ctrl+Z takes the last edit back."""

    def __init__(self, parent: QWidget | None, wishes: OfficeWishes) -> None:
        super().__init__(parent)
        self._wishes, self._words = wishes, wishes.session.words
        year = wishes.session.year
        self.model = WorkingDaysModel(wishes, year, self)
        self.table = ReadingTable(self.model, stretched=NAME)
        self.table.setEditTriggers(ReadingTable.EditTrigger.EditKeyPressed | ReadingTable.EditTrigger.AnyKeyPressed)
        self.year = ChoiceField()
        self.day = DayField(self._words, year=year)
        self.kind = ChoiceField()
        self.name = QLineEdit()
        self.hint = text_label(look="small")
        self.state = text_label(look="small")
        self.add_button, self.remove_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._say()
        self._lay_out()
        self.wear()
        self.year.chosen.connect(self._show_year)
        self.table.doubleClicked.connect(self._turn)
        self.model.modelReset.connect(self._show_state)
        self._show_state()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()
        self.resize(QSize(680, 560).boundedTo(self.screen().availableSize() - FRAME))

    def add(self) -> None:
        """Enter the day that was typed."""
        day = self.day.day
        if day is None:
            self.day.setFocus()
            return
        if self._wishes.put_day(day, is_working=bool(self.kind.value), name=self.name.text()):
            self._show_year(day.year)
            self._choose(day)
            self.day.show_day(None)
            self.name.clear()

    def remove(self) -> None:
        """Strike the day that is chosen."""
        row = self.table.currentIndex().row()
        known = self.model.special_day(row)
        if known is not None:
            self._wishes.remove_day(known)
            self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.table.hasFocus():
                self._turn(self.table.currentIndex())
            elif self.day.hasFocus() or self.kind.hasFocus() or self.name.hasFocus():
                self.add()
        elif event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._wishes.undo(Operation.EDIT_CALENDAR)
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        known = self.model.special_day(index.row())
        if known is not None and index.column() != NAME:
            self.model.setData(self.model.index(index.row(), KIND), not known.is_working)
            self._choose(known.day)

    def _choose(self, day: date) -> None:
        row = self.model.row_of(day)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _show_year(self, year: int) -> None:
        self._offer_years(year)
        self.day.year = year
        self.model.show_year(year)

    def _offer_years(self, year: int) -> None:
        plan_year = self._wishes.session.year
        years = sorted({plan_year - 1, plan_year, plan_year + 1, year})
        self.year.offer([(each, str(each)) for each in years])
        self.year.show_value(year)

    def _show_state(self) -> None:
        year, unknown = self.model.year, self.model.year not in known_years()
        self.state.setVisible(unknown)
        self.state.setText(
            self._words.gettext(
                "The notice of the State Council for {year} is not in the program yet: only weekends count as free "
                "until you enter the days here.",
                year=year,
            )
        )

    def _say(self) -> None:
        words = self._words.gettext
        self.setWindowTitle(words("Working days"))
        self.hint.setText(
            words(
                "Deadlines are counted in working days. Listed are the weekdays that are free and the weekends that "
                "are worked; change a day, or enter one of your own, and the office's word holds."
            )
        )
        self.add_button.setText(words("Enter the day"))
        self.remove_button.setText(words("Strike it (Del)"))
        self.close_button.setText(words("Close"))
        self.kind.offer([(worked, kind_word(worked, self._wishes)) for worked in (False, True)])
        self.kind.show_value(False)
        self.day.setPlaceholderText(words("Day"))
        self.name.setPlaceholderText(words("Occasion, for instance a local holiday"))
        self._offer_years(self.model.year)
        for widget, name in (
            (self.table, words("Working days")),
            (self.year, words("Year")),
            (self.day, words("Day")),
            (self.kind, words("Free or worked")),
            (self.name, words("Occasion")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.hint, 1)
        head.addWidget(self.year)
        self.year.setMinimumContentsLength(6)
        entry = QHBoxLayout()
        entry.addWidget(self.day, 3)
        entry.addWidget(self.kind, 1)
        entry.addWidget(self.name, 4)
        entry.addWidget(self.add_button)
        foot = QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        deeds = ((self.add_button, self.add), (self.remove_button, self.remove), (self.close_button, self.accept))
        for button, act in deeds:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.state)
        layout.addWidget(self.table, 1)
        layout.addLayout(entry)
        layout.addLayout(foot)
