"""The words an item is found by, worked out once for each state of its records."""

from collections.abc import Iterable

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.foundation.clean_text import folded


class SearchIndex:
    """Words by item; what an edit did not touch is not worked out again."""

    def __init__(self) -> None:
        self._words: dict[ItemId, tuple[tuple[object, ...], str]] = {}
        self._current: dict[ItemId, str] = {}
        self._ledger: Ledger | None = None

    def words(self, ledger: Ledger, plan: Plan, item: PlanItem) -> str:
        """Number, wording, targets, owners, progress, problems and causes of an item, folded for searching."""
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
            yield from (update.text, update.problem, update.cause, update.next_step)
