"""Tables of 200, 2,000 and 20,000 rows as PDF beside every other engine found here; the sheets of sixty units."""

import json
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.benchmarks.measuring import Row, interleaved, say
from tests.benchmarks.printed_sheets import sheets_row
from tests.benchmarks.start import ROOT, environment

OURS, TAGGED = "ours", "ours:prepared_tagged"
ENGINES = {  # module → its name, and the most rows that it is asked for
    "qt_painter": ("QPainter on QPdfWriter", 20_000),
    "typst_table": ("typst", 20_000),
    "xelatex_table": ("xelatex longtable", 20_000),
    "libreoffice_sheet": ("LibreOffice Calc", 20_000),
    "long_table": ("reportlab LongTable of Paragraphs", 2_000),
    "fpdf_table": ("fpdf2 table", 200),
}
RUNS = {200: 5, 2_000: 3, 20_000: 3}
MEGABYTES, LARGEST, SMALLEST, MIDDLE = 220, 20_000, 200, 2_000


@dataclass(slots=True)
class _Size:
    """What was measured for one number of rows: engine → medians."""

    rows: int
    seconds: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, float] = field(default_factory=dict)
    file_megabytes: dict[str, float] = field(default_factory=dict)


def rows() -> Iterator[Row]:
    """The group `print`."""
    here = [engine for engine, (name, _) in ENGINES.items() if _prints(engine, name)]
    for count in RUNS:
        size = _measured(count, [OURS, TAGGED, *(engine for engine in here if ENGINES[engine][1] >= count)])
        yield from _of_ours(size)
        yield from _of_the_others(size)
    yield sheets_row()


def _prints(engine: str, name: str) -> bool:
    """Whether the engine is here and works; says so where it is not."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            _printed(engine, 20, Path(folder))
        except subprocess.CalledProcessError as failure:
            say(f"print: {name} is left out: {failure.stderr.strip().splitlines()[-1]}")
            return False
    return True


def _measured(count: int, engines: list[str]) -> _Size:
    say(f"print: {count:,} rows")
    megabytes: dict[str, list[float]] = defaultdict(list)
    size = _Size(count)
    with tempfile.TemporaryDirectory() as folder:

        def run(engine: str) -> float:
            seconds, held, length = _printed(engine, count, Path(folder))
            megabytes[engine].append(held)
            size.file_megabytes[engine] = length / 1e6
            return seconds

        medians = interleaved(*(partial(run, engine) for engine in engines), runs=RUNS[count], warm_up=0)
    size.seconds = dict(zip(engines, medians, strict=True))
    size.megabytes = {engine: statistics.median(held) for engine, held in megabytes.items()}
    return size


def _printed(engine: str, count: int, folder: Path) -> tuple[float, float, int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.print_child", engine, str(count), str(folder / "table.pdf")],
        env=environment(folder),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=1800,
        check=True,
    )
    seconds, held, length = json.loads(done.stdout)
    return seconds, held, length


def _of_ours(size: _Size) -> Iterator[Row]:
    others = {engine: seconds for engine, seconds in size.seconds.items() if engine not in (OURS, TAGGED)}
    first = min(others, key=lambda engine: others[engine])
    ours, best, name = size.seconds[OURS], others[first], ENGINES[first][0]
    bar, holds = f"beside {name}, the first of the others", True
    if size.rows == SMALLEST:
        bar, holds = f"<= 1.5 x the first, {name}", ours <= 1.5 * best
    elif size.rows == LARGEST:
        bar, holds = f"<= 1/2 of the next, {name}", 2 * ours <= best
    yield _row(size, "ours, untagged", ours, "s", bar, floor=best, holds=holds)
    held, within = size.megabytes[OURS], size.rows != LARGEST or size.megabytes[OURS] <= MEGABYTES
    yield _row(size, "ours, untagged: memory", held, "MB", f"<= {MEGABYTES} MB at {LARGEST:,}", holds=within)
    yield _row(size, "ours, untagged: file", size.file_megabytes[OURS], "MB")
    for what, unit, figures in (("tagged", "s", size.seconds), ("tagged: memory", "MB", size.megabytes)):
        bar = f"<= 2 x ours untagged at {MIDDLE:,}"
        holds = size.rows != MIDDLE or figures[TAGGED] <= 2 * figures[OURS]
        yield _row(size, f"ours, {what}", figures[TAGGED], unit, bar, floor=figures[OURS], holds=holds)
    yield _row(size, "ours, tagged: file", size.file_megabytes[TAGGED], "MB")


def _of_the_others(size: _Size) -> Iterator[Row]:
    for engine in sorted(size.seconds.keys() - {OURS, TAGGED}, key=lambda engine: size.seconds[engine]):
        name = ENGINES[engine][0]
        yield _row(size, name, size.seconds[engine], "s", floor=size.seconds[OURS])
        yield _row(size, f"{name}: memory", size.megabytes[engine], "MB", floor=size.megabytes[OURS])
        yield _row(size, f"{name}: file", size.file_megabytes[engine], "MB", floor=size.file_megabytes[OURS])


def _row(
    size: _Size, what: str, value: float, unit: str, bar: str = "", *, floor: float | None = None, holds: bool = True
) -> Row:
    return Row(
        group="print", name=f"{size.rows:,} rows, {what}", value=value, unit=unit, floor=floor, bar=bar, holds=holds
    )
