"""Finds the head of a table: titles above it, one row or two, and what the words of each column announce."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from rongchang_desktop.foundation.chinese_number import chinese_numeral, narrowed
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.vocabulary import TableWords

_PERIODS = ("month", "quarter_1", "quarter_2", "quarter_3", "quarter_4")
_ROWS_LOOKED_AT = 15
_LONGEST_HEAD = 24
_SURE, _LIKELY = 0.97, 0.85
_ROWS_ABOVE, _LONGEST_UNKNOWN_HEAD, _FEWEST_COLUMNS = 5, 6, 3
_MONTH = re.compile(
    r"(?:(?:1[0-2]|[1-9])[-—–~～至、和])?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|末)?(?:前)?"
)
_FIGURE = re.compile(r"[\d一二三四五六七八九十。，；]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What a column's head announces (a list of columns.toml, or `quarter_1` …), and how sure that is."""

    meaning: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The rows [first, last] of the head, a name for each column, each different, and what each announces."""

    first: int
    last: int
    names: tuple[str, ...]
    announced: tuple[Announced, ...]


def text_of(row: tuple[Cell, ...], column: int) -> str:
    """The cell's text without white space, empty beyond the row's end."""
    return "".join(row[column].text.split()) if column < len(row) else ""


def is_merged_across(row: tuple[Cell, ...]) -> bool:
    """Whether one text fills the row from its first cell to its last."""
    texts = {"".join(cell.text.split()) for cell in row}
    return len(row) > 1 and len(texts) == 1 and texts != {""} and all(cell.repeated for cell in row[1:])


def find_header(grid: Grid, words: TableWords) -> Header | None:
    """The head of the table, or None where the first rows hold none."""
    for index, row in enumerate(grid.rows[:_ROWS_LOOKED_AT]):
        if not is_merged_across(row) and _is_head(row, words):
            below = grid.rows[index + 1] if index + 1 < len(grid.rows) else ()
            last = index + 1 if below and _is_second_level(row, below, words) else index
            return _header(grid, index, last, words)
    return _unknown_head(grid, words)


def _unknown_head(grid: Grid, words: TableWords) -> Header | None:
    """A row of short words above rows that hold longer ones, though nobody knows the words."""
    for index, row in enumerate(grid.rows[:_ROWS_ABOVE]):
        texts = [text_of(row, column) for column in range(grid.width)]
        brief = all(text and len(text) <= _LONGEST_UNKNOWN_HEAD and not _FIGURE.search(text) for text in texts)
        if brief and len(set(texts)) == len(texts) >= _FEWEST_COLUMNS:
            return _header(grid, index, index, words)
        if not is_merged_across(row) and sum(map(bool, texts)) > 1:
            return None
    return None


def texts_of(row: tuple[Cell, ...]) -> list[str]:
    """The texts of the cells without white space."""
    return ["".join(cell.text.split()) for cell in row]


def repeats(row: list[str], head: list[str]) -> bool:
    """Whether the texts of a row say again what those of a row of the head say."""
    if not set(head).intersection(row):
        return False
    filled = [pair for pair in zip_longest(row, head, fillvalue="") if any(pair)]
    return bool(filled) and sum(one == other for one, other in filled) >= max(2, 0.8 * len(filled))


def month_of(name: str) -> int | None:
    """The month that a head names: 3月, 三月份, 1—2月 (the later), 分月计划/3月; None where it names none."""
    found = _MONTH.fullmatch(narrowed(name.rpartition("/")[2]))
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else chinese_numeral(found[1])


def announced_by(text: str, words: TableWords) -> Announced:
    """What a head announces: by the longest word found in it, the last among equals."""
    if not text or len(text) > _LONGEST_HEAD:
        return Announced()
    plain = _without_brackets(text)
    if month_of(plain) and not any(plain in quarter for quarter in words.quarters.values()):
        return Announced(meaning="month", confidence=_SURE)
    quarter = next((f"quarter_{number}" for number in "1234" if plain.startswith(words.quarters[number])), "")
    best, length, place = "", 0, -1
    for meaning, heads in words.heads.items():
        for head in heads:
            at = plain.rfind(head)
            if at >= 0 and (len(head) > 1 or head == plain) and (len(head), at) > (length, place):
                best, length, place = meaning, len(head), at
    if quarter and (best != "progress" or any(word in plain for word in words.quarters["planned"])):
        return Announced(meaning=quarter, confidence=_SURE)
    return Announced(meaning=best, confidence=_SURE if length == len(plain) else _LIKELY) if best else Announced()


def _without_brackets(text: str) -> str:
    for opening, closing in ("（）", "()", "【】"):
        start, end = text.find(opening), text.rfind(closing)
        if 0 < start < end:
            text = text[:start] + text[end + 1 :]
    return text


def _is_head(row: tuple[Cell, ...], words: TableWords) -> bool:
    texts = [text_of(row, column) for column in range(len(row)) if not _carries_on(row, column)]
    filled = [text for text in texts if text]
    known = [found for text in filled if (found := announced_by(text, words)).meaning]
    surely = any(found.confidence == _SURE for found in known)
    return surely and len({found.meaning for found in known}) >= 2 and len(known) >= 0.5 * len(filled)


def _carries_on(row: tuple[Cell, ...], column: int) -> bool:
    return column > 0 and row[column].repeated and text_of(row, column) == text_of(row, column - 1)


def _is_second_level(row: tuple[Cell, ...], below: tuple[Cell, ...], words: TableWords) -> bool:
    fresh = [
        text_of(below, column)
        for column in range(len(below))
        if text_of(below, column) and text_of(below, column) != text_of(row, column)
    ]
    if any(list_number(text) for text in fresh) or fresh == [text_of(below, 0)]:
        return False  # a row that heads the first tasks
    fewer = len(fresh) < sum(bool(text_of(row, column)) for column in range(len(row))) or any(
        _carries_on(row, column) for column in range(len(row))
    )
    return bool(fresh) and fewer and all(announced_by(text, words).meaning for text in fresh)


def _header(grid: Grid, first: int, last: int, words: TableWords) -> Header:
    names: list[str] = []
    announced: list[Announced] = []
    group = ""
    for column in range(grid.width):
        top = text_of(grid.rows[first], column)
        group = top or (group if last > first and text_of(grid.rows[last], column) else "")
        below = text_of(grid.rows[last], column) if last > first else ""
        below = "" if below == group else below
        names.append(_unlike(group + ("/" if group and below else "") + below, names))
        announced.append(_announced_by_both(group, below, words))
    return Header(first=first, last=last, names=tuple(names), announced=tuple(announced))


def _announced_by_both(group: str, below: str, words: TableWords) -> Announced:
    """责任单位 over 牵头 is a lead; 牵头 over 单位 is one too: the whole words first, then what they hold."""
    if not below:
        return announced_by(group, words)
    tries = [announced_by(group + below, words), announced_by(below, words), announced_by(group, words)]
    done = tries[2].meaning == "progress" and not any(word in group for word in words.quarters["planned"])
    if done and tries[1].meaning in _PERIODS:
        return tries[2]
    exact = [tried for tried in tries[:2] if tried.confidence == _SURE]
    return next((tried for tried in (*exact, tries[1], tries[0], tries[2]) if tried.meaning), Announced())


def _unlike(name: str, names: list[str]) -> str:
    count = sum(other == name or other.startswith(f"{name}#") for other in names)
    return f"{name}#{count + 1}" if count and name else name
