"""The proven copies of a ledger file: what is in each, and a new file made of one beside the open one."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.services.safekeeping import Backup


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFacts:
    """What a copy holds: years with their commitments and how many of them are closed, reports, and the last step."""

    years: tuple[tuple[int, int, int], ...]
    updates: int
    last_by: str
    last_at: datetime | None


def size_of(backup: Backup) -> int:
    """The bytes of the copy; 0 where it was cleared away meanwhile."""
    try:
        return backup.path.stat().st_size
    except OSError:
        return 0


def look_into(backup: Backup) -> BackupFacts:
    """Read the copy, which stays as it is. Raises UserFacingError."""
    from rongchang_desktop.storage.store import Store

    with Store.open(backup.path, read_only=True) as store:
        ledger, steps = store.load(updates="all"), store.steps()
    years = []
    for year, plan in sorted(ledger.plans.items()):
        tasks = [item for item in plan.items.values() if isinstance(item, Commitment)]
        years.append((year, len(tasks), sum(item.done.state is DoneState.VERIFIED for item in tasks)))
    last = steps[-1] if steps else None
    return BackupFacts(
        years=tuple(years),
        updates=len(ledger.updates),
        last_by=last.actor if last else "",
        last_at=last.at if last else None,
    )


def restore_beside(backup: Backup, path: Path) -> None:
    """Make a new file of the copy, once it has proved sound. Raises UserFacingError; no file is ever written over."""
    from rongchang_desktop.storage.checking import check

    if path.exists():
        raise UserFacingError(N_("There is a file {name} already. Choose another name."), name=path.name)
    if not check(backup.path).is_sound:
        raise UserFacingError(N_("This copy is damaged, so no file was made of it. Choose another one."))
    atomic_write(path, backup.path.read_bytes())
