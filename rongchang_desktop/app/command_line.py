"""The commands without a window: the same services, no Qt."""

import os
from typing import TYPE_CHECKING

from rongchang_desktop.foundation.messages import N_, UserFacingError

if TYPE_CHECKING:
    from rongchang_desktop.app.commands.arguments import Arguments
    from rongchang_desktop.app.commands.context import CommandContext

DONE, REFUSED = 0, 2
_INTERRUPTED, _UNHEARD = 130, 141  # what a shell reports of a program that a signal ended
_HELP = frozenset({"--help", "-h"})


def run(argv: list[str]) -> int:
    """Do what the arguments say; 0 is done, 2 a refusal in one sentence. A bug surfaces as its traceback."""
    from rongchang_desktop.app.commands.output import fall_silent, refuse

    context = _context()
    try:
        return _obey(argv, context)
    except UserFacingError as error:
        refuse(context.words.error(error))
        return REFUSED
    except BrokenPipeError:
        fall_silent()
        return _UNHEARD
    except KeyboardInterrupt:
        return _INTERRUPTED


def refuse_window() -> int:
    """Say that a window needs a display."""
    from rongchang_desktop.app.commands.output import refuse

    refuse(
        _context().words.gettext(
            "There is no display to open a window on. rongchang --help lists the commands that need none."
        )
    )
    return REFUSED


def _context() -> "CommandContext":
    from rongchang_desktop.app.commands.context import context_of
    from rongchang_desktop.app.commands.language import system_locale, terminal_language
    from rongchang_desktop.app.commands.output import speak_utf8

    speak_utf8()
    return context_of(terminal_language(os.environ, system_locale()))


def _obey(argv: list[str], context: "CommandContext") -> int:
    from rongchang_desktop.app.commands import help_page

    if _HELP & set(argv):
        help_page.show_help(context.words)
        return DONE
    if argv[:1] == ["--version"]:
        help_page.show_version()
        return DONE
    return _command(argv, context)


def _command(argv: list[str], context: "CommandContext") -> int:
    from rongchang_desktop.app.commands.arguments import parsed

    arguments = parsed(argv)
    match arguments.command:
        case "read":
            from rongchang_desktop.app.commands.reading import read

            return read(arguments.report, context, as_json=arguments.json)
        case "read-in-child" | "read-forms-in-child":
            return _limited_child(arguments)
        case "adopt":
            from rongchang_desktop.app.commands.adopting import adopt

            return adopt(arguments.report, arguments.file, arguments.year, context)
        case "status":
            from rongchang_desktop.app.commands.status import show_status

            return show_status(arguments, context)
        case "print":
            from rongchang_desktop.app.commands.papers import print_paper

            return print_paper(arguments, context)
        case "check":
            from rongchang_desktop.app.commands.checking import check

            return check(arguments.file, context)
        case "demo":
            from rongchang_desktop.app.commands.demo import print_starter_plan

            return print_starter_plan(context)
        case _:
            raise UserFacingError(
                N_("There is no command {name}. rongchang --help lists them."), name=arguments.command
            )


def _limited_child(arguments: "Arguments") -> int:
    if arguments.command == "read-forms-in-child":
        from rongchang_desktop.app.commands.form_reading import read_forms_in_child

        return read_forms_in_child(arguments.files)
    from rongchang_desktop.app.commands.reading import read_in_child

    return read_in_child(arguments.report, columns=arguments.columns, assumed_year=arguments.assumed_year)
