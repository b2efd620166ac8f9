"""Reading a report: a limited child does it, and only its validated JSON comes back."""

import sys
from pathlib import Path


def child_command(path: Path) -> list[str]:
    """The program itself, asked to read the file and print the draft."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "rongchang_desktop"]
    return [*program, "read-in-child", str(path.resolve())]
