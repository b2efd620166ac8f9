"""A sentence that was taken for framing becomes a commitment after all."""

from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import add_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, SourceAnchor
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.presentation.review.places import Place


def promote_framing(ledger: Ledger, place: Place, draft: DraftPlan, *, new_id: ItemId) -> ChangeSet:
    """Take the sentence out of its heading's preamble and put it where it stands in the document."""
    plan = ledger.plan_of(place.item_id)
    heading = plan.items[place.item_id]
    if not isinstance(heading, Heading) or place.framing not in heading.preamble:
        return ChangeSet(operation=Operation.CHANGE_KIND)
    start = place.span.start if place.span else 0
    source = next(iter(ledger.sources.owned_by(str(plan.year))), None)
    anchor = None
    if source is not None and place.span is not None:
        anchor = SourceAnchor(source_id=source.id, start=start, end=place.span.end, quote=place.framing)
    item = Commitment(id=new_id, year=plan.year, parent_id=heading.id, position=0, title=place.framing, source=anchor)
    siblings = plan.children(heading.id)
    row = sum(1 for sibling in siblings if sibling.source is not None and sibling.source.start < start)
    added = add_item(ledger, item, row=row)
    reworded = replace(heading, preamble=heading.preamble.replace(place.framing, "", 1))
    return ChangeSet(operation=Operation.CHANGE_KIND, changes=(*added.changes, Change(before=heading, after=reworded)))
