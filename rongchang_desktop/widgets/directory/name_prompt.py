"""A small window that asks for one name: Enter takes it, Esc or a press elsewhere leaves everything as it was."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget


class NamePrompt(QFrame):
    """Closes itself."""

    given = Signal(str)

    def __init__(self, parent: QWidget, *, question: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        heading = QLabel(question)
        heading.setProperty("soft", True)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(question)
        self.typed.returnPressed.connect(self._give)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(heading)
        layout.addWidget(self.typed)

    def pop_up(self, below: QWidget) -> None:
        """Open under a button, its right edges meeting."""
        self.resize(max(260, self.sizeHint().width()), self.sizeHint().height())
        corner = below.mapToGlobal(QPoint(below.width() - self.width(), below.height() + 2))
        self.move(max(0, corner.x()), corner.y())
        self.show()
        self.typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def _give(self) -> None:
        if name := " ".join(self.typed.text().split()):
            self.close()
            self.given.emit(name)
