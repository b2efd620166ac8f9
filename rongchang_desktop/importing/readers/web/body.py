"""Finds the report on a page: the innermost box that holds (nearly) all sentences of the page."""

import re
from dataclasses import dataclass
from itertools import takewhile

from rongchang_desktop.importing.readers.web.markup import Line, Markup
from rongchang_desktop.importing.readers.web.tables import TablesFound
from rongchang_desktop.importing.readers.web.words import FRAME_LINE, LONGEST_FRAME_LINE

_SENTENCE = re.compile("[，。；！？：、]")
_UNPUNCTUATED_WORTH = 0.3
_SHORTEST_PROSE = 15
_LARGEST_FRAME_SHARE = 0.5
_LEAST_SHARE = 0.5
_MOST_LEFT_OUT, _MOST_LEFT_OUT_SHARE, _MOST_LEFT_OUT_OF_LITTLE = 120.0, 0.02, 0.2
_LINKED_SHARE = 0.5
_EDGE = 15
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The lines of the report in order, and how many lines with words were left out."""

    lines: tuple[Line, ...]
    left_out: int


def body_of(markup: Markup, tables: TablesFound) -> Body:
    """The report's lines; a data table counts as prose and is never looked into for something smaller."""
    lines = _outside_frames(markup, tables)
    main = _main_box(markup, lines, tables)
    inside = _members(markup, main)
    chosen = [line for line in lines if line.box in inside]
    kept = _without_edges([line for line in chosen if tables.table_of(line.box) or not _is_linked(line)], tables)
    title = _title(markup, kept)
    result = (*([title] if title else []), *kept)
    with_words = sum(bool(line.text) for line in markup.lines)
    return Body(lines=result, left_out=with_words - sum(bool(line.text) for line in result))


def _outside_frames(markup: Markup, tables: TablesFound) -> list[Line]:
    """The lines that stand in no box named as the page's frame; a box with much of the text is none."""
    worth = _totals(markup, [(line.box, _worth(line, tables)) for line in markup.lines])
    largest = _LARGEST_FRAME_SHARE * worth[0]
    dropped = [False] * len(markup.boxes)
    for number, box in enumerate(markup.boxes[1:], start=1):
        dropped[number] = dropped[box.parent] or (box.frame and worth[number] < largest)
    return [line for line in markup.lines if not dropped[line.box]]


def _main_box(markup: Markup, lines: list[Line], tables: TablesFound) -> int:
    worth = _totals(markup, [(line.box, _worth(line, tables)) for line in lines])
    prose = _totals(
        markup, [(line.box, _worth(line, tables)) for line in lines if _is_prose(line) or tables.table_of(line.box)]
    )
    children: dict[int, list[int]] = {}
    for number, box in enumerate(markup.boxes[1:], start=1):
        if worth[number] >= _LEAST_SHARE * worth[box.parent] > 0:
            children.setdefault(box.parent, []).append(number)
    main = 0
    while candidates := children.get(main):
        best = max(candidates, key=lambda number: worth[number])
        bearable = min(_MOST_LEFT_OUT, _MOST_LEFT_OUT_OF_LITTLE * worth[best])
        left_out = prose[main] - prose[best]
        if best in tables.boxes or left_out > max(bearable, _MOST_LEFT_OUT_SHARE * worth[best]):
            break
        main = best
    return main


def _totals(markup: Markup, shares: list[tuple[int, float]]) -> list[float]:
    """What each box holds, the boxes inside it included."""
    totals = [0.0] * len(markup.boxes)
    for box, share in shares:
        totals[box] += share
    for number in range(len(totals) - 1, 0, -1):
        totals[markup.boxes[number].parent] += totals[number]
    return totals


def _members(markup: Markup, main: int) -> set[int]:
    """The box and all boxes inside it."""
    found = {main}
    for number, box in enumerate(markup.boxes[1:], start=1):
        if box.parent in found:
            found.add(number)
    return found


def _worth(line: Line, tables: TablesFound) -> float:
    own = max(0, len(line.text) - line.linked)
    if tables.table_of(line.box) or (_SENTENCE.search(line.text) and not _is_frame_line(line)):
        return own
    return _UNPUNCTUATED_WORTH * own


def _is_prose(line: Line) -> bool:
    own = len(line.text) - line.linked
    return own >= _SHORTEST_PROSE and bool(_SENTENCE.search(line.text)) and not _is_frame_line(line)


def _is_linked(line: Line) -> bool:
    return bool(line.text) and line.linked >= _LINKED_SHARE * len(line.text)


def _is_frame_line(line: Line) -> bool:
    text = line.text.strip()
    return len(text) <= LONGEST_FRAME_LINE and bool(FRAME_LINE.match(text))


def _without_edges(lines: list[Line], tables: TablesFound) -> list[Line]:
    """The lines without the buttons, dates and sources that stand above and below the text."""

    def is_frame(line: Line) -> bool:
        return _is_frame_line(line) and not tables.table_of(line.box)

    last_head = max((place for place, line in enumerate(lines[:_EDGE]) if is_frame(line)), default=-1)
    head = [line for line in lines[: last_head + 1] if line.text and not is_frame(line)]
    rest = lines[last_head + 1 :]
    tail = len(list(takewhile(lambda line: not line.text or is_frame(line), reversed(rest[-_EDGE:]))))
    return [*head, *(rest[:-tail] if tail else rest)]


def _title(markup: Markup, kept: list[Line]) -> Line | None:
    """The heading above the text that the page's own title repeats, unless the text opens with it."""
    if not kept:
        return None
    opening = {line.text.strip() for line in kept[:_EDGE]}
    first = markup.lines.index(kept[0])
    for line in reversed(markup.lines[:first]):
        text = line.text.strip()
        fits = _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE and line.linked == 0 and not _is_frame_line(line)
        if fits and (line.level in (1, 2) or text in markup.title):
            return line if text not in opening else None
    return None
