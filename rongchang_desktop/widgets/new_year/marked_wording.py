"""A wording with its changes marked: what went is struck out, what came is underlined; never by colour alone."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from rongchang_desktop.domain.intake.wording_difference import Piece, PieceKind
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.tokens import Tokens

_ELLIPSIS = "…"
_SHORT = 12
"""Characters up to which a change that holds a figure is one."""
_BEFORE = 8
"""Characters kept before the first change where the row has no room for the whole sentence."""


def as_html(pieces: Iterable[Piece], tokens: Tokens) -> str:
    """The wording for a label of rich text."""
    return "".join(_span(piece, tokens) for piece in pieces)


def draw_wording(
    painter: QPainter, area: QRect, pieces: Sequence[Piece], *, font: QFont, lines: int, tokens: Tokens
) -> None:
    """Paint so many lines of the wording, in the middle of the area; the first change is always among them."""
    metrics = QFontMetrics(font)
    roomy = max(1, area.width() // max(1, metrics.horizontalAdvance("国"))) * lines
    layout, shown = _fitted(_around_the_change(pieces, roomy), font, area.width(), lines, tokens)
    top = area.top() + (area.height() - metrics.height() * shown) // 2
    painter.setPen(QColor(tokens.ink))
    layout.draw(painter, QPointF(area.left(), top))


def _span(piece: Piece, tokens: Tokens) -> str:
    text = escape(piece.text).replace("\n", "<br>")
    if piece.kind is PieceKind.SAME:
        return text
    line = "line-through" if piece.kind is PieceKind.REMOVED else "underline"
    weight = 600 if _is_figure(piece) else 400
    return f'<span style="color:{_color(piece.kind, tokens)};text-decoration:{line};font-weight:{weight}">{text}</span>'


def _is_figure(piece: Piece) -> bool:
    """Figures are what one looks for; words in bold would only be loud."""
    return any(character.isdigit() for character in piece.text) and len(piece.text) <= _SHORT


def _color(kind: PieceKind, tokens: Tokens) -> str:
    return tokens.danger if kind is PieceKind.REMOVED else tokens.lights[Light.ON_PACE]


def _around_the_change(pieces: Sequence[Piece], roomy: int) -> list[Piece]:
    """Without the beginning, where the first change would else not be seen."""
    if not pieces or pieces[0].kind is not PieceKind.SAME or len(pieces) < 2:
        return list(pieces)
    head, first = pieces[0].text, pieces[1].text
    if len(head) + min(len(first), _BEFORE) <= roomy - 2:
        return list(pieces)
    kept = head[-max(_BEFORE, roomy // 3) :]
    return [Piece(kind=PieceKind.SAME, text=_ELLIPSIS + kept), *pieces[1:]]


def _fitted(pieces: Sequence[Piece], font: QFont, width: int, lines: int, tokens: Tokens) -> tuple[QTextLayout, int]:
    text = "".join(piece.text for piece in pieces)
    formats = _formats(pieces, tokens)
    layout, shown, end = _laid_out(text, formats, font, width, lines)
    if end < len(text):
        layout, shown, _ = _laid_out(text[: max(0, end - 1)] + _ELLIPSIS, formats, font, width, lines)
    return layout, shown


def _laid_out(
    text: str, formats: list[QTextLayout.FormatRange], font: QFont, width: int, lines: int
) -> tuple[QTextLayout, int, int]:
    """The layout, how many lines it has, and after which character it ends."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    height, end, shown = QFontMetrics(font).height(), 0, 0
    layout.beginLayout()
    while shown < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, shown * height))
        end = line.textStart() + line.textLength()
        shown += 1
    layout.endLayout()
    return layout, shown, end


def _formats(pieces: Sequence[Piece], tokens: Tokens) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    for piece in pieces:
        length = len(piece.text)
        if piece.kind is not PieceKind.SAME:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = at, length
            look = QTextCharFormat()
            look.setForeground(QColor(_color(piece.kind, tokens)))
            look.setFontWeight(QFont.Weight.DemiBold if _is_figure(piece) else QFont.Weight.Normal)
            look.setFontStrikeOut(piece.kind is PieceKind.REMOVED)
            look.setFontUnderline(piece.kind is PieceKind.ADDED)
            marked.format = look
            found.append(marked)
        at += length
    return found
