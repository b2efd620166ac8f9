"""The program's job on a machine without a display: the shipped plan in, its status report out."""

from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.output import say
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.paths import user_documents
from rongchang_desktop.services.papers.exporting import export
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.starter_plan import STARTER_PLAN, load_plan_file, shipped_plan


def print_starter_plan(context: CommandContext) -> int:
    """Print the report among the user's documents; its path is the last line. Raises UserFacingError."""
    words = context.words
    ledger = load_plan_file(shipped_plan(STARTER_PLAN), new_id=context.signature.new_id).apply_to(Ledger())
    (year,) = ledger.plans
    folder = user_documents() / "Rongchang Desktop"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserFacingError(N_("The folder {folder} cannot be made. Nothing was written."), folder=folder) from error
    name = words.gettext("{district} {year} status report", district=ledger.office.district, year=year)
    path = (folder / f"{name}.pdf").absolute()
    request = PaperRequest.of(ledger, year, "status-report", words=words, today=context.today())
    export(KIND_BY_KEY["status-report"], request, path)
    say(
        words.gettext(
            "The status report of the {year} plan of {district} was printed:",
            year=year,
            district=ledger.office.district,
        )
    )
    say(str(path))
    return 0
