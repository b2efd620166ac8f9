"""The page that `rongchang --help` shows."""

import rongchang_desktop
from rongchang_desktop.app.commands.arguments import DOCUMENTS
from rongchang_desktop.app.commands.output import say
from rongchang_desktop.localization.catalog import Localizer


def show_help(words: Localizer) -> None:
    """Every command with what it does, in the language of the terminal."""
    rows = (
        ("rongchang [FILE.rcplan]", words.gettext("open the window")),
        ("rongchang read REPORT [--json]", words.gettext("read a work report and show the draft")),
        (
            "rongchang adopt REPORT --into FILE.rcplan --year YEAR",
            words.gettext(
                "read a work report and adopt it as the plan of that year; makes the file where there is none"
            ),
        ),
        (
            "rongchang status FILE.rcplan --year YEAR [--as-of YYYY-MM-DD] [--json]",
            words.gettext("count the lights, in all and by work area"),
        ),
        (
            "rongchang print PAPER FILE.rcplan --year YEAR --out OUT.pdf|docx|xlsx|csv|png [--as-of YYYY-MM-DD]",
            words.gettext(
                "write a paper, in place of an older one; PAPER is one of {papers}", papers=", ".join(DOCUMENTS)
            ),
        ),
        (
            "rongchang check FILE.rcplan",
            words.gettext("look for damage: exit 0 sound, 1 damaged, 2 no plan file of this program"),
        ),
        ("rongchang demo", words.gettext("print the status report of the plan that ships with the program")),
    )
    for command, purpose in rows:
        say(f"{command}\n    {purpose}")
    say(words.gettext("Refusals are one sentence on standard error, with exit 2."))


def show_version() -> None:
    """The program's name and version."""
    say(f"rongchang-desktop {rongchang_desktop.__version__}")
