"""Break a title into lines of about the same length at sensible places: never inside a word, a number or a year."""

import re
from collections.abc import Sequence
from itertools import accumulate

from rongchang_desktop.domain.papers.column_widths import ems
from rongchang_desktop.printing.line_breaking import Line, break_lines, may_break

_WORDS = (  # what titles of offices are made of, long before short
    "政府工作报告", "重点工作任务", "工作报告", "目标任务", "重点任务", "重点工作", "民生实事", "推进落实", "贯彻落实",
    "督查督办", "进展情况", "完成情况", "落实情况", "办理情况", "核对清单", "责任清单", "实施方案", "人民政府",
    "自治县", "自治州", "办公室", "关于", "政府", "工作", "报告", "目标", "任务", "推进", "落实", "进展", "情况",
    "核对", "清单", "领域", "责任", "分解", "通知", "通报",
)  # fmt: skip
_WHOLE = re.compile(
    "|".join(
        (
            r"\d{4}年(?:\d{1,2}(?:[—–-]\d{1,2})?月份?(?:\d{1,2}日)?|前三季度|[上下]半年|[一二三四]季度)",
            r"\d+(?:[—–-]\d+)?(?:年度?|月份?|日|季度|项|件|个)?",
            r"[〇一二三四五六七八九十]+(?:年度?|月份?|日|季度)",
            *_WORDS,
        )
    )
)
_GOOD_AFTER = frozenset(" 　、，：；）》”’的")
_GOOD_BEFORE = frozenset("暨《“（")
_BAD_BEFORE = frozenset("的区县市")  # 的 and the end of a place's name belong to what stands before them
_SPARE = 0.2  # em that a guessed width may be short of the real one
_Way = tuple[float, tuple[Line, ...]]  # what it costs, and its lines
_UNKNOWN_PLACE = 30.0  # em²: a line five characters off is as bad as a break where no word is known to end


def title_lines(text: str, column: float) -> list[str]:
    """The lines of a title for another program, whose column holds so many characters; widths are guessed."""
    widths = [ems(character) for character in text]
    lines = break_lines(text, widths, column - _SPARE)
    if len(lines) > 1:
        lines = balanced_lines(text, widths, column - _SPARE, len(lines)) or lines
    return [text[line.start : line.end] for line in lines]


def balanced_lines(text: str, widths: Sequence[float], column: float, count: int) -> list[Line]:
    """The title in that many lines, or none where it cannot be: every line fits the column."""
    ends = list(accumulate(widths, initial=0.0))
    ideal = ends[-1] / count
    places = _places(text)
    ways: dict[int, _Way] = {0: (0.0, ())}
    for number in range(1, count + 1):
        stops = places if number < count else {len(text): 0.0}
        found = {stop: _best_way(stop, ways, text, ends, ideal, column) for stop in stops}
        ways = {stop: (way[0] + stops[stop], way[1]) for stop, way in found.items() if way}
    return list(ways[len(text)][1]) if ways else []


def _best_way(
    stop: int, ways: dict[int, _Way], text: str, ends: Sequence[float], ideal: float, column: float
) -> _Way | None:
    """The cheapest way to end a line there that goes on from one of those."""
    visible = len(text[:stop].rstrip(" "))
    found = []
    for start, (spent, lines) in ways.items():
        width = ends[visible] - ends[start]
        if start < visible and width <= column:
            found.append((spent + (width - ideal) ** 2, (*lines, Line(start, visible, 0.0, width, False))))
    return min(found, default=None)


def _places(text: str) -> dict[int, float]:
    """Where a line may end, and what it costs to end it there."""
    whole = [found.span() for found in _WHOLE.finditer(text)]
    inside = {at for start, end in whole for at in range(start + 1, end)}
    edges = {at for span in whole for at in span}
    places = {}
    for at in range(1, len(text)):
        if at not in inside and text[at] not in _BAD_BEFORE and may_break(text, at):
            known = at in edges or text[at - 1] in _GOOD_AFTER or text[at] in _GOOD_BEFORE
            places[at] = 0.0 if known else _UNKNOWN_PLACE
    return places
