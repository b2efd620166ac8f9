"""The ledger a command looks at: as it stood on the day asked for, from a backup where the file is held elsewhere."""

from datetime import date
from pathlib import Path

from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.output import notice
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.plan_status import ledger_on, plan_of
from rongchang_desktop.services.safekeeping import Backup, read_ledger


def ledger_of(file: Path, year: int, day: date | None, context: CommandContext) -> Ledger:
    """The ledger, known to hold a plan of the year. Raises UserFacingError."""
    found = read_ledger(file)
    if found.backup is not None:
        tell_backup(file, found.backup, context.words)
    plan_of(found.ledger, year)
    return ledger_on(found.ledger, year, day) if day is not None else found.ledger


def tell_backup(file: Path, backup: Backup, words: Localizer) -> None:
    """Say on standard error that a copy stands in for the file, and of when it is."""
    notice(
        words.gettext(
            "{name} is open elsewhere; this is its backup of {day} {time}.",
            name=file.name,
            day=formats.day(backup.at.date(), words),
            time=formats.clock(backup.at, words),
        )
    )
