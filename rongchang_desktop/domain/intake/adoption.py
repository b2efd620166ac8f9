"""采纳: a reviewed draft becomes a plan of the ledger, in one step."""

from collections.abc import Iterator

from rongchang_desktop.domain.editing.change import ChangeSet, LedgerRecord, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, DraftTarget
from rongchang_desktop.domain.ledger.identifiers import IndicatorId, ItemId, PlanId, SourceId, TargetId
from rongchang_desktop.domain.ledger.item import (
    Area,
    Commitment,
    Group,
    ItemType,
    PlanItem,
    Recurrence,
    Section,
    SourceAnchor,
)
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import SourceDocument
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.foundation.identity import IdSource

_HEADINGS: dict[DraftKind, type[Section] | type[Group]] = {DraftKind.SECTION: Section, DraftKind.GROUP: Group}


def adopt(ledger: Ledger, draft: DraftPlan, *, year: int, new_id: IdSource) -> ChangeSet:
    """Everything the draft holds as one step. Raises YearTakenError where the year has a plan with items."""
    existing = ledger.plans.get(year)
    if existing is not None and len(existing.items):
        raise YearTakenError(year)
    source = SourceDocument(
        id=SourceId(new_id()), year=year, name=draft.source_name, sha256=draft.source_sha256, text=draft.source_text
    )
    records: list[LedgerRecord] = [] if existing else [PlanRecord(id=PlanId(new_id()), year=year, title=draft.title)]
    records.append(source)
    for row, target in enumerate(draft.headline, start=1):
        records.append(_indicator(target, year, row, new_id))
    reading = _Reading(year, source.id, new_id)
    for row, area in enumerate(draft.areas, start=1):
        records += reading.area(area, row * GAP)
    return ChangeSet(operation=Operation.ADOPT_REPORT, changes=created(records), params={"year": str(year)})


def _indicator(target: DraftTarget, year: int, row: int, new_id: IdSource) -> Indicator:
    return Indicator(
        id=IndicatorId(new_id()),
        year=year,
        position=row,
        name=target.indicator,
        comparator=target.comparator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        text=target.quote.replace(target.indicator, "", 1),
        quote=target.quote,
    )


class _Reading:
    """Turns draft nodes of one report into records."""

    def __init__(self, year: int, source_id: SourceId, new_id: IdSource) -> None:
        self.year = year
        self.source_id = source_id
        self.new_id = new_id

    def area(self, node: DraftNode, position: int) -> Iterator[LedgerRecord]:
        area = Area(
            id=ItemId(self.new_id()),
            year=self.year,
            parent_id=None,
            position=position,
            title=node.text,
            number=node.number,
            role=node.role,
            preamble=_preamble(node),
            source=self.anchor(node),
        )
        yield area
        yield from self.children(node, area)

    def children(self, node: DraftNode, parent: PlanItem) -> Iterator[LedgerRecord]:
        for row, child in enumerate(node.children, start=1):
            if child.kind is DraftKind.COMMITMENT:
                yield from self.commitment(child, parent.id, row * GAP)
            elif child.kind in _HEADINGS:
                heading = _HEADINGS[child.kind](
                    id=ItemId(self.new_id()),
                    year=self.year,
                    parent_id=parent.id,
                    position=row * GAP,
                    title=child.text,
                    number=child.number,
                    preamble=_preamble(child),
                    source=self.anchor(child),
                )
                yield heading
                yield from self.children(child, heading)

    def commitment(self, node: DraftNode, parent_id: ItemId, position: int) -> Iterator[LedgerRecord]:
        item = Commitment(
            id=ItemId(self.new_id()),
            year=self.year,
            parent_id=parent_id,
            position=position,
            title=node.text,
            type=ItemType.QUANTITATIVE if node.targets else ItemType.QUALITATIVE,
            recurrence=Recurrence(node.recurrence) if node.recurrence else Recurrence.ONCE,
            source=self.anchor(node),
        )
        yield item
        for row, target in enumerate(node.targets, start=1):
            yield self.target(target, item.id, row)

    def target(self, found: DraftTarget, item_id: ItemId, row: int) -> Target:
        return Target(
            id=TargetId(self.new_id()),
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
            pacing=found.pacing if found.comparator is not Comparator.QUALITATIVE else Pacing.TEXT,
            soft=found.soft,
        )

    def anchor(self, node: DraftNode) -> SourceAnchor | None:
        if node.span is None:
            return None
        return SourceAnchor(source_id=self.source_id, start=node.span.start, end=node.span.end, quote=node.text)


def _preamble(node: DraftNode) -> str:
    return "".join(child.text for child in node.children if child.kind is DraftKind.PREAMBLE)
