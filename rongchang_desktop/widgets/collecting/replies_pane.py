"""What came back: a line an item, old beside new below, taken over by row, by unit or all that is sure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHeaderView, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.forms import TakenRow
from rongchang_desktop.presentation.collecting.collecting_desk import CollectingDesk
from rongchang_desktop.presentation.collecting.reply_rows import (
    CELL_STATE,
    CHANGES,
    DETAIL_HEADERS,
    FIELD,
    HEADERS,
    NEW,
    NUMBER,
    OLD,
    STATE,
    TASK,
    UNIT,
    detail_rows,
    reply_rows,
    row_key,
)
from rongchang_desktop.presentation.periods.text_table_model import TextTableModel
from rongchang_desktop.widgets.periods.text_table import TextTable
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

WIDTHS = {STATE: 9.0, UNIT: 10.0, NUMBER: 4.0, TASK: 14.0}
DETAIL_WIDTHS = {FIELD: 10.0, OLD: 26.0, CELL_STATE: 10.0}


class RepliesPane(QWidget):
    """Enter takes the chosen rows; rows we changed ourselves are taken only by hand."""

    item_wanted = Signal(object)
    """ItemId to be shown in the plan."""

    def __init__(self, collecting: CollectingDesk) -> None:
        super().__init__()
        self._collecting = collecting
        self._session = collecting.session
        self._by_key: dict[str, TakenRow] = {}
        self.empty = QLabel()
        self.empty.setProperty("soft", True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.settled = QLabel()
        self.settled.setProperty("soft", True)
        self.settled.setWordWrap(True)
        self.take_row, self.take_unit, self.take_all = QPushButton(), QPushButton(), QPushButton()
        self.take_all.setProperty("primary", True)
        self.go_to = QPushButton()
        self.everything = QCheckBox()
        self.model = TextTableModel(self._session.words, HEADERS)
        self.table = TextTable(self.model, WIDTHS, stretched=CHANGES, leaving=(TASK,))
        self.detail_model = TextTableModel(self._session.words, DETAIL_HEADERS)
        self.detail = TextTable(self.detail_model, DETAIL_WIDTHS, stretched=NEW)
        self.detail.setWordWrap(True)
        self.detail.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._lay_out()
        self._connect()

    @property
    def current(self) -> TakenRow | None:
        """The row in hand."""
        return self._by_key.get(self.table.current_key or "")

    @property
    def waiting(self) -> int:
        """How many rows wait to be looked at."""
        return sum(each.row.can_be_taken for each in self._collecting.rows())

    def refresh(self) -> None:
        """Lay what was read beside the ledger of now."""
        words, rows = self._session.words, self._collecting.rows()
        self._by_key = {row_key(each): each for each in rows}
        self.model.show(reply_rows(rows, self._session.ledger, words, everything=self.everything.isChecked()))
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._body.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.settled.setVisible(bool(rows) and not self.model.rowCount())
        self.retranslate()
        self._show_detail()

    def retranslate(self) -> None:
        """Say everything again."""
        words, current = self._session.words, self.current
        sure = len(self._collecting.sure_rows())
        unit = current.form.department if current is not None else None
        of_unit = len(self._collecting.sure_rows(unit.id)) if unit is not None else 0
        self.take_all.setText(words.ngettext("Take {count} sure row", "Take all {count} sure rows", sure))
        self.take_unit.setText(
            words.gettext("Take {unit} ({count})", unit=unit.name, count=of_unit)
            if unit is not None
            else words.gettext("Take the unit")
        )
        self.take_row.setText(words.gettext("Take this row (Enter)"))
        self.go_to.setText(words.gettext("Show the task"))
        self.everything.setText(words.gettext("Also what is done or blank"))
        self.take_all.setEnabled(sure > 0)
        self.take_unit.setEnabled(of_unit > 0)
        self.take_row.setEnabled(any(each.row.can_be_taken for each in self._chosen()))
        self.go_to.setEnabled(current is not None and current.row.item_id is not None)
        self.table.setAccessibleName(words.gettext("Rows the units sent"))
        self.detail.setAccessibleName(words.gettext("Old beside new"))
        self.settled.setText(words.gettext("All that the units sent is taken over."))
        self.empty.setText(
            words.gettext(
                "Nothing has been read yet. Drop returned forms or their folder here, or read them under “Units”.\n"
                "Two columns, number and progress, copied in Excel or WPS come in with Ctrl+V."
            )
        )

    def take_chosen(self) -> None:
        """Take the chosen rows over, disputed ones too: they were looked at."""
        self._collecting.take(tuple(each for each in self._chosen() if each.row.can_be_taken))

    def take_current_unit(self) -> None:
        """Take the sure rows of the unit in hand."""
        current = self.current
        if current is not None and current.form.department is not None:
            self._collecting.take(self._collecting.sure_rows(current.form.department.id))

    def take_everything(self) -> None:
        """Take every row that needs no second look."""
        self._collecting.take(self._collecting.sure_rows())

    def _chosen(self) -> list[TakenRow]:
        keys = (self.model.key(row) for row in self.table.chosen_rows())
        chosen = [self._by_key[key] for key in keys if key in self._by_key]
        current = self.current
        return chosen or ([current] if current is not None else [])

    def _show_detail(self) -> None:
        self.detail_model.show(detail_rows(self.current, self._session.ledger, self._session.words))

    def _go_to_item(self) -> None:
        current = self.current
        if current is not None and current.row.item_id is not None:
            self.item_wanted.emit(current.row.item_id)

    def _connect(self) -> None:
        self.take_row.clicked.connect(self.take_chosen)
        self.take_unit.clicked.connect(self.take_current_unit)
        self.take_all.clicked.connect(self.take_everything)
        self.go_to.clicked.connect(self._go_to_item)
        self.everything.toggled.connect(lambda _: self.refresh())
        self.table.row_activated.connect(lambda _: self.take_chosen())
        self.table.row_chosen.connect(lambda _: self._show_detail())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.retranslate())

    def _lay_out(self) -> None:
        bar = QWidget()
        line = WrappingLayout(bar, gap=8, below=8)
        for part in (self.take_all, self.take_unit, self.take_row, self.go_to, self.everything):
            line.addWidget(part)
        both = QSplitter(Qt.Orientation.Vertical)
        for table in (self.table, self.detail):
            card = QFrame()
            card.setObjectName("card")
            inner = QVBoxLayout(card)
            inner.setContentsMargins(12, 8, 12, 12)
            inner.addWidget(table)
            both.addWidget(card)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setChildrenCollapsible(False)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(bar)
        column.addWidget(self.settled)
        column.addWidget(both, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._body, 1)
