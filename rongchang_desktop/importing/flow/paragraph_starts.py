"""Where a paragraph may begin behind a full, closed line of a text that shows neither blank lines nor indents."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from rongchang_desktop.importing.flow.layout import Layout, is_numbered_title
from rongchang_desktop.importing.flow.lines import Line
from rongchang_desktop.importing.headings import reads_like_title
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.vocabulary import Vocabulary

_END = re.compile("[。！？]+”?")
_MARK = re.compile("[，。；：！？、]")
_LONGEST_TITLE, _LONGEST_COUPLET, _LONGEST_CLAUSE = 16, 20, 18
_SHORTEST_BODY = 12
_LONGEST_RUN_IN = 40
_OUTER = (NumberStyle.COMMA, NumberStyle.PAREN)
_TITLES_AROUND, _ROOM = 3, 4
_OPENING, _FEWEST_ALIKE = 4, 2
_NEAR = 2500
_REACH = 150


@dataclass(slots=True)
class _Known:
    """Short title-like sentences of one kind in order: where they stand and what they say."""

    places: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def near(self, place: int) -> list[str]:
        """Those around the place."""
        return self.texts[bisect_left(self.places, place - _NEAR) : bisect_right(self.places, place + _NEAR)]


class ParagraphStarts:
    """Compares a doubtful line with the lines that surely begin a paragraph and with sentences that surely do not."""

    def __init__(self, lines: list[Line], layout: Layout, vocabulary: Vocabulary) -> None:
        """Look the whole text over once."""
        self._vocabulary = vocabulary
        self._ends_title = [not line.closed and not layout.fills(line) for line in lines]
        self._text = "".join(line.text for line in lines)
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line.text))
        self._ends = [end.end() for end in _END.finditer(self._text)] or [len(self._text)]
        self._openings: Counter[str] = Counter()
        self._inner_openings: Counter[str] = Counter()
        self._told = 0
        self._titles, self._inner_titles = _Known(), _Known()
        self._look_over(lines, layout)
        stances = [(at, _stance(lines, at, layout)) for at in range(len(lines) - 1)]
        self._stances = [(at, stance) for at, stance in stances if stance]

    def begins(self, position: int) -> bool:
        """Whether the line, whose forerunner is full and closed, probably begins a paragraph."""
        place = self._starts[position]
        said, end = self._sentence(place)
        if said.startswith((*self._vocabulary.parts.addresses, "——")):
            return True
        number = list_number(said)
        if number is not None:
            return number.style is NumberStyle.SHI and self._told > 0
        if self._is_title(said, end):
            return self._likeness(place, said, end) > 0
        opening = said[:_OPENING]
        return self._openings[opening] >= _FEWEST_ALIKE and not self._inner_openings[opening]

    def begins_below_title(self, title: str, position: int) -> bool:
        """Whether the line begins the text below a numbered title that fills its line or lines."""
        following = self._text[self._starts[position] : self._starts[position] + _REACH]
        at = bisect_left(self._stances, (position, -1))
        around = self._stances[max(0, at - _TITLES_AROUND) : at + _TITLES_AROUND]
        if list_number(following) is not None:
            return True
        alone = sum(stance for _, stance in around) > 0 and not self._ends_title[position]
        return alone and _clause(title, following) > _LONGEST_CLAUSE

    def _look_over(self, lines: list[Line], layout: Layout) -> None:
        line_starts = set(self._starts)
        for position in range(1, len(lines)):
            before = lines[position - 1]
            if before.closed and (not layout.fills(before) or layout.stops_short(lines, position - 1, by=2)):
                self._keep(self._starts[position], self._openings, self._titles, 1)
        for end in self._ends[:-1]:
            if end not in line_starts:
                self._keep(end, self._inner_openings, self._inner_titles, -1)

    def _keep(self, place: int, openings: Counter[str], titles: _Known, sign: int) -> None:
        said, end = self._sentence(place)
        openings[said[:_OPENING]] += 1
        number = list_number(said)
        if number is not None:
            self._told += sign if number.style is NumberStyle.SHI else 0
        elif self._is_title(said, end):
            titles.places.append(place)
            titles.texts.append(said)

    def _sentence(self, place: int) -> tuple[str, int]:
        """The words of the sentence that begins at the place, and where the next one begins."""
        at = bisect_right(self._ends, place)
        end = self._ends[at] if at < len(self._ends) else len(self._text)
        return self._text[place : min(end, place + _REACH)].rstrip("。！？”"), end

    def _is_title(self, said: str, end: int) -> bool:
        """Whether the sentence is short and without a figure, and what follows is not."""
        couplet = re.fullmatch("([^，；：]{1,9})，([^，；：]{1,9})", said)
        if couplet is not None and len(couplet.group(1)) != len(couplet.group(2)):
            return False
        longest = _LONGEST_COUPLET if couplet else _LONGEST_TITLE
        if re.search(r"\d", said) or (not couplet and re.search("[，；：]", said)):
            return False
        fits = reads_like_title(said, self._vocabulary.headings, longest)
        return fits and len(self._sentence(end)[0]) >= _SHORTEST_BODY

    def _likeness(self, place: int, said: str, end: int) -> float:
        """Above zero where the sentence resembles the paragraphs' openings around more than what stands inside."""
        weights = self._vocabulary.headings.weights
        outside, inside = self._titles.near(place), self._inner_titles.near(place)
        body = self._text[end : end + _REACH]
        echo = any(said[at : at + 2] in body for at in range(2, len(said) - 1))
        return (
            weights["start"]
            + weights["start_odds"] * math.log((len(outside) + 1) / (len(inside) + 1))
            + weights["start_alike"] * max((_alike(said, other) for other in outside), default=0.0)
            + weights["start_alike_inside"] * max((_alike(said, other) for other in inside), default=0.0)
            + weights["start_character"] * len(said)
            + (weights["start_echo"] if echo else 0.0)
        )


def _alike(said: str, other: str) -> float:
    return (
        (1.0 if said[:2] == other[:2] else 0.0)
        + (0.5 if said[-2:] == other[-2:] else 0.0)
        + (0.5 if abs(len(said) - len(other)) <= 1 else 0.0)
    )


def _stance(lines: list[Line], position: int, layout: Layout) -> int:
    """1 for a numbered title on a line or two of its own, -1 for one run into its paragraph, 0 for neither."""
    line, following = lines[position], lines[position + 1]
    number = list_number(line.text)
    if number is None or number.style not in _OUTER:
        return 0
    if not is_numbered_title(line.text):
        return -1 if line.text.find("。") < _LONGEST_RUN_IN else 0
    if not layout.fills(line) or layout.stops_short(lines, position, by=_ROOM):
        return 1
    if not following.closed and not layout.fills(following):
        return 1
    mark = _MARK.search(following.text)
    if mark is None or mark.group() == "。":
        return -1 if mark else 0
    return 1 if _clause(line.text, following.text) > _LONGEST_CLAUSE else 0


def _clause(title: str, following: str) -> int:
    """How long the last clause of the title would be if the line below went on with it."""
    number = list_number(title)
    bare = title[number.end if number else 0 :]
    rest = _MARK.search(following)
    return len(_MARK.split(bare)[-1]) + (rest.start() if rest else len(following))
