"""The page of indicators: the headline table of the year, and every indicator over the years."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from rongchang_desktop.presentation.indicators.indicator_table_model import NAME, IndicatorTableModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.indicators.reading_table import ReadingTable
from rongchang_desktop.widgets.indicators.series_view import SeriesView

THIS_YEAR, OVER_THE_YEARS = range(2)


class IndicatorsPage(QWidget):
    """Tables to read; where the plan has no indicators it says where they come from."""

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
        self.empty = QLabel()
        self.empty.setProperty("soft", True)
        self.empty.setWordWrap(True)
        self.model = IndicatorTableModel(session, self)
        self.table = ReadingTable(self.model, stretched=NAME)
        self.card = QFrame()
        self.card.setObjectName("card")
        self.series = SeriesView(session)
        self._lay_out()
        self._afterwards = Afterwards(self._refresh_series, self)
        self.tabs.currentChanged.connect(self._show_tab)
        session.replaced.connect(self.retranslate)
        session.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, about the plan of now."""
        words = self._session.words
        self._name_heading()
        self.table.setAccessibleName(words.gettext("Headline indicators of {year}", year=self._session.year))
        self.tabs.setAccessibleName(words.gettext("Indicators"))
        self.tabs.setTabText(THIS_YEAR, words.gettext("In {year}", year=self._session.year))
        self.tabs.setTabText(OVER_THE_YEARS, words.gettext("Over the years"))
        self.empty.setText(
            words.gettext(
                "This plan has no headline indicators. They are read from the report together with its tasks."
            )
        )
        has_rows = self.model.rowCount() > 0
        self.card.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self._filler.setVisible(not has_rows)
        self._afterwards.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_series()

    def _name_heading(self) -> None:
        words = self._session.words
        of_year = words.gettext("Headline indicators of {year}", year=self._session.year)
        over_years = words.gettext("Indicators over the years")
        self.heading.setText(over_years if self.tabs.currentIndex() == OVER_THE_YEARS else of_year)

    def _show_tab(self, place: int) -> None:
        self._name_heading()
        self._below.setCurrentIndex(place)
        self._refresh_series()

    def _refresh_series(self) -> None:
        if self.isVisible() and self.tabs.currentIndex() == OVER_THE_YEARS:
            self.series.refresh()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(12, 8, 12, 12)
        inner.addWidget(self.table)
        self._filler = QWidget()
        this_year = QWidget()
        column = QVBoxLayout(this_year)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.empty)
        column.addWidget(self.card, 1)
        column.addWidget(self._filler, 1)
        self._below = QStackedWidget()
        self._below.addWidget(this_year)
        self._below.addWidget(self.series)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._below, 1)
