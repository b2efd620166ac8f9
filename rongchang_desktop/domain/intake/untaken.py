"""Figures of a sentence that no target took: a reviewer decides whether one was overlooked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FIGURE = re.compile(
    r"(?<![A-Za-z\d.第])(\d+(?:\.\d+)?)\s*(个百分点|[%％‰]|[万亿]?[^\d\s，。；、,;:：（）()“”《》]{0,2})"
)
_NAMES = re.compile(r"“[^”]*”|《[^》]*》|[A-Za-z]+\d+|\d+[A-Za-z]+|\d{4}年|十[一二三四五]五|\d+(?:千伏|号线|期)")


@dataclass(frozen=True, slots=True, kw_only=True)
class UntakenFigure:
    """A figure with its unit as written; `start` counts characters of the sentence."""

    figure: str
    unit: str
    start: int


def untaken_figures(sentence: str, quotes: Iterable[str]) -> tuple[UntakenFigure, ...]:
    """Figures outside the quotes of the sentence's targets and outside names that hold digits, in order."""
    taken = [match.span() for match in _NAMES.finditer(sentence)]
    for quote in quotes:
        place = sentence.find(quote) if quote else -1
        if place >= 0:
            taken.append((place, place + len(quote)))
    return tuple(
        UntakenFigure(figure=found[1], unit=found[2].strip(), start=found.start())
        for found in _FIGURE.finditer(sentence)
        if not any(start <= found.start() < end for start, end in taken)
    )
