"""What meetings agreed, to be ticked as it is kept: Space ticks, Enter goes to the item, Delete takes away."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from rongchang_desktop.presentation.meeting.agreements_model import STATE, WHAT, AgreementsModel
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.indicators.reading_table import ReadingTable
from rongchang_desktop.widgets.theme import current_tokens


class _StateWords(QStyledItemDelegate):
    """Writes what is past its day in the colour of danger; the word itself says so too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, AgreementsModel) and model.is_overdue(index.row()):
            color = QColor(current_tokens().danger)
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
                option.palette.setColor(role, color)


class AgreementsTable(ReadingTable):
    """A row an agreement."""

    item_wanted = Signal(object)
    """ItemId to go to."""
    removal_wanted = Signal(object)
    """AgreementId to be taken away."""

    def __init__(self, model: AgreementsModel) -> None:
        super().__init__(model, stretched=WHAT)
        self._rows = model
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(STATE, _StateWords(self))
        self.doubleClicked.connect(lambda index: self._go(index.row()))

    def sizeHintForColumn(self, column: int) -> int:
        return min(super().sizeHintForColumn(column), 24 * self.fontMetrics().horizontalAdvance("国"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._toggle(row)
        elif event.key() in ENTER:
            self._go(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.removal_wanted.emit(self._rows.agreement_id(row))
        else:
            super().keyPressEvent(event)

    def _toggle(self, row: int) -> None:
        index = self._rows.index(row, WHAT)
        kept = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if kept else Qt.CheckState.Checked
        self._rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _go(self, row: int) -> None:
        item_id = self._rows.item_id(row)
        if item_id is not None:
            self.item_wanted.emit(item_id)
