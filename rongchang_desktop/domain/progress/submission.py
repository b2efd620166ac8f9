"""报送: whether an item was reported in its present period; this is no light."""

from collections.abc import Sequence
from datetime import date

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Recurrence, Task
from rongchang_desktop.domain.progress.update import ProgressUpdate


def is_unreported(item: Task, updates: Sequence[ProgressUpdate], day: date) -> bool:
    """未报: nothing was said of an open item since its present period (the quarter, or the month) began."""
    if item.done.state is not DoneState.OPEN:
        return False
    begin = period_start(item, day)
    return not any(begin <= update.as_of <= day for update in updates)


def period_start(item: Task, day: date) -> date:
    """The first day of the period an item reports for on that day; after its year, of the year's last period."""
    day = min(day, date(item.year, 12, 31))
    month = day.month if item.recurrence is Recurrence.MONTHLY else (day.month - 1) // 3 * 3 + 1
    return date(day.year, month, 1)
