"""`rongchang status`: the counts by light, for a person or as JSON."""

from rongchang_desktop.app.commands.arguments import Arguments
from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.ledger_reading import ledger_of
from rongchang_desktop.app.commands.output import say, say_json
from rongchang_desktop.domain.pacing.tally import Tally
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.localization.rule_words import rule_sentence
from rongchang_desktop.services.plan_status import PlanStatus, plan_status, status_json


def show_status(arguments: Arguments, context: CommandContext) -> int:
    """Show where the plan stands. Raises UserFacingError."""
    ledger = ledger_of(arguments.file, arguments.year, arguments.as_of, context)
    status = plan_status(ledger, arguments.year, today=context.today())
    if arguments.json:
        found = status_json(status)
        found["rule"]["sentence"] = rule_sentence(status.rule, context.words)
        say_json(found)
    else:
        _show(status, context.words)
    return 0


def _show(status: PlanStatus, words: Localizer) -> None:
    day = formats.day(status.as_of, words)
    say(words.gettext("Plan of {year}, as of {day}", year=status.year, day=day))
    say(_counts(status.tally, words))
    for area in status.areas:
        say(f"{area.number} {area.title}".strip())
        say(f"    {_counts(area.tally, words)}")
    say(rule_sentence(status.rule, words))


def _counts(tally: Tally, words: Localizer) -> str:
    lights = [f"{SHAPES[light]} {label(light, words)} {count}" for light, count in tally.lights.items()]
    closed = words.gettext("closed {closed}/{total}", closed=tally.closed, total=tally.total)
    return "  ".join((*lights, closed))
