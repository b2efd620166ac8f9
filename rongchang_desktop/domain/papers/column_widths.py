"""How wide the columns of a table are: facts stay on one line, and the rest is shared so that the rows are lowest."""

import math
import re
from collections.abc import Sequence
from itertools import permutations

from rongchang_desktop.domain.papers.content import Column
from rongchang_desktop.domain.papers.stylesheet import CELL_PADDING, TABLE_HEAD

_LOOKED_AT = 300  # rows, spread over the table: enough to judge by
_NARROWEST = 0.5  # of the least width, where a table has more columns than the page bears
_STEPS = (24.0, 12.0, 6.0, 3.0)  # points moved from one column to another
_FEWER_LINES = 0.01  # what a line saved in a lower cell is worth beside one saved in the highest
_WASTE = 1.06  # lines end early, where a word or a mark goes along to the next
_SLACK = 0.3  # em: what an estimated width may be short of the real one
_SMALL_LETTERS = re.compile("[a-z]")
_HEAD_LETTER = 1.4  # letters of the heads' face are that much wider than those of the body
_PERCENT, _SMALL_LETTER = 0.35, -0.07  # em: how much wider the sign, and a small letter, are than half an em


def widths_of(columns: Sequence[Column], width: float, *, head_size: float = TABLE_HEAD.size) -> list[float]:
    """The widths of the columns of a table of that width, its heads of that size, all in points."""
    weights = [column.weight for column in columns if column.weight is not None]
    if len(weights) == len(columns):
        return [weight / sum(weights) * width for weight in weights]
    measured = [_Measured(column, head_size) for column in columns]
    return _lowest(measured, _first_try(measured, width))


class _Measured:
    """A column with the widths of its texts, in points."""

    def __init__(self, column: Column, head_size: float) -> None:
        texts = list(column.texts)
        looked_at = texts[:: -(-len(texts) // _LOOKED_AT)] if texts else []
        self._pieces = [[ems(piece) * column.style.size for piece in text.split("\n")] for text in looked_at]
        self._heights: dict[float, list[int]] = {}
        size, everything = column.style.size, set(texts) if column.whole else looked_at
        longest = max((ems(piece) for text in everything for piece in text.split("\n")), default=0.0)
        self.needed = (longest + _SLACK) * size + 2 * CELL_PADDING
        self.whole = column.whole
        bearable = self.needed if column.whole else min(self.needed, (column.least + _SLACK) * size + 2 * CELL_PADDING)
        self.least = max(_head_width(column.head, head_size), bearable)
        self.usual = math.sqrt(sum(sum(each) ** 2 for each in self._pieces) / (len(self._pieces) or 1))

    def heights(self, width: float) -> list[int]:
        """How many lines each text takes in a column of that width."""
        if width not in self._heights:
            room = (width - 2 * CELL_PADDING) / _WASTE
            self._heights[width] = [sum(math.ceil(piece / room) for piece in each) for each in self._pieces]
        return self._heights[width]


def _first_try(columns: Sequence[_Measured], width: float) -> list[float]:
    """Each its least, and what is left over by how much their texts usually say.

    Where not even the least finds room, columns whose texts may be broken are narrower still.
    """
    too_much = sum(column.least for column in columns) - width
    broken = [column for column in columns if not column.whole]
    if too_much > 0 and broken:
        shrunk = max(1 - too_much / sum(column.least for column in broken), _NARROWEST)
        for column in broken:
            column.least *= shrunk
    spare = max(width - sum(column.least for column in columns), 0.0)
    usual = [0.0 if column.whole else column.usual for column in columns]
    total = sum(usual) or 1.0
    return [column.least + spare * share / total for column, share in zip(columns, usual, strict=True)]


def _lowest(columns: Sequence[_Measured], widths: list[float]) -> list[float]:
    """Widths of the same sum at which the rows are lower, as far as moving a little at a time finds them."""
    broken = [at for at, column in enumerate(columns) if not column.whole and column.usual]
    height = _height([columns[at].heights(widths[at]) for at in broken])
    for step in _STEPS:
        while True:
            tries = []
            for giver, taker in permutations(broken, 2):
                if widths[giver] - step >= columns[giver].least:
                    moved = {giver: widths[giver] - step, taker: widths[taker] + step}
                    lines = [columns[at].heights(moved.get(at, widths[at])) for at in broken]
                    tries.append((_height(lines), giver, taker))
            if not tries or min(tries)[0] >= height:
                break
            height, giver, taker = min(tries)
            widths[giver], widths[taker] = widths[giver] - step, widths[taker] + step
    return widths


def _height(lines: list[list[int]]) -> float:
    """The lines of all rows, each as high as its highest cell."""
    if len(lines) < 2:
        return 0.0
    rows: list[int] = list(map(max, *lines))
    return sum(rows) + _FEWER_LINES * sum(map(sum, lines))


def _head_width(head: str, size: float) -> float:
    widest = max(ems(word) * (_HEAD_LETTER if word.isascii() else 1) for word in head.split() or ("",))
    return (widest + _SLACK) * size + 2 * CELL_PADDING


def ems(text: str) -> float:
    """About how wide a text is: a Chinese character has two bytes, a letter or a sign unknown to GBK one."""
    small = len(_SMALL_LETTERS.findall(text))
    return len(text.encode("gbk", "replace")) / 2 + _PERCENT * text.count("%") + _SMALL_LETTER * small
