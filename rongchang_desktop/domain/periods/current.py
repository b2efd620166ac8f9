"""Which 期 of a year is being reported, and which was frozen last."""

from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.submission import ReportingDays

# A young ledger has no 期.
if TYPE_CHECKING:
    from rongchang_desktop.domain.periods.period import Period


def open_period(ledger: Ledger, year: int) -> "Period | None":
    """The 期 that is being reported: the newest that is not frozen; None between two of them."""
    return next((period for period in reversed(_of(ledger, year)) if period.frozen_on is None), None)


def last_frozen(ledger: Ledger, year: int) -> "Period | None":
    """The newest 期 whose figures stand for ever."""
    return next((period for period in reversed(_of(ledger, year)) if period.frozen_on is not None), None)


def reporting_days(ledger: Ledger, year: int) -> ReportingDays:
    """When the reports of a year's items are due, by the office's day and by each 期."""
    said = tuple((period.as_of, period.due_on) for period in _of(ledger, year) if period.due_on is not None)
    return ReportingDays(due_day=ledger.office.due_day, periods=said)


def _of(ledger: Ledger, year: int) -> "tuple[Period, ...]":
    return ledger.periods.owned_by(str(year))
