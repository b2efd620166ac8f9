"""结转: an unfinished item as an item of the new year, with its owners, later nodes and what is left of its figures."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, changed
from rongchang_desktop.domain.editing.items import numbered
from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.intake.carried_places import CarriedPlaces
from rongchang_desktop.domain.intake.carry_decision import CarryDecision, Remaining
from rongchang_desktop.domain.intake.last_years_owners import same_owners
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.done import OPEN, DoneState
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, ItemId, MilestoneId, TargetId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Heading, PlanItem, Task, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Pacing, Target
from rongchang_desktop.domain.progress.counting import counting_figure
from rongchang_desktop.foundation.identity import IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryWords:
    """What is written into the new plan: the title of its area for carried items, and a note of year and number."""

    area_title: str
    note: Callable[[int, str], str]


class CarriedItems:
    """Makes the carried items of one step, each at the end of the heading it belongs under."""

    def __init__(
        self,
        ledger: Ledger,
        from_year: int,
        to_year: int,
        *,
        words: CarryWords,
        new_id: IdSource,
        decided: Iterable[CarryDecision] = (),
    ) -> None:
        self._ledger = ledger
        self._old, self._new = ledger.plans[from_year], ledger.plans[to_year]
        self._places = CarriedPlaces(self._old, self._new, _promised_again(ledger, decided))
        self._record: PlanRecord = self._new.record
        self._words, self._new_id = words, new_id
        self._own_area: ItemId | None = None
        self._ends: dict[ItemId, int] = {}

    def records(self, item_id: ItemId) -> Iterator[LedgerRecord]:
        """The item in the new year, with its open work items; a new area first where no heading fits."""
        item = self._old.items[item_id]
        assert isinstance(item, Commitment)
        parent_id = self.heading_for(item_id)
        if parent_id is None:
            if self._own_area is None:
                area = self._area()
                self._own_area = area.id
                yield area
            parent_id = self._own_area
        for below in self._old.subtree(item_id):
            if isinstance(below, Commitment):
                carried = self._number(self._carried(below, parent_id))
                yield from self._with_belongings(below, carried)
            elif isinstance(below, WorkItem) and below.done.state is not DoneState.VERIFIED:
                yield from self._with_belongings(below, self._carried(below, carried.id))

    def counted(self) -> tuple[Change, ...]:
        """The change that counts the numbers an issued plan has given."""
        return changed(self._new.record, self._record)

    def _carried(self, item: Task, parent_id: ItemId) -> Task:
        year = self._new.year
        note = self._words.note(self._old.year, self._old.number_of(item.id)) if isinstance(item, Commitment) else ""
        return replace(
            item,
            id=ItemId(self._new_id()),
            year=year,
            parent_id=parent_id,
            position=self._end_of(parent_id),
            number=None,
            start=_of_year_or_later(item.start, year),
            deadline=_of_year_or_later(item.deadline, year),
            done=OPEN,
            outlook=None,
            expected=None,
            note="\n".join(filter(None, [note, item.note])),
        )

    def _with_belongings(self, old: Task, new: Task) -> Iterator[LedgerRecord]:
        assert isinstance(new, Commitment | WorkItem)
        yield new
        for target in self._ledger.targets.owned_by(old.id):
            left = _left(self._ledger, target)
            if left is not None:
                yield replace(left, id=TargetId(self._new_id()), item_id=new.id)
        for node in self._ledger.milestones.owned_by(old.id):
            if node.done_on is None and node.due.year >= new.year:
                yield replace(node, id=MilestoneId(self._new_id()), item_id=new.id)
        yield from same_owners(self._ledger, old.id, new.id, self._new_id)
        yield Continuation(
            id=ContinuationId(self._new_id()), earlier_id=old.id, later_id=new.id, kind=ContinuationKind.CARRIED
        )

    def _number(self, item: Task) -> Task:
        assert isinstance(item, Commitment)
        given, counted = numbered(self._new.with_record(self._record), item)
        for change in counted:
            assert isinstance(change.after, PlanRecord)
            self._record = change.after
        assert isinstance(given, Commitment)
        return given

    def heading_for(self, item_id: ItemId) -> ItemId | None:
        """The heading of the new year that an item of the old one comes under; None: an area of its own is opened."""
        heading = self._places.heading_for(item_id)
        return heading.id if heading is not None else self._area_of_carried()

    def _area_of_carried(self) -> ItemId | None:
        """The area for carried items that an earlier step made."""
        return next((area.id for area in self._new.children(None) if _is_titled(area, self._words.area_title)), None)

    def _area(self) -> Area:
        last = max((area.position for area in self._new.children(None)), default=0)
        return Area(
            id=ItemId(self._new_id()),
            year=self._new.year,
            parent_id=None,
            position=last + GAP,
            title=self._words.area_title,
        )

    def _end_of(self, parent_id: ItemId) -> int:
        known = self._ends.get(parent_id)
        if known is None:
            known = max((child.position for child in self._new.children(parent_id)), default=0)
        self._ends[parent_id] = known + GAP
        return known + GAP


def _promised_again(ledger: Ledger, decided: Iterable[CarryDecision]) -> dict[ItemId, ItemId]:
    """Items that go on to the items they go on as: linked before, or so decided."""
    links = {link.earlier_id: link.later_id for link in ledger.continuations.values()}
    return links | {each.item_id: each.later_id for each in decided if each.later_id is not None}


def remaining_figures(ledger: Ledger, item_id: ItemId) -> tuple[Remaining, ...]:
    """What was promised and reached of the item's figures that add up over the year."""
    return tuple(
        Remaining(
            target_id=target.id,
            indicator=target.indicator,
            unit=target.unit,
            promised=target.value,
            reached=counted[0],
        )
        for target in ledger.targets.owned_by(item_id)
        if target.pacing is Pacing.ADDITIVE
        and target.value is not None
        and (counted := counting_figure(ledger.updates.owned_by(item_id), target.id)) is not None
    )


def _left(ledger: Ledger, target: Target) -> Target | None:
    """The target with what is left of it, None where nothing is."""
    known = next((each for each in remaining_figures(ledger, target.item_id) if each.target_id == target.id), None)
    if known is None or known.reached <= 0:
        return target
    upper = None if target.value_max is None else max(target.value_max - known.reached, known.left)
    return replace(target, value=known.left, value_max=upper) if known.left > 0 else None


def _is_titled(item: PlanItem, title: str) -> bool:
    return isinstance(item, Heading) and item.title == title


def _of_year_or_later(day: date | None, year: int) -> date | None:
    """A day that lies behind is dropped: the new year's own end holds then."""
    return day if day is not None and day.year >= year else None
