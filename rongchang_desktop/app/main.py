"""Start here: a command of the command line, or the window."""

import sys

from rongchang_desktop.app.command_names import COMMANDS
from rongchang_desktop.app.display import has_display


def main(argv: list[str] | None = None) -> int:
    """Run the program; the exit code of the process."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from rongchang_desktop.app.command_line import run  # no Qt for a command

        return run(arguments)
    if not has_display():
        from rongchang_desktop.app.command_line import refuse_window

        return refuse_window()
    from rongchang_desktop.app.window import run_window

    return run_window(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
