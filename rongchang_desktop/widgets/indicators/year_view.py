"""The indicators of the year: the table as it is printed, the entry row, the sentence, and the chosen one beside."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.indicators import shift_indicator
from rongchang_desktop.domain.indicators.indicator import IndicatorValue
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.localization.indicator_sentence import indicator_sentence, table_title, table_to_paste
from rongchang_desktop.presentation.indicators.indicator_table_model import IndicatorTableModel
from rongchang_desktop.presentation.indicators.value_entry import ValueEntry
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.indicators.indicator_side import IndicatorSide
from rongchang_desktop.widgets.indicators.indicator_table import IndicatorTable
from rongchang_desktop.widgets.indicators.value_row import ValueRow
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down

SIDE_WIDTH = 320
ROWS_AT_LEAST = 7
"""So many rows high stays the table, the head counted; lower than that the page scrolls."""
NARROW = 46
"""In fewer characters' width than this beside it the table has no room, and the side goes below."""


class YearView(PanelLook, QWidget):
    """Keeps table, entry row and side on one and the same indicator."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.model = IndicatorTableModel(session, self)
        self.entry = ValueEntry(session)
        self.table = IndicatorTable(self.model)
        self.values = ValueRow(self.entry, session.words, year=session.year)
        self.sentence = text_label()
        self.side = IndicatorSide(session)
        self.card = QFrame()
        self.card.setObjectName("card")
        self._lay_out()
        self.wear()
        self._connect()

    def retranslate(self) -> None:
        """Say everything again, about the plan of now."""
        words = self._session.words
        self.table.setAccessibleName(words.gettext("Headline indicators of {year}", year=self._session.year))
        self.values.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show the ledger of now in what goes with the table."""
        self.values.refresh()
        self.sentence.setText(indicator_sentence(self.model.rows, self._session.words))
        self._follow(self.table.chosen)
        self.card.setVisible(self.model.rowCount() > 0)
        self.side.setVisible(self.model.rowCount() > 0 or self.side.form is not None)

    def copied_text(self) -> str:
        """Title, table (cells parted by tabs) and sentence, for a paper or a spreadsheet."""
        words, rows = self._session.words, self.model.rows
        title = table_title(self._session.year, self.model.period, words)
        table = table_to_paste(rows, period=self.model.until, words=words)
        lines = (title, *("\t".join(cells) for cells in table), indicator_sentence(rows, words))
        return "\n".join(lines) + "\n"

    def copy(self) -> None:
        """Put table and sentence on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied_text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "card"):
            self.wear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        em = self.fontMetrics().horizontalAdvance("国")
        beside = self.width() - SIDE_WIDTH >= NARROW * em
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.side.setMaximumWidth(SIDE_WIDTH if beside else 16_777_215)
        self.side.setMinimumWidth(SIDE_WIDTH if beside else 0)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * ROWS_AT_LEAST)
        self.side.setMinimumHeight(0 if beside else self.side.content_height())

    def _connect(self) -> None:
        self.table.indicator_chosen.connect(self._follow)
        self.table.value_wanted.connect(self._begin_value)
        self.side.form_opened.connect(self._reveal)
        self.table.pasted.connect(self.values.paste)
        self.table.copy_wanted.connect(self.copy)
        self.table.shift_wanted.connect(self._shift)
        self.table.removal_wanted.connect(self.side.remove)
        self.values.indicator_wanted.connect(self.table.choose)
        self.values.left.connect(self._take_focus)
        self.side.left.connect(self._take_focus)
        self.side.entered.connect(self.table.choose)
        self.side.values.value_chosen.connect(self._correct)

    def _follow(self, indicator_id: IndicatorId | None) -> None:
        self.values.show_indicator(indicator_id)
        self.side.show_indicator(indicator_id)

    def _shift(self, by: int) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self._session.edit(lambda ledger: shift_indicator(ledger, chosen, by))

    def _correct(self, value: IndicatorValue) -> None:
        period = read_period(value.period)
        if period is None:
            return
        self.entry.begin(period)
        self.entry.as_of = value.as_of
        self.entry.source = value.source
        self.values.refresh()
        self._begin_value()

    def _begin_value(self) -> None:
        self.values.begin()
        self._reveal(self.values)

    def _reveal(self, widget: QWidget) -> None:
        """Bring to sight what is worked on, once it has its place."""
        self._fit()
        QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget, 0, 8))

    def _take_focus(self) -> None:
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(12, 8, 12, 12)
        inner.setSpacing(8)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.values)
        inner.addWidget(self.sentence)
        held = QWidget()
        held.setObjectName("scrolled")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, held)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addWidget(self.card, 1)
        self._line.addWidget(self.side)
        self._area = scrolled_up_and_down(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
