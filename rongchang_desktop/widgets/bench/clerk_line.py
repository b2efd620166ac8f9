"""One quiet line that asks once a day who works here; it hides nothing and waits for nobody."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QToolButton

from rongchang_desktop.presentation.clerk import ClerkOnDuty
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

UNHURRIED = 300
"""Milliseconds after which the question comes: the plan is to be seen first."""


class ClerkLine(QFrame):
    """Names of other days answer by one key, Alt+1 and so on; a new name is typed once."""

    left = Signal()
    """The keyboard was in the line, which is gone now."""

    def __init__(self, session: PlanSession, clerk: ClerkOnDuty, name_button: QPushButton) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("kind", "notice")
        self._session = session
        self._clerk = clerk
        self._name_button = name_button
        name_button.clicked.connect(self.ask)
        self.question = QLabel()
        self.names: list[QPushButton] = []
        self.name = QLineEdit()
        self.name.setFixedWidth(self.fontMetrics().averageCharWidth() * 12)
        self.name.returnPressed.connect(lambda: self._take(self.name.text()))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setProperty("link", True)
        self.close_button.clicked.connect(self._wave_aside)
        self._line = WrappingLayout(self, gap=8)
        self.setContentsMargins(14, 6, 8, 6)
        self.hide()
        self._soon = QTimer(self, singleShot=True, interval=UNHURRIED)
        self._soon.timeout.connect(self.ask)
        session.changed.connect(lambda _: self._ask_if_needed())
        session.replaced.connect(self._on_replaced)
        clerk.changed.connect(self._show_name)
        self._show_name()

    def greet(self) -> None:
        """A file was opened: ask soon, if anybody ever gave a name."""
        if self._clerk.names:
            self._ask_if_needed()

    def ask(self) -> None:
        """Show the question with the names known."""
        words = self._session.words
        self._clear()
        self.question.setText(words.gettext("Who is working here today?"))
        self._line.addWidget(self.question)
        for place, name in enumerate(self._clerk.names, start=1):
            keys = QKeySequence(f"Alt+{place}")
            button = QPushButton(f"{name}  {keys.toString()}")
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, name=name: self._take(name))
            shortcut = QShortcut(keys, button, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(button.click)
            self.names.append(button)
            self._line.addWidget(button)
        self.name.clear()
        self.name.setPlaceholderText(words.gettext("another name") if self.names else words.gettext("your name"))
        self.name.setAccessibleName(words.gettext("Who is working here today?"))
        self.close_button.setToolTip(words.gettext("Do not ask again today; the account's name signs"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        for widget in (self.name, self.close_button):
            self._line.addWidget(widget)
            widget.show()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._wave_aside()
        else:
            super().keyPressEvent(event)

    def _ask_if_needed(self) -> None:
        if not self._clerk.is_known and not self.isVisible() and self._session.plan is not None:
            self._soon.start()

    def _show_name(self) -> None:
        words = self._session.words
        self._name_button.setText(words.gettext("Working here: {name}", name=self._clerk.name()))
        self._name_button.setToolTip(words.gettext("Somebody else works here now"))
        self._name_button.setVisible(bool(self._clerk.names))

    def _on_replaced(self) -> None:
        self._show_name()
        if self.isVisible():
            self.ask()

    def _take(self, name: str) -> None:
        if name.strip():
            self._clerk.sits_down(name)
            self._leave()

    def _wave_aside(self) -> None:
        self._clerk.is_not_told()
        self._leave()

    def _leave(self) -> None:
        held = QApplication.focusWidget()
        inside = held is not None and self.isAncestorOf(held)
        self.hide()
        self._soon.stop()
        if inside:
            self.left.emit()

    def _clear(self) -> None:
        while self._line.takeAt(0) is not None:
            pass
        for button in self.names:
            button.hide()
            button.deleteLater()
        self.names = []
