"""How a paragraph of an area opens: its bullet, its list number, and a heading that a colon or a gap closes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from rongchang_desktop.importing.headings import reads_like_title
from rongchang_desktop.importing.numbering import ListNumber, NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.sentences import Sentence, sentences
from rongchang_desktop.importing.vocabulary import Vocabulary

_BULLET = re.compile(r"(?:[—–-]{1,3}|[●○◆◇■□★☆▲△►▶•·※➢✓√])[ \u3000]*(?=\S)")
_COLON = re.compile("[：:]")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff”）])[ \u3000]+(?=[\u4e00-\u9fff“])")
_ANNOUNCING = ("包括", "如下", "以下", "是", "为", "即", "指出", "强调", "要求", "方面", "工作", "任务", "分别", "目标")
_LONGEST_HEAD = 24
_SHORTEST_REST = 12
_FEWEST = 2
_FIRST_IN_LIST = 2  # the first item may stand behind the colon that announces the list
_TOLD = (NumberStyle.SHI, NumberStyle.ORDINAL, NumberStyle.SEQUENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A paragraph cut into sentences without its bullet; `number` is the list number its first sentence wears."""

    passage: Passage
    sentences: list[Sentence]
    number: ListNumber | None
    bulleted: bool

    @property
    def title(self) -> Sentence:
        """The first sentence without its number."""
        first = self.sentences[0]
        return first.part(self.number.end) if self.number else first

    @property
    def task(self) -> Sentence:
        """The first sentence as a task: 一是 belongs to its words, 1. does not."""
        first = self.sentences[0]
        return first if self.number is None or self.number.style in _TOLD else first.numbered(self.number)


def openings(passages: tuple[Passage, ...], vocabulary: Vocabulary) -> list[Opening]:
    """The paragraphs in order; a colon or a gap closes a heading only where several paragraphs do so."""
    found = [_opening(passage) for passage in passages]
    for closes in (_colon, _gap):
        places = [_head_end(opening, closes, vocabulary) for opening in found]
        if sum(place > 0 for place in places) >= _FEWEST:
            found = [_cut(opening, place) if place else opening for opening, place in zip(found, places, strict=True)]
    return found


def cut_title(sentence: Sentence, vocabulary: Vocabulary) -> list[Sentence]:
    """The heading of an area and what a colon or a gap parts from it."""
    for closes in (_colon, _gap):
        place = closes(sentence.text)
        if _is_head(sentence.text, place, vocabulary):
            return [sentence.part(0, place), sentence.part(place + _mark(sentence.text, place))]
    return [sentence]


def listed_tasks(found: list[Sentence]) -> dict[int, ListNumber]:
    """The marks of a list run into a paragraph, by the place of their sentence; 一是 is part of the words."""
    runs: dict[NumberStyle, dict[int, ListNumber]] = {}
    for index, sentence in enumerate(found):
        mark = list_number(sentence.text)
        if mark is None or mark.style in _TOLD or mark.end >= len(sentence.text):
            continue
        run = runs.setdefault(mark.style, {})
        counts_on = mark.value == next(reversed(run.values())).value + 1 if run else mark.value <= _FIRST_IN_LIST
        if counts_on:
            run[index] = mark
    return {index: mark for run in runs.values() if len(run) >= _FEWEST for index, mark in run.items()}


def _opening(passage: Passage) -> Opening:
    found = sentences(passage)
    bullet = _BULLET.match(found[0].text)
    if bullet and bullet.end() < len(found[0].text):
        found = [found[0].part(bullet.end()), *found[1:]]
    number = list_number(found[0].text)
    if number is not None and number.end >= len(found[0].text):
        number = None
    return Opening(passage=passage, sentences=found, number=number, bulleted=bullet is not None)


def _colon(text: str) -> int:
    found = _COLON.search(text)
    return found.start() if found else 0


def _gap(text: str) -> int:
    found = _GAP.search(text)
    return found.start() if found else 0


def _mark(text: str, place: int) -> int:
    return len(text[place:]) - len(text[place:].lstrip("：: \u3000"))


def _head_end(opening: Opening, closes: Callable[[str], int], vocabulary: Vocabulary) -> int:
    """Where the heading ends in the title; 0 where none does."""
    text = opening.title.text
    place = closes(text)
    return place if _is_head(text, place, vocabulary) else 0


def _is_head(text: str, place: int, vocabulary: Vocabulary) -> bool:
    head, rest = text[:place], text[place:]
    return (
        0 < place <= _LONGEST_HEAD
        and len(rest) >= _SHORTEST_REST
        and not re.search(r"\d", head)
        and not head.endswith(_ANNOUNCING)
        and head.count("“") == head.count("”")
        and head.count("（") == head.count("）")
        and reads_like_title(head, vocabulary.headings, _LONGEST_HEAD)
    )


def _cut(opening: Opening, place: int) -> Opening:
    start = opening.number.end if opening.number else 0
    first = opening.sentences[0]
    rest = first.part(start + place + _mark(first.text, start + place))
    return Opening(
        passage=opening.passage,
        sentences=[first.part(0, start + place), rest, *opening.sentences[1:]],
        number=opening.number,
        bulleted=opening.bulleted,
    )
