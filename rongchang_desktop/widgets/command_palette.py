"""Everything the program can do, found by typing: actions, pages, views, items by number, units."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.commands import Command
from rongchang_desktop.widgets.finding_popup import FindingPopup
from rongchang_desktop.widgets.theme import current_tokens

SHOWN = 11
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class CommandPalette(FindingPopup):
    """Enter does what is marked, Esc goes back to where the keyboard was."""

    def __init__(self, parent: QWidget, words: Localizer, find: Callable[[str], Sequence[Command]]) -> None:
        super().__init__(parent, words.gettext("Action, page, view, unit, item number…"))
        self._find = find
        self._model = CommandModel(self)
        self.typed.setAccessibleName(words.gettext("Find a command"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(words.gettext("Find a command"))
        self.nothing = QLabel(words.gettext("Nothing is called that."))
        self.nothing.setProperty("soft", True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self.nothing, 1)
        self.offer("")

    @property
    def offered(self) -> Sequence[Command]:
        """What is offered now, the likeliest first."""
        return self._model.commands

    def pop_up(self, over: QWidget) -> None:
        """Open in the upper middle of a window."""
        row = self.list.sizeHintForRow(0) if self.offered else 30
        width = min(over.width() - 40, max(560, self.fontMetrics().height() * 32))
        self.resize(width, self.typed.sizeHint().height() + SHOWN * row + 34)
        corner = over.mapToGlobal(over.rect().topLeft())
        self.move(corner.x() + (over.width() - width) // 2, corner.y() + over.height() // 10)
        self._show_ready()

    def take(self) -> None:
        """Do what is marked, once this window is gone and the keyboard is back where it was."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.offered):
            act = self.offered[row].act
            self.close()
            act()

    def offer(self, typed: str) -> None:
        self._model.show(self._find(typed))
        self.list.setCurrentIndex(self._model.index(0))
        self.list.setVisible(bool(self.offered))
        self.nothing.setVisible(not self.offered)


class CommandModel(QAbstractListModel):
    """A row for each command."""

    COMMAND = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.commands: Sequence[Command] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        command = self.commands[index.row()]
        if role == self.COMMAND:
            return command
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (command.text, command.kind, command.keys) if part)
        return command.text if role == Qt.ItemDataRole.DisplayRole else None


class _CommandDelegate(QStyledItemDelegate):
    """The words on the left; on the right, softer, the key or what kind of thing it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(30, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command = index.data(CommandModel.COMMAND)
        option.text = ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        inside = option.rect.adjusted(10, 0, -10, 0)
        tokens, metrics = current_tokens(), option.fontMetrics
        aside = command.keys or command.kind
        painter.setPen(QColor(tokens.soft))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        room = inside.width() - metrics.horizontalAdvance(aside) - 16
        painter.setPen(QColor(tokens.ink))
        text = metrics.elidedText(command.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
