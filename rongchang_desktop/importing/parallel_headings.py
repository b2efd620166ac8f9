"""Headings in the middle of a paragraph that are told by being cut alike: 着力…。 … 着力…。 … 着力…。"""

import re
from collections import defaultdict
from itertools import pairwise

from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.vocabulary import WeighedWords

_SPEAKER = re.compile("(?:我们)?(?:要|将|必须)")
_CLAUSE = re.compile("[，；：]")
_FEWEST_ALIKE, _FEWEST_TWINS = 3, 2
_MOST_APART = 6
_LONGEST_TWIN = 26
_SHORTEST_BODY = 18


def parallel(sentences: list[Sentence], may_head: list[bool], words: WeighedWords) -> list[int]:
    """The places of the sentences cut alike, none right behind another; none where too few are."""
    families: dict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences[:-1]):
        if may_head[index] and len(sentences[index + 1].text) >= _SHORTEST_BODY:
            for key in _keys(sentence.bare, words):
                families[key].append(index)
    found = [places for key, places in families.items() if _is_family(key, places, sentences)]
    return max(found, key=len, default=[])


def _keys(text: str, words: WeighedWords) -> list[str]:
    """What sentences cut alike have in common: who speaks, the adverb, or how both clauses of a pair begin."""
    clauses = _CLAUSE.split(text)
    if len(clauses) == 2:
        return [f"{clauses[0][:1]}，{clauses[1][:2]}"] if len(text) <= _LONGEST_TWIN else []
    if len(clauses) > 2 or len(text) > words.limits["longest_inside"]:
        return []
    speaker = _SPEAKER.match(text)
    bare = text[speaker.end() :] if speaker else text
    adverb = next((word for word in words.words["family_openings"] if bare.startswith(word)), "")
    return [key for key in (adverb, "要" if speaker else "") if key]


def _is_family(key: str, places: list[int], sentences: list[Sentence]) -> bool:
    if "，" in key:
        few, lengths = _FEWEST_TWINS, [0]
    else:
        few, lengths = _FEWEST_ALIKE, [len(sentences[index].bare) for index in places]
    apart = all(after > before + 1 for before, after in pairwise(places))
    return len(places) >= few and apart and max(lengths) - min(lengths) <= _MOST_APART
