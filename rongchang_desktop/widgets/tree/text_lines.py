"""Text broken into so many lines as there is room for, the last one shortened; remembered, for it is asked often."""

from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


@lru_cache(maxsize=4096)
def fitted(text: str, font: QFont, width: int, count: int = 1) -> tuple[str, ...]:
    """At most `count` lines of at most `width` pixels; an ellipsis where something is left out."""
    metrics = QFontMetrics(font)
    text = " ".join(text.split())
    if count <= 1 or metrics.horizontalAdvance(text) <= width:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
    breaks = _breaks(text, font, width, count)
    lines = [text[first:last].rstrip() for first, last in pairwise(breaks)]
    return (*lines, metrics.elidedText(text[breaks[-1] :], Qt.TextElideMode.ElideRight, width))


def _breaks(text: str, font: QFont, width: int, count: int) -> list[int]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    for _ in range(count):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts
