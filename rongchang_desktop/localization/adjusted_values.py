"""What an adjustment changes of one item, the old words beside the new, to be kept with it for ever."""

from collections.abc import Iterator, Mapping
from datetime import date

from rongchang_desktop.domain.editing.adjustment import Place, places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.ledger.adjustment import AdjustedValue
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.localization.judgement_words import ways
from rongchang_desktop.localization.labels import label

NOTHING = "—"
Row = tuple[str, str, str]
"""What it is called, and its words before and after."""


def adjusted_values(ledger: Ledger, changes: ChangeSet, words: Localizer) -> Mapping[Place, tuple[AdjustedValue, ...]]:
    """For each place that needs an adjustment, what the step makes of it, in the language of now."""
    after = changes.apply_to(ledger)
    found: dict[Place, tuple[AdjustedValue, ...]] = {}
    for year, item_id in places_needing_adjustment(ledger, changes):
        if item_id is None:
            rows = list(_plan_rows(ledger.plans[year], after.plans[year], words))
        else:
            rows = list(_rows(ledger, after, year, item_id, words))
        found[year, item_id] = tuple(
            AdjustedValue(field=name, before=old or NOTHING, after=new or NOTHING)
            for name, old, new in rows
            if old != new
        )
    return found


def _rows(ledger: Ledger, after: Ledger, year: int, item_id: ItemId, words: Localizer) -> Iterator[Row]:
    plan, later = ledger.plans[year], after.plans[year]
    old, new = plan.items[item_id], later.items.get(item_id)
    if new is None:
        yield words.gettext("Removed"), _named(plan, old), ""
    else:
        yield words.gettext("Wording"), old.title, new.title
        yield from _places(plan, later, item_id, words)
        yield from _new_below(plan, later, item_id, words)
    yield from _days(old, new, words)
    yield from _targets(ledger, after, item_id, words)
    for role in (Role.LEADING_POST, Role.LEAD, Role.RESPONSIBLE):
        yield label(role, words), _owners(ledger, item_id, role, words), _owners(after, item_id, role, words)


def _plan_rows(plan: Plan, later: Plan, words: Localizer) -> Iterator[Row]:
    """Areas that come or go concern the plan as a whole."""
    known, now = {area.id for area in plan.children(None)}, {area.id for area in later.children(None)}
    for area in later.children(None):
        if area.id not in known:
            yield words.gettext("Added"), "", _named(later, area)
    for area in plan.children(None):
        if area.id not in now:
            yield words.gettext("Removed"), _named(plan, area), ""


def _places(plan: Plan, later: Plan, item_id: ItemId, words: Localizer) -> Iterator[Row]:
    yield words.gettext("No."), plan.number_of(item_id), later.number_of(item_id)
    above, below = _path(plan, item_id), _path(later, item_id)
    yield words.gettext("Stands under"), above, below
    if above == below:
        yield words.gettext("Stands after"), _before(plan, later, item_id), _before(later, plan, item_id)


def _path(plan: Plan, item_id: ItemId) -> str:
    return " › ".join(_named(plan, heading) for heading in reversed(list(plan.ancestors(item_id))))


def _before(plan: Plan, other: Plan, item_id: ItemId) -> str:
    """The sibling it follows, of those that stand there in both plans."""
    staying = [
        sibling
        for sibling in plan.children(plan.items[item_id].parent_id)
        if sibling.id in other.items and other.items[sibling.id].parent_id == sibling.parent_id
    ]
    place = [sibling.id for sibling in staying].index(item_id)
    return _named(plan, staying[place - 1]) if place else ""


def _new_below(plan: Plan, later: Plan, item_id: ItemId, words: Localizer) -> Iterator[Row]:
    for child in later.children(item_id):
        if child.id not in plan.items:
            yield words.gettext("Added"), "", _named(later, child)


def _days(old: PlanItem, new: PlanItem | None, words: Localizer) -> Iterator[Row]:
    if not isinstance(old, Task):
        return
    later = new if isinstance(new, Task) else None
    yield words.gettext("Start"), _day(old.start, words), _day(later.start, words) if later else ""
    yield words.gettext("Deadline"), _deadline(old, words), _deadline(later, words) if later else ""
    if later is not None:
        yield words.gettext("Recurs"), label(old.recurrence, words), label(later.recurrence, words)


def _targets(ledger: Ledger, after: Ledger, item_id: ItemId, words: Localizer) -> Iterator[Row]:
    old = {target.id: target for target in ledger.targets.owned_by(item_id)}
    new = {target.id: target for target in after.targets.owned_by(item_id)}
    for key in dict.fromkeys((*old, *new)):
        before, now = old.get(key), new.get(key)
        yield words.gettext("Target"), _target(before, words), _target(now, words)
        if before is not None and now is not None:
            yield from ways(before, now, words)


def _target(target: Target | None, words: Localizer) -> str:
    return f"{target.indicator} {target_figure(target, words)}".strip() if target else ""


def _owners(ledger: Ledger, item_id: ItemId, role: Role, words: Localizer) -> str:
    names = []
    for owned in ledger.owners(item_id, role):
        if owned.post_id is not None:
            names.append(ledger.posts[owned.post_id].title)
        elif owned.department_id is not None:
            names.append(ledger.departments[owned.department_id].name)
    return words.enumeration(names)


def _named(plan: Plan, item: PlanItem) -> str:
    return f"{plan.number_of(item.id)} {item.title}".strip()


def _day(day: date | None, words: Localizer) -> str:
    return formats.day(day, words) if day else ""


def _deadline(item: Task, words: Localizer) -> str:
    return formats.day(item.deadline, words) if item.deadline else words.gettext("the year's end")
