"""The page of indicators: the headline table of the year, and every indicator over the years."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.indicators.values import periods_with_values
from rongchang_desktop.localization.indicator_rows import period_label
from rongchang_desktop.presentation.indicators.indicator_table_model import concerns_indicators
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.widgets.indicators.series_view import SeriesView
from rongchang_desktop.widgets.indicators.year_view import YearView
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.tree.undo_buttons import UndoButtons

THIS_YEAR, OVER_THE_YEARS = range(2)


class IndicatorsPage(QWidget):
    """Where a plan has no indicators it says where they come from and offers to enter the first."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.period = ChoiceField()
        self.copy_button, self.add_button = QPushButton(), QPushButton()
        self.undo = UndoButtons(session, self)
        self.empty = QLabel()
        self.empty.setProperty("soft", True)
        self.empty.setWordWrap(True)
        self.year = YearView(session)
        self.model, self.table, self.card = self.year.model, self.year.table, self.year.card
        self.series = SeriesView(session)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, about the plan of now."""
        words = self._session.words
        self._name_heading()
        self.tabs.setAccessibleName(words.gettext("Indicators"))
        self.tabs.setTabText(THIS_YEAR, words.gettext("In {year}", year=self._session.year))
        self.tabs.setTabText(OVER_THE_YEARS, words.gettext("Over the years"))
        self.period.setAccessibleName(words.gettext("Figures up to"))
        self.period.setToolTip(words.gettext("Figures up to"))
        self.copy_button.setText(words.gettext("Copy table and sentence"))
        self.copy_button.setToolTip("Ctrl+C")
        self.add_button.setText(words.gettext("Add an indicator"))
        self.empty.setText(
            words.gettext(
                "This plan has no headline indicators. They are read from the report together with its tasks; "
                "or enter the first one here."
            )
        )
        self.year.retranslate()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        if self.tabs.currentIndex() == THIS_YEAR:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """One line while it has room for all, else the tools below the title."""
        parts = (self._head.itemAt(at) for at in range(self._head.count()))
        fits = sum(part.sizeHint().width() for part in parts) + 8 <= self.width()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _connect(self) -> None:
        session = self._session
        self.tabs.currentChanged.connect(self._show_tab)
        self.period.chosen.connect(self._show_until)
        self.copy_button.clicked.connect(self._copy)
        self.add_button.clicked.connect(self._add)
        self.addActions([self.undo.undo_action, self.undo.redo_action])
        session.replaced.connect(self.retranslate)
        session.changed.connect(self._on_changed)

    def _on_changed(self, event: PlanChanged) -> None:
        if concerns_indicators(event):
            self._refresh()
        elif self.isVisible():
            self.undo.refresh()

    def _refresh(self) -> None:
        """Show what goes with the rows, unless nobody looks; the rows follow by themselves."""
        if not self.isVisible():
            return
        words = self._session.words
        self.undo.refresh()
        periods = periods_with_values(self._session.ledger, self._session.year)
        choices = [(period, words.gettext("Up to: {period}", period=period_label(period, words))) for period in periods]
        self.period.offer([(None, words.gettext("Newest figures")), *choices])
        self.period.show_value(self.model.until)
        has_rows = self.model.rowCount() > 0
        of_year = self.tabs.currentIndex() == THIS_YEAR
        for widget in (self.period, self.copy_button):
            widget.setVisible(of_year and has_rows)
        self.add_button.setVisible(of_year and self._session.plan is not None)
        self.empty.setVisible(of_year and not has_rows and self.year.side.form is None)
        self._fit_head()
        if of_year:
            self.year.refresh()
        else:
            self.series.refresh()

    def _show_until(self, period: object) -> None:
        self.model.show_until(period)  # type: ignore[arg-type]
        self._refresh()

    def _copy(self) -> None:
        self.year.copy()
        self.copy_button.setText(self._session.words.gettext("Copied ✓"))

    def _add(self) -> None:
        self.year.side.add()
        self.empty.hide()

    def _name_heading(self) -> None:
        words = self._session.words
        of_year = words.gettext("Headline indicators of {year}", year=self._session.year)
        over_years = words.gettext("Indicators over the years")
        self.heading.setText(over_years if self.tabs.currentIndex() == OVER_THE_YEARS else of_year)

    def _show_tab(self, place: int) -> None:
        self._name_heading()
        self._below.setCurrentIndex(place)
        self._refresh()

    def _lay_out(self) -> None:
        self._below = QStackedWidget()
        self._below.addWidget(self.year)
        self._below.addWidget(self.series)
        title = QHBoxLayout()
        title.setSpacing(16)
        title.addWidget(self.heading)
        title.addWidget(self.tabs)
        title.addStretch(1)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for widget in (self.undo.undo_button, self.undo.redo_button, self.period, self.copy_button, self.add_button):
            tools.addWidget(widget)
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.period.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addLayout(title, 1)
        self._head.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addLayout(self._head)
        layout.addWidget(self.empty)
        layout.addWidget(self._below, 1)
