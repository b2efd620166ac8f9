"""A small window with the units of the directory: type to find, Enter to take."""

from PySide6.QtCore import QPoint, QStringListModel, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.department_choices import department_names
from rongchang_desktop.widgets.finding_popup import FindingPopup


class UnitPicker(FindingPopup):
    """Closes itself on a choice, on Esc and on a press elsewhere; with `may_add`, a new name can be taken too."""

    chosen = Signal(str)

    def __init__(self, session: PlanSession, parent: QWidget, *, may_add: bool = False, title: str = "") -> None:
        words = session.words
        super().__init__(parent, words.gettext("Name of the unit"))
        self._session = session
        self._may_add = may_add
        self._names: list[str] = []
        self.typed.setAccessibleName(words.gettext("Name of the unit"))
        self.list.setModel(QStringListModel(self))
        if title:
            heading = QLabel(title)
            heading.setProperty("soft", True)
            self.column.insertWidget(0, heading)
        self.offer("")

    def pop_up(self, at: QPoint) -> None:
        """Open with the upper left corner there, moved in where the screen ends."""
        self.resize(300, 340)
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = min(at.x(), room.right() - self.width())
        self.move(max(room.left(), x), max(room.top(), min(at.y(), room.bottom() - self.height())))
        self._show_ready()

    def offer(self, typed: str) -> None:
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

    def take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._names):
            self.close()
            self.chosen.emit(self._names[row])
