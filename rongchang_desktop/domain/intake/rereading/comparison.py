"""What a second reading says otherwise than the plan; what only the office has changed is none of it."""

from collections.abc import Iterator

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.intake.rereading.difference import Difference, DifferenceKind
from rongchang_desktop.domain.intake.rereading.owned_records import (
    deadline_text,
    differing_indicators,
    heading_text,
    owners_text,
    read_targets,
    same_owners_named,
    target_meaning,
    targets_text,
)
from rongchang_desktop.domain.intake.rereading.pairing import paired_items
from rongchang_desktop.domain.intake.rereading.places import moved_items
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, PlanItem, Task, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan


def compare_reading(ledger: Ledger, fresh: Ledger, *, year: int) -> tuple[Difference, ...]:
    """Differences in the order of the reading, then what it no longer holds, then the headline indicators.

    `fresh` is the reading laid out as a plan (`fresh_reading`). A sentence that stands in the report as it was first
    read is no difference, even where the office has reworded it since.
    """
    comparison = _Comparison(ledger, fresh, year)
    return (*comparison.of_items(), *comparison.removed(), *_of_indicators(ledger, fresh, year))


class _Comparison:
    """One plan and one reading, item by item."""

    def __init__(self, ledger: Ledger, fresh: Ledger, year: int) -> None:
        self.ledger, self.fresh = ledger, fresh
        self.plan, self.reading = ledger.plans[year], fresh.plans[year]
        self.pairs = paired_items(self.plan, self.reading)
        self.moved = moved_items(self.plan, self.reading, self.pairs)
        self.kept = frozenset(self.pairs.values())
        self.said = frozenset(self.reading.items[fresh_id].title for fresh_id in self.pairs)

    def of_items(self) -> Iterator[Difference]:
        for fresh_id in self.reading.order:
            new = self.reading.items[fresh_id]
            item_id = self.pairs.get(fresh_id)
            if item_id is None:
                yield Difference(kind=DifferenceKind.ADDED, text=new.title, fresh_id=fresh_id, after=new.title)
                continue
            old = self.plan.items[item_id]
            yield from self._of_pair(old, new)
            if fresh_id in self.moved:
                yield self._difference(
                    DifferenceKind.MOVED, old, new, _path(self.plan, item_id), _path(self.reading, fresh_id)
                )

    def removed(self) -> Iterator[Difference]:
        """What came from the report and is no longer in it."""
        for item_id in self.plan.order:
            item = self.plan.items[item_id]
            if item_id in self.kept or not _was_read(self.ledger, item) or self._was_split_off(item):
                continue
            history = any(_has_history(self.ledger, below) for below in self.plan.subtree(item_id))
            yield Difference(
                kind=DifferenceKind.REMOVED,
                text=item.title,
                item_id=item_id,
                before=item.title,
                by_default=not history,
                has_history=history,
            )

    def _of_pair(self, old: PlanItem, new: PlanItem) -> Iterator[Difference]:
        if isinstance(old, Heading) and isinstance(new, Heading):
            if heading_text(old) != heading_text(new) and not _is_own_wording(old, new):
                yield self._difference(DifferenceKind.HEADING, old, new, heading_text(old), heading_text(new))
        elif isinstance(old, Commitment | WorkItem) and isinstance(new, Commitment | WorkItem):
            yield from self._of_tasks(old, new)

    def _of_tasks(self, old: Commitment | WorkItem, new: Commitment | WorkItem) -> Iterator[Difference]:
        reworded = new.title != old.title and not _is_own_wording(old, new)
        if reworded:
            own = old.source is not None and old.title != old.source.quote
            yield self._difference(DifferenceKind.REWORDED, old, new, old.title, new.title, by_default=not own)
        ours, theirs = read_targets(self.ledger, old.id), self.fresh.targets.owned_by(new.id)
        if [target_meaning(target) for target in ours] != [target_meaning(target) for target in theirs]:
            yield self._difference(
                DifferenceKind.TARGETS, old, new, targets_text(ours), targets_text(theirs), by_default=reworded
            )
        if not same_owners_named(self.ledger, old.id, self.fresh, new.id):
            before, after = owners_text(self.ledger, old.id), owners_text(self.fresh, new.id)
            yield self._difference(DifferenceKind.OWNERS, old, new, before, after)
        if new.deadline is not None and new.deadline != old.deadline:
            before, after = deadline_text(old), deadline_text(new)
            yield self._difference(DifferenceKind.DEADLINE, old, new, before, after)

    def _difference(
        self, kind: DifferenceKind, old: PlanItem, new: PlanItem, before: str, after: str, *, by_default: bool = True
    ) -> Difference:
        return Difference(
            kind=kind,
            text=old.title,
            item_id=old.id,
            fresh_id=new.id,
            before=before,
            after=after,
            by_default=by_default,
            has_history=_has_history(self.ledger, old),
        )

    def _was_split_off(self, item: PlanItem) -> bool:
        """Whether the office has split this item off a sentence that the report still holds."""
        if item.source is None or item.title == item.source.quote:
            return False
        return item.source.quote in self.said


def _is_own_wording(old: PlanItem, new: PlanItem) -> bool:
    """Whether the report says what it said when it was first read."""
    return old.source is not None and old.source.quote == new.title and old.title != new.title


def _was_read(ledger: Ledger, item: PlanItem) -> bool:
    """Whether the item stands in a document of its own year; what was added by hand or carried does not."""
    return item.source is not None and ledger.sources[item.source.source_id].year == item.year


def _has_history(ledger: Ledger, item: PlanItem) -> bool:
    """Whether the office has entered something of the item that it cannot read again."""
    if not isinstance(item, Task):
        return False
    return (
        item.done.state is not DoneState.OPEN
        or ledger.updates.owns_any(item.id)
        or ledger.endings.owns_any(item.id)
        or ledger.continuations.owns_any(item.id)
        or any(node.done_on is not None for node in ledger.milestones.owned_by(item.id))
        or any(change.item_id == item.id for change in ledger.adjustments.owned_by(str(item.year)))
    )


def _path(plan: Plan, item_id: ItemId) -> str:
    return " › ".join(above.title for above in reversed(list(plan.ancestors(item_id))))


def _of_indicators(ledger: Ledger, fresh: Ledger, year: int) -> Iterator[Difference]:
    for old, new in differing_indicators(ledger, fresh, year):
        valued = old is not None and ledger.indicator_values.owns_any(old.id)
        yield Difference(
            kind=DifferenceKind.INDICATOR,
            text=_named(new or old),
            item_id=old.id if old else None,
            fresh_id=new.id if new else None,
            before=_quoted(old),
            after=_quoted(new),
            by_default=new is not None or not valued,
            has_history=valued,
        )


def _named(row: Indicator | None) -> str:
    return row.name if row is not None else ""


def _quoted(row: Indicator | None) -> str:
    return f"{row.name}{row.text}" if row is not None else ""
