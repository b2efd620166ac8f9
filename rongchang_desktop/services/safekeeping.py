"""Backups and soundness: copies that were proven, thinned with age, and read when the file itself is held elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.services.backup_place import backup_folder

if TYPE_CHECKING:
    from rongchang_desktop.services.evidence_store import FileFault
    from rongchang_desktop.storage.findings import CheckReport
    from rongchang_desktop.storage.refusals import LockedLedgerError
    from rongchang_desktop.storage.store import Store

_STAMP = "%Y-%m-%d %H%M%S"
_STAMP_LENGTH = len("2024-09-30 235959")
_EVERY_COPY = timedelta(days=2)
_DAYS, _WEEKS, _MONTHS = 10, 8, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of a ledger file and the local time at which it was made."""

    path: Path
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLedger:
    """A ledger that was read; `backup` is the copy it comes from where the file itself was held elsewhere."""

    ledger: Ledger
    backup: Backup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check found; `backup` is the copy that was checked where the file itself was held elsewhere."""

    report: "CheckReport"
    backup: Backup | None = None
    faults: "tuple[FileFault, ...]" = ()
    """Files kept beside a sound ledger that are missing or altered."""


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The copies of the file, newest first."""
    folder = backup_folder(path)
    found = [_backup(copy) for copy in folder.glob("*.rcplan")] if folder.is_dir() else []
    return tuple(sorted((copy for copy in found if copy), key=lambda copy: copy.at, reverse=True))


def back_up_before(store: "Store", *, at: datetime) -> Backup:
    """Copy the open file and prove the copy, before a step that changes much. Raises UserFacingError."""
    from rongchang_desktop.storage.backup import backup_name

    local = at.astimezone()
    taken = {copy.at for copy in backups_of(store.path)}
    while local.replace(tzinfo=None, microsecond=0) in taken:  # names go by seconds; no copy replaces another
        local += timedelta(seconds=1)
    target = backup_folder(store.path) / backup_name(store.path, local)
    store.back_up(target)
    _thin(store.path)
    return Backup(path=target, at=local.replace(tzinfo=None, microsecond=0))


def read_ledger(path: Path) -> ReadLedger:
    """The ledger with all its updates; from the newest proven copy where the file is held. Raises UserFacingError."""
    from rongchang_desktop.storage.refusals import LockedLedgerError

    try:
        return ReadLedger(ledger=_loaded(path))
    except LockedLedgerError as error:
        copy = _newest_sound(path) or _none_kept(error)
        return ReadLedger(ledger=_loaded(copy.path), backup=copy)


def check_file(path: Path) -> Checked:
    """Every damage of the file, or of its newest copy where it is held elsewhere. Raises UserFacingError."""
    from rongchang_desktop.storage.checking import check
    from rongchang_desktop.storage.refusals import LockedLedgerError

    try:
        return _with_files(Checked(report=check(path)), path)
    except LockedLedgerError as error:
        copy = next(iter(backups_of(path)), None) or _none_kept(error)
        return _with_files(Checked(report=check(copy.path), backup=copy), path)


def kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Which copies stay: all of the last two days, then one a day for 10 days, a week for 8 and a month for 24.

    Ages count from the newest copy, never from the clock, which may have gone wrong.
    """
    newest_first = sorted(set(moments), reverse=True)
    stay = {moment for moment in newest_first if newest_first[0] - moment <= _EVERY_COPY}
    for form, most in (("%Y-%m-%d", _DAYS), ("%G-%V", _WEEKS), ("%Y-%m", _MONTHS)):
        firsts: dict[str, datetime] = {}
        for moment in newest_first:
            firsts.setdefault(moment.strftime(form), moment)
        stay |= set(list(firsts.values())[:most])
    return frozenset(stay)


def _with_files(checked: Checked, path: Path) -> Checked:
    """The check with the files kept beside the ledger, which its copies do not hold."""
    from rongchang_desktop.services.content_store import store_beside
    from rongchang_desktop.services.evidence_store import EvidenceStore

    if not checked.report.is_sound:
        return checked
    ledger = _loaded(checked.backup.path if checked.backup is not None else path)
    return replace(checked, faults=tuple(EvidenceStore(store_beside(path)).faults(ledger)))


def _thin(path: Path) -> None:
    copies = backups_of(path)
    stay = kept(copy.at for copy in copies)
    for copy in copies:
        if copy.at not in stay:
            copy.path.unlink(missing_ok=True)


def _backup(path: Path) -> Backup | None:
    try:
        return Backup(path=path, at=datetime.strptime(path.stem[-_STAMP_LENGTH:], _STAMP))
    except ValueError:
        return None


def _newest_sound(path: Path) -> Backup | None:
    from rongchang_desktop.storage.checking import check

    for copy in backups_of(path):
        try:
            if check(copy.path).is_sound:
                return copy
        except UserFacingError:
            continue  # an older copy may still be good
    return None


def _none_kept(error: "LockedLedgerError") -> Backup:
    if error.is_own:
        sentence = N_(
            "{name} is open in another window on this computer, and there is no backup of it. Close it there."
        )
    elif error.holder:
        sentence = N_(
            "{name} is open elsewhere: {holder}. There is no backup of it to look at; close it there and try again."
        )
    else:
        sentence = N_("{name} is open in another program. There is no backup of it to look at; close it and try again.")
    raise UserFacingError(sentence, **error.params) from error


def _loaded(path: Path) -> Ledger:
    from rongchang_desktop.storage.store import Store

    with Store.open(path, read_only=True) as store:
        return store.load(updates="all")
