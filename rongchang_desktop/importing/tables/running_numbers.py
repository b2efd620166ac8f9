"""Checks the numbers that the tasks of a table wear: they count up, and begin anew at most below a heading."""

from collections.abc import Iterable, Iterator

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.messages import N_

_FEWEST, _LEAST_SHARE = 5, 0.8
_MOST_SAID, _WIDEST_GAP = 6, 20
_MISSING = N_("Numbers missing in the table: {numbers}. Check that no task was lost.")
_TWICE = N_("Numbers that stand twice in the table: {numbers}.")


def notes_on_numbers(tables: Iterable[list[str]]) -> Iterator[Note]:
    """What to tell about numbers left out or given twice; nothing about a table that hardly wears numbers."""
    missing: list[int] = []
    twice: list[int] = []
    for numbers in tables:
        counted = [int(number) for number in numbers if number.isdecimal()]
        if len(counted) >= max(_FEWEST, _LEAST_SHARE * len(numbers)):
            _check(counted, missing, twice)
    for found, msgid in ((missing, _MISSING), (twice, _TWICE)):
        if found:
            more = ("…",) if len(found) > _MOST_SAID else ()
            yield Note(msgid=msgid, params={"numbers": (*map(str, found[:_MOST_SAID]), *more)})


def _check(numbers: list[int], missing: list[int], twice: list[int]) -> None:
    before, run = 0, set[int]()
    for number in numbers:
        if number == 1 and before > 1:
            before, run = 0, set()
        if number in run:
            twice.append(number)
            continue
        gap = number - before - 1
        missing += range(before + 1, number) if before and 0 < gap <= _WIDEST_GAP else ()
        run.add(number)
        before = max(before, number)
