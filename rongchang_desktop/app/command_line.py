"""The commands without a window: the same services, no Qt."""

import os
from collections.abc import Callable

COMMANDS = frozenset(
    {"read", "read-in-child", "adopt", "status", "print", "check", "demo", "--help", "-h", "--version"}
)
REFUSED = 2


def run(argv: list[str]) -> int:
    """Do what the arguments say; 0 is done, 2 a refusal in one sentence. A bug surfaces as its traceback."""
    from rongchang_desktop.app.commands import output
    from rongchang_desktop.app.commands.context import context_of
    from rongchang_desktop.app.commands.language import system_locale, terminal_language
    from rongchang_desktop.foundation.messages import UserFacingError

    output.speak_utf8()
    context = context_of(terminal_language(os.environ, system_locale()))
    try:
        return _command(argv)(context)
    except UserFacingError as error:
        output.refuse(context.words.error(error))
        return REFUSED


def _command(argv: list[str]) -> "Callable[[CommandContext], int]":
    from rongchang_desktop.app.commands import help as help_page

    if not argv or {"--help", "-h"} & set(argv):
        return lambda context: help_page.show_help(context.words)
    if argv[0] == "--version":
        return lambda context: help_page.show_version()
    return _parsed_command(argv)
