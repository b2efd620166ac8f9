"""Draft nodes as records of the ledger: headings, tasks, and what belongs to them."""

from collections.abc import Iterable, Iterator
from datetime import date

from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftTarget
from rongchang_desktop.domain.intake.named_owners import NamedOwners
from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId, SourceId, TargetId, UpdateId
from rongchang_desktop.domain.ledger.item import (
    AnswersTo,
    Area,
    Commitment,
    Group,
    ItemType,
    Recurrence,
    Section,
    SourceAnchor,
    WorkItem,
)
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate
from rongchang_desktop.foundation.identity import IdSource

_HEADINGS: dict[DraftKind, type[Area] | type[Section] | type[Group]] = {
    DraftKind.AREA: Area,
    DraftKind.SECTION: Section,
    DraftKind.GROUP: Group,
}
_TASKS: dict[DraftKind, type[Commitment] | type[WorkItem]] = {
    DraftKind.COMMITMENT: Commitment,
    DraftKind.WORK_ITEM: WorkItem,
}
_WORDED = (Pacing.STAGE, Pacing.RELATIVE, Pacing.TEXT)
_SELF_BUILDING, _ITS_NAME = "self_building", "政府自身建设"
_FIRST_WORDS = 12


class DraftReading:
    """Turns the nodes of one document into records of one year, each item before what belongs to it."""

    def __init__(
        self, year: int, source_id: SourceId, new_id: IdSource, *, owners: NamedOwners, reported_on: date
    ) -> None:
        self._year = year
        self._source_id = source_id
        self._new_id = new_id
        self._owners = owners
        self._reported_on = reported_on

    def below(self, nodes: Iterable[DraftNode], parent_id: ItemId | None) -> Iterator[LedgerRecord]:
        """The nodes under one parent, or the areas, in the order of the document, with all that hangs on them."""
        for row, node in enumerate(nodes, start=1):
            if node.kind in _TASKS and parent_id is not None:
                yield from self.task(node, parent_id, row * GAP)
            elif node.kind in _HEADINGS:
                yield from self.heading(node, parent_id, row * GAP)

    def heading(self, node: DraftNode, parent_id: ItemId | None, position: int) -> Iterator[LedgerRecord]:
        """An area, section or group with all that hangs on it."""
        kind = _HEADINGS[node.kind]
        own = {"role": node.role} if kind is Area else {}
        heading = kind(
            id=ItemId(self._new_id()),
            year=self._year,
            parent_id=parent_id,
            position=position,
            title=node.text or _words_for(node),
            number=node.number,
            preamble=_preamble(node),
            source=self.anchor(node),
            **own,
        )
        yield heading
        yield from self.below(node.children, heading.id)

    def task(self, node: DraftNode, parent_id: ItemId, position: int) -> Iterator[LedgerRecord]:
        """A commitment or work item with its targets, owners, nodes, report and parts."""
        task = _TASKS[node.kind](
            id=ItemId(self._new_id()),
            year=self._year,
            parent_id=parent_id,
            position=position,
            title=node.text,
            type=ItemType.QUANTITATIVE if node.targets else ItemType.QUALITATIVE,
            deadline=node.deadline,
            recurrence=Recurrence(node.recurrence) if node.recurrence else Recurrence.ONCE,
            answers_to=node.answers_to or (AnswersTo.DISTRICT_REPORT,),
            note="\n".join(part for part in (node.remark, *node.footnotes) if part),
            source=self.anchor(node),
        )
        yield task
        for row, target in enumerate((*node.targets, *node.unmeasured), start=1):
            yield self.target(target, task.id, row)
        yield from self._owners.ownerships(task.id, node.owners)
        for milestone in node.milestones:
            yield Milestone(id=MilestoneId(self._new_id()), item_id=task.id, due=milestone.due, text=milestone.text)
        if node.progress:
            yield ProgressUpdate(
                id=UpdateId(self._new_id()),
                item_id=task.id,
                as_of=self._reported_on,
                layer=Layer.REPORTED,
                by=next((owner.name for owner in node.owners), ""),
                text=node.progress,
            )
        yield from self.below(node.children, task.id)

    def target(self, found: DraftTarget, item_id: ItemId, row: int) -> Target:
        """One target of an item; one in words keeps what it is held against."""
        in_words = found.comparator is Comparator.QUALITATIVE
        return Target(
            id=TargetId(self._new_id()),
            item_id=item_id,
            position=row,
            indicator=found.indicator,
            comparator=found.comparator,
            value=found.value,
            value_max=found.value_max,
            unit=found.unit,
            quote=found.quote,
            start=found.span.start if found.span else None,
            end=found.span.end if found.span else None,
            pacing=Pacing.TEXT if in_words and found.pacing not in _WORDED else found.pacing,
            soft=found.soft,
        )

    def anchor(self, node: DraftNode) -> SourceAnchor | None:
        """Where the node stands in the document."""
        if node.span is None:
            return None
        return SourceAnchor(source_id=self._source_id, start=node.span.start, end=node.span.end, quote=node.text)


def _words_for(area: DraftNode) -> str:
    """What to call an area that the document leaves without a title: the name of its matter, or how it begins."""
    said = [node.text for node in _all_below(area)]
    if area.role == _SELF_BUILDING and any(_ITS_NAME in text for text in said):
        return _ITS_NAME
    first = next((text for text in said if len(text) > _FIRST_WORDS), "".join(said[:1]))
    return f"{first[:_FIRST_WORDS]}…" if len(first) > _FIRST_WORDS else first


def _all_below(node: DraftNode) -> Iterator[DraftNode]:
    for child in node.children:
        yield child
        yield from _all_below(child)


def _preamble(node: DraftNode) -> str:
    return "".join(child.text for child in node.children if child.kind is DraftKind.PREAMBLE)
