"""Finds the list of work areas in a part: the outermost list, whatever its dress, or headings without numbers."""

import re
from dataclasses import dataclass

from rongchang_desktop.importing.numbering import ListNumber, NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.parts.report_parts import is_title

_DRESSES = (
    NumberStyle.PART,
    NumberStyle.ROMAN,
    NumberStyle.COMMA,
    NumberStyle.PAREN,
    NumberStyle.ORDINAL,
    NumberStyle.ARABIC,
    NumberStyle.ARABIC_PAREN,
    NumberStyle.CIRCLED,
    NumberStyle.SHI,
)
_SHORTEST_TITLE = 4
_FEWEST_RUN_IN = 3
_LONGEST_RUN_IN = 30
_RUN_IN = re.compile(r"[^\d。：！？；是]{4,30}。.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A list that counts up without beginning anew: where its items stand and what numbers they wear."""

    style: NumberStyle | None
    places: tuple[int, ...]
    numbers: tuple[ListNumber | None, ...]


def area_runs(passages: tuple[Passage, ...]) -> list[Run]:
    """The lists that may be the list of areas, in order: those of the outermost dress; several where it restarts."""
    numbers = [list_number(passage.text) for passage in passages]
    runs = {style: _runs(numbers, style) for style in _DRESSES}
    found = _outermost(runs)
    titles = [
        index for index, passage in enumerate(passages) if numbers[index] is None and _is_own_line(passages, index)
    ]
    if found and not (len(found) > 1 and _stand_below(found, titles)):
        return found
    headed = _styled(passages, titles)
    if len(headed) < 2 and not found:
        headed = _run_in(passages, numbers)
    if len(headed) < 2:
        return found
    return [Run(style=None, places=tuple(headed), numbers=(None,) * len(headed))]


def _runs(numbers: list[ListNumber | None], style: NumberStyle) -> list[Run]:
    runs: list[Run] = []
    places: list[int] = []
    for index, number in enumerate(numbers):
        if number is None or number.style is not style:
            continue
        before = numbers[places[-1]] if places else None
        if before is not None and number.value <= before.value and number.value == 1:
            runs.append(_run(style, places, numbers))
            places = []
        elif before is not None and number.value <= before.value:
            continue
        places.append(index)
    return [*runs, _run(style, places, numbers)] if places else runs


def _run(style: NumberStyle, places: list[int], numbers: list[ListNumber | None]) -> Run:
    return Run(style=style, places=tuple(places), numbers=tuple(numbers[index] for index in places))


def _outermost(runs: dict[NumberStyle, list[Run]]) -> list[Run]:
    """The lists of the most solemn dress, unless they begin anew between the items of another list."""
    styles = [style for style in _DRESSES if any(len(run.places) >= 2 for run in runs[style])]
    for style in styles:
        if not any(_holds(outer, runs[style]) for other in styles if other is not style for outer in runs[other]):
            return [run for run in runs[style] if len(run.places) >= 2]
    return [run for run in runs[styles[0]] if len(run.places) >= 2] if styles else []


def _holds(outer: Run, inner: list[Run]) -> bool:
    """Whether each inner list stands between two neighbours of the outer list or after its last item."""
    if len(outer.places) < 2 or len(inner) < 1 or inner[0].places[0] < outer.places[0]:
        return False
    gaps = []
    at = 0
    for run in inner:
        while at + 1 < len(outer.places) and outer.places[at + 1] < run.places[0]:
            at += 1
        stop = outer.places[at + 1] if at + 1 < len(outer.places) else None
        if stop is not None and run.places[-1] > stop:
            return False
        gaps.append(at)
    closed = [gap for gap in gaps if gap + 1 < len(outer.places)]
    return bool(closed) and (len(set(gaps)) >= 2 or len(inner[0].places) >= 2)


def _is_own_line(passages: tuple[Passage, ...], index: int) -> bool:
    """Whether the passage is a heading without a number that something longer, or a list, stands below."""
    text = passages[index].text
    if not is_title(text) or len(text) < _SHORTEST_TITLE or text != text.rstrip("。：；，！？”"):
        return False
    below = passages[index + 1].text if index + 1 < len(passages) else ""
    return len(below) > len(text) and (not is_title(below) or list_number(below) is not None)


def _stand_below(runs: list[Run], titles: list[int]) -> bool:
    """Whether a heading without a number stands before each list: the lists are inside the areas."""
    last = -1
    for run in runs:
        if not any(last < title < run.places[0] for title in titles):
            return False
        last = run.places[-1]
    return True


def _styled(passages: tuple[Passage, ...], titles: list[int]) -> list[int]:
    """Headings of the highest style that several of them wear; all of them where none wears one."""
    levels = [level for passage in passages if (level := passage.style_level) is not None]
    for level in sorted(set(levels)):
        wearing = [index for index, passage in enumerate(passages) if passage.style_level == level]
        if len(wearing) >= 2:
            return wearing
    return titles


def _run_in(passages: tuple[Passage, ...], numbers: list[ListNumber | None]) -> list[int]:
    """Paragraphs that open with a heading, where nearly all paragraphs behind the first of them do."""
    opening = [
        index
        for index, passage in enumerate(passages)
        if numbers[index] is None and (passage.set_apart or _opens_with_heading(passage.text))
    ]
    if len(opening) < _FEWEST_RUN_IN or len(opening) < 0.7 * (len(passages) - opening[0]):
        return []
    return opening


def _opens_with_heading(text: str) -> bool:
    head = text.find("。")
    return 0 < head <= _LONGEST_RUN_IN and bool(_RUN_IN.match(text)) and text.count("。") >= 3 and len(text) > 3 * head
