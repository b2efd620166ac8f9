"""The names to offer while a person types one: by its characters, or by its pinyin initials."""

from collections.abc import Callable, Iterable

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.localization.pinyin import pinyin_initials

NOT_FOUND = 9
Rank = Callable[[str], int]


def department_names(ledger: Ledger, typed: str) -> list[str]:
    """Names of units that have what was typed in their name or an alias; those that begin with it first."""
    rank = ranking(typed)
    ranked = [(min(map(rank, unit.names)), unit.name) for unit in ledger.departments.in_order()]
    return _found(ranked)


def names_matching(names: Iterable[str], typed: str) -> list[str]:
    """The names that have what was typed in them; the very name first, then those that begin with it."""
    rank = ranking(typed)
    return _found([(rank(name), name) for name in names])


def ranking(typed: str) -> Rank:
    """How well a name fits what was typed: 0 for the name itself, NOT_FOUND for another."""
    wanted, initials = folded(typed), pinyin_initials()
    finds_initials = initials.finder(wanted)

    def rank(name: str) -> int:
        known = folded(name)
        if known == wanted:
            return 0
        if wanted in known:
            return 1 if known.startswith(wanted) else 2
        found = finds_initials.search(initials.of(known)) if finds_initials is not None else None
        return NOT_FOUND if found is None else 3 if found.start() == 0 else 4

    return rank


def _found(ranked: list[tuple[int, str]]) -> list[str]:
    fitting = [pair for pair in ranked if pair[0] != NOT_FOUND]
    return [name for _, name in sorted(fitting, key=lambda pair: pair[0])]
