"""On what grounds a step changes an issued plan as a whole: one adjustment for all it holds."""

from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.editing.adjustment import places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.identifiers import AdjustmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What is changed, on what basis, and who approved it."""

    what: str
    basis: str
    approved_by: str


def with_grounds(ledger: Ledger, step: ChangeSet, grounds: Grounds | None, *, on: date, new_id: IdSource) -> ChangeSet:
    """The same step with an adjustment for each issued plan that it changes; as it was where it needs none."""
    if grounds is None:
        return step
    years = dict.fromkeys(year for year, _ in places_needing_adjustment(ledger, step))
    adjustments = [
        Adjustment(
            id=AdjustmentId(new_id()),
            year=year,
            item_id=None,
            on=on,
            what=grounds.what,
            basis=grounds.basis,
            approved_by=grounds.approved_by,
        )
        for year in years
    ]
    return replace(step, changes=(*step.changes, *created(adjustments)))
