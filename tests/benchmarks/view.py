"""The tree at 400, 4,000 and 100,000 commitments beside a bare Qt model of the same rows, a process a size."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.ledger_files import big_file
from tests.benchmarks.measuring import Row, say, scaled
from tests.benchmarks.start import ROOT, environment
from tests.benchmarks.view_figures import OPEN_ALONE

SIZES = (400, 4_000, 100_000)
RATIOS = {
    "expand": ("expand all", 1.5),
    "scroll": ("scroll, 99th frame of 100", 1.5),
    "cleared": ("search cleared", 1.5),
}
SECONDS = {
    "query": ("search typed to painted", 0.1),
    "tick": ("tick painted everywhere, beside the commit", 0.05),
    "overview": ("overview painted", 0.2),
}
MEGABYTES = 500
LARGEST = SIZES[-1]
AT_THE_LARGEST = frozenset({"query", "cleared", "tick", "overview", "memory"})
PLANNER = {360: 0.6, 3_600: 0.9, 18_000: 10.8}
"""Seconds GNOME Planner was seen to take for the same tree on a quiet machine."""


def rows() -> Iterator[Row]:
    """The group `view`; the fixed bars count at the largest size alone."""
    for size in SIZES:
        for name, value, floor in _measured(size):
            yield _row(size, name, value, floor)
    for size, planner in PLANNER.items():
        ((_, opened, _),) = _measured(size, OPEN_ALONE)
        yield Row(
            group="view",
            name=f"program started and file open, {size:,}",
            value=opened,
            unit="s",
            floor=None,
            bar=f"< GNOME Planner, {planner} s as seen",
            holds=opened < planner,
        )


def _row(size: int, name: str, value: float, floor: float) -> Row:
    row = _held(size, name, value, floor)
    counts = size == LARGEST or name not in AT_THE_LARGEST
    return row if counts else replace(row, bar=f"counts at {LARGEST:,}", holds=True)


def _held(size: int, name: str, value: float, floor: float) -> Row:
    if name in RATIOS:
        title, ratio = RATIOS[name]
        bar, holds = f"<= {ratio} x the bare model", value <= ratio * floor
    elif name in SECONDS:
        title, limit = SECONDS[name]
        allowed = scaled(limit)
        bar, holds = f"<= {limit * 1000:.0f} ms (here {allowed * 1000:.0f})", value <= allowed
    elif name == "memory":
        title, bar, holds = "memory held", f"<= {MEGABYTES} MB", value <= MEGABYTES
    else:
        title, bar, holds = "program started and file open", "", True
    return Row(
        group="view",
        name=f"{title}, {size:,}",
        value=value,
        unit="MB" if name == "memory" else "s",
        floor=floor or None,
        bar=bar,
        holds=holds,
    )


def _measured(size: int, *options: str) -> list[tuple[str, float, float]]:
    with tempfile.TemporaryDirectory() as folder:
        say(f"view: writing {size:,} commitments")
        path = big_file(Path(folder) / "big.rcplan", size)
        say("view: measuring")
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.view_child", str(path), str(time.monotonic()), *options],
            env=environment(Path(folder)),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            timeout=900,
            check=True,
        )
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]
