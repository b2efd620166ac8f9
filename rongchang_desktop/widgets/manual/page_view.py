"""One page of the manual; its pictures are never wider than the page."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QFont, QImage, QResizeEvent, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

REST = 120
"""Milliseconds a width rests before the pictures follow it."""
MARGIN, LEADING = 24, 140
"""Pixels around the page; the height of a line in percent."""


class PageView(QTextBrowser):
    """Reads files of the program alone; links lead from page to page, Alt+Left goes back."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the page grows narrower under way
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fitted = 0
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._fit)

    def show_page(self, path: Path) -> None:
        """Show a page from its beginning."""
        self.setSource(QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource)

    def doSetSource(self, name: QUrl, kind: QTextDocument.ResourceType) -> None:
        super().doSetSource(name, kind)
        self._set()

    def loadResource(self, kind: int, name: QUrl) -> object:
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, name)
        picture = QImage(self.source().resolved(name).toLocalFile())
        scale = self.devicePixelRatioF()
        width = min(picture.width(), round(self._width() * scale))
        fitted = picture.scaledToWidth(max(1, width), Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(scale)
        self._fitted = self._width()
        return fitted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def _width(self) -> int:
        return self.viewport().width() - 2 * MARGIN

    def _fit(self) -> None:
        if not self.source().isEmpty() and self._fitted != self._width():
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)

    def _set(self) -> None:
        """Room between the lines and paragraphs, and keys in bold: Markdown says nothing of that."""
        document = self.document()
        document.setDocumentMargin(MARGIN)
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(_room(block))
            for fragment in [each.fragment() for each in block]:
                if fragment.charFormat().fontFixedPitch():
                    _embolden(QTextCursor(document), fragment.position(), fragment.length(), self.font())
            block = block.next()


def _room(block: QTextBlock) -> QTextBlockFormat:
    level = block.blockFormat().headingLevel()
    above, below = ((0, 8), (20, 6))[level > 1] if level else (0, 4 if block.textList() is not None else 12)
    room = QTextBlockFormat()
    room.setTopMargin(above)
    room.setBottomMargin(below)
    if not any(each.fragment().charFormat().isImageFormat() for each in block):
        room.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return room


def _embolden(cursor: QTextCursor, position: int, length: int, font: QFont) -> None:
    cursor.setPosition(position)
    cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
    look = cursor.charFormat()
    look.setFontFixedPitch(False)
    look.setFontFamilies(font.families())
    look.setFontWeight(QFont.Weight.DemiBold)
    cursor.setCharFormat(look)
