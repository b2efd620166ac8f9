"""How the lines of a file are set: cut to a column's width or not, and what parts its paragraphs."""

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median_low

from rongchang_desktop.importing.flow.lines import Line
from rongchang_desktop.importing.numbering import NumberStyle, list_number

_FULL_SHARE = 0.75
_NEAR_SHARE = 0.85
_BRIM_SHARE = 0.93
_WIDEST_COLUMN = 160
_FEWEST_LINES = 6
_MOST_GAPS = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the lines of a file are set: the column's width when they are cut to one, and what parts paragraphs.

    `bare` says that neither blank lines nor indents part them.
    """

    width: int | None = None
    places: int = 0
    indents_part: bool = False
    blanks_part: bool = False
    bare: bool = False

    def fills(self, line: Line) -> bool:
        """Whether the line runs to the column's end, by width or by count of characters: its end may be no end."""
        if self.width is None:
            return False
        return _width(line) >= _FULL_SHARE * self.width or _places(line) >= _NEAR_SHARE * self.places

    def brims(self, line: Line) -> bool:
        """Whether hardly a character more would have found room in the line."""
        if self.width is None:
            return False
        return _width(line) >= _BRIM_SHARE * self.width or _places(line) >= _BRIM_SHARE * self.places

    def stops_short(self, lines: list[Line], position: int, *, by: int) -> bool:
        """Whether the next line's first characters would have found room beside the lines around this one."""
        around = [line for line in lines[max(0, position - 4) : position + 5] if self.fills(line)]
        if not around:
            return False
        line = lines[position]
        room = median_low(_width(other) for other in around) - _width(line)
        places = median_low(_places(other) for other in around) - _places(line)
        return room >= 2 * by and places >= by


def layout_of(lines: list[Line]) -> Layout:
    """A column's width is taken as given when many lines run to it and most of those stop in mid-sentence."""
    indents = _indents_part(lines)
    if len(lines) < _FEWEST_LINES:
        return Layout(indents_part=indents)
    widths = sorted(_width(line) for line in lines)
    widest = widths[int(0.97 * (len(widths) - 1))]
    full = [line for line in lines if _width(line) >= _NEAR_SHARE * widest]
    over = {id(line) for line, following in pairwise(lines) if following.after_break}  # pages end in mid-sentence too
    cut = [line for line in full if not line.closed and id(line) not in over]
    mostly = len(full) >= max(3, 0.15 * len(lines)) and len(cut) >= 0.5 * len(full)
    if widest > _WIDEST_COLUMN or not (mostly or _stop_at_the_brim(cut, lines, widest)):
        return Layout(indents_part=indents)
    places = sorted(_places(line) for line in lines)[int(0.97 * (len(lines) - 1))]
    layout = Layout(width=widest, places=places, indents_part=indents)
    return replace(layout, blanks_part=_blanks_part(lines, layout), bare=not indents and _hardly_any_gaps(lines))


def _hardly_any_gaps(lines: list[Line]) -> bool:
    """Whether blank lines inside pages and indents are too few to mean anything."""
    gaps = sum(line.after_blank and not line.after_break for line in lines)
    return gaps <= _MOST_GAPS * len(lines) and sum(line.indented for line in lines) <= _MOST_GAPS * len(lines)


def _stop_at_the_brim(cut: list[Line], lines: list[Line], widest: int) -> bool:
    """Whether enough lines stop in mid-sentence at one and the same width: short paragraphs show few full lines."""
    brim = [line for line in cut if _width(line) >= _BRIM_SHARE * widest and not is_numbered_title(line.text)]
    return len(brim) >= max(3, 0.08 * len(lines))


def opens_list_item(text: str) -> bool:
    """Whether a list number stands at the head that is hardly ever found inside a paragraph."""
    number = list_number(text)
    return number is not None and number.style not in (NumberStyle.SHI, NumberStyle.ORDINAL, NumberStyle.SEQUENCE)


def is_numbered_title(text: str) -> bool:
    """Whether the text is a numbered heading without a sentence's end."""
    return list_number(text) is not None and not any(mark in text for mark in "。！？；")


def _width(line: Line) -> int:
    return line.width + line.indent


def _places(line: Line) -> int:
    return len(line.text) + (line.indent + 1) // 2


def _blanks_part(lines: list[Line], layout: Layout) -> bool:
    """Whether blank lines stand between paragraphs and nowhere else: no column breaks, no paragraph without one."""
    pairs = list(pairwise(lines))
    gaps = [before for before, line in pairs if line.after_blank]
    broken = [
        before for before in gaps if layout.brims(before) and not before.closed and not is_numbered_title(before.text)
    ]
    ends = [line.after_blank for before, line in pairs if not layout.fills(before) and before.closed]
    return len(gaps) >= 3 and not broken and sum(ends) >= 0.95 * len(ends)


def _indents_part(lines: list[Line]) -> bool:
    """Whether an indent opens a paragraph, and every paragraph: lines of their own aside."""
    indented = [before for before, line in pairwise(lines) if line.indented]
    if len(indented) < 3 or len(indented) > 0.8 * len(lines):
        return False
    after_end = [before for before in indented if before.closed or opens_list_item(before.text)]
    return len(after_end) >= 0.8 * len(indented)
