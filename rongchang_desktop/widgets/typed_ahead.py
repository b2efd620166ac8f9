"""Keys pressed while the plan is still being read are kept and given to the tree when it is filled."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

KEPT_AT_MOST = 64


class TypedAhead(QObject):
    """An event filter for the widget that will hold the rows; listens until it is released."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._kept: list[QKeyEvent] = []
        self._listening = False

    def listen(self) -> None:
        """Keep what is typed from now on."""
        if not self._listening:
            self._listening = True
            self._target.installEventFilter(self)

    def release(self) -> None:
        """Hand over what was typed, in order."""
        if self._listening:
            self._listening = False
            self._target.removeEventFilter(self)
            kept, self._kept = self._kept, []
            for event in kept:
                QCoreApplication.sendEvent(self._target, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and len(self._kept) < KEPT_AT_MOST:
            self._kept.append(event.clone())
            return True
        return False
