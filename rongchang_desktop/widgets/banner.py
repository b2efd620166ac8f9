"""A message that sits where the work is, hides nothing and goes away by itself only when it is good news."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

GOOD_NEWS_SECONDS = 8


class Banner(QFrame):
    """One sentence, perhaps one thing to do about it, and a cross."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton()
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setProperty("link", True)
        self.close_button.clicked.connect(self.hide)
        self._act: Callable[[], None] | None = None
        self.action.clicked.connect(self._run)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.hide()

    def tell(self, text: str, *, action: str = "", act: Callable[[], None] | None = None, lasting: bool = True) -> None:
        """Show a sentence; a lasting one stays until it is closed."""
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.action.setText(action)
        self.action.setVisible(act is not None)
        self._act = act
        self.setProperty("kind", "warning" if lasting else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        if lasting:
            self._timer.stop()
        else:
            self._timer.start(GOOD_NEWS_SECONDS * 1000)

    def _run(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
