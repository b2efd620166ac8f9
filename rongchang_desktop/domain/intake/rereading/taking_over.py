"""Taking chosen differences into the plan, as one step; progress, owners and ticks of what stays are kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, created, removed
from rongchang_desktop.domain.editing.items import belongings, numbered
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.year_ties import year_ties
from rongchang_desktop.domain.indicators.naming import names_alike, plain_unit
from rongchang_desktop.domain.intake.rereading.difference import Difference, DifferenceKind
from rongchang_desktop.domain.intake.rereading.final_tree import FinalTree, TreeWishes
from rongchang_desktop.domain.intake.rereading.owned_records import read_targets, target_meaning
from rongchang_desktop.domain.intake.rereading.pairing import paired_items
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, ItemType, PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Target

_BY_FIGURES = (ItemType.QUANTITATIVE, ItemType.QUALITATIVE)


def take_over(ledger: Ledger, fresh: Ledger, chosen: Iterable[Difference], *, year: int) -> ChangeSet:
    """One step that makes the plan say what the reading says, as far as chosen; nothing chosen is an empty step.

    What is new keeps the ids of the reading; what stays keeps its own, with all that was entered of it.
    """
    step = _Step(ledger, fresh, year, chosen)
    changes = step.changes() if step.chosen else ()
    return ChangeSet(operation=Operation.REREAD_REPORT, changes=changes, params={"year": str(year)})


class _Step:
    """One taking over."""

    def __init__(self, ledger: Ledger, fresh: Ledger, year: int, chosen: Iterable[Difference]) -> None:
        self.ledger, self.fresh, self.year = ledger, fresh, year
        self.plan, self.reading = ledger.plans[year], fresh.plans[year]
        self.pairs = paired_items(self.plan, self.reading)
        self.chosen: dict[DifferenceKind, list[Difference]] = {}
        for difference in chosen:
            self.chosen.setdefault(difference.kind, []).append(difference)
        wishes = TreeWishes(
            added=self._fresh_ids(DifferenceKind.ADDED),
            moved=self._fresh_ids(DifferenceKind.MOVED),
            removed=frozenset(ItemId(each.item_id) for each in self._of(DifferenceKind.REMOVED) if each.item_id),
        )
        self.tree = FinalTree(self.plan, self.reading, self.pairs, wishes)

    def changes(self) -> tuple[Change, ...]:
        """Documents and directory first, then what comes, what changes, and what goes."""
        added, counted = self._added()
        owned = [*self._targets(), *self._owners(), *self._indicators()]
        records = [*added, *(change.after for change in owned if change.after is not None)]
        return (
            *created(self._documents()),
            *created(self._directory(records)),
            *counted,
            *created(added),
            *self._items(),
            *owned,
            *removed(self._removed()),
        )

    def _of(self, kind: DifferenceKind) -> list[Difference]:
        return self.chosen.get(kind, [])

    def _fresh_ids(self, kind: DifferenceKind) -> frozenset[ItemId]:
        return frozenset(ItemId(each.fresh_id) for each in self._of(kind) if each.fresh_id)

    def _documents(self) -> Iterator[LedgerRecord]:
        return (source for source in self.fresh.sources.values() if source.id not in self.ledger.sources)

    def _directory(self, records: Iterable[LedgerRecord]) -> Iterator[Department | Post]:
        """Units and posts that the step names and the directory does not hold yet."""
        owned = [record for record in records if isinstance(record, Ownership)]
        units = dict.fromkeys(each.department_id for each in owned if each.department_id is not None)
        posts = dict.fromkeys(each.post_id for each in owned if each.post_id is not None)
        yield from (self.fresh.departments[key] for key in units if key not in self.ledger.departments)
        yield from (self.fresh.posts[key] for key in posts if key not in self.ledger.posts)

    def _added(self) -> tuple[list[LedgerRecord], tuple[Change, ...]]:
        """The new items with what belongs to them, and the count of numbers an issued plan gives them."""
        plan, records = self.plan, list[LedgerRecord]()
        for fresh_id in self.tree.added:
            place = self.tree.places[fresh_id]
            item = replace(self.reading.items[fresh_id], parent_id=place.parent_id, position=place.position)
            item, counted = numbered(plan, item)
            for change in counted:
                assert isinstance(change.after, PlanRecord)
                plan = plan.with_record(change.after)
            records += [item, *belongings(self.fresh, fresh_id)]
        return records, changed(self.plan.record, plan.record)

    def _items(self) -> Iterator[Change]:
        """Items of the plan with new words, headings, days and places."""
        values: dict[ItemId, dict[str, Any]] = {}
        for item_id, place in self.tree.places.items():
            if item_id in self.plan.items:
                values.setdefault(item_id, {}).update(parent_id=place.parent_id, position=place.position)
        for kind in (DifferenceKind.HEADING, DifferenceKind.REWORDED, DifferenceKind.TARGETS, DifferenceKind.DEADLINE):
            for old, new in self._pairs_of(kind):
                values.setdefault(old.id, {}).update(self._values(kind, old, new))
        for item_id, fresh in values.items():
            before = self.plan.items[item_id]
            after = replace(before, **fresh)
            if after != before and item_id not in self.tree.removed:
                yield Change(before=before, after=after)

    def _values(self, kind: DifferenceKind, old: PlanItem, new: PlanItem) -> dict[str, Any]:
        if kind is DifferenceKind.HEADING:
            assert isinstance(new, Heading)
            return {"title": new.title, "number": new.number, "preamble": new.preamble, "source": new.source}
        assert isinstance(old, Task) and isinstance(new, Task)
        if kind is DifferenceKind.REWORDED:
            return {"title": new.title, "recurrence": new.recurrence, "source": new.source}
        if kind is DifferenceKind.DEADLINE:
            return {"deadline": new.deadline}
        values: dict[str, Any] = {"source": new.source} if _says_the_same(old, new) else {}
        return {**values, "type": new.type} if old.type in _BY_FIGURES else values

    def _pairs_of(self, kind: DifferenceKind) -> Iterator[tuple[PlanItem, PlanItem]]:
        for each in self._of(kind):
            old = self.plan.items.get(each.item_id or "")
            new = self.reading.items.get(each.fresh_id or "")
            if old is not None and new is not None:
                yield old, new

    def _targets(self) -> Iterator[Change]:
        taken = {old.id for old, _ in self._pairs_of(DifferenceKind.TARGETS)}
        reworded = {old.id for old, _ in self._pairs_of(DifferenceKind.REWORDED)}
        for old, new in self._pairs_of(DifferenceKind.TARGETS):
            theirs = self.fresh.targets.owned_by(new.id)
            if old.id not in reworded and not _says_the_same(old, new):
                theirs = tuple(replace(target, start=None, end=None) for target in theirs)
            yield from _target_changes(read_targets(self.ledger, old.id), theirs, old.id)
        for old, new in self._pairs_of(DifferenceKind.REWORDED):
            if old.id not in taken:
                ours = read_targets(self.ledger, old.id)
                yield from _replaced_places(ours, self.fresh.targets.owned_by(new.id))

    def _owners(self) -> Iterator[Change]:
        for old, new in self._pairs_of(DifferenceKind.OWNERS):
            yield from removed(self.ledger.ownerships.owned_by(old.id))
            yield from created(replace(owned, item_id=old.id) for owned in self.fresh.ownerships.owned_by(new.id))

    def _indicators(self) -> Iterator[Change]:
        for each in self._of(DifferenceKind.INDICATOR):
            old = self.ledger.indicators.get(each.item_id or "")
            new = self.fresh.indicators.get(each.fresh_id or "")
            if new is None and old is None:
                continue  # removed since the comparison
            if new is None and old is not None:
                yield from removed(self.ledger.indicator_values.owned_by(old.id))
            after = replace(new, id=old.id) if old is not None and new is not None else new
            yield Change(before=old, after=after)
            if new is not None and old is None:
                yield from created(self.fresh.indicator_values.owned_by(new.id))

    def _removed(self) -> Iterator[LedgerRecord]:
        gone = self.tree.removed
        for item_id in reversed(self.plan.order):
            if item_id in gone:
                yield from belongings(self.ledger, item_id)
        yield from year_ties(self.ledger, (item_id for item_id in self.plan.order if item_id in gone))
        yield from (self.plan.items[item_id] for item_id in reversed(self.plan.order) if item_id in gone)


def _says_the_same(old: PlanItem, new: PlanItem) -> bool:
    """Whether the sentence of the item stands in the new reading as it was read before."""
    return old.source is not None and old.source.quote == new.title


def _target_changes(ours: Iterable[Target], theirs: Iterable[Target], item_id: ItemId) -> Iterator[Change]:
    """Targets of one item as the reading has them; one that measures the same keeps its id and what was reported."""
    left = list(ours)
    for new in theirs:
        old = _same_target(left, new)
        if old is None:
            yield Change(before=None, after=replace(new, item_id=item_id))
            continue
        left.remove(old)
        after = replace(new, id=old.id, item_id=item_id, baseline=old.baseline)
        if after != old:
            yield Change(before=old, after=after)
    yield from removed(left)


def _same_target(among: list[Target], wanted: Target) -> Target | None:
    unit = plain_unit(wanted.unit)
    alike = [
        (names_alike(known.indicator, wanted.indicator), -place)
        for place, known in enumerate(among)
        if plain_unit(known.unit) == unit
    ]
    score, place = max(alike, default=(0.0, 0))
    return among[-place] if score >= 0.5 else None


def _replaced_places(ours: Iterable[Target], theirs: Iterable[Target]) -> Iterator[Change]:
    """Targets that stay in a sentence read anew point to its place in the new document, or to none."""
    found = {target_meaning(target): target for target in theirs}
    for old in ours:
        new = found.get(target_meaning(old))
        after = (
            replace(old, start=new.start, end=new.end, quote=new.quote) if new else replace(old, start=None, end=None)
        )
        if after != old:
            yield Change(before=old, after=after)
