"""A message that sits where the work is, hides nothing and goes away by itself only when it is good news."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

GOOD_NEWS_SECONDS = 8
Offer = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


class Banner(QFrame):
    """One sentence, perhaps one or two things to do about it, and a cross."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action, self.second = QPushButton(), QPushButton()
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setProperty("link", True)
        self.close_button.clicked.connect(self.hide)
        self._acts: tuple[Callable[[], None], ...] = ()
        self.action.clicked.connect(lambda: self._run(0))
        self.second.clicked.connect(lambda: self._run(1))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_away)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.second)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.hide()

    def tell(self, text: str, *, action: str = "", act: Callable[[], None] | None = None, lasting: bool = True) -> None:
        """Show a sentence; a lasting one stays until it is closed."""
        self._show(text, [(action, act)] if act is not None else [], kind="warning" if lasting else "notice")
        if lasting:
            self._timer.stop()
        else:
            self._timer.start(GOOD_NEWS_SECONDS * 1000)

    def offer(self, text: str, *offers: Offer | None) -> None:
        """Show good news with what may be done next; it stays until one is done or it is closed."""
        self._timer.stop()
        self._show(text, [known for known in offers if known is not None], kind="notice")

    def pass_with(self, *signals: SignalInstance) -> None:
        """The good news shown is old, and its undo another step's, once one of these is sent."""
        for signal in signals:
            signal.connect(self.hide_notice, Qt.ConnectionType.SingleShotConnection)

    def hide_notice(self) -> None:
        """Good news is none any longer; a warning stays."""
        if self.property("kind") == "notice":
            self.hide()

    def _show(self, text: str, offers: list[Offer], *, kind: str) -> None:
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self._acts = tuple(act for _, act in offers)
        for place, button in enumerate((self.action, self.second)):
            button.setText(offers[place][0] if place < len(offers) else "")
            button.setVisible(place < len(offers))
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _go_away(self) -> None:
        """Not from under the hand that reaches for it: what lies below would move up to be clicked."""
        if self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _run(self, place: int) -> None:
        self.hide()
        self._acts[place]()
