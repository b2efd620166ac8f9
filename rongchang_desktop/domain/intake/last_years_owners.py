"""Who answered for it last year answers for what goes on this year."""

from collections.abc import Iterator
from dataclasses import replace

from rongchang_desktop.domain.ledger.identifiers import ItemId, OwnershipId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.foundation.identity import IdSource


def same_owners(ledger: Ledger, from_id: ItemId, to_id: ItemId, new_id: IdSource) -> Iterator[Ownership]:
    """The owners of one item as owners of another."""
    for owned in ledger.ownerships.owned_by(from_id):
        yield replace(owned, id=OwnershipId(new_id()), item_id=to_id)
