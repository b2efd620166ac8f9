"""Start here: a command of the command line, or the window."""

import sys
from pathlib import Path

from rongchang_desktop.app.command_names import COMMANDS
from rongchang_desktop.app.display import has_display
from rongchang_desktop.app.memory import hold_collector
from rongchang_desktop.app.qt_entry import bring_qt_in


def main(argv: list[str] | None = None) -> int:
    """Run the program; the exit code of the process."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and not names_a_file(arguments[0]):
        from rongchang_desktop.app.command_line import run  # no Qt for a command

        return run(arguments)
    if not has_display():
        from rongchang_desktop.app.command_line import refuse_window

        return refuse_window()
    hold_collector()
    bring_qt_in()
    from rongchang_desktop.app.window import run_window

    return run_window(arguments)


def names_a_file(argument: str) -> bool:
    """Whether a word on the command line is a ledger to open: no command, no option, but a file or a ledger's name."""
    if argument in COMMANDS or argument.startswith("-"):
        return False
    return argument.endswith(".rcplan") or Path(argument).exists()


if __name__ == "__main__":
    raise SystemExit(main())
