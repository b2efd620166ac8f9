"""`rongchang print`: a paper as PDF."""

from rongchang_desktop.app.commands.arguments import Arguments
from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.ledger_reading import ledger_of
from rongchang_desktop.app.commands.output import notice, say
from rongchang_desktop.services.papers.exporting import export
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PaperRequest


def print_paper(arguments: Arguments, context: CommandContext) -> int:
    """Put the paper in the place of whatever the file held, and tell what no font has.

    Raises UserFacingError; then the old file stands.
    """
    ledger = ledger_of(arguments.file, arguments.year, arguments.as_of, context)
    out = arguments.out.absolute()
    kind, today = KIND_BY_KEY[arguments.document], context.today()
    request = PaperRequest.of(ledger, arguments.year, kind.key, words=context.words, today=today)
    printed = export(kind, request, out)
    if printed.missing:
        notice(printed.warning(context.words))
    say(str(out))
    return 0
