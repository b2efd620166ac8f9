"""Takes （牵头单位：…；责任单位：…） and lines of that kind off the passages, and says which words they answer for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.owners import (
    Answering,
    answering,
    bracket_pairs,
    labels_at,
    lists_units,
    names_owners,
)
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.vocabulary import OwnerWords

_LONGEST_BRACKET = 1000
_ENDS_ITEM = re.compile("[。；;！]?\\s*(?:$|[（(【])|[。；;]")
_FEWEST_BY_VERB = 3
_PLAIN_END = re.compile("[）)】][。；;]?\\s*$")
_FARTHEST_BACK = 12
_LONGEST_TITLE = 40
_RANKS = {style: rank for rank, style in enumerate(NumberStyle)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerBracket:
    """What is said about the words at [start, end) of the source text."""

    start: int
    end: int
    said: Answering


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A bracket at [start, end) of a passage; `text` without the brackets themselves; `plain` only lists units."""

    start: int
    end: int
    text: str
    labelled: bool
    plain: bool = False


def without_brackets(flow: list[Passage], words: OwnerWords) -> tuple[list[Passage], tuple[OwnerBracket, ...]]:
    """The passages without brackets that name owners, and those brackets with the stretch each answers for."""
    found = [list(_brackets(passage.text, words)) for passage in flow]
    by_verb = sum(not bracket.labelled for brackets in found for bracket in brackets)
    if by_verb < _FEWEST_BY_VERB:
        found = [[bracket for bracket in brackets if bracket.labelled] for brackets in found]
    if not any(found):
        return flow, ()
    kept = [_without(passage, brackets) if brackets else passage for passage, brackets in zip(flow, found, strict=True)]
    placed = _Placing(flow, found, kept, words).brackets()
    return [passage for passage in kept if passage.text.strip()], placed


def _brackets(text: str, words: OwnerWords) -> Iterator[_Found]:
    """The brackets of one passage in order; a label at a sentence's head runs to the passage's end."""
    if not any(word in text for word, _ in (*words.labels, *words.verbs)):
        yield from _plain_at_end(text, words)
        return
    reached = 0
    for start, closing in bracket_pairs(text):
        if start < reached or closing - start > _LONGEST_BRACKET:
            continue
        inside, end = text[start + 1 : closing], closing + 1
        labelled = any(True for _ in labels_at(inside, words))
        if labelled or (_ENDS_ITEM.match(text, end) and names_owners(inside, words)):
            yield _Found(start=start, end=end, text=inside, labelled=labelled)
            reached = end
    for start in labels_at(text[reached:], words):
        before = text[: reached + start].rstrip()
        if not before or before[-1] in "。！；;":
            yield _Found(start=reached + start, end=len(text), text=text[reached + start :], labelled=True)
            return
    if not reached:
        yield from _plain_at_end(text, words)


def _plain_at_end(text: str, words: OwnerWords) -> Iterator[_Found]:
    """A bracket that closes the passage and holds nothing but units."""
    closed = _PLAIN_END.search(text)
    for start, closing in bracket_pairs(text) if closed else ():
        if closed and closing == closed.start() and closing - start <= _LONGEST_BRACKET and start:
            inside = text[start + 1 : closing]
            if lists_units(inside, words):
                yield _Found(start=start, end=closing + 1, text=inside, labelled=False, plain=True)


def _without(passage: Passage, brackets: list[_Found]) -> Passage:
    """The passage without the brackets; every character keeps its place in the source text."""
    text = ""
    marks: list[tuple[int, int]] = []
    footnotes: list[tuple[int, str]] = []
    begin = 0
    for start, end in (*((bracket.start, bracket.end) for bracket in brackets), (len(passage.text), len(passage.text))):
        piece = passage.text[begin:start].rstrip() if end < len(passage.text) else passage.text[begin:start]
        if piece:
            shift = len(text) - begin
            marks.append((len(text), passage.place(begin)))
            marks += ((here + shift, there) for here, there in passage.marks if begin < here < begin + len(piece))
            last = begin + len(piece)
            footnotes += [(here + shift, said) for here, said in passage.footnotes if begin <= here <= last]
            text += piece
        begin = end
    return replace(
        passage,
        text=text,
        marks=tuple(marks),
        footnotes=tuple(footnotes),
        set_apart=min(passage.set_apart, brackets[0].start),
    )


class _Placing:
    """Finds for each bracket where the item begins that it closes."""

    def __init__(self, flow: list[Passage], found: list[list[_Found]], kept: list[Passage], words: OwnerWords) -> None:
        self._flow, self._found, self._kept, self._words = flow, found, kept, words
        self._numbers = [list_number(passage.text) for passage in kept]
        closed = [index for index, brackets in enumerate(found) if brackets and kept[index].text.strip()]
        self._items_wear_numbers = 2 * sum(self._numbers[index] is not None for index in closed) >= len(closed)

    def brackets(self) -> tuple[OwnerBracket, ...]:
        """Every bracket with its stretch; lines of labels below one another say one thing together."""
        placed: list[tuple[int, int, str]] = []
        plain: set[str] = set()
        for index, brackets in enumerate(self._found):
            passage = self._flow[index]
            for position, bracket in enumerate(brackets):
                alone = not self._kept[index].text.strip()
                if alone and placed and (position or (index and self._found[index - 1])):
                    start, end, text = placed[-1]
                    placed[-1] = (start, end, f"{text}；{bracket.text}")
                    continue
                if position:
                    start = passage.place(brackets[position - 1].end)
                    end = passage.place(bracket.start)
                else:
                    first = self._first_of_item(index, alone=alone)
                    start = self._flow[first].place(0)
                    end = self._end(first, index, passage.place(bracket.start))
                placed.append((start, end, bracket.text))
                plain |= {bracket.text} if bracket.plain else set()
        return tuple(
            OwnerBracket(
                start=start,
                end=end,
                said=answering(text, self._words, role=Role.RESPONSIBLE if text in plain else None),
            )
            for start, end, text in placed
        )

    def _first_of_item(self, index: int, *, alone: bool) -> int:
        """The passage where the item begins: this one, or the numbered one before it that it goes on with."""
        if not alone and (self._numbers[index] is not None or not self._items_wear_numbers):
            return index
        before = index - 1 if alone else index
        for place in range(before, max(-1, before - _FARTHEST_BACK), -1):
            if self._numbers[place] is not None and not (self._found[place] and place != index):
                return place
            if place < index and self._found[place]:
                return min(place + 1, index)
        return max(0, before)

    def _end(self, first: int, index: int, end: int) -> int:
        """A heading's bracket answers for all that stands below the heading."""
        number, text = self._numbers[first], self._kept[first].text
        below = index + 1
        if number is None or below >= len(self._flow) or len(text) > _LONGEST_TITLE or "。" in text.rstrip("。"):
            return end
        following = self._numbers[below]
        deeper = following is not None and _RANKS[following.style] > _RANKS[number.style]
        if not deeper and (following is not None or text.endswith("。")):
            return end
        for place in range(below, len(self._flow)):
            other = self._numbers[place]
            if other is not None and _RANKS[other.style] <= _RANKS[number.style]:
                return self._flow[place].place(0)
        return self._flow[-1].place(len(self._flow[-1].text) - 1) + 1
