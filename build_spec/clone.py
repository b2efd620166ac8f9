"""Where things stand in a clone, and what the other modules of this folder say when they cannot go on."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "build_spec" / "locks"
ENVIRONMENTS = ROOT / ".environment"
PACKAGE = ROOT / "rongchang_desktop"
CATALOGS = ROOT / "i18n"


class CannotGoOn(Exception):
    """The work stops with a sentence for the person at the keyboard and exit code 2; nothing is a bug."""


def tell(chinese: str, english: str) -> None:
    """Say on standard error what is going on, so that standard output stays with the program that is started."""
    sys.stderr.write(f"{chinese}\n{english}\n")
    sys.stderr.flush()
