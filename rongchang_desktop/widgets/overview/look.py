"""What the overview adds to the program's style sheet: numbers that are links, large and small."""

from dataclasses import fields
from string import Template

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rongchang_desktop.widgets.theme import current_tokens

_SHEET = Template("""
QPushButton[figure="true"] {
    background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 0;
    min-height: 34px; font-size: 28px; font-weight: 600; text-align: left; color: $ink; }
QPushButton[link="true"] {
    padding: 2px 0; border: none; border-bottom: 2px solid transparent; border-radius: 0; color: $accent; }
QPushButton[link="true"]:hover { color: $accent_hover; }
QPushButton[link="true"]:disabled { color: $soft; }
QPushButton[figure="true"]:hover { background: $hover; }
QPushButton[figure="true"]:focus, QPushButton[link="true"]:focus {
    border-bottom: 2px solid $accent; background: $selection; }
QPushButton[figure="true"]:disabled { color: $soft; }
QLabel[small="true"] { color: $soft; font-size: 12px; }
""")


def dress(widget: QWidget) -> None:
    """Put on the sheet of the theme of now, where it is not worn yet."""
    tokens = current_tokens()
    if widget.property("worn") != tokens.name:
        widget.setProperty("worn", tokens.name)
        widget.setStyleSheet(_SHEET.substitute({field.name: getattr(tokens, field.name) for field in fields(tokens)}))


def small_label(text: str = "") -> QLabel:
    """A line of second importance that wraps."""
    label = QLabel(text)
    label.setProperty("small", True)
    label.setWordWrap(True)
    return label


def section_label(text: str = "") -> QLabel:
    """The head of a part."""
    label = QLabel(text)
    label.setProperty("section", True)
    return label


def figure_button() -> QPushButton:
    """A large number that opens its list."""
    button = QPushButton()
    button.setProperty("figure", True)
    return button
