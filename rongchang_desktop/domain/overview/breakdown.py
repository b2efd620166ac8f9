"""The commitments by light and by area, leading official or lead unit; every one stands in exactly one cell."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard


class Grouping(Enum):
    """By what the commitments are set side by side."""

    AREA = "area"
    LEADER = "leader"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One area, post or unit by its id (None: the commitments that have none), and its commitments by light."""

    key: str | None
    lights: Mapping[Light, int]

    @property
    def total(self) -> int:
        """How many commitments it has."""
        return sum(self.lights.values())


def breakdown(ledger: Ledger, scores: Scoreboard, grouping: Grouping) -> tuple[GroupRow, ...]:
    """The groups that have commitments, in the order of the plan or the directory, those without one last.

    A commitment of several leading officials counts with the first, as one of several lead units does.
    """
    plan = ledger.plans[scores.year]
    if grouping is Grouping.AREA:  # the scores have counted these
        counts: dict[str | None, dict[Light, int]] = {
            area.id: dict(scores.tally(area.id).lights) for area in plan.children(None)
        }
    else:
        counts = _counted(ledger, scores, grouping)
    rows = (GroupRow(key=key, lights=counts[key]) for key in _order(ledger, plan, grouping) if key in counts)
    return tuple(row for row in rows if row.total)


def items_behind(
    ledger: Ledger,
    scores: Scoreboard,
    *,
    lights: Collection[Light] = tuple(Light),
    states: Collection[DoneState] = tuple(DoneState),
    group: tuple[Grouping, str | None] | None = None,
) -> frozenset[ItemId]:
    """The commitments that a number counts: of these lights and states, of one group or of the whole plan."""
    plan = ledger.plans[scores.year]
    key_of = _key_of(ledger, plan, group[0]) if group is not None else None
    wanted = group[1] if group is not None else None
    return frozenset(
        item.id
        for item in plan.items.by_id.values()
        if isinstance(item, Commitment)
        and item.done.state in states
        and scores.assessments[item.id].light in lights
        and (key_of is None or key_of(item) == wanted)
    )


def leading_units(ledger: Ledger) -> Callable[[ItemId], DepartmentId | None]:
    """What tells the unit that leads an item: its 牵头单位, else the first that is responsible."""
    ids_of, known = ledger.ownerships.ids_by_owner, ledger.ownerships.by_id

    def leading(item_id: ItemId) -> DepartmentId | None:
        for key in ids_of.get(item_id, ()):
            owner = known[key]
            if owner.department_id is not None:
                return owner.department_id if owner.role is not Role.SUPPORTING else None
        return None

    return leading


def _counted(ledger: Ledger, scores: Scoreboard, grouping: Grouping) -> dict[str | None, dict[Light, int]]:
    plan = ledger.plans[scores.year]
    key_of, assessments = _key_of(ledger, plan, grouping), scores.assessments
    cells: dict[str | None, dict[str, int]] = {}
    for item in plan.items.by_id.values():
        if type(item) is Commitment:
            key = key_of(item)
            row = cells.get(key)
            if row is None:
                row = cells[key] = dict.fromkeys((light.name for light in Light), 0)
            row[assessments[item.id].light._name_] += 1  # a name is found ten times as fast as a member
    return {key: {light: row[light.name] for light in Light} for key, row in cells.items()}


def _order(ledger: Ledger, plan: Plan, grouping: Grouping) -> list[str | None]:
    match grouping:
        case Grouping.AREA:
            return [area.id for area in plan.children(None)]
        case Grouping.LEADER:
            return [*(post.id for post in ledger.posts.in_order()), None]
        case Grouping.DEPARTMENT:
            return [*(unit.id for unit in ledger.departments.in_order()), None]


def _key_of(ledger: Ledger, plan: Plan, grouping: Grouping) -> Callable[[Commitment], str | None]:
    match grouping:
        case Grouping.AREA:
            areas = _areas(plan)
            return lambda item: areas[item.parent_id]
        case Grouping.LEADER:
            return _leading_posts(ledger)
        case Grouping.DEPARTMENT:
            leading = leading_units(ledger)
            return lambda item: leading(item.id)


def _leading_posts(ledger: Ledger) -> Callable[[Commitment], str | None]:
    ids_of, known = ledger.ownerships.ids_by_owner, ledger.ownerships.by_id

    def first(item: Commitment) -> str | None:
        ids = ids_of.get(item.id)
        return known[ids[0]].post_id if ids else None

    return first


def _areas(plan: Plan) -> dict[str | None, str]:
    """The area above every heading."""
    found: dict[str | None, str] = {}
    for area in plan.children(None):
        above = [area.id]
        while above:
            heading_id = above.pop()
            found[heading_id] = area.id
            above += [child.id for child in plan.children(heading_id) if isinstance(child, Heading)]
    return found
