"""What SQLite itself finds wrong with the pages of a file."""

import sqlite3
from collections.abc import Iterator
from typing import Literal

from rongchang_desktop.storage.findings import Finding, Trouble

_MOST_PAGES = 100


def page_findings(driver: sqlite3.Connection, pragma: Literal["quick_check", "integrity_check"]) -> Iterator[Finding]:
    """Damaged pages; `integrity_check` also holds the indexes against the tables."""
    try:
        lines = driver.execute(f"PRAGMA {pragma}({_MOST_PAGES})").fetchall()
    except sqlite3.DatabaseError as error:
        yield Finding(trouble=Trouble.PAGES, detail=str(error))
        return
    for (line,) in lines:
        if line != "ok":
            yield Finding(trouble=Trouble.PAGES, detail=str(line))
