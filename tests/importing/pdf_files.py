"""PDF files as programs of many kinds make them: a line drawn whole, by runs, by letters; with heads, feet, turned."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from rongchang_desktop.foundation.paths import resources

BODY, HEADING = "JZSong", "JZHei"
_NEVER_FIRST = "，。、；：！？”）》%～"
_NEVER_LAST = "“（《"
_PAGE = (595.0, 842.0)
_TOP, _BOTTOM, _LEFT = 770.0, 80.0, 85.0

Drawing = Callable[[Canvas, float, float, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a report is set: characters in a line, size, indent in characters, what stands around, how it is drawn."""

    width: int = 28
    size: float = 15.0
    indent: int = 2
    head: str = ""
    foot: str = ""
    turned: int = 0
    mirrored: float = 0.0
    gap: float = 0.0
    blank_pages: int = 0
    draw: str = "whole"


def pdf_of(
    paragraphs: Sequence[str], setting: Setting, *, heading_until: Callable[[str], int] = lambda text: 0
) -> bytes:
    """The paragraphs as a PDF; the first `heading_until` characters of each are set in the face of headings."""
    for face in (BODY, HEADING):
        pdfmetrics.registerFont(TTFont(face, str(resources() / "fonts" / f"{face}.ttf")))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=_PAGE)
    height, page = _TOP, 1
    _begin(canvas, setting, page)
    for paragraph in paragraphs:
        shown = heading_until(paragraph)
        for first, line in _broken(paragraph, setting):
            if height < _BOTTOM:
                canvas.showPage()
                height, page = _TOP, page + 1
                _begin(canvas, setting, page)
            left = _LEFT + (setting.mirrored if page % 2 else 0.0) + (setting.indent * setting.size if first else 0.0)
            _draw(canvas, (left, height), line, shown, setting)
            shown = max(0, shown - len(line))
            height -= 1.8 * setting.size
        height -= setting.gap
    for _ in range(setting.blank_pages):
        canvas.showPage()
        canvas.line(*_PAGE, 0, 0)
    canvas.save()
    return stream.getvalue()


def _begin(canvas: Canvas, setting: Setting, page: int) -> None:
    canvas.setPageRotation(setting.turned)
    canvas.setFont(BODY, 9)
    if setting.head:
        canvas.drawString(_LEFT, 805, setting.head.format(page=page))
    if setting.foot:
        canvas.drawCentredString(_PAGE[0] / 2, 40, setting.foot.format(page=page))


def _broken(paragraph: str, setting: Setting) -> list[tuple[bool, str]]:
    """(whether the first, words) of each line; no line begins or ends with a mark that may not stand there."""
    lines: list[tuple[bool, str]] = []
    line, room = "", setting.width - setting.indent
    for at, char in enumerate(paragraph):
        following = paragraph[at + 1 : at + 2]
        line += char
        if len(line) >= room and following and following not in _NEVER_FIRST and char not in _NEVER_LAST:
            lines.append((not lines, line))
            line, room = "", setting.width
    return [*lines, (not lines, line)] if line else lines


def _draw(canvas: Canvas, place: tuple[float, float], line: str, shown: int, setting: Setting) -> None:
    left, height = place
    for face, piece in ((HEADING, line[:shown]), (BODY, line[shown:])):
        if piece:
            canvas.setFont(face, setting.size)
            _DRAWINGS[setting.draw](canvas, left, height, piece)
            left += canvas.stringWidth(piece, face, setting.size)


def _whole(canvas: Canvas, left: float, height: float, text: str) -> None:
    canvas.drawString(left, height, text)


def _by_letters(canvas: Canvas, left: float, height: float, text: str) -> None:
    for char in text:
        canvas.drawString(left, height, char)
        left += canvas.stringWidth(char, canvas._fontname, canvas._fontsize)


def _by_runs(canvas: Canvas, left: float, height: float, text: str) -> None:
    """Digits apart from characters, as programs do that set each script in a face of its own."""
    run = ""
    for char in text:
        if run and char.isascii() != run[-1].isascii():
            canvas.drawString(left, height, run)
            left += canvas.stringWidth(run, canvas._fontname, canvas._fontsize) + 0.25 * canvas._fontsize
            run = ""
        run += char
    canvas.drawString(left, height, run)


def _stretched(canvas: Canvas, left: float, height: float, text: str) -> None:
    """A little white between all letters, as in a justified line."""
    canvas.drawString(left, height, text, charSpace=0.8)


_DRAWINGS: dict[str, Drawing] = {
    "whole": _whole,
    "letters": _by_letters,
    "runs": _by_runs,
    "stretched": _stretched,
}
