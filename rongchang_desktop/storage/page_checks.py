"""What SQLite itself finds wrong with the pages of a file."""

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from rongchang_desktop.storage.findings import Finding

_MOST_PAGES = 100


def page_findings(driver: sqlite3.Connection, pragma: Literal["quick_check", "integrity_check"]) -> "Iterator[Finding]":
    """Damaged pages; `integrity_check` also holds the indexes against the tables."""
    try:
        lines = [line for (line,) in driver.execute(f"PRAGMA {pragma}({_MOST_PAGES})") if line != "ok"]
    except sqlite3.DatabaseError as error:
        lines = [str(error)]
    if lines:
        from rongchang_desktop.storage.findings import Finding, Trouble  # hardly ever

        yield from (Finding(trouble=Trouble.PAGES, detail=str(line)) for line in lines)
