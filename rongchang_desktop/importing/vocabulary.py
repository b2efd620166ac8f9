"""The reader's words, kept as data in resources/vocabulary so that an office can see and change them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation import paths
from rongchang_desktop.importing.grammar.unmeasured_words import UnmeasuredWords, unmeasured_words
from rongchang_desktop.importing.indicator_words import IndicatorWords, indicator_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWords:
    """What the titles of a report's parts say; kinds in order of precedence."""

    title_endings: tuple[str, ...]
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    closing_openings: tuple[str, ...]
    closing_words: tuple[str, ...]
    headline_words: tuple[str, ...]
    addresses: tuple[str, ...]
    government_openings: tuple[str, ...]
    government_matters: tuple[str, ...]
    government_names: tuple[str, ...]

    def kind_of(self, title: str) -> str | None:
        """The kind of part a title announces, or None."""
        return next((kind for kind, words in self.kinds if any(word in title for word in words)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedWords:
    """Named word lists and the weight each adds to a decision."""

    limits: Mapping[str, float]
    weights: Mapping[str, float]
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWords:
    """Units by kind, and one pattern that takes the longest after a figure."""

    rates: frozenset[str]
    money: frozenset[str]
    durations: frozenset[str]
    terms: frozenset[str]
    measures: frozenset[str]
    in_words: frozenset[str]
    names: frozenset[str]
    longer_than_names: frozenset[str]
    reaches: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetWords:
    """Words around figures: comparators before and after, and what tells pacing, softness and recurrence.

    Comparators stand under the sign next to the figure (the last of `before`, the first of `after`), longest first.
    """

    after: Mapping[str, tuple[tuple[str, Comparator], ...]]
    before: Mapping[str, tuple[tuple[str, Comparator], ...]]
    recurrence_signs: frozenset[str]
    lists: Mapping[str, tuple[str, ...]]

    def recurrence_of(self, text: str) -> str:
        """`monthly`, `quarterly` or `standing` where the text says so, else empty; 每人每月 is a rate."""
        if self.recurrence_signs.isdisjoint(text):
            return ""
        for rate in self.lists["recurrence_rates"]:
            text = text.replace(rate, "")
        for rhythm in ("quarterly", "monthly", "standing"):
            if any(word in text for word in self.lists[f"recurrence_{rhythm}"]):
                return rhythm
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineWords:
    """Spans of the year with their last (month, day), parts of a month, rhythms, and what makes a day a deadline."""

    spans: Mapping[str, tuple[int, int]]
    parts: Mapping[str, int]
    rhythms: Mapping[str, tuple[str, ...]]
    sentence: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OwnerWords:
    """Labels before and verbs after a list of units, as (word, meaning), longest first; how names of units end."""

    labels: tuple[tuple[str, str], ...]
    verbs: tuple[tuple[str, str], ...]
    verb_endings: tuple[str, ...]
    lead_signs: tuple[str, ...]
    leading: tuple[str, ...]
    endings: tuple[str, ...]
    office_endings: tuple[str, ...]
    place_openings: tuple[str, ...]
    no_endings: tuple[str, ...]
    open_endings: tuple[str, ...]
    open_words: tuple[str, ...]
    surnames: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """Words in the heads of columns by what they announce, words of rows that hold no task, and of an item's source."""

    heads: Mapping[str, tuple[str, ...]]
    quarters: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[str, ...]]
    answers_to: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vocabulary:
    """Everything the reader knows by heart; one equals itself alone, so that what it finds can be remembered."""

    parts: PartWords
    headings: WeighedWords
    framing: WeighedWords
    units: UnitWords
    targets: TargetWords
    deadlines: DeadlineWords
    unmeasured: UnmeasuredWords
    owners: OwnerWords
    tables: TableWords
    indicators: IndicatorWords


@cache
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return load_vocabulary(paths.resources() / "vocabulary")


def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary in the .toml files of the folder."""
    files = {name: tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in _FILES}
    return Vocabulary(
        parts=_parts(files["parts"]),
        headings=_weighed(files["headings"]),
        framing=_weighed(files["framing"]),
        units=_units(files["units"]),
        targets=_targets(files["comparators"], files["targets"]),
        deadlines=_deadlines(files["deadlines"]),
        unmeasured=unmeasured_words(files["unmeasured"]),
        owners=_owners(files["owners"]),
        tables=TableWords(
            **{name: _lists(files["columns"][name]) for name in ("heads", "quarters", "rows", "answers_to")}
        ),
        indicators=indicator_words(files["indicator_table"]),
    )


_FILES = (
    "parts",
    "headings",
    "framing",
    "units",
    "comparators",
    "targets",
    "deadlines",
    "unmeasured",
    "owners",
    "columns",
    "indicator_table",
)


def _parts(table: dict[str, Any]) -> PartWords:
    return PartWords(
        title_endings=tuple(table["title_endings"]),
        kinds=tuple((kind["name"], tuple(kind["words"])) for kind in table["kind"]),
        closing_openings=tuple(table["closing"]["openings"]),
        closing_words=tuple(table["closing"]["words"]),
        headline_words=tuple(table["headline"]["words"]),
        addresses=tuple(table["government"]["addresses"]),
        government_openings=tuple(table["government"]["openings"]),
        government_matters=tuple(table["government"]["matters"]),
        government_names=tuple(table["government"]["names"]),
    )


def _weighed(table: dict[str, Any]) -> WeighedWords:
    lists = {**table["words"], **{name: value for name, value in table.items() if isinstance(value, list)}}
    return WeighedWords(
        limits={name: float(value) for name, value in table.items() if isinstance(value, int | float)},
        weights={name: float(value) for name, value in table["weights"].items()},
        words={name: tuple(words) for name, words in lists.items()},
    )


def _units(table: dict[str, Any]) -> UnitWords:
    counted = {unit for kind in ("rates", "money", "counts", "durations") for unit in table[kind]}
    units, per = counted | set(table["names"]), _any_of(table["per"])
    return UnitWords(
        rates=frozenset(table["rates"]),
        money=frozenset(table["money"]),
        durations=frozenset(table["durations"]),
        terms=frozenset([*table["durations"], "天"]),
        measures=frozenset(table["measures"]),
        in_words=frozenset(table["in_words"]),
        names=frozenset(table["names"]),
        longer_than_names=frozenset(unit for unit in counted if unit.endswith(tuple(table["names"]))),
        reaches=tuple(table["reaches"]),
        pattern=re.compile(f"[余多]?({_any_of(table['multipliers'])})?[余多]?((?:{_any_of(units)})(?:/(?:{per}))?)?"),
    )


def _targets(comparators: dict[str, Any], table: dict[str, Any]) -> TargetWords:
    lists = {name: tuple(value) for name, value in table.items() if isinstance(value, list)}
    for group in ("recurrence", "pacing", "qualitative"):
        lists |= {f"{group}_{name}": tuple(words) for name, words in table[group].items()}
    rhythms = ("recurrence_monthly", "recurrence_quarterly", "recurrence_standing")
    return TargetWords(
        after=_marked(comparators["after"], near=0),
        before=_marked(comparators["before"], near=-1),
        recurrence_signs=frozenset(word[0] for rhythm in rhythms for word in lists[rhythm]),
        lists=lists,
    )


def _deadlines(table: dict[str, Any]) -> DeadlineWords:
    return DeadlineWords(
        spans={name: (month, day) for name, (month, day) in table["spans"].items()},
        parts=dict(table["parts"]),
        rhythms={name: tuple(words) for name, words in table["rhythms"].items()},
        sentence={name: tuple(words) for name, words in table["sentence"].items()},
    )


def _owners(table: dict[str, Any]) -> OwnerWords:
    return OwnerWords(
        labels=_longest_first(table["labels"]),
        verbs=_longest_first(table["verbs"]),
        verb_endings=tuple(word for words in table["verbs"].values() for word in words),
        **{name: tuple(words) for name, words in table["units"].items()},
        surnames=tuple(table["people"]["surnames"]),
    )


def _longest_first(table: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted(((word, name) for name, words in table.items() for word in words), key=lambda pair: -len(pair[0]))
    )


def _lists(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in table.items()}


def _marked(table: dict[str, list[str]], *, near: int) -> dict[str, tuple[tuple[str, Comparator], ...]]:
    """(word, comparator) under the word's sign at `near`, longest first."""
    pairs = [(word, Comparator(mark)) for mark, words in table.items() for word in words]
    pairs.sort(key=lambda pair: -len(pair[0]))
    signs = {word[near] for word, _ in pairs}
    return {sign: tuple(pair for pair in pairs if pair[0][near] == sign) for sign in signs}


def _any_of(words: set[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
