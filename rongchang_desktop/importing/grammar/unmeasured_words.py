"""The words for what is to be reached without a figure."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmeasuredWords:
    """What is reached without a figure; the longest word first in every list.

    Stages stand behind or before the things built, `stage_weak` only with a word behind too; `ideas` are never built,
    and what is `unfinished` names nothing; `openings` are stages though they may lead to an indicator.
    """

    stage_behind: tuple[str, ...]
    stage_before: tuple[str, ...]
    stage_weak: tuple[str, ...]
    weak_behind: tuple[str, ...]
    things: tuple[str, ...]
    ideas: tuple[str, ...]
    unfinished: tuple[str, ...]
    openings: tuple[str, ...]
    relative: tuple[str, ...]
    relative_to: tuple[str, ...]
    upper: tuple[str, ...]
    levels: tuple[str, ...]
    demands: tuple[str, ...]
    coverage: tuple[str, ...]


def unmeasured_words(table: dict[str, Any]) -> UnmeasuredWords:
    """The words in unmeasured.toml."""

    def longest_first(group: str, name: str) -> tuple[str, ...]:
        return tuple(sorted(table[group][name], key=len, reverse=True))

    return UnmeasuredWords(
        stage_behind=longest_first("stage", "behind"),
        stage_before=longest_first("stage", "before"),
        stage_weak=longest_first("stage", "weak"),
        weak_behind=longest_first("stage", "weak_behind"),
        things=longest_first("stage", "things"),
        ideas=longest_first("stage", "ideas"),
        unfinished=longest_first("stage", "unfinished"),
        openings=longest_first("stage", "openings"),
        relative=longest_first("relative", "words"),
        relative_to=longest_first("relative", "others"),
        upper=longest_first("upper", "words"),
        levels=longest_first("upper", "levels"),
        demands=longest_first("upper", "demands"),
        coverage=longest_first("coverage", "words"),
    )
