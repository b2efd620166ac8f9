"""调整: a change to an issued plan, with its basis and who approved it; the old wording is kept."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import AdjustmentId, ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedValue:
    """One thing that was adjusted, as it was called, with the words before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """Why an item of an issued plan was changed; `item_id` is None when it concerns the plan as a whole.

    `values` say what it was and became, in words that stay readable whatever happens to the records later.
    """

    id: AdjustmentId
    year: int
    item_id: ItemId | None
    on: date
    what: str
    basis: str
    approved_by: str
    values: tuple[AdjustedValue, ...] = ()
