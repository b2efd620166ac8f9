"""Loading 4,000 commitments, beside fetching the same rows with the standard library."""

import sqlite3
import tempfile
from pathlib import Path

from rongchang_desktop.storage.store import Store
from tests.benchmarks.ledger_files import big_file
from tests.benchmarks.measuring import Row, interleaved, say, timed

BAR = 10
COMMITMENTS = 4000
TABLES = ("plans", "items", "targets", "ownerships", "milestones", "departments", "posts")
NEWEST = """SELECT * FROM updates WHERE id IN (
    SELECT (SELECT id FROM updates n WHERE n.item_id = i.id AND n.layer = 'reported'
            ORDER BY as_of DESC, id DESC LIMIT 1) FROM items i)"""


def load_row() -> Row:
    """A target for every third commitment, three owners and nine updates each; the newest updates are kept."""
    with tempfile.TemporaryDirectory() as folder:
        say(f"edit: making a file of {COMMITMENTS} commitments")
        path = big_file(Path(folder) / "big.rcplan", COMMITMENTS)

        def raw() -> float:
            connection = sqlite3.connect(path)
            try:
                return timed(lambda: [connection.execute(query).fetchall() for query in _queries()])
            finally:
                connection.close()

        def ours() -> float:
            with Store.open(path) as store:
                return timed(store.load)

        floor, value = interleaved(raw, ours)
    return Row(
        group="edit",
        name=f"load {COMMITMENTS} commitments",
        value=value,
        unit="s",
        floor=floor,
        bar=f"<= {BAR} x raw fetchall of the rows kept",
        holds=value <= BAR * floor,
    )


def _queries() -> list[str]:
    return [*(f"SELECT * FROM {table}" for table in TABLES), NEWEST]
