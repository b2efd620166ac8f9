"""A form that was sent to a unit for a 期, and what came back of it."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import DepartmentId, DispatchId, ItemId, PeriodId


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One unit's form of one 期: what it asked for, when it was due and when it came back (None: not yet).

    `returned_sha256` (hexadecimal) is the newest file that was read back, so that the same file is known again.
    """

    id: DispatchId
    period_id: PeriodId
    department_id: DepartmentId
    sent_on: date
    due_on: date
    item_ids: tuple[ItemId, ...] = ()
    returned_on: date | None = None
    returned_name: str = ""
    returned_sha256: str = ""
