"""Break Chinese text into lines: no mark where it may not stand, no word or number torn. Widths in any one unit."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

NO_START = frozenset("，。、；：？！．,.;:?!)]}）］｝〕】》〉」』”’…—～·・％%‰℃°㎡㎥㎏㎞㎝㎜々ー")
NO_END = frozenset("（［｛〔【《〈「『“‘([{￥¥$＄#＃№")
_PARTS_OF_A_DATE = "年月日"
_SQUEEZABLE = frozenset("，。、；：？！）〕】》〉」』”’（〔【《〈「『“‘")
_HALF = 0.5  # the white half of a full-width mark
_MOST_SQUEEZE = 0.045  # em a gap; words and numbers have none inside
_MOST_SQUEEZED_MARKS = 2


class Line(NamedTuple):
    """One line: the characters [start, end) of the text, where it begins in the column and how wide it is set."""

    start: int
    end: int
    x: float
    width: float
    filled: bool  # False: the last line of a paragraph, which is not stretched


def is_latin(character: str) -> bool:
    """Whether the character belongs to a word or number that stays whole."""
    return "!" <= character <= "~" or "\u00c0" <= character <= "\u024f"


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before text[at] and the next begin with it."""
    before, after = text[at - 1], text[at]
    if after in NO_START or before in NO_END or after == " ":
        return False
    if after in _PARTS_OF_A_DATE and before.isdigit():
        return False
    if before == "月" and after.isdigit() and text[at - 2 : at - 1].isdigit():
        return False
    return not (is_latin(before) and is_latin(after))


def break_lines(
    text: str, widths: Sequence[float], column: float, *, em: float = 1.0, indent: float = 0.0, hanging: float = 0.0
) -> list[Line]:
    """Lines that fit the column, greedily; only a stretch without any legal break is cut hard. Empty text: no line.

    A filled line may be up to two squeezed marks wider than the column: whoever sets it takes that out of its gaps.
    """
    ends = list(accumulate(widths, initial=0.0))
    lines: list[Line] = []
    start = 0
    for stop in _paragraph_ends(text):
        _break_paragraph(text, start, stop, column, em, (indent, hanging), ends, lines)
        start = stop + 1
    return lines


def _paragraph_ends(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if character == "\n"] + [len(text)] if "\n" in text else [len(text)]


def _break_paragraph(
    text: str,
    start: int,
    stop: int,
    column: float,
    em: float,
    indents: tuple[float, float],
    ends: list[float],
    lines: list[Line],
) -> None:
    x, rest = indents
    if start == stop and (lines or stop < len(text)):
        lines.append(Line(start, start, x, 0.0, False))
    while start < stop:
        room = column - x + 1e-6
        end = bisect_right(ends, ends[start] + room, start + 1, stop + 1) - 1
        filled = end < stop
        if filled:
            end = _legal_end(text, start, max(end, start), stop, room, em, ends)
        visible = end
        while visible > start and text[visible - 1] == " ":
            visible -= 1
        lines.append(Line(start, visible, x, ends[visible] - ends[start], filled and end < stop))
        start, x = end, rest
        while start < stop and text[start] == " ":
            start += 1


def _legal_end(text: str, start: int, end: int, stop: int, room: float, em: float, ends: list[float]) -> int:
    """Where the line that overflows at END really ends: there, after squeezed marks, or at the last legal place."""
    if end > start and may_break(text, end):
        return end
    squeezed = end
    while squeezed < stop and text[squeezed] in NO_START and squeezed - end < _MOST_SQUEEZED_MARKS:
        squeezed += 1
    if squeezed > end > start and (squeezed == stop or may_break(text, squeezed)):
        slack = sum((ends[k + 1] - ends[k]) * _HALF for k in range(start, squeezed) if text[k] in _SQUEEZABLE)
        gaps = sum(1 for k in range(start + 1, squeezed) if not (is_latin(text[k - 1]) and is_latin(text[k])))
        if ends[squeezed] - ends[start] - room <= min(slack, _MOST_SQUEEZE * em * gaps):
            return squeezed
    legal = end
    while legal > start and not may_break(text, legal):
        legal -= 1
    return legal if legal > start else max(end, start + 1)
