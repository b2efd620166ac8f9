"""The corrections as buttons with their keys, for the hand on the mouse and for learning the keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

Correction = tuple[str, str, Callable[[], object]]
"""Msgid, key as shown, and what it does."""
GAP = 14


class CorrectionBar(QWidget):
    """Wraps onto as many lines as it needs."""

    def __init__(self, corrections: Sequence[Correction], words: Localizer) -> None:
        super().__init__()
        self._words = words
        self._corrections = corrections
        self.buttons = [QPushButton() for _ in corrections]
        layout = WrappingLayout(self, gap=GAP)
        for button, (_, _, act) in zip(self.buttons, corrections, strict=True):
            button.setProperty("link", True)
            button.setProperty("quiet", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, act=act: act())
            layout.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        for button, (msgid, key, _) in zip(self.buttons, self._corrections, strict=True):
            text = self._words.gettext(msgid)
            button.setText(f"{text} {key}".strip())
            button.setAccessibleName(text)
