"""What the view keeps by item id while rows come and go: which are open, which is current, and what stands on top."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.tree.columns import TASK
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel

MOST_OPENED = 3000
"""A filter opens all that it finds up to so many rows; beyond, the areas stay folded."""


class OpenRows(QObject):
    """Watches one view; an edit, a filter and a reset leave the user where she was."""

    nowhere = Signal()
    """Other rows are shown, and none of them is one to stand on; Qt itself is silent about that."""

    def __init__(self, view: QTreeView, model: PlanTreeModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._open: set[ItemId] = set()
        self._watching = True
        self._selection = Selection()
        self._grouping = Grouping.AREA
        self._fallbacks: list[ItemId] = []
        self._chosen: list[ItemId] = []
        self._top: tuple[ItemId | None, int] = (None, 0)
        view.expanded.connect(lambda index: self._note(index, opened=True))
        view.collapsed.connect(lambda index: self._note(index, opened=False))
        model.layoutAboutToBeChanged.connect(self._remember)
        model.laid_out.connect(self._after_layout)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._after_reset)

    @property
    def ids(self) -> list[ItemId]:
        """The rows the user opened."""
        return sorted(self._open)

    def open_only(self, item_ids: Iterable[ItemId]) -> None:
        """Open these rows and fold all others."""
        self._open = set(item_ids)
        self._apply()

    def open_all(self) -> None:
        """Open every row that holds others."""
        self.open_only({*self._open, *self._model.shown_parents()})

    def choose_all_tasks(self) -> None:
        """Choose every row that can be ticked; those folded away are opened, so that nothing is chosen unseen."""
        model, chosen = self._model, QItemSelection()
        self._expand(model.shown_parents())
        for parent_id in (None, *model.shown_parents()):
            parent = model.index_of(parent_id)
            rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
            for index in rows:
                if model.flags(index.siblingAtColumn(model.column_of(TASK))) & Qt.ItemFlag.ItemIsUserCheckable:
                    chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().select(chosen, flags)

    def reveal(self, item_id: ItemId | None, *, select: bool = True) -> bool:
        """Open what stands above the item and go to its row; False where it has none."""
        index = self._model.index_of(item_id)
        if not index.isValid():
            return False
        above = index.parent()
        while above.isValid():
            self._view.expand(above)
            above = above.parent()
        if select:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._view.selectionModel().setCurrentIndex(index, flags)
        self._view.scrollTo(index)
        return True

    def _note(self, index: QModelIndex, *, opened: bool) -> None:
        item_id = self._model.row_id(index)
        if self._watching and item_id is not None and not self._selection:
            (self._open.add if opened else self._open.discard)(item_id)

    def _remember(self) -> None:
        view, model = self._view, self._model
        self._fallbacks = list(self._near(view.currentIndex())) or self._fallbacks
        self._chosen = [model.row_id(index) for index in view.selectionModel().selectedRows()[:500]]  # type: ignore[misc]
        top = view.indexAt(view.viewport().rect().topLeft())
        self._top = (model.row_id(top), view.visualRect(top).top() if top.isValid() else 0)

    def _near(self, index: QModelIndex) -> Iterator[ItemId]:
        """The current item, then its neighbours: where to stand when it is gone."""
        while index.isValid():
            parent, row, count = index.parent(), index.row(), self._model.rowCount(index.parent())
            for place in (row, *range(row + 1, count), *range(row - 1, -1, -1)):
                found = self._model.row_id(self._model.index(place, 0, parent))
                if found is not None:
                    yield found
            index = parent

    def _after_layout(self) -> None:
        if (self._model.selection, self._model.grouping) != (self._selection, self._grouping):
            self._selection, self._grouping = self._model.selection, self._model.grouping
            self._show_found()
        else:
            self._view.executeDelayedItemsLayout()
            self._restore_current()
            self._restore_top()
        if not self._view.currentIndex().isValid():
            self.nowhere.emit()

    def _after_reset(self) -> None:
        self._selection = self._model.selection
        if self._selection:
            self._show_found()
        else:
            self._apply()
        self._restore_current()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for item_id in self._chosen:
            index = self._model.index_of(item_id)
            if index.isValid():
                self._view.selectionModel().select(index, flags)
        self._restore_top()

    def _show_found(self) -> None:
        if not self._selection:
            self._open_new_groups()
            self._apply()
            if not self.reveal(self._model.row_id(self._view.currentIndex())):
                self._restore_current()
            return
        if self._model.shown_tasks() <= MOST_OPENED:
            self._expand(self._model.shown_parents())
        self._restore_current()

    def _open_new_groups(self) -> None:
        """A grouping that is seen for the first time stands open, but in a plan of thousands."""
        held = f"{self._grouping.value}:"
        if self._grouping is Grouping.AREA or self._model.shown_tasks() > MOST_OPENED:
            return
        if not any(key.startswith(held) for key in self._open):
            tops = (self._model.index(row, 0) for row in range(self._model.rowCount()))
            self._open.update(key for key in map(self._model.row_id, tops) if key is not None)

    def _apply(self) -> None:
        self._watching = False
        self._view.collapseAll()
        self._watching = True
        self._expand(self._open)

    def _expand(self, item_ids: Iterable[ItemId]) -> None:
        self._watching = False
        self._view.scheduleDelayedItemsLayout()  # with a layout pending, each expand is only noted
        for item_id in item_ids:
            index = self._model.index_of(item_id)
            if index.isValid():
                self._view.expand(index)
        self._watching = True
        self._view.executeDelayedItemsLayout()

    def _restore_current(self) -> None:
        if self._view.currentIndex().isValid():
            self._view.scrollTo(self._view.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
            return
        for item_id in self._fallbacks:
            if self.reveal(item_id):
                return

    def _restore_top(self) -> None:
        index = self._model.index_of(self._top[0])
        if not index.isValid():
            return
        bar = self._view.verticalScrollBar()
        if self._view.verticalScrollMode() is QAbstractItemView.ScrollMode.ScrollPerPixel:
            bar.setValue(bar.value() + self._view.visualRect(index).top() - self._top[1])
        else:
            self._view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
