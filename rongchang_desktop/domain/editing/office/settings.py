"""Edits of what the office set for itself."""

from dataclasses import replace

from rongchang_desktop.domain.editing.change import ChangeSet, changed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import Office


def set_reporting_days(ledger: Ledger, *, due_day: int, lead_days: int) -> ChangeSet:
    """On which day of a period's last month reports are due (1 to 31), and how many working days are soon (1 to 99)."""
    office = replace(ledger.office, due_day=min(max(due_day, 1), 31), lead_days=min(max(lead_days, 1), 99))
    return set_office(ledger, office, Operation.EDIT_SETTINGS)


def set_office(ledger: Ledger, office: Office, operation: Operation) -> ChangeSet:
    """The office as it is to be; no change where it is so already."""
    return ChangeSet(operation=operation, changes=changed(ledger.offices.get(office.id), office))
