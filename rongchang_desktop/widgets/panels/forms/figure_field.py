"""One figure of the progress form: its target, its field, and what is known of it from each source."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rongchang_desktop.widgets.panels.inspector_section import text_label


class FigureField(QWidget):
    """A line to type into over a small hint; the hint hides where there is nothing to say."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setProperty("field", True)
        self.hint = text_label(hint, look="small", selectable=False)
        self.edit.setAccessibleDescription(hint)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.edit)
        column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
