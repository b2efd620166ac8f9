"""历年: what each year promised and reached of an indicator, with a search where there are many."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rongchang_desktop.presentation.indicators.series_model import NAME, SeriesModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.indicators.reading_table import ReadingTable
from rongchang_desktop.widgets.indicators.trend_painting import SparkLine
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

MANY = 30
"""From more rows than this on a search is offered."""


class SeriesView(PanelLook, QWidget):
    """Reads the ledger when it is shown and when it changes meanwhile."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.model = SeriesModel(session, self)
        self.table = ReadingTable(self.model, stretched=NAME, evenly=True)
        self._spark = SparkLine(self, joined=True)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(320)
        self.all_box = QCheckBox()
        self.empty = text_label(look="soft")
        self.card = QFrame()
        self.card.setObjectName("card")
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(12, 8, 12, 12)
        inner.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.search, 1)
        head.addWidget(self.all_box)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.empty)
        layout.addWidget(self.card, 1)
        layout.addStretch(0)
        self.wear()
        self.search.textChanged.connect(self._search)
        self.all_box.toggled.connect(self._show_all)

    def refresh(self) -> None:
        """Read the ledger of now and say everything again."""
        self.model.refresh()
        words = self._session.words
        self.search.setPlaceholderText(words.gettext("Search the indicators"))
        self.search.setAccessibleName(words.gettext("Search the indicators"))
        self.table.setAccessibleName(words.gettext("Indicators over the years"))
        self._draw_trends()
        single = self.model.total - self.model.continued
        text = words.ngettext("With {count} of one year only", "With {count} of one year only", single)
        self.all_box.setText(text)
        self.all_box.setVisible(single > 0)
        self._show_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "card"):
            self.wear()

    def _draw_trends(self) -> None:
        """The charts stand in the last column, which moves with every year."""
        for column in range(1, self.model.columnCount()):
            self.table.setItemDelegateForColumn(column, self._spark if column == self.model.trend_column else None)

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_rows()

    def _show_all(self, wanted: bool) -> None:
        self.model.show_all(wanted)
        self._show_rows()

    def _show_rows(self) -> None:
        words, rows = self._session.words, self.model.rowCount()
        sought = bool(self.search.text().strip())
        self.search.setVisible(sought or rows > MANY)
        self.card.setVisible(rows > 0)
        self.empty.setVisible(not rows)
        none = words.gettext("No indicator is named by more than one year yet.")
        self.empty.setText(words.gettext("Nothing is found.") if sought else none)
