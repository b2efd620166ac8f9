"""Where the last area ends and the report turns, without a title, to the building up of the government itself."""

import re
from dataclasses import replace

from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.vocabulary import PartWords

_LEAD = 160
_LONGEST_HEADING = 24
_FEWEST_MATTERS = 3
_SENTENCE_END = re.compile("[。！？!?]")


def tail_start(passages: tuple[Passage, ...], words: PartWords) -> int:
    """Which passage behind the heading of an area is the first about the government itself; 0 for none."""
    for index in range(1, len(passages)):
        if _turns(passages, index, words):
            return index - 1 if index > 1 and _is_address(passages[index - 1].text, words) else index
    return 0


def speaks_of_itself(text: str, following: str, words: PartWords) -> bool:
    """Whether the text opens with the government itself and names, with what follows, several of its matters."""
    start = _after_address(text, words)
    if not any(word in text[start : start + _LEAD] for word in words.government_openings):
        return False
    told = text + following
    return sum(word in told for word in words.government_matters) >= _FEWEST_MATTERS


def name_of_tail(passages: tuple[Passage, ...], words: PartWords) -> Passage | None:
    """The name of the matter where the first sentences call it by it, as a passage of its own."""
    for name in words.government_names:
        for passage in passages[:2]:
            at = passage.text[:_LEAD].find(name)
            if at >= 0:
                return _piece(passage, at, at + len(name))
    return None


def _turns(passages: tuple[Passage, ...], index: int, words: PartWords) -> bool:
    text = passages[index].text
    if list_number(text):
        return False
    start = _after_address(text, words)
    addressed = start > 0 or _is_address(passages[index - 1].text, words)
    first = _SENTENCE_END.search(text, start)
    if not addressed and (first is None or first.start() - start <= _LONGEST_HEADING):
        return False
    return speaks_of_itself(text, "".join(passage.text for passage in passages[index + 1 : index + 6]), words)


def _is_address(text: str, words: PartWords) -> bool:
    return len(text) < 12 and text.startswith(words.addresses)


def _after_address(text: str, words: PartWords) -> int:
    """Where the words behind 各位代表！ begin; 0 where nobody is addressed."""
    if not text.startswith(words.addresses):
        return 0
    end = re.search("[！!，,：:。]", text)
    return end.end() if end and end.end() < len(text) else 0


def _piece(passage: Passage, start: int, end: int) -> Passage:
    rest = passage.after(start)
    return replace(rest, text=rest.text[: end - start], footnotes=())
