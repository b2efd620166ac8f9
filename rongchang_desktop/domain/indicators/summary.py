"""How many indicators reach their target: counted from the rows of the table itself, so that both always agree."""

from collections.abc import Iterable
from dataclasses import dataclass

from rongchang_desktop.domain.indicators.difference import Standing
from rongchang_desktop.domain.indicators.table import IndicatorRow


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorSummary:
    """Every row stands in exactly one of the groups, by name, in the order of the table.

    `annual` are known only at the year's end, `missing` have no value yet, `open` no subtraction decides.
    """

    annual: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many rows there are."""
        return sum(map(len, (self.annual, self.met, self.behind, self.missing, self.open)))


def summarize(rows: Iterable[IndicatorRow]) -> IndicatorSummary:
    """Put every row into its group."""
    groups: dict[str, list[str]] = {name: [] for name in ("annual", "met", "behind", "missing", "open")}
    for row in rows:
        groups[group_of(row)].append(row.indicator.name)
    return IndicatorSummary(**{name: tuple(found) for name, found in groups.items()})


def group_of(row: IndicatorRow) -> str:
    """The name of the group the row stands in."""
    match row.difference.standing:
        case Standing.MET | Standing.AHEAD:
            return "met"
        case Standing.BEHIND:
            return "behind"
        case Standing.NOT_DUE:
            return "annual" if row.is_annual else "missing"
        case Standing.OPEN:
            return "open"
