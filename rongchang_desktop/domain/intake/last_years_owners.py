"""Who answered for it last year, proposed for what goes on this year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import ItemId, OwnershipId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.foundation.identity import IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersProposal:
    """An item without owners and those its forerunner had."""

    later_id: ItemId
    earlier_id: ItemId
    owners: tuple[Ownership, ...]


def propose_owners(ledger: Ledger, year: int) -> tuple[OwnersProposal, ...]:
    """For each item of the year that goes on from an earlier one and has no owner: the owners of that one."""
    plan = ledger.plans[year]
    return tuple(
        OwnersProposal(later_id=item_id, earlier_id=link.earlier_id, owners=owners)
        for item_id in plan.order
        if not ledger.ownerships.owns_any(item_id)
        for link in ledger.continuations.owned_by(item_id)[:1]
        if (owners := ledger.ownerships.owned_by(link.earlier_id))
    )


def take_owners(ledger: Ledger, proposals: Iterable[OwnersProposal], *, new_id: IdSource) -> ChangeSet:
    """Give each item its forerunner's owners, unless it has got some since."""
    records = [
        owned
        for proposal in proposals
        if not ledger.ownerships.owns_any(proposal.later_id)
        for owned in same_owners(ledger, proposal.earlier_id, proposal.later_id, new_id)
    ]
    return ChangeSet(operation=Operation.EDIT_OWNERS, changes=created(records))


def same_owners(ledger: Ledger, from_id: ItemId, to_id: ItemId, new_id: IdSource) -> Iterator[Ownership]:
    """The owners of one item as owners of another."""
    for owned in ledger.ownerships.owned_by(from_id):
        yield replace(owned, id=OwnershipId(new_id()), item_id=to_id)
