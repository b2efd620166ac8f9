"""A small window in which one types to find: the arrows move in the list below, Enter takes what is marked."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FindingPopup(QFrame):
    """Closes itself on Esc and on a press elsewhere; the keyboard stays in the line that is typed into."""

    def __init__(self, parent: QWidget, hint: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.typed = QLineEdit(placeholderText=hint)
        self.list = QListView()
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _: self.take())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 10, 10, 10)
        self.column.addWidget(self.typed)
        self.column.addWidget(self.list)
        self.typed.textChanged.connect(self.offer)
        self.typed.returnPressed.connect(self.take)
        self.typed.installEventFilter(self)

    def offer(self, typed: str) -> None:
        """Show in the list what goes with the text, the likeliest marked."""
        raise NotImplementedError

    def take(self) -> None:
        """Take what is marked."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _show_ready(self) -> None:
        self.show()
        self.typed.setFocus(Qt.FocusReason.PopupFocusReason)
