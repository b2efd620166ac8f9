"""How alike two sentences are, by the pairs of characters they share; changed figures count only where asked."""

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from enum import Enum
from functools import lru_cache
from heapq import nsmallest
from typing import Generic, TypeVar

from rongchang_desktop.foundation.clean_text import folded

_FIGURE = re.compile(r"\d[\d.,]*[十百千万亿]*")
_NOISE = re.compile(r"[^\w%‰#]+")
_MASK = "#"

FIGURES_WEIGH = 0.5
"""How much of the score is lost where no figure is the same and figures are counted."""


HELD_WEIGHS = 0.8
"""What it is worth that a short sentence stands whole in a long one, beside two sentences that are equal."""


class Figures(Enum):
    """MASKED: last year's sentence with this year's number is the same. COUNTED: another number lowers the score."""

    MASKED = "masked"
    COUNTED = "counted"


def similarity(first: str, second: str, *, figures: Figures = Figures.MASKED) -> float:
    """Dice's coefficient over character pairs, 0 to 1; 1 for equal wording whatever its punctuation and width."""
    if not first or not second:
        return 1.0 if first == second else 0.0
    pairs, others = character_pairs(first), character_pairs(second)
    score = 2 * len(pairs & others) / (len(pairs) + len(others)) if pairs and others else float(pairs == others)
    return score * figure_factor(first, second) if figures is Figures.COUNTED else score


@lru_cache(maxsize=20_000)
def character_pairs(text: str) -> frozenset[str]:
    """The neighbouring characters of a text, figures masked and punctuation left out; one character stands alone."""
    bare = _NOISE.sub("", _FIGURE.sub(_MASK, folded(text)))
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1)) or frozenset([bare] if bare else [])


def figure_factor(first: str, second: str) -> float:
    """1 where both hold the same figures, down to 1 - FIGURES_WEIGH where they share none."""
    ours, theirs = _figures(first), _figures(second)
    held = ours.total() + theirs.total()
    return 1 - FIGURES_WEIGH * (1 - 2 * (ours & theirs).total() / held) if held else 1.0


@lru_cache(maxsize=20_000)
def _figures(text: str) -> Counter[str]:
    return Counter(_FIGURE.findall(folded(text)))


Key = TypeVar("Key", bound=Hashable)


class SimilarityIndex(Generic[Key]):
    """Texts to look others up in. Rare pairs weigh more than those every sentence holds; looking up stays cheap."""

    _POSTINGS_READ = 500
    """How many entries of the index one look-up reads, the rarest pairs first."""
    _COMPARED = 12
    """How many texts that share rare pairs are then compared whole."""

    def __init__(self, texts: Mapping[Key, str]) -> None:
        self._groups: dict[frozenset[str], list[Key]] = {}
        for key, text in texts.items():
            self._groups.setdefault(character_pairs(text), []).append(key)
        self._pair_sets = list(self._groups)
        self._postings: dict[str, list[int]] = {}
        for place, pairs in enumerate(self._pair_sets):
            for pair in pairs:
                self._postings.setdefault(pair, []).append(place)
        self._unknown = math.log(1 + len(self._pair_sets))
        self._weights = {
            pair: math.log(1 + len(self._pair_sets) / len(places)) for pair, places in self._postings.items()
        }
        self._whole = [self._weight(pairs) for pairs in self._pair_sets]

    def nearest(self, text: str, *, at_least: float) -> tuple[tuple[float, tuple[Key, ...]], ...]:
        """Weighted scores of at least that much, best first, each with the keys whose masked wording is the same."""
        pairs = character_pairs(text)
        own = self._weight(pairs)
        scored = []
        for place in self._candidates(pairs):
            score = self._score(pairs, own, place)
            if score >= at_least:
                scored.append((score, place))
        scored.sort(key=lambda found: (-found[0], found[1]))
        return tuple((score, tuple(self._groups[self._pair_sets[place]])) for score, place in scored)

    def _score(self, pairs: frozenset[str], own: float, place: int) -> float:
        """Dice's coefficient, or how much of the shorter wording the longer one holds, at a discount."""
        whole = self._whole[place]
        if not own or not whole:
            return 0.0
        shared = self._weight(pairs & self._pair_sets[place])
        return max(2 * shared / (own + whole), HELD_WEIGHS * shared / min(own, whole))

    def _candidates(self, pairs: frozenset[str]) -> list[int]:
        known = sorted((pair for pair in pairs if pair in self._postings), key=self._rarity)
        shared: Counter[int] = Counter()
        left = self._POSTINGS_READ
        for pair in known:
            places = self._postings[pair]
            if shared and len(places) > left:
                break
            left -= len(places)
            shared.update(places)
        return nsmallest(self._COMPARED, shared, key=lambda place: (-shared[place], place))

    def _rarity(self, pair: str) -> tuple[int, str]:
        return len(self._postings[pair]), pair

    def _weight(self, pairs: Iterable[str]) -> float:
        known = self._weights
        return math.fsum([known.get(pair, self._unknown) for pair in pairs])
