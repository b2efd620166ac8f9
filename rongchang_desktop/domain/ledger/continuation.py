"""What joins the items of one year to those of the next: the same promise again, or one not kept yet."""

from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import ContinuationId, ItemId


class ContinuationKind(Enum):
    """RECURS: the new report promises it anew. CARRIED: it was left unfinished and goes on without a new sentence."""

    RECURS = "recurs"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """One link from an item of an earlier year to an item of a later one."""

    id: ContinuationId
    earlier_id: ItemId
    later_id: ItemId
    kind: ContinuationKind
