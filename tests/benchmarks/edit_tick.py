"""A tick through the window's own session: from the wish to acknowledged on disk and painted again."""

import os
import sqlite3
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

from tests.benchmarks.measuring import RUNS, Row, say, scaled

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FACTOR, ALLOWANCE = 1.5, 0.008
TODAY = date(2024, 9, 30)
SETTINGS = ("journal_mode=DELETE", "synchronous=EXTRA", "locking_mode=EXCLUSIVE", "foreign_keys=ON")
TICKS_A_RUN = 11


def tick_row() -> Row:
    """The raw commit writes the rows that our tick wrote, into a copy of the same file."""
    from tests.benchmarks.open_window import open_window

    with tempfile.TemporaryDirectory() as folder:
        say("edit: opening the starter plan for ticking")
        path = Path(folder) / "plan.rcplan"
        copy = Path(folder) / "copy.rcplan"
        with open_window(path, today=TODAY) as window:
            window.tick_once()
        copy.write_bytes(path.read_bytes())
        raw = RawTicks(copy)
        floors: list[float] = []
        values: list[float] = []
        allowances: list[float] = []
        with open_window(path, today=TODAY) as window:
            for run in range(RUNS + 1):
                ours = [window.tick_once() for _ in range(TICKS_A_RUN)]
                theirs = [raw.tick_once() for _ in range(TICKS_A_RUN)]
                if run:
                    values.append(median(ours))
                    allowances.append(scaled(ALLOWANCE))
                    floors.append(median(theirs))
        raw.close()
    value, floor = median(values), median(floors)
    allowance = median(allowances)
    limit = FACTOR * floor + allowance
    return Row(
        group="edit",
        name="tick acknowledged on disk and painted",
        value=value,
        unit="s",
        floor=floor,
        bar=f"<= {FACTOR} x raw commit + {ALLOWANCE * 1000:.0f} ms (here {allowance * 1000:.1f})",
        holds=value <= limit,
    )


class RawTicks:
    """The rows of one tick, written by the standard library at the settings of the store."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for setting in SETTINGS:
            self._connection.execute(f"PRAGMA {setting}").fetchall()
        names = [row[1] for row in self._connection.execute("PRAGMA table_info(journal)")]
        last = self._connection.execute("SELECT * FROM journal ORDER BY sequence DESC LIMIT 1").fetchone()
        self._journal = dict(zip(names, last, strict=True))
        self._items = [
            row[0]
            for row in self._connection.execute(
                "SELECT item_id FROM journal_items WHERE sequence = ?", (self._journal["sequence"],)
            )
        ]

    def tick_once(self) -> float:
        """Seconds one transaction takes: the item's row, the journal's row and its index."""
        self._journal["sequence"] += 1
        self._journal["id"] = f"raw-{self._journal['sequence']}"
        marks = ", ".join("?" for _ in self._journal)
        begin = time.perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        for item_id in self._items:
            self._connection.execute("UPDATE items SET version = version + 1 WHERE id = ?", (item_id,))
        self._connection.execute(f"INSERT INTO journal VALUES ({marks})", tuple(self._journal.values()))
        for item_id in self._items:
            self._connection.execute("INSERT INTO journal_items VALUES (?, ?)", (item_id, self._journal["sequence"]))
        self._connection.execute("COMMIT")
        return time.perf_counter() - begin

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
