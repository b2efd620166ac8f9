"""`rongchang print`: a paper in the format that the name of its file asks for."""

from pathlib import Path

from rongchang_desktop.app.commands.arguments import Arguments
from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.ledger_reading import ledger_of
from rongchang_desktop.app.commands.output import notice, say
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.services.papers.exporting import export
from rongchang_desktop.services.papers.kind import PaperFormat
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PaperRequest


def print_paper(arguments: Arguments, context: CommandContext) -> int:
    """Put the paper in the place of whatever the file held, and tell what no font has.

    Raises UserFacingError; then the old file stands.
    """
    ledger = ledger_of(arguments.file, arguments.year, arguments.as_of, context)
    out = arguments.out.absolute()
    format = _format_of(out)
    kind, today = KIND_BY_KEY[arguments.document], context.today()
    request = PaperRequest.of(ledger, arguments.year, kind.key, words=context.words, today=today)
    printed = export(kind, request, out, format=format)
    if printed.missing:
        notice(printed.warning(context.words))
    say(str(out))
    return 0


def _format_of(out: Path) -> PaperFormat:
    try:
        return PaperFormat(out.suffix.lower().removeprefix("."))
    except ValueError as error:
        known = tuple(f".{format.value}" for format in PaperFormat)
        raise UserFacingError(
            N_("{name} does not end like a paper: {known}. Nothing was written."), name=out.name, known=known
        ) from error
