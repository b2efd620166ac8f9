"""The names to offer while a person types a unit's name."""

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.clean_text import folded


def department_names(ledger: Ledger, typed: str) -> list[str]:
    """Names of units that have what was typed in their name or an alias; those that begin with it first."""
    wanted = folded(typed)
    found: list[tuple[int, str]] = []
    for unit in ledger.departments.in_order():
        known = [folded(name) for name in (unit.name, *unit.aliases)]
        if any(wanted in name for name in known):
            found.append((min(_rank(wanted, name) for name in known), unit.name))
    return [name for _, name in sorted(found, key=lambda pair: pair[0])]


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    return 1 if name.startswith(wanted) else 2 if wanted in name else 3
