"""Who led a row of a snapshot, as the directory knows that unit now."""

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.snapshot import SnapshotRow


def leading_unit(row: SnapshotRow, ledger: Ledger) -> DepartmentId | None:
    """The unit that led the row, or the one it was merged into since; None where nobody led."""
    if row.lead_id is None:
        return None
    unit = ledger.standing_unit(row.lead_id)
    return unit.id if unit is not None else row.lead_id
