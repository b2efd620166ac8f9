"""The copies of the open file as rows, and what is in one."""

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.services.recovery.backup_list import BackupFacts, size_of
from rongchang_desktop.services.safekeeping import Backup

BACKUP_HEADERS = (N_("Day"), N_("Time"), N_("Size"))
_KIB, _MIB = 1 << 10, 1 << 20


def backup_row(backup: Backup, words: Localizer) -> TextRow:
    """One copy; its key is its file name."""
    return TextRow(
        key=backup.path.name,
        cells=(formats.day(backup.at.date(), words), formats.clock(backup.at, words), _size(size_of(backup))),
    )


def facts_sentence(facts: BackupFacts, words: Localizer) -> str:
    """What a copy holds, in a few lines."""
    lines = [
        words.gettext("{year}: {count} tasks, {closed} closed", year=year, count=count, closed=closed)
        for year, count, closed in facts.years
    ]
    lines.append(words.gettext("{count} reports of progress", count=facts.updates))
    if facts.last_at is not None:
        at = facts.last_at.astimezone()
        lines.append(
            words.gettext(
                "Last edited {day} {time} by {who}",
                day=formats.day(at.date(), words),
                time=formats.clock(at, words),
                who=facts.last_by,
            )
        )
    return "\n".join(lines)


def _size(count: int) -> str:
    return f"{count / _MIB:.1f} MB" if count >= _MIB else f"{max(1, round(count / _KIB))} KB"
