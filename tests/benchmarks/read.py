"""Reading a report once, ten and a hundred times as long: the time grows with the length and with nothing else."""

import math
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.readers.text import decoded
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from tests.benchmarks.measuring import Row, interleaved, say, scaled, timed
from tests.shared import SHARED

BAR_ONCE, BAR_HUNDREDFOLD, BAR_EXPONENT = 0.25, 8.0, 1.1


def rows() -> Iterator[Row]:
    """The group `read`: warm times of 000 and of its multiples, and the exponent between them."""
    text = _report()
    with tempfile.TemporaryDirectory() as folder:
        paths = {times: Path(folder) / f"{times}.txt" for times in (1, 10, 100)}
        for times, path in paths.items():
            path.write_text("\n".join([text] * times), encoding="utf-8")
        read = {times: partial(_seconds, path) for times, path in paths.items()}
        read[1]()
        once, tenfold = interleaved(read[1], read[10])
        (hundredfold,) = interleaved(read[100], runs=3)
    yield _row("000, warm", once, BAR_ONCE)
    yield _row("000 x 10, warm", tenfold, None)
    yield _row("000 x 100, warm", hundredfold, BAR_HUNDREDFOLD)
    exponent = math.log10(hundredfold / tenfold)
    yield Row(
        group="read",
        name="growth from x 10 to x 100",
        value=exponent,
        unit="exponent",
        floor=None,
        bar=f"<= {BAR_EXPONENT}",
        holds=exponent <= BAR_EXPONENT,
    )


def _report() -> str:
    path = next(iter(sorted((SHARED / "seeds").glob("000_*.txt"))), None)
    if path is None:
        say("read: ../shared is missing; reading the sample report instead")
        path = next(iter(sorted((resources() / "samples").glob("*.txt"))))
    return decoded(path.read_bytes(), path.name)


def _seconds(path: Path) -> float:
    return timed(lambda: read_report(path, shipped_vocabulary(), silent))


def _row(name: str, seconds: float, bar: float | None) -> Row:
    limit = scaled(bar) if bar is not None else None
    return Row(
        group="read",
        name=name,
        value=seconds,
        unit="s",
        floor=None,
        bar=f"<= {bar} s (here {limit:.3f} s)" if bar is not None else "",
        holds=limit is None or seconds <= limit,
    )
