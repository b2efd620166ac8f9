"""The plan's tree as Qt sees it: a thin model over the immutable ledger that lays out its own rows."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.presentation.tree.columns import NUMBER, TRACKING_COLUMNS, PlanColumn
from rongchang_desktop.presentation.tree.moves import MIME, Landing, may_land, move_items, packed, unpacked
from rongchang_desktop.presentation.tree.outline import Outline
from rongchang_desktop.presentation.tree.row_choice import RowChoice
from rongchang_desktop.presentation.tree.row_flags import flag_table
from rongchang_desktop.presentation.tree.row_keys import RowKeys
from rongchang_desktop.presentation.tree.ticking import toggle

if TYPE_CHECKING:
    from rongchang_desktop.presentation.tree.cell_writing import CellWriter
    from rongchang_desktop.presentation.tree.row_data import RowData

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FEW = 200
"""Up to so many rows are told one by one; more are told at once."""


class PlanTreeModel(QAbstractItemModel):
    """Rows in the order of the plan, or those a Selection finds with the headings above them.

    Item ids stay the same through edits, so that the view's selection, expansion and place survive each of them.
    """

    laid_out = Signal()
    """Other rows are shown than before: an edit moved some, or another selection was made."""

    def __init__(
        self,
        session: PlanSession,
        columns: Sequence[PlanColumn] = TRACKING_COLUMNS,
        *,
        checkable: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.columns = tuple(columns)
        self._checkable = checkable
        self._width = len(self.columns)
        self._flag_table = flag_table(self.columns, checkable=checkable)
        self._choice = RowChoice(session)
        self._rows = RowKeys(self._choice.outline(), self._flag_table)
        self._plan_id = session.plan.record.id if session.plan is not None else None
        session.changed.connect(self._on_changed)
        session.replaced.connect(self._on_replaced)

    @cached_property
    def _data(self) -> "RowData":
        from rongchang_desktop.presentation.tree.row_data import RowData  # with the first row

        return RowData(
            self.session,
            self.columns,
            checkable=self._checkable,
            typed=lambda item, key: self._writer.text(item, key),
        )

    @cached_property
    def _writer(self) -> "CellWriter":
        from rongchang_desktop.presentation.tree.cell_writing import CellWriter  # with the first cell typed into

        return CellWriter(self.session)

    @property
    def _outline(self) -> Outline:
        return self._rows.outline

    # Finding

    def row_id(self, index: Index) -> ItemId | None:
        """What the row goes by: its item's id, or the key of its group; None for no row."""
        return self._rows.row_id(index.internalId())

    def item_id(self, index: Index) -> ItemId | None:
        """The item in that row, None for no row and for that of a group."""
        row_id = self.row_id(index)
        return None if row_id is None or self._outline.group(row_id) is not None else row_id

    def item(self, index: Index) -> PlanItem | None:
        """The item in that row as it stands now."""
        row_id = self.row_id(index)
        plan = self.session.plan
        return plan.items.get(row_id) if plan is not None and row_id is not None else None

    def index_of(self, item_id: ItemId | None, column: int = 0) -> QModelIndex:
        """Where the item, or the group of that key, stands; invalid where it has no row."""
        if item_id is None or not self._outline.shows(item_id):
            return QModelIndex()
        return self.createIndex(self._outline.row_of(item_id), column, self._rows.key(item_id))

    def column_of(self, key: str) -> int:
        """The place of a column, -1 where this tree has none such."""
        return next((place for place, column in enumerate(self.columns) if column.key == key), -1)

    def shown_tasks(self) -> int:
        """How many commitments and work items have a row, open or folded away."""
        plan = self.session.plan
        if plan is None:
            return 0
        ids = plan.items if self._outline.visible is None else self._outline.visible
        return sum(isinstance(plan.items[ItemId(item_id)], Task) for item_id in ids)

    def shown_parents(self) -> list[ItemId]:
        """The rows that hold others, groups among them."""
        return self._outline.parents()

    # Choosing

    @property
    def selection(self) -> Selection:
        """What is looked for."""
        return self._choice.selection

    @property
    def grouping(self) -> Grouping:
        """How the rows are put together."""
        return self._choice.grouping

    @property
    def found(self) -> int:
        """How many commitments matched when the selection was made."""
        return self._choice.found

    def select(self, selection: Selection, grouping: Grouping | None = None) -> None:
        """Show what the selection finds, all of the plan for an empty one; put together otherwise where asked."""
        self._choice.selection = selection
        self._choice.grouping = self.grouping if grouping is None else grouping
        self._lay_out(self._choice.outline())

    def set_doubts(self, doubts: Mapping[ItemId, str]) -> None:
        """Say beside items why their reading is doubtful."""
        self._data.rows.doubts = doubts
        self._repaint()

    def toggle(self, item_ids: Sequence[ItemId]) -> bool:
        """Press the tick boxes of the items."""
        return toggle(self.session, item_ids)

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        # Asked for every row of a large plan when it is opened: each step here is felt.
        keys = self._rows.below.get(parent.internalId())
        if keys is None:
            keys = self._rows.note(self.row_id(parent))
        if 0 <= row < len(keys) and 0 <= column < self._width and parent.column() < 1:
            return self.createIndex(row, column, keys[row])
        return QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        item_id = self.row_id(index)
        if item_id is None or not self._outline.shows(item_id):
            return QModelIndex()
        return self.index_of(self._outline.parent_of(item_id))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() and parent.column() != 0 else len(self._outline.children(self.row_id(parent)))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(self.columns)

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        return not (parent.isValid() and parent.column() != 0) and self._outline.has_children(self.row_id(parent))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is not None:
            return self._data.answer(item, index.column(), role)
        row_id = self.row_id(index)
        group = self._outline.group(row_id) if row_id is not None else None
        return self._data.group_answer(group, self.grouping, index.column(), role) if group is not None else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignHCenter if column.key == NUMBER else Qt.AlignmentFlag.AlignLeft
            return across | Qt.AlignmentFlag.AlignVCenter
        return self.session.words.gettext(column.msgid) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        known = self._rows.flags.get(index.internalId())
        return known[index.column()] if known is not None else self._flags_found(index)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self.item(index)
        if item is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._checkable and self.toggle([item.id])
        if role == Qt.ItemDataRole.EditRole:
            return self._writer.write(item, self.columns[index.column()].key, str(value))
        return False

    # Moving

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return packed(self._plan(), {item_id for index in indexes if (item_id := self.item_id(index)) is not None})

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        plan = self.session.plan
        moved = unpacked(plan, data)
        if self.grouping is not Grouping.AREA:
            return False
        return plan is not None and may_land(plan, moved, self._landing(row, parent))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        moved, landing = unpacked(self.session.plan, data), self._landing(row, parent)
        return self.session.edit(lambda ledger: move_items(ledger, moved, landing))

    def _landing(self, row: int, parent: Index) -> Landing:
        parent_id = self.item_id(parent)
        shown = self._outline.children(parent_id)
        return Landing(parent_id=parent_id, before_id=shown[row] if 0 <= row < len(shown) else None)

    # Following the ledger

    def _on_changed(self, event: PlanChanged) -> None:
        many = event.structural or not event.items or len(event.items) > FEW
        outline = None if many or self.session.plan is None else self._choice.unmoved(event, self._outline)
        if self.session.plan is None:
            self._on_replaced()
        elif outline is None:
            self._lay_out(self._choice.outline_after(event, self._outline))
        else:
            self._rows.outline = outline
            self._repaint(self._choice.with_groups(event.items, outline))

    def _on_replaced(self) -> None:
        plan = self.session.plan
        plan_id = plan.record.id if plan is not None else None
        if plan_id == self._plan_id:
            # The same plan on another day, in another language or as it was saved: what is being typed must not go.
            if plan is not None:
                self._lay_out(self._choice.outline())
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
            return
        self.beginResetModel()
        self._plan_id = plan_id
        self._data.rows.forget()
        self._rows = RowKeys(self._choice.outline(), self._flag_table)
        self.endResetModel()

    def _lay_out(self, outline: Outline) -> None:
        self.layoutAboutToBeChanged.emit()
        known = self.persistentIndexList()
        places = [(self.row_id(index), index.column()) for index in known]
        self._data.rows.forget()
        self._rows.take_up(outline)
        self.changePersistentIndexList(known, [self.index_of(item_id, column) for item_id, column in places])
        self.layoutChanged.emit()
        self.laid_out.emit()

    def _repaint(self, item_ids: Sequence[ItemId] = ()) -> None:
        self._data.rows.forget(*item_ids)
        rows: dict[ItemId | None, list[int]] = {}
        for item_id in item_ids or self._outline.children(None):
            if self._outline.shows(item_id):
                rows.setdefault(self._outline.parent_of(item_id), []).append(self._outline.row_of(item_id))
        last = len(self.columns) - 1
        for parent_id, touched in rows.items():
            parent = self.index_of(parent_id)
            self.dataChanged.emit(self.index(min(touched), 0, parent), self.index(max(touched), last, parent))

    def _flags_found(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        item_id = self.row_id(index)
        if item_id is None or not self._outline.shows(item_id):
            return Qt.ItemFlag.NoItemFlags
        self._rows.note(self._outline.parent_of(item_id))
        return self._rows.flags[index.internalId()][index.column()]

    def _plan(self) -> Plan:
        assert self.session.plan is not None
        return self.session.plan
