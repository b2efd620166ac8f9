"""QPainter on QPdfWriter drawing the same pages: Qt breaks no line as Chinese officials do, so ours breaks them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from rongchang_desktop.domain.papers.page import LANDSCAPE, NUMBER_SIZE
from rongchang_desktop.domain.papers.stylesheet import CELL
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.line_breaking import break_lines
from rongchang_desktop.printing.typefaces.fonts import shipped_place
from tests.benchmarks.print_rows import CENTRED, HEADS, LEADING, LIGHTS, PADDING, ROW_PADDING, SIZE, WIDTHS, PrintRow

_POINTS = 72
_REMEMBERED = 40
_RUNS = re.compile("([!-~]+)|[^!-~]+")


class _Line(NamedTuple):
    """A line of a cell: its runs, each with its place, and how wide it is."""

    runs: list[tuple[str, float, QFont]]
    width: float


def prepared(rows: Sequence[PrintRow], out: Path) -> Callable[[], None]:
    """An application, and the painting."""
    application = QGuiApplication([])

    def work() -> None:
        assert application is not None
        _Painting(out).paint(rows)

    return work


class _Painting:
    """Rows from the top of the type area down, page after page."""

    def __init__(self, out: Path) -> None:
        self._writer = QPdfWriter(str(out))
        self._writer.setResolution(_POINTS)
        self._writer.setPageLayout(QPageLayout(QPageSize(QPageSize.A4), QPageLayout.Landscape, QMarginsF()))
        self._painter = QPainter(self._writer)
        self._body, self._head, self._latin = _font(Typeface.FANG), _font(Typeface.HEI), _font(Typeface.LATIN)
        self._number = QFont(self._latin)
        self._number.setPointSizeF(NUMBER_SIZE)
        self._advance = lru_cache(maxsize=None)(self._measured)
        self._remembered: dict[tuple[int, str], list[_Line]] = {}
        self._edges = [LANDSCAPE.left + sum(WIDTHS[:at]) for at in range(len(WIDTHS) + 1)]
        self._foot = LANDSCAPE.height - LANDSCAPE.bottom
        self._y = self._top = LANDSCAPE.height - LANDSCAPE.top
        self._rules: list[float] = []
        self._pages = 0

    def paint(self, rows: Sequence[PrintRow]) -> None:
        """All rows, the heads on every page."""
        self._heads()
        for row in rows:
            cells = [self._lines(at, text) for at, text in enumerate((*row.texts, f"\n{row.light}"))]
            height = max(map(len, cells)) * LEADING + 2 * ROW_PADDING
            if self._y + height > self._foot:
                self._end_page()
                self._writer.newPage()
                self._y = self._top
                self._heads()
            self._row(cells, height)
            sign, colour = LIGHTS[row.light]
            self._painter.setPen(QColor(colour))
            self._painter.setFont(self._head)
            self._painter.drawText(QPointF(self._edges[-2] + (WIDTHS[-1] - SIZE) / 2, self._y - height / 2 - 2), sign)
            self._painter.setPen(QColor("black"))
        self._end_page()
        self._painter.end()

    def _heads(self) -> None:
        height = LEADING + 2 * ROW_PADDING
        self._painter.fillRect(QRectF(self._edges[0], self._y, sum(WIDTHS), height), QColor("#ebebeb"))
        self._rules.append(self._y)
        widths = [len(head) * SIZE for head in HEADS]
        self._row([[_Line([(h, 0.0, self._head)], w)] for h, w in zip(HEADS, widths, strict=True)], height, heads=True)

    def _row(self, cells: Sequence[list[_Line]], height: float, *, heads: bool = False) -> None:
        for at, lines in enumerate(cells):
            baseline = self._y + (height - len(lines) * LEADING) / 2 + (LEADING + SIZE * 0.72) / 2
            for runs, width in lines:
                x = self._edges[at] + ((WIDTHS[at] - width) / 2 if heads or CENTRED[at] else PADDING)
                for text, offset, font in runs:
                    self._painter.setFont(font)
                    self._painter.drawText(QPointF(x + offset, baseline), text)
                baseline += LEADING
        self._y += height
        self._rules.append(self._y)

    def _lines(self, column: int, text: str) -> list[_Line]:
        known = self._remembered.get((column, text))
        if known is None:
            known = list(self._broken(column, text))
            if len(text) <= _REMEMBERED:
                self._remembered[column, text] = known
        return known

    def _broken(self, column: int, text: str) -> Iterator[_Line]:
        widths, room = [self._advance(character) for character in text], WIDTHS[column] - 2 * PADDING
        for line in break_lines(text, widths, room, em=SIZE):
            spacing = (room - line.width) / max(line.end - line.start - 1, 1) if line.filled else 0.0
            stretched = spacing if spacing <= CELL.stretch * SIZE and not CENTRED[column] else 0.0
            yield self._line(text[line.start : line.end], widths[line.start : line.end], stretched)

    def _line(self, text: str, widths: list[float], spacing: float) -> _Line:
        runs, x, body = [], 0.0, self._body
        if spacing:
            body = QFont(body)
            body.setLetterSpacing(QFont.AbsoluteSpacing, spacing)
        for run in _RUNS.finditer(text):
            start, end = run.span()
            runs.append((run[0], x, self._latin if run[1] else body))
            x += sum(widths[start:end]) + spacing * (1 if run[1] else end - start)
        return _Line(runs, x)

    def _measured(self, character: str) -> float:
        font = self._latin if _RUNS.fullmatch(character)[1] else self._body
        return 0.0 if character == "\n" else QFontMetricsF(font, self._writer).horizontalAdvance(character)

    def _end_page(self) -> None:
        left, right = self._edges[0], self._edges[-1]
        self._painter.drawLines([QLineF(left, y, right, y) for y in self._rules])
        self._painter.drawLines([QLineF(x, self._top, x, self._y) for x in self._edges])
        self._rules.clear()
        self._pages += 1
        self._painter.setFont(self._number)
        self._painter.drawText(QPointF(left, self._foot + NUMBER_SIZE * 2), f"— {self._pages} —")


def _font(role: Typeface) -> QFont:
    number = QFontDatabase.addApplicationFont(str(shipped_place(role).path))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPointSizeF(SIZE)
    font.setHintingPreference(QFont.PreferNoHinting)
    return font
