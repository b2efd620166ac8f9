"""What the new plan promises for the first time."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.new_year.turn_list_model import NOWHERE, Index
from rongchang_desktop.presentation.new_year.year_turn_desk import YearTurnDesk

COLUMNS = (N_("No."), N_("This year"))
NUMBER, TEXT = range(2)


class NewItemsModel(QAbstractTableModel):
    """Laid out anew when a decision links or frees an item."""

    def __init__(self, desk: YearTurnDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[Commitment, ...] = desk.new_items()
        desk.laid_out.connect(self._reload)
        desk.decided.connect(self._reload)

    def item_id(self, index: QModelIndex | QPersistentModelIndex) -> ItemId:
        """The item of a row, for whoever points an old one at it."""
        return self._rows[index.row()].id

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        item = self._rows[index.row()]
        plan = self._desk.ledger.plans[item.year]
        return item.title if index.column() == TEXT else plan.number_of(item.id)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.session.words.gettext(COLUMNS[section])
        return None

    def _reload(self) -> None:
        rows = self._desk.new_items()
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
