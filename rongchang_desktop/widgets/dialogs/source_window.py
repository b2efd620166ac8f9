"""The report as it was read, with one sentence lit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.item import SourceAnchor
from rongchang_desktop.domain.ledger.office import SourceDocument
from rongchang_desktop.localization.catalog import Localizer


class SourceWindow(QDialog):
    """Lies beside the plan; reading on in it disturbs nothing."""

    def __init__(self, parent: QWidget, words: Localizer, source: SourceDocument, anchor: SourceAnchor) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("{name}: the sentence in the report", name=source.name))
        self.text = QPlainTextEdit(source.text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        self.resize(640, 720)
        self._light(_qt_position(source.text, anchor.start), _qt_position(source.text, anchor.end))

    def _light(self, start: int, end: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        lit = QTextEdit.ExtraSelection()
        lit.cursor = cursor
        look = QTextCharFormat()
        look.setBackground(QColor(self.palette().color(QPalette.ColorRole.Highlight)))
        look.setForeground(QColor(self.palette().color(QPalette.ColorRole.HighlightedText)))
        lit.format = look
        self.text.setExtraSelections([lit])
        place = QTextCursor(self.text.document())
        place.setPosition(start)
        self.text.setTextCursor(place)
        self.text.centerCursor()


def _qt_position(text: str, offset: int) -> int:
    """Qt counts UTF-16 units, in which rare characters take two."""
    return len(text[:offset].encode("utf-16-le")) // 2
