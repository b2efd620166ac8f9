"""One of the four figures: what it counts, the number, and how it was in the last 期."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.widgets.overview.look import figure_button, small_label


class FigureTile(QWidget):
    """The number is the link."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption = small_label()
        self.number = figure_button()
        self.change = small_label()
        self.number.clicked.connect(self.opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.caption, self.number, self.change):
            layout.addWidget(part)

    def show_figure(self, caption: str, count: int, *, change: str, color: QColor | None) -> None:
        """A count of nothing wears no colour and opens nothing."""
        self.caption.setText(caption)
        self.number.setText(str(count))
        self.number.setEnabled(count > 0)
        self.number.setAccessibleName(f"{caption} {count}")
        self.number.setAccessibleDescription(change)
        self.change.setText(change)
        self.change.setVisible(bool(change))
        tint = f"QPushButton {{ color: {color.name()}; }}" if color is not None and count else ""
        if self.number.styleSheet() != tint:
            self.number.setStyleSheet(tint)
