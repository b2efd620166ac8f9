"""One year's side of the item the hand is on: where it stands, its wording with the changes marked, what is known."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from rongchang_desktop.widgets.panels.inspector_section import text_label


class SideCard(QFrame):
    """Lines without words are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("form", True)
        self.caption = text_label(look="caption")
        self.path = text_label(look="small")
        self.wording = text_label()
        self.wording.setTextFormat(Qt.TextFormat.RichText)
        self.figures = text_label()
        self.lines = tuple(text_label(look="small") for _ in range(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(4)
        for label in (self.caption, self.path, self.wording, self.figures, *self.lines):
            layout.addWidget(label)
        layout.addStretch(1)

    def say(self, caption: str, path: str, wording: str, *lines: str, figures: str = "") -> None:
        """Show these words; `wording` is rich text, the rest is plain; `figures` stand out among them."""
        told = [line for line in lines if line]
        texts = (path, wording, figures, *told, *[""] * (len(self.lines) - len(told)))
        self.caption.setText(caption)
        for label, text in zip((self.path, self.wording, self.figures, *self.lines), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
