"""`rongchang print`: a paper as PDF."""

from rongchang_desktop.app.commands.arguments import Arguments
from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.ledger_reading import ledger_of
from rongchang_desktop.app.commands.output import notice, say
from rongchang_desktop.services.report_printing import print_checklist, print_status_report

_PAPERS = {"status-report": print_status_report, "checklist": print_checklist}


def print_paper(arguments: Arguments, context: CommandContext) -> int:
    """Put the paper in the place of whatever the file held, and tell what no font has.

    Raises UserFacingError; then the old file stands.
    """
    ledger = ledger_of(arguments.file, arguments.year, arguments.as_of, context)
    out = arguments.out.absolute()
    printed = _PAPERS[arguments.document](ledger, arguments.year, out, words=context.words, today=context.today())
    if printed.missing:
        notice(printed.warning(context.words))
    say(str(out))
    return 0
