"""The report as it was read: the passage of the chosen item is lit, doubtful ones are underlined."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QShowEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from rongchang_desktop.domain.intake.draft import Span
from rongchang_desktop.widgets.theme import current_tokens

BEYOND = re.compile("[\U00010000-\U0010ffff]")
MOST_MARKED = 200
"""So many passages are marked at once; of more found, those around the one shown."""


class SourceView(QPlainTextEdit):
    """Read-only, with a cursor; offsets are characters of the source text, whatever Qt counts in."""

    place_chosen = Signal(int)
    """A person put the cursor at this character."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(True)
        self._wide: list[int] = []
        self._lit: tuple[Span, ...] = ()
        self._doubtful: tuple[Span, ...] = ()
        self._found: tuple[Span, ...] = ()
        self._shown: Span | None = None
        self._leading = False
        self.cursorPositionChanged.connect(self._tell)

    def show_source(self, text: str) -> None:
        """Show a report."""
        self._wide = [found.start() for found in BEYOND.finditer(text)]
        self._leading = True
        self.setPlainText(text)
        self._leading = False

    @property
    def offset(self) -> int:
        """The character the cursor stands at."""
        return self._characters(self.textCursor().position())

    def light(self, spans: Iterable[Span], *, scroll: bool = True) -> None:
        """Light passages and bring the first into sight."""
        lit = tuple(spans)
        if lit != self._lit:
            self._lit = lit
            self._paint()
        if lit and scroll:
            self._go_to(lit[0])

    def mark(self, spans: Iterable[Span]) -> None:
        """Underline doubtful passages."""
        doubtful = tuple(spans)
        if doubtful != self._doubtful:
            self._doubtful = doubtful
            self._paint()

    def mark_found(self, spans: Iterable[Span]) -> None:
        """Mark what a search found; nothing for none."""
        self._found, self._shown = tuple(spans), None
        self._paint()

    def show_found(self, span: Span) -> None:
        """Bring one of the found passages into sight, marked above the others."""
        self._shown = span
        self._paint()
        self._go_to(span)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lit"):
            self._paint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.textCursor().position()
        super().mousePressEvent(event)
        if self.textCursor().position() == before:
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._lit:  # it was lit before the view knew its size
            self._scroll_to(self._lit[0])

    def _paint(self) -> None:
        tokens = current_tokens()
        doubtful = QTextCharFormat()
        doubtful.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        doubtful.setUnderlineColor(QColor(tokens.warning))
        lit = QTextCharFormat()
        lit.setBackground(QColor(tokens.selection))
        lit.setForeground(QColor(tokens.ink))
        lit.setProperty(QTextFormat.Property.FullWidthSelection, False)
        found, shown = QTextCharFormat(), QTextCharFormat()
        found.setBackground(QColor(tokens.found))
        shown.setBackground(QColor(tokens.accent))
        shown.setForeground(QColor(tokens.on_accent))
        self.setExtraSelections(
            [
                *(self._selection(span, lit) for span in self._lit),
                *(self._selection(span, doubtful) for span in self._doubtful),
                *(self._selection(span, found) for span in self._found_near()),
                *([self._selection(self._shown, shown)] if self._shown is not None else []),
            ]
        )

    def _found_near(self) -> tuple[Span, ...]:
        here = self._found.index(self._shown) if self._shown in self._found else 0
        return self._found[max(0, here - MOST_MARKED // 2) : here + MOST_MARKED]

    def _go_to(self, span: Span) -> None:
        self._leading = True
        cursor = self.textCursor()
        cursor.setPosition(self._units(span.start))
        self.setTextCursor(cursor)
        self._scroll_to(span)
        self._leading = False

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(span.start))
        cursor.setPosition(self._units(span.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = look
        return selection

    def _scroll_to(self, span: Span) -> None:
        self.ensureCursorVisible()
        block = self.document().findBlock(self._units(span.start)).firstLineNumber()
        shown = max(1, self.viewport().height() // max(1, self.fontMetrics().lineSpacing()))
        if not self.viewport().rect().adjusted(0, 20, 0, -20).contains(self.cursorRect()):
            self.verticalScrollBar().setValue(max(0, block - shown // 3))
            self.ensureCursorVisible()

    def _tell(self) -> None:
        if not self._leading:
            self.place_chosen.emit(self.offset)

    def _units(self, offset: int) -> int:
        """Qt counts characters beyond the basic plane twice."""
        last = max(0, self.document().characterCount() - 1)
        return min(offset + bisect_left(self._wide, offset), last)

    def _characters(self, units: int) -> int:
        passed = 0
        for count, place in enumerate(self._wide):
            if place + count >= units:
                break
            passed = count + 1
        return units - passed
