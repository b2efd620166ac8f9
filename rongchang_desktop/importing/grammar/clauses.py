"""The clauses of a sentence that hold figures."""

import re
from dataclasses import dataclass

from rongchang_desktop.importing.grammar.delivery import delivered
from rongchang_desktop.importing.grammar.figures import Figure, figures
from rongchang_desktop.importing.vocabulary import Vocabulary

RISES = ("到", "至", "为")
_CLAUSE_END = re.compile("[，；。：！？]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of a sentence between marks, and the figures in it; `start` is its place in the sentence.

    `last_rise` is the place of the last figure that something rises or falls to, -1 where there is none.
    """

    text: str
    start: int
    figures: tuple[Figure, ...]
    last_rise: int = -1

    def before(self, figure: Figure) -> str:
        """The words of the clause before the figure."""
        return self.text[: figure.start - self.start]

    def after(self, figure: Figure) -> str:
        """The words of the clause behind the figure, its unit and its comparator."""
        return self.text[figure.end - self.start :]

    def between(self, figure: Figure, later: Figure) -> str:
        """The words between two figures of the clause."""
        return self.text[figure.end - self.start : later.start - self.start]


def clauses(text: str, vocabulary: Vocabulary) -> list[Clause]:
    """The clauses with figures, in order."""
    found = delivered(figures(text, vocabulary), text, vocabulary)
    kept: list[Clause] = []
    start = taken = 0
    for end in (*(mark.start() for mark in _CLAUSE_END.finditer(text)), len(text)):
        first = taken
        while taken < len(found) and found[taken].start < end:
            taken += 1
        if taken > first:
            here = tuple(found[first:taken])
            rise = max((figure.start for figure in here if figure.cue.endswith(RISES)), default=-1)
            kept.append(Clause(text=text[start:end], start=start, figures=here, last_rise=rise))
        start = end + 1
    return kept
