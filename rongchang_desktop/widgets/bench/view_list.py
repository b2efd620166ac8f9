"""The views in the rail: those that ship with the program, below them the office's own, each with its live count."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import SavedViewId
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.presentation.view_counts import ViewCounts
from rongchang_desktop.presentation.views import VIEWS, AskedView, ReadyView, SavedViews
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.bench.rail_button import RailButton
from rongchang_desktop.widgets.theme import current_tokens


class SavedViewButton(RailButton):
    """A view of the office: its menu and keys rename it, move it and take it away."""

    rename_requested = Signal()
    move_requested = Signal(bool)
    """Whether downwards."""
    remove_requested = Signal()

    def __init__(self, parent: QWidget, view_id: SavedViewId, session: PlanSession) -> None:
        super().__init__(parent)
        self.view_id = view_id
        self._session = session
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_requested.emit(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _pop_up(self, at: QPoint) -> None:
        words, menu = self._session.words, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.gettext("Rename the view"), self.rename_requested.emit)
        menu.addAction(words.gettext("Move up"), lambda: self.move_requested.emit(False))
        menu.addAction(words.gettext("Move down"), lambda: self.move_requested.emit(True))
        menu.addSeparator()
        menu.addAction(words.gettext("Delete the view"), self.remove_requested.emit)
        menu.popup(self.mapToGlobal(at))


class ViewList(QWidget):
    """The counts come a moment after the rows."""

    requested = Signal(object)
    """AskedView of the entry that was pressed."""
    sight_wanted = Signal(object)
    """The button that the keyboard came to, or of a view just saved, is to be seen, however low it stands."""

    def __init__(self, session: PlanSession, group: QButtonGroup) -> None:
        super().__init__()
        self._session = session
        self._group = group
        self.views = SavedViews(session)
        self.counts = ViewCounts(session, self)
        self.ready_label, self.saved_label = _caption(), _caption()
        self.ready = {view.key: self._ready_button(view) for view in VIEWS}
        self.saved: dict[SavedViewId, SavedViewButton] = {}
        self._afterwards = Afterwards(self._show_counts, self)
        self._lay_out()
        self.counts.counted.connect(self._afterwards.ask)
        session.changed.connect(self._on_changed)
        session.replaced.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything in the language and of the ledger of now."""
        words = self._session.words
        self.ready_label.setText(words.gettext("Ready views"))
        self.saved_label.setText(words.gettext("Saved views"))
        for view in VIEWS:
            self.ready[view.key].show_name(words.gettext(view.msgid))
        self._list_saved()
        for button in (*self.ready.values(), *self.saved.values()):
            button.setEnabled(self._session.plan is not None)
        self._show_counts()

    def rename(self, view_id: SavedViewId) -> QLineEdit:
        """Let the name of a view be typed in its place; Enter takes it, Esc does not."""
        button = self.saved[view_id]
        editor = _NameEditor(self._session.ledger.saved_views[view_id].name, button)
        editor.named.connect(lambda name: self.views.rename(view_id, name))
        return editor

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_afterwards"):
            self._afterwards.ask()  # the counts wear the colours of their lights

    def _lay_out(self) -> None:
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.ready_label)
        for button in self.ready.values():
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(self.saved_label)

    def _on_changed(self, change: PlanChanged) -> None:
        from rongchang_desktop.domain.ledger.saved_view import SavedView  # with the first step

        if any(isinstance(each.record, SavedView) for each in change.changes.changes):
            known = set(self.saved)
            self._list_saved()
            for view_id in self.saved.keys() - known:
                QTimer.singleShot(0, self.saved[view_id], lambda known=view_id: self._bring_to_sight(known))

    def _list_saved(self) -> None:
        """Make the buttons of the saved views what the ledger holds, keeping those that stay."""
        listed = self.views.listed()
        focused = next((key for key, button in self.saved.items() if button.hasFocus()), None)
        for key in [key for key in self.saved if key not in self._session.ledger.saved_views]:
            button = self.saved.pop(key)
            self._group.removeButton(button)
            button.deleteLater()
        for place, view in enumerate(listed):
            button = self.saved.get(view.id) or self._new_button(view.id)
            self.saved[view.id] = button
            button.show_name(view.name)
            self._column.insertWidget(self._column.indexOf(self.saved_label) + 1 + place, button)
        if focused in self.saved:
            self.saved[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved_label.setVisible(bool(listed))
        ready = {view.key: view.selection for view in VIEWS}
        self.counts.watch({**ready, **{view.id: self.views.asked(view.id).selection for view in listed}})

    def _bring_to_sight(self, view_id: SavedViewId) -> None:
        if view_id in self.saved:
            self.sight_wanted.emit(self.saved[view_id])

    def _new_button(self, view_id: SavedViewId) -> SavedViewButton:
        button = SavedViewButton(self, view_id, self._session)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.requested.emit(self.views.asked(view_id)))
        button.focused.connect(lambda: self.sight_wanted.emit(button))
        button.rename_requested.connect(lambda: self.rename(view_id))
        button.move_requested.connect(lambda down: self.views.move(view_id, down=down))
        button.remove_requested.connect(lambda: self.views.remove(view_id))
        return button

    def _ready_button(self, view: ReadyView) -> RailButton:
        button = RailButton(self)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.requested.emit(AskedView(selection=view.selection)))
        button.focused.connect(lambda: self.sight_wanted.emit(button))
        return button

    def _show_counts(self) -> None:
        tokens = current_tokens()
        for view in VIEWS:
            color = QColor(tokens.lights[view.light]) if view.light else None
            self.ready[view.key].show_count(self.counts.count(view.key), color)
        for key, button in self.saved.items():
            button.show_count(self.counts.count(key), None)


class _NameEditor(QLineEdit):
    """Lies over a button while its name is typed."""

    named = Signal(str)

    def __init__(self, name: str, over: QWidget) -> None:
        super().__init__(name, over.parentWidget())
        self.setGeometry(over.geometry())
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editingFinished.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setModified(False)
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        self.editingFinished.disconnect(self._take)
        if self.isModified():
            self.named.emit(self.text())
        self.deleteLater()


def _caption() -> QLabel:
    caption = QLabel()
    caption.setProperty("faint", True)
    caption.setIndent(0)
    return caption
