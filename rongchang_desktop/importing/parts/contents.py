"""A table of contents at the head of a report says every title once too often."""

import re

from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.parts.report_parts import is_title

_LEADERS = " \t\u3000.…·．。_-"
_PAGE = re.compile(r"[（(]?\s?\d{1,3}\s?[）)]?$")
_TITLE = re.compile(r"\s*目\s*[录次]\s*")
_SENTENCE = re.compile("[。：:]")
_FEWEST = 3


def without_contents(passages: list[Passage]) -> list[Passage]:
    """The passages without a run of titles that all come again further down."""
    half = len(passages) // 2
    titles = [_key(passage.text) if is_title(passage.text) else "" for passage in passages[: half + 1]]
    last = {_key(_SENTENCE.split(passage.text, maxsplit=1)[0]): index for index, passage in enumerate(passages)}
    start = 0
    while start < len(titles):
        stop = start
        while stop < len(titles) and titles[stop] and last.get(titles[stop], 0) > stop:
            stop += 1
        again = min((last[title] for title in titles[start:stop]), default=0)
        if stop - start >= _FEWEST and again >= stop:
            named = start > 0 and _TITLE.fullmatch(passages[start - 1].text) is not None
            return [*passages[: start - named], *passages[stop:]]
        start = max(stop, start + 1)
    return passages


def _key(text: str) -> str:
    bare = text.rstrip()
    return "".join(_PAGE.sub("", bare).rstrip(_LEADERS).split())
