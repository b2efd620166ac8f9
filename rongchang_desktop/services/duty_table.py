"""职责分工表: the office's own table of duties, or the one that ships with the program until it has one."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import DutyId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation import paths

_LEVELS = ("区", "县", "市", "旗")


@cache
def shipped_duties() -> tuple[Duty, ...]:
    """The table that ships with the program, written for a district; the ids are made of the places in it."""
    text = (paths.resources() / "duties" / "district.toml").read_text(encoding="utf-8")
    return tuple(
        Duty(id=DutyId(f"shipped-{row}"), position=row, unit=entry["unit"], words=tuple(entry["words"]))
        for row, entry in enumerate(tomllib.loads(text)["duties"], start=1)
    )


def duties_in_force(ledger: Ledger, *, directory: Iterable[Department] = ()) -> tuple[Duty, ...]:
    """The ledger's own table; until it has one the shipped one, its units called as in the directory (县科技局)."""
    own = ledger.duties.in_order()
    if own:
        return own
    names = _names([*ledger.departments.in_order(), *directory])
    return tuple(replace(duty, unit=names.get(_plain(duty.unit), duty.unit)) for duty in shipped_duties())


def _names(units: Iterable[Department]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for unit in units:
        for name in (unit.name, *unit.aliases):
            found.setdefault(_plain(name), unit.name)
    return found


def _plain(name: str) -> str:
    """科技局 of 区科技局, 县科技局 or 市科技局."""
    return name[1:] if name.startswith(_LEVELS) else name
