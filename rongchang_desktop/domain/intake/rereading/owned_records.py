"""What belongs to an item or a year, in the form in which two readings of it are compared."""

from collections.abc import Iterable, Iterator

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.naming import name_over_years
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.target import Target


def read_targets(ledger: Ledger, item_id: ItemId) -> tuple[Target, ...]:
    """The item's targets that were read from its sentence; those entered by hand quote nothing."""
    return tuple(target for target in ledger.targets.owned_by(item_id) if target.quote)


def target_meaning(target: Target) -> tuple[object, ...]:
    """What a target demands, without where it stands."""
    return (
        target.indicator,
        target.comparator,
        target.value,
        target.value_max,
        target.unit,
        target.pacing,
        target.soft,
    )


def targets_text(targets: Iterable[Target]) -> str:
    """The targets as the report words them."""
    return "；".join(target.quote or target.indicator for target in targets)


def heading_text(heading: Heading) -> str:
    """Number, title and preamble of a heading, as they stand in the report."""
    return "\n".join(filter(None, [f"{heading.number}{heading.title}", heading.preamble]))


def deadline_text(task: Task) -> str:
    """The deadline as digits; empty where there is none."""
    return task.deadline.isoformat() if task.deadline else ""


def owners_text(ledger: Ledger, item_id: ItemId) -> str:
    """The names of the owners, leaders first."""
    return "、".join(_name(ledger, owned) for owned in ledger.ownerships.owned_by(item_id))


def same_owners_named(ledger: Ledger, item_id: ItemId, fresh: Ledger, fresh_id: ItemId) -> bool:
    """Whether a reading names the owners an item has; one that names none says nothing about them."""
    theirs = [(owned.role, _name(fresh, owned)) for owned in fresh.ownerships.owned_by(fresh_id)]
    ours = [(owned.role, _name(ledger, owned)) for owned in ledger.ownerships.owned_by(item_id)]
    return not theirs or ours == theirs


def differing_indicators(
    ledger: Ledger, fresh: Ledger, year: int
) -> Iterator[tuple[Indicator | None, Indicator | None]]:
    """Headline indicators of the plan and the reading, by name, that do not say the same; none on one side is None.

    A reading without any says nothing about them.
    """
    ours = {_key(row): row for row in ledger.indicators.owned_by(str(year))}
    theirs = {_key(row): row for row in fresh.indicators.owned_by(str(year))}
    if not theirs:
        return
    for key, new in theirs.items():
        old = ours.get(key)
        if old is None or _meaning(old) != _meaning(new):
            yield old, new
    yield from ((old, None) for key, old in ours.items() if key not in theirs)


def _key(row: Indicator) -> str:
    return name_over_years(row.name, row.unit)


def _meaning(row: Indicator) -> tuple[object, ...]:
    return row.comparator, row.value, row.value_max, row.unit, row.text, row.relative_to


def _name(ledger: Ledger, owned: Ownership) -> str:
    if owned.department_id is not None:
        return ledger.departments[owned.department_id].name
    return ledger.posts[owned.post_id].title if owned.post_id is not None else ""
