"""Which of several reported values counts: the newest of the most trusted layer."""

from collections.abc import Sequence
from decimal import Decimal

from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.progress.update import TRUST, Layer, ProgressUpdate


def newest_of_layer(updates: Sequence[ProgressUpdate], layer: Layer) -> ProgressUpdate | None:
    """The newest update of one layer; updates come sorted by day."""
    return next((update for update in reversed(updates) if update.layer is layer), None)


def newest(updates: Sequence[ProgressUpdate]) -> ProgressUpdate | None:
    """The newest update of any layer; on the same day the more trusted one."""
    return max(updates, key=lambda update: (update.as_of, TRUST[update.layer], update.id), default=None)


def counting_figure(updates: Sequence[ProgressUpdate], target_id: TargetId) -> tuple[Decimal, ProgressUpdate] | None:
    """The value that counts for a target, with the update it stands in; None where nobody gave one."""
    best: tuple[Decimal, ProgressUpdate] | None = None
    for update in updates:
        value = update.figure(target_id)
        if value is not None and (best is None or TRUST[update.layer] >= TRUST[best[1].layer]):
            best = (value, update)
    return best


def counting_percent(updates: Sequence[ProgressUpdate]) -> tuple[Decimal, ProgressUpdate] | None:
    """The percentage that counts for an item, with the update it stands in."""
    best: tuple[Decimal, ProgressUpdate] | None = None
    for update in updates:
        if update.percent is not None and (best is None or TRUST[update.layer] >= TRUST[best[1].layer]):
            best = (update.percent, update)
    return best


def counting_word(updates: Sequence[ProgressUpdate]) -> ProgressUpdate | None:
    """The update whose word counts."""
    worded = [update for update in updates if update.word is not None]
    return max(worded, key=lambda update: (TRUST[update.layer], update.as_of, update.id), default=None)
