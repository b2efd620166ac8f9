"""Which items to show, print or send: a set of ids, worked out without the screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.foundation.clean_text import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is asked for; empty parts ask for nothing in particular."""

    text: str = ""
    lights: frozenset[Light] = frozenset()
    department_id: DepartmentId | None = None
    awaiting_check: bool = False
    without_lead: bool = False

    def __bool__(self) -> bool:
        return bool(folded(self.text)) or self.is_about_tasks

    @property
    def is_about_tasks(self) -> bool:
        """Whether only what can be ticked can match."""
        return bool(self.lights or self.department_id or self.awaiting_check or self.without_lead)


class SearchIndex:
    """The words an item is found by, worked out once for each state of its records."""

    def __init__(self) -> None:
        self._words: dict[ItemId, tuple[tuple[object, ...], str]] = {}
        self._current: dict[ItemId, str] = {}
        self._ledger: Ledger | None = None

    def words(self, ledger: Ledger, plan: Plan, item: PlanItem) -> str:
        """Number, wording, targets, owners, progress and problems of an item, folded for searching."""
        if ledger is not self._ledger:
            self._ledger, self._current = ledger, {}
        words = self._current.get(item.id)
        if words is None:
            words = self._current[item.id] = self._looked_up(ledger, plan, item)
        return words

    def _looked_up(self, ledger: Ledger, plan: Plan, item: PlanItem) -> str:
        owned = ledger.ownerships.owned_by(item.id)
        updates = ledger.updates.owned_by(item.id)
        targets = ledger.targets.owned_by(item.id)
        state = (item, targets, owned, updates, ledger.departments, ledger.posts, plan.number_of(item.id))
        known = self._words.get(item.id)
        if known is not None and all(a is b or a == b for a, b in zip(known[0], state, strict=True)):
            return known[1]
        words = folded("\n".join(_words(ledger, plan, item)))
        self._words[item.id] = (state, words)
        return words


def select(
    ledger: Ledger,
    plan: Plan,
    selection: Selection,
    assessments: Mapping[ItemId, Assessment],
    index: SearchIndex,
) -> frozenset[ItemId]:
    """The items that match, with the headings above them so that the tree stays a tree."""
    wanted = folded(selection.text)
    found: set[ItemId] = set()
    for item_id in plan.order:
        item = plan.items[item_id]
        if isinstance(item, Heading) and selection.is_about_tasks:
            continue
        if _matches(ledger, plan, item, selection, assessments) and (
            not wanted or wanted in index.words(ledger, plan, item) or plan.number_of(item_id) == wanted
        ):
            found.add(item_id)
            found.update(parent.id for parent in plan.ancestors(item_id))
            if isinstance(item, Heading | Commitment):
                found.update(below.id for below in plan.subtree(item_id) if not selection.is_about_tasks)
    return frozenset(found)


def _matches(
    ledger: Ledger, plan: Plan, item: PlanItem, selection: Selection, assessments: Mapping[ItemId, Assessment]
) -> bool:
    if selection.lights:
        judged = assessments.get(item.id)
        if judged is None or judged.light not in selection.lights:
            return False
    if selection.awaiting_check and not (isinstance(item, Task) and item.done.state is DoneState.REPORTED):
        return False
    if selection.without_lead and (not isinstance(item, Commitment) or ledger.lead(item.id) is not None):
        return False
    if selection.department_id is not None:
        return any(owned.department_id == selection.department_id for owned in ledger.ownerships.owned_by(item.id))
    return True


def _words(ledger: Ledger, plan: Plan, item: PlanItem) -> Iterable[str]:
    yield plan.number_of(item.id)
    yield item.title
    if isinstance(item, Task):
        for target in ledger.targets.owned_by(item.id):
            yield target.quote or target.indicator
        for owned in ledger.ownerships.owned_by(item.id):
            if owned.department_id is not None:
                unit = ledger.departments[owned.department_id]
                yield from (unit.name, *unit.aliases)
            if owned.post_id is not None:
                yield ledger.posts[owned.post_id].title
        for update in ledger.updates.owned_by(item.id):
            yield from (update.text, update.problem, update.next_step)
