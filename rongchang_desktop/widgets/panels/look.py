"""What the panels add to the program's style sheet: flat fields that look like text until they are edited."""

from dataclasses import fields
from string import Template

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from rongchang_desktop.widgets.theme import current_tokens

_SHEET = Template("""
QLabel[caption="true"] { color: $soft; font-size: 12px; font-weight: 600; }
QLabel[small="true"] { color: $soft; font-size: 12px; }
QLabel[word="true"] { font-weight: 600; }
QTextEdit[inplace="true"], QLineEdit[inplace="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 1px 0; min-height: 0; }
QTextEdit[inplace="true"]:hover, QLineEdit[inplace="true"]:hover { border: 1px solid $line; background: $hover; }
QTextEdit[inplace="true"]:focus, QLineEdit[inplace="true"]:focus { border: 1px solid $accent; background: $panel; }
QTextEdit[title="true"] { font-size: 16px; font-weight: 600; }
QTextEdit[invalid="true"] { border: 1px solid $danger; }
QComboBox[inplace="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0 2px; min-height: 24px; }
QComboBox[inplace="true"]:hover { border: 1px solid $line; background: $hover; }
QComboBox[inplace="true"]:focus { border: 1px solid $accent; }
QLineEdit[field="true"], QComboBox[field="true"] { border-radius: 6px; min-height: 28px; padding: 0 6px; }
QTextEdit[field="true"] { border-radius: 6px; padding: 3px 3px; }
QPushButton[link="true"] { padding: 2px 0; color: $accent; }
QPushButton[link="true"]:hover { color: $accent_hover; }
QPushButton[link="true"]:disabled { color: $faint; }
QPushButton[quiet="true"] { color: $soft; }
QPushButton[attention="true"] { color: $warning; font-weight: 600; }
QPushButton[target="true"] { color: $ink; }
QPushButton[foot="true"] { padding: 0 4px; }
QFrame[form="true"] { background: $ground; border: 1px solid $line; border-radius: 8px; }
""")


class PanelLook:
    """Mixed into a widget: wears the panels' style sheet and changes it with the theme."""

    _worn = ""

    def wear(self: QWidget) -> None:  # type: ignore[misc]
        """Put on the sheet of the theme of now."""
        tokens = current_tokens()
        if self._worn != tokens.name:  # type: ignore[attr-defined]
            self._worn = tokens.name  # type: ignore[attr-defined]
            colors = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
            self.setStyleSheet(_SHEET.substitute(colors))

    @staticmethod
    def concerns_look(event: QEvent) -> bool:
        """Whether the event may mean another theme."""
        return event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
