"""What one unit or post carries, as links to the lists: so many led, by light, overdue, unreported, helped with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES
from rongchang_desktop.presentation.directory.load_columns import LoadColumn, LoadRow
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button
from rongchang_desktop.widgets.theme import current_tokens
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout


class LoadLinks(QWidget):
    """One link for every number that is not nought."""

    list_wanted = Signal(object)
    """Selection behind a number."""

    def __init__(self, words: Localizer, columns: Sequence[LoadColumn]) -> None:
        super().__init__()
        self._words = words
        self._columns = [column for column in columns if column.asks is not None]
        self._layout = WrappingLayout(self, gap=14)

    def show_row(self, row: LoadRow | None) -> None:
        """Show what this row carries."""
        clear(self._layout)
        for column in self._columns:
            if row is not None and column.text(row) and column.asks is not None:
                asked = column.asks(row)
                shape = f"{SHAPES[column.light]} " if column.light is not None else ""
                name = f"{shape}{self._words.gettext(column.msgid)}"
                text = self._words.gettext("{name} {count}", name=name, count=column.text(row))
                button = link_button(text, lambda asked=asked: self.list_wanted.emit(asked))
                if column.light is not None:
                    button.setStyleSheet(f"color: {current_tokens().lights[column.light]};")
                self._layout.addWidget(button)
        self.setVisible(self._layout.count() > 0)
