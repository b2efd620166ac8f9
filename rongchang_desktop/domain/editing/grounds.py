"""On what grounds a step changes an issued plan: its adjustments, one for each place, with what it was and became."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.editing.adjustment import Place
from rongchang_desktop.domain.ledger.adjustment import AdjustedValue, Adjustment
from rongchang_desktop.domain.ledger.identifiers import AdjustmentId
from rongchang_desktop.foundation.identity import IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What is changed, on what basis, and who approved it."""

    what: str
    basis: str
    approved_by: str


def adjustments_on(
    grounds: Grounds, values: Mapping[Place, tuple[AdjustedValue, ...]], *, on: date, new_id: IdSource
) -> tuple[Adjustment, ...]:
    """The adjustments of the places with their old and new values, all of one day and on the same grounds."""
    return tuple(
        Adjustment(
            id=AdjustmentId(new_id()),
            year=year,
            item_id=item_id,
            on=on,
            what=grounds.what,
            basis=grounds.basis,
            approved_by=grounds.approved_by,
            values=held,
        )
        for (year, item_id), held in values.items()
    )
