"""The entry row: period, indicator, value, its day and source; Enter takes the value and goes on to the next row."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.indicator_rows import period_label
from rongchang_desktop.presentation.editors.figure_entry import figure_text
from rongchang_desktop.presentation.indicators.value_entry import ValueEntry
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

ARROW = 46
"""Pixels beside the words of a field one chooses from."""


class ValueLine(QLineEdit):
    """A field for one value that lets a whole column be pasted into it."""

    column_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if "\n" in text.strip() or "\t" in text:
            self.column_pasted.emit(text)
        else:
            super().keyPressEvent(event)


class ValueRow(QWidget):
    """Period, day and source stay from value to value."""

    indicator_wanted = Signal(object)
    """IndicatorId: the value of this one is typed now."""
    left = Signal()
    """The hand is done here."""

    def __init__(self, entry: ValueEntry, words: Localizer, *, year: int) -> None:
        super().__init__()
        self._entry, self._words = entry, words
        self._indicator: Indicator | None = None
        self.period = ChoiceField()
        self.indicator = ChoiceField()
        self.value = ValueLine()
        self.as_of = DayField(words, year=year)
        self.source = QLineEdit()
        self.button = QPushButton()
        self.count = text_label(look="faint", selectable=False)
        self.problem = text_label(look="danger")
        self.problem.hide()
        self._captions: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.period.chosen.connect(self._begin)
        self.indicator.chosen.connect(self.indicator_wanted)
        self.value.column_pasted.connect(self.paste)
        self.as_of.chosen.connect(self._set_day)
        self.source.textEdited.connect(self._set_source)
        self.button.clicked.connect(self.take)

    def retranslate(self) -> None:
        """Say everything again, about the plan of now."""
        gettext = self._words.gettext
        named = (
            (self.period, gettext("Period covered")),
            (self.indicator, gettext("Indicator")),
            (self.value, gettext("Value reached")),
            (self.as_of, gettext("As of")),
            (self.source, gettext("Source")),
        )
        for field, caption in named:
            self._captions[field].setText(caption)
            field.setAccessibleName(caption)
        self.button.setText(gettext("Enter value"))
        self.button.setToolTip(gettext("Enter takes the value and goes on to the next; a column can be pasted"))
        self.source.setPlaceholderText(gettext("bureau of statistics"))
        self.refresh()

    def refresh(self) -> None:
        """Offer the periods and rows of now, and say how many values the period has."""
        entry, words = self._entry, self._words
        if entry.period not in entry.periods:
            entry.begin(entry.likely_period())
        self.as_of.year = entry.period.year
        labels = [period_label(period, words) for period in entry.periods]
        self.period.offer(zip(entry.periods, labels, strict=True))
        self.period.setFixedWidth(max(map(self.fontMetrics().horizontalAdvance, labels)) + ARROW)
        self.period.show_value(entry.period)
        self.as_of.show_day(entry.as_of)
        rows = entry.rows
        self.indicator.offer((row.id, row.name) for row in rows)
        known = sum(entry.known(row) is not None for row in rows)
        self.count.setText(words.gettext("{known} of {all} entered", known=known, all=len(rows)))
        self.source.setCompleter(QCompleter(entry.sources, self.source))
        chosen = next((row for row in rows if self._indicator is not None and row.id == self._indicator.id), None)
        self.show_indicator(chosen.id if chosen is not None else None)

    def show_indicator(self, indicator_id: IndicatorId | None) -> None:
        """Get ready for the value of another row; what it has for the period is offered for correction."""
        same = self._indicator is not None and self._indicator.id == indicator_id
        self._indicator = next((row for row in self._entry.rows if row.id == indicator_id), None)
        self.indicator.show_value(indicator_id)
        for field in (self.value, self.button):
            field.setEnabled(self._indicator is not None)
        if self._indicator is None or (same and self.value.isModified()):
            return
        known = self._entry.known(self._indicator)
        self.value.setText(figure_text(known.value) if known is not None else "")
        self.value.setPlaceholderText(self._indicator.unit)
        self._complain("")

    def begin(self) -> None:
        """Put the cursor where the value is typed."""
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)
        self.value.selectAll()

    def take(self) -> None:
        """Take the value typed, and go on to the next row."""
        indicator = self._indicator
        if indicator is None or not self._try(lambda: self._entry.enter(indicator, self.value.text())):
            return
        self.value.setModified(False)
        following = self._entry.next_after(indicator)
        if following is None:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.indicator_wanted.emit(following.id)
        self.begin()

    def paste(self, text: str) -> None:
        """Take a column of values from the row chosen on."""
        if self._indicator is None:
            return
        self.value.setModified(False)
        done = self._entry.paste(text, self._indicator)
        told = self._words.ngettext("{count} value entered.", "{count} values entered.", done.taken)
        if done.left:
            left = self._words.enumeration(done.left)
            told = self._words.gettext("{told} Not taken: {lines}", told=told, lines=left)
        self._complain(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.value.setModified(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _try(self, enter: Callable[[], bool]) -> bool:
        try:
            taken = enter()
        except UserFacingError as error:
            self._complain(self._words.error(error))
            self.begin()
            return False
        self._complain("")
        return taken

    def _complain(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _begin(self, period: object) -> None:
        self._entry.begin(period)  # type: ignore[arg-type]
        self.value.setModified(False)
        self.refresh()

    def _set_day(self, day: object) -> None:
        self._entry.as_of = day  # type: ignore[assignment]

    def _set_source(self, text: str) -> None:
        self._entry.source = text

    def _lay_out(self) -> None:
        fields = QWidget()
        line = WrappingLayout(fields, gap=8)
        em = self.fontMetrics().horizontalAdvance("国")
        self.indicator.setFixedWidth(em * 12 + 24)
        for field, width in ((self.value, 5), (self.as_of, 9), (self.source, 8)):
            field.setFixedWidth(em * width + 24)
        for field in (self.period, self.indicator, self.value, self.as_of, self.source):
            field.setProperty("field", True)
            caption = self._captions[field] = QLabel()
            caption.setProperty("faint", True)
            caption.setBuddy(field)
            line.addWidget(_captioned(caption, field))
        self.count.setWordWrap(False)
        line.addWidget(_captioned(self.count, self.button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(fields)
        layout.addWidget(self.problem)


def _captioned(caption: QLabel, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(2)
    column.addWidget(caption)
    column.addWidget(field)
    return box
