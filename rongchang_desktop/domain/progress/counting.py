"""Which of several reported values counts: the newest of the most trusted layer that is not out of date."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.ledger.item import Rhythm, Task
from rongchang_desktop.domain.progress.submission import rhythm_start
from rongchang_desktop.domain.progress.update import TRUST, Layer, ProgressUpdate

Value = TypeVar("Value")


def newest_of_layer(updates: Sequence[ProgressUpdate], layer: Layer) -> ProgressUpdate | None:
    """The newest update of one layer; updates come sorted by day."""
    return next((update for update in reversed(updates) if update.layer is layer), None)


def newest(updates: Sequence[ProgressUpdate]) -> ProgressUpdate | None:
    """The newest update of any layer; on the same day the more trusted one."""
    return max(updates, key=lambda update: (update.as_of, TRUST[update.layer], update.id), default=None)


def newest_words(updates: Sequence[ProgressUpdate]) -> ProgressUpdate | None:
    """The newest update in words: the problem it names is the present one, and where it names none there is none."""
    return newest([told for told in updates if told.text or told.problem or told.cause or told.next_step])


def known_on(updates: Sequence[ProgressUpdate], day: date) -> tuple[ProgressUpdate, ...]:
    """What had been said by that day; a plan judged as of June does not know September."""
    return tuple([update for update in updates if update.as_of <= day])


def current_since(item: Task, day: date) -> date:
    """The first day of the item's last period before the present one; what is older than that is out of date."""
    return _earlier_start(item.reporting_rhythm, min(day, date(item.year, 12, 31)))


@lru_cache(maxsize=64)
def _earlier_start(rhythm: Rhythm, day: date) -> date:
    return rhythm_start(rhythm, rhythm_start(rhythm, day) - timedelta(days=1))


def counting_figure(
    updates: Sequence[ProgressUpdate], target_id: TargetId, *, since: date = date.min
) -> tuple[Decimal, ProgressUpdate] | None:
    """The value that counts for a target, with the update it stands in; None where nobody gave one."""
    return _counting(updates, lambda update: update.figure(target_id), since)


def counting_percent(
    updates: Sequence[ProgressUpdate], *, since: date = date.min
) -> tuple[Decimal, ProgressUpdate] | None:
    """The percentage that counts for an item, with the update it stands in."""
    return _counting(updates, lambda update: update.percent, since)


def counting_word(updates: Sequence[ProgressUpdate], *, since: date = date.min) -> ProgressUpdate | None:
    """The update whose word counts."""
    found = _counting(updates, lambda update: update.word, since)
    return found[1] if found else None


def counting_stage(updates: Sequence[ProgressUpdate], *, since: date = date.min) -> ProgressUpdate | None:
    """The update whose stage counts: where a project stands."""
    found = _counting(updates, lambda update: update.stage, since)
    return found[1] if found else None


def _counting(
    updates: Sequence[ProgressUpdate], value_of: Callable[[ProgressUpdate], Value | None], since: date
) -> tuple[Value, ProgressUpdate] | None:
    found = [(value, update) for update in updates if (value := value_of(update)) is not None]
    fresh = [(value, update) for value, update in found if update.as_of >= since]
    return max(fresh or found, key=lambda given: _weight(given[1]), default=None)


def _weight(update: ProgressUpdate) -> tuple[int, date, str]:
    return TRUST[update.layer], update.as_of, update.id
