"""Entries that are likely one unit, as 区发改委 beside 区发展改革委: proposed, never joined by themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.foundation.clean_text import folded

LONG_ENDINGS = (("人民政府", "府"), ("政府", "府"), ("委员会", "委"), ("办公室", "办"), ("街道办事处", "街道"))
OWN_DISTRICT = ("区", "县")
SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelySame:
    """Two entries that may be one: `longer` is written out, `shorter` is what offices call it."""

    longer: DepartmentId
    shorter: DepartmentId


def likely_duplicates(departments: Iterable[Department], *, district: str = "") -> tuple[LikelySame, ...]:
    """Pairs in the order of the directory; `district` (荣昌区) may stand before a name or be left out."""
    in_order = list(departments)
    place = {unit.id: row for row, unit in enumerate(in_order)}
    found: dict[tuple[DepartmentId, DepartmentId], LikelySame] = {}
    for (long, longer), (short, shorter) in _alike(_bare_names(in_order, district)):
        if longer.id != shorter.id:
            first, second = sorted((longer.id, shorter.id), key=place.__getitem__)
            keeps = (shorter, longer) if long == short and place[shorter.id] < place[longer.id] else (longer, shorter)
            found.setdefault((first, second), LikelySame(longer=keeps[0].id, shorter=keeps[1].id))
    return tuple(found[pair] for pair in sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]])))


Named = tuple[str, Department]


def _bare_names(departments: Iterable[Department], district: str) -> list[Named]:
    return [(bare, unit) for unit in departments for bare in dict.fromkeys(_bare(n, district) for n in unit.names)]


def _alike(named: Iterable[Named]) -> Iterator[tuple[Named, Named]]:
    """Pairs of the longer and the shorter name, looked for only among names that begin and end alike."""
    by_ends: dict[tuple[str, str], list[Named]] = {}
    for name, unit in named:
        if len(name) >= SHORTEST:
            by_ends.setdefault((name[0], name[-1]), []).append((name, unit))
    for alike in by_ends.values():
        for one, other in combinations(alike, 2):
            longer, shorter = (one, other) if len(one[0]) >= len(other[0]) else (other, one)
            if _abbreviates(shorter[0], longer[0]):
                yield longer, shorter


def _abbreviates(short: str, long: str) -> bool:
    """Whether the characters of the short name stand in the long one in the same order."""
    rest = iter(long)
    return all(character in rest for character in short)


def _bare(name: str, district: str) -> str:
    bare = folded(name)
    if district:
        bare = bare.removeprefix(folded(district))
    for prefix in OWN_DISTRICT:
        if bare.startswith(prefix) and len(bare) > SHORTEST:
            bare = bare.removeprefix(prefix)
            break
    for long, short in LONG_ENDINGS:
        if bare.endswith(long):
            return bare.removesuffix(long) + short
    return bare
