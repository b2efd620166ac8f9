"""`rongchang check`: whether a ledger file is sound."""

from pathlib import Path

from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.ledger_reading import tell_backup
from rongchang_desktop.app.commands.output import say
from rongchang_desktop.services.safekeeping import check_file

_SOUND, _DAMAGED = 0, 1


def check(file: Path, context: CommandContext) -> int:
    """List every damage of the file. Raises UserFacingError where it is no ledger of ours."""
    words = context.words
    checked = check_file(file)
    if checked.backup is not None:
        tell_backup(file, checked.backup, words)
    findings = checked.report.findings
    for finding in findings:
        say(words.sentence(finding.msgid, finding.params))
    for fault in checked.faults:
        say(words.gettext(fault.kind.value, name=fault.name))
    count = len(findings) + len(checked.faults)
    if count:
        say(words.ngettext("{name}: {count} damage found.", "{name}: {count} damages found.", count, name=file.name))
        return _DAMAGED
    say(words.gettext("{name} is sound.", name=file.name))
    return _SOUND
