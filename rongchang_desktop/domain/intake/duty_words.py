"""The words of the table of duties, found in a text in time proportional to its length."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rongchang_desktop.domain.ledger.duty import Duty

SHORTEST = 2
"""A single character says too little to go by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A word of one or several units' duties at its place in a text; longer words weigh more than in proportion.

    One that stands right before another, as 双城经济圈 before 科创中心, only says which: it weighs half.
    """

    word: str
    start: int
    units: tuple[str, ...]
    qualifies: bool = False

    @property
    def weight(self) -> float:
        return float(len(self.word) ** 1.5) * (0.5 if self.qualifies else 1.0)


class DutyWords:
    """Looks up what a text mentions; each text is read once."""

    def __init__(self, duties: Iterable[Duty]) -> None:
        units: dict[str, list[str]] = {}
        for duty in duties:
            for word in dict.fromkeys(duty.words):
                if len(word) >= SHORTEST:
                    units.setdefault(word, []).append(duty.unit)
        self._units = {word: tuple(names) for word, names in units.items()}
        self._by_opening: dict[str, tuple[str, ...]] = {}
        for word in sorted(self._units, key=len, reverse=True):
            opening = word[:SHORTEST]
            self._by_opening[opening] = (*self._by_opening.get(opening, ()), word)
        self._read: dict[str, tuple[Mention, ...]] = {}

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every word of a duty in the text, in order, once each; one that lies within a longer one is not counted."""
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = tuple(self._look(text))
        return found

    def _look(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        seen: set[str] = set()
        end = -1
        for start in range(len(text) - SHORTEST + 1):
            for word in self._by_opening.get(text[start : start + SHORTEST], ()):
                if text.startswith(word, start):
                    if start + len(word) > end:
                        if found and start == end:
                            found[-1] = replace(found[-1], qualifies=True)
                        end = start + len(word)
                        if word not in seen:
                            seen.add(word)
                            found.append(Mention(word=word, start=start, units=self._units[word]))
                    break
        return found
