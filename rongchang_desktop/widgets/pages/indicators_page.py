"""The page of headline indicators."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from rongchang_desktop.presentation.indicators.indicator_table_model import NAME, IndicatorTableModel
from rongchang_desktop.presentation.session import PlanSession


class IndicatorsPage(QWidget):
    """A table to read; where the plan has no indicators it says where they come from."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.empty = QLabel()
        self.empty.setProperty("soft", True)
        self.empty.setWordWrap(True)
        self.model = IndicatorTableModel(session, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.card = QFrame()
        self.card.setObjectName("card")
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(12, 8, 12, 12)
        inner.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(self.empty)
        layout.addWidget(self.card, 1)
        self._filler = QWidget()
        layout.addWidget(self._filler, 1)
        session.replaced.connect(self.retranslate)
        session.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, about the plan of now."""
        words = self._session.words
        self.heading.setText(words.gettext("Headline indicators of {year}", year=self._session.year))
        self.table.setAccessibleName(self.heading.text())
        self.empty.setText(
            words.gettext(
                "This plan has no headline indicators. They are read from the report together with its tasks."
            )
        )
        has_rows = self.model.rowCount() > 0
        self.card.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self._filler.setVisible(not has_rows)
        rows = self.fontMetrics().height() + 18
        self.table.verticalHeader().setDefaultSectionSize(rows)
