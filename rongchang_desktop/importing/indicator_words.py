"""The words of indicator tables: heads of columns, empty cells, relative targets, periods."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rongchang_desktop.domain.ledger.target import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorWords:
    """Heads by what their column holds; `aliases` lead from a short name to the part of the indicator's full one."""

    indicator: tuple[str, ...]
    target: tuple[str, ...]
    actual: tuple[str, ...]
    difference: tuple[str, ...]
    blank: tuple[str, ...]
    relative_endings: tuple[str, ...]
    aliases: Mapping[str, str]
    relative: tuple[tuple[Comparator, tuple[str, ...]], ...]
    periods: tuple[tuple[str, str], ...]


def indicator_words(table: dict[str, Any]) -> IndicatorWords:
    """The words in the parsed file."""
    names = ("indicator", "target", "actual", "difference", "blank", "relative_endings")
    heads = {name: tuple(table[name]) for name in names}
    return IndicatorWords(
        **heads,
        aliases=dict(table["aliases"]),
        relative=tuple((Comparator(mark), tuple(words)) for mark, words in table["relative"].items()),
        periods=tuple(sorted(table["periods"].items(), key=lambda pair: -len(pair[0]))),
    )
