"""Where the matter of a report ends: before its farewell, its glossary, its attachments and what a portal adds."""

import re

from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.parts.government_itself import speaks_of_itself
from rongchang_desktop.importing.parts.report_parts import is_title, kind_of
from rongchang_desktop.importing.vocabulary import PartWords

_LONGEST_TITLE = 40
_LONGEST_FAREWELL = 4
_LONG, _BIDS = 240, "让我们"


def matter_and_back(passages: list[Passage], words: PartWords) -> tuple[list[Passage], list[Passage]]:
    """The passages without the farewell at their end, and what begins with the title of a glossary or attachment."""
    stop = len(passages)
    for index, passage in enumerate(passages):
        bare = passage.text[number.end if (number := list_number(passage.text)) else 0 :].rstrip("：:")
        if index > len(passages) // 3 and len(bare) <= 24 and is_title(bare) and kind_of(bare, words) == "glossary":
            stop = index
            break
    back = passages[stop:]
    while stop and _takes_leave(passages[stop - 1].text, words):
        stop -= 1
    for start in range(max(0, stop - _LONGEST_FAREWELL), stop):
        rest = passages[start:stop]
        if _opens_farewell(rest[0].text, words) and not any(_is_matter(passage.text, words) for passage in rest):
            return passages[:start], back
    return passages[:stop], back


def _is_matter(text: str, words: PartWords) -> bool:
    """Whether a paragraph near the end is no farewell: an item of a list, or about the government itself."""
    return list_number(text) is not None or (not _takes_leave(text, words) and speaks_of_itself(text, "", words))


def _is_long_matter(text: str, words: PartWords) -> bool:
    """Whether a long paragraph is about the government itself and bids nobody on: 让我们."""
    return len(text) >= _LONG and _BIDS not in text and speaks_of_itself(text, "", words)


def _opens_farewell(text: str, words: PartWords) -> bool:
    return text.startswith(words.closing_openings) and sum(word in text for word in words.closing_words) >= 1


def _takes_leave(text: str, words: PartWords) -> bool:
    if list_number(text) or _is_long_matter(text, words):
        return False
    if len(text) <= _LONGEST_TITLE and not re.search("[。！？；，]", text):
        return True
    hits = sum(word in text for word in words.closing_words)
    return (text.startswith(words.closing_openings) and hits >= 1) or hits >= 2
