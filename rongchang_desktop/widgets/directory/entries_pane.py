"""A list of the directory with its search above and the card of the entry in hand beside it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.owners.workload import Workload
from rongchang_desktop.presentation.directory.load_columns import LoadColumn, LoadRow
from rongchang_desktop.presentation.directory.load_rows import NO_LOADS
from rongchang_desktop.presentation.directory.load_table_model import LoadTableModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.directory.beside import beside
from rongchang_desktop.widgets.directory.entry_card import EntryCard
from rongchang_desktop.widgets.directory.load_table import LoadTable
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.tree.search_box import SearchBox


class EntriesPane(QWidget):
    """Ins adds, F2 edits, Del removes what nothing names, Alt+↑↓ reorders."""

    list_wanted = Signal(object)
    """Selection behind a number."""
    refresh_wanted = Signal()
    """The entries are others and their rows are to be read at once."""

    def __init__(
        self, session: PlanSession, columns: Sequence[LoadColumn], card: EntryCard, *, leaving: Sequence[str]
    ) -> None:
        """`leaving` names the columns that go first where there is no room."""
        super().__init__()
        self._session = session
        self._loads: Workload = NO_LOADS
        self.search = SearchBox()
        self.add_button = QPushButton()
        self.model = LoadTableModel(session, columns, self)
        self.table = LoadTable(self.model, leaving={key: rank for rank, key in enumerate(leaving)})
        self.empty = text_label(look="soft")
        self.card = card

    def show_loads(self, loads: Workload) -> None:
        """Show the entries of now with these loads."""
        self._loads = loads
        self.retranslate()
        self.fill()

    def fill(self) -> None:
        """Show the entries that are sought, and the card of the one in hand."""
        self.model.show(tuple(self.rows()))
        self.table.fit()
        self.empty.setText(self.lesson())
        self.empty.setVisible(not self.model.rowCount())
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_card()

    @property
    def is_narrowed(self) -> bool:
        """Whether some entries are not shown, so that they have no order to be moved in."""
        return bool(self.search.text())

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        raise NotImplementedError

    def add(self) -> None:
        """Ask for a new entry."""
        raise NotImplementedError

    def rows(self) -> Iterable[LoadRow]:
        """The rows that are sought."""
        raise NotImplementedError

    def lesson(self) -> str:
        """What is said where there is no row."""
        raise NotImplementedError

    def show_entry(self, key: str, row: LoadRow | None) -> None:
        """Show an entry in the card; an empty key for none."""
        raise NotImplementedError

    def remove(self, key: str) -> None:
        """Take the entry away, or say what still names it."""
        raise NotImplementedError

    def move_by(self, key: str, by: int) -> None:
        """Move the entry by so many rows."""
        raise NotImplementedError

    def _show_card(self) -> None:
        key = self.table.current_key
        place = self.model.row_of(key)
        self.show_entry(key, self.model.rows[place] if place >= 0 else None)

    def _remove(self) -> None:
        if key := self.table.current_key:
            self.remove(key)

    def _move(self, by: int) -> None:
        key = self.table.current_key
        if key and self.model.is_in_order and not self.is_narrowed:
            self.move_by(key, by)

    def _connect(self) -> None:
        self.search.sought.connect(lambda _: self.fill())
        self.search.left_down.connect(self.table.setFocus)
        self.add_button.clicked.connect(self.add)
        self.table.chosen.connect(lambda _: self._show_card())
        self.table.edit_wanted.connect(self.card.begin)
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self._remove)
        self.table.move_wanted.connect(self._move)
        self.card.left.connect(self.table.setFocus)
        self.card.remove_wanted.connect(self._remove)
        for source in (self.table, self.card):
            source.list_wanted.connect(self.list_wanted)

    def _lay_out(self, bar: QHBoxLayout) -> None:
        bar.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(bar)
        layout.addWidget(beside(self.table, self.empty, self.card), 1)
