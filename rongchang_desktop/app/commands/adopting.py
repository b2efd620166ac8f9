"""`rongchang adopt`: read a report and lay its plan down in a ledger file."""

from pathlib import Path

from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.output import say
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.services.report_adoption import adopt_into_file, require_free_year
from rongchang_desktop.services.report_import import read_report_file


def adopt(report: Path, file: Path, year: int, context: CommandContext) -> int:
    """Adopt the report as the plan of the year. Raises UserFacingError, and then the file is as it was."""
    require_free_year(file, year)
    draft = read_report_file(report, silent, assumed_year=year)
    if not draft.areas:
        raise UserFacingError(
            N_("No work areas were found in {name}, so nothing was adopted. Is it the whole report, as text?"),
            name=report.name,
        )
    adopted = adopt_into_file(file, draft, year=year, signature=context.signature)
    say(
        context.words.gettext(
            "Adopted into {name} as the plan of {year}: "
            "{areas} work areas, {commitments} commitments, {targets} targets.",
            name=file.name,
            year=year,
            areas=adopted.areas,
            commitments=adopted.commitments,
            targets=adopted.targets,
        )
    )
    return 0
