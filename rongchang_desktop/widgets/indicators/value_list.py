"""Every value of one indicator, the newest first; Enter brings one back to the entry row, the cross takes it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.values import values_in_order
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.indicator_rows import NO_VALUE, period_words
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button, text_label


class ValueList(QWidget):
    """A line a value: period, figure, day and source."""

    value_chosen = Signal(object)
    """IndicatorValue to be corrected."""
    removal_wanted = Signal(str)
    """Id of the value to be taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_values(self, ledger: Ledger, indicator: Indicator, words: Localizer) -> None:
        """Show what the ledger holds of the indicator."""
        clear(self._column)
        self.lines = {}
        values = values_in_order(ledger, indicator.id)
        for value in reversed(values):
            self._column.addWidget(self._line(value, indicator, words))
        if not values:
            self._column.addWidget(text_label(words.gettext("No figure has been entered yet."), look="soft"))

    def _line(self, value: IndicatorValue, indicator: Indicator, words: Localizer) -> QWidget:
        period = period_words(value.period, words)
        figure = value.text or (amount(value.value, indicator.unit, words) if value.value is not None else NO_VALUE)
        day = formats.short_day(value.as_of, words) if value.as_of else ""
        told = "  ".join(part for part in (period, figure, day, value.source) if part)
        line = self.lines[value.id] = link_button(told, lambda: self.value_chosen.emit(value))
        line.setProperty("target", True)
        line.setToolTip(words.gettext("Correct the value") + f"\n{told}")
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        remove = link_button("✕", lambda: self.removal_wanted.emit(value.id))
        remove.setProperty("quiet", True)
        remove.setAccessibleName(words.gettext("Take the value of {period} away", period=period))
        remove.setToolTip(remove.accessibleName())
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(line, 1)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row
