"""`python -m tests.torture.large_sheets`: the hostile sheets and pages at full size, with what became of each."""

import sys
import tempfile
import time
from pathlib import Path

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.services.report_import import LIMITS, read_report_file
from tests.importing import hostile_sheets

LARGE = {
    "cell_bomb.xlsx": (hostile_sheets.cell_bomb, 40),
    "string_bomb.xlsx": (hostile_sheets.string_bomb, 24),
    "row_bomb.xlsx": (hostile_sheets.row_bomb, 120),
    "many_rows.xlsx": (hostile_sheets.many_rows, 48),
    "part_of_many_rows.xlsx": (hostile_sheets.many_rows, 20),
    "deep_sheet.xlsx": (hostile_sheets.deep_sheet, 50),
    "unclosed_quote.csv": (hostile_sheets.unclosed_quote, 10),
    "wide_row.csv": (hostile_sheets.wide_row, 5),
}
"""Builders with how many times larger to build: 2 GB in a cell, 12 million strings, 6 million and 1 million rows, …"""


def verdict(path: Path) -> str:
    """What reading it ends in."""
    try:
        draft = read_report_file(path, silent)
    except UserFacingError as refused:
        return f"refused: {refused}"
    return f"read {len(draft.source_text)} characters: " + " ".join(n.msgid.format(**n.params) for n in draft.notes)


def main() -> int:
    """Print a line a file; the exit code counts those that took longer than allowed."""
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (build, scale) in LARGE.items():
            path = Path(folder) / name
            path.write_bytes(build(scale))
            started = time.monotonic()
            words = verdict(path)
            seconds = time.monotonic() - started
            slow += seconds > LIMITS.seconds + 1
            print(f"{name:24} {path.stat().st_size:>12,} bytes {seconds:5.1f} s  {words}", flush=True)
            path.unlink()
    return slow


if __name__ == "__main__":
    sys.exit(main())
