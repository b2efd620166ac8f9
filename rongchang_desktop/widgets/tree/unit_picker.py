"""A small window with the units of the directory: type to find, Enter to take."""

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.department_choices import department_names

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class UnitPicker(QFrame):
    """Closes itself on a choice, on Esc and on a press elsewhere; with `may_add`, a new name can be taken too."""

    chosen = Signal(str)

    def __init__(self, session: PlanSession, parent: QWidget, *, may_add: bool = False, title: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self._session = session
        self._may_add = may_add
        self._names: list[str] = []
        words = session.words
        self.typed = QLineEdit(placeholderText=words.gettext("Name of the unit"))
        self.typed.setAccessibleName(words.gettext("Name of the unit"))
        self.list = QListView()
        self.list.setModel(QStringListModel(self))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _: self._take())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        if title:
            heading = QLabel(title)
            heading.setProperty("soft", True)
            layout.addWidget(heading)
        layout.addWidget(self.typed)
        layout.addWidget(self.list)
        self.typed.textChanged.connect(self._offer)
        self.typed.returnPressed.connect(self._take)
        self.typed.installEventFilter(self)
        self._offer("")

    def pop_up(self, at: QPoint) -> None:
        """Open with the upper left corner there, moved in where the screen ends."""
        self.resize(300, 340)
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = min(at.x(), room.right() - self.width())
        self.move(max(room.left(), x), max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.show()
        self.typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str) -> None:
        names = department_names(self._session.ledger, typed)
        known = self._session.ledger.department_called(typed) is not None
        shown = list(names)
        if self._may_add and typed.strip() and not known:
            names.append(typed.strip())
            shown.append(self._session.words.gettext("New unit “{name}”", name=typed.strip()))
        self._names = names
        model = self.list.model()
        assert isinstance(model, QStringListModel)
        model.setStringList(shown)
        self.list.setCurrentIndex(model.index(0))

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._names):
            self.close()
            self.chosen.emit(self._names[row])
