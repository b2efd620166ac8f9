"""The figures of one size of the group `view`: the real window beside a bare model of the same rows."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtWidgets import QTreeView

from tests.benchmarks.bare_tree import bare_copy, bare_view
from tests.benchmarks.big_window import BigWindow, paint
from tests.benchmarks.measuring import interleaved, timed

TODAY = date(2024, 9, 30)
FRAMES, TICKS, QUERIES, RUNS = 200, 11, 5, 5
OPEN_ALONE = "--open-alone"


def measured(path: Path, spawned: float) -> Iterator[tuple[str, float, float]]:
    """Name, seconds (or megabytes) and floor of each figure; a floor of 0 stands for none."""
    window = BigWindow(path.with_suffix(".json"), today=TODAY)
    window.open(path)
    yield "open", time.monotonic() - spawned, 0.0
    if OPEN_ALONE in sys.argv:
        window.close()
        return
    window.settle()
    numbers = count(1)
    yield "query", median(window.type(f"推进第{next(numbers)}7项") for _ in range(QUERIES)), 0.0
    window.clear()
    yield "tick", median(window.tick_once() for _ in range(TICKS)), 0.0
    yield "overview", window.show_overview(), 0.0
    yield "memory", held_megabytes(), 0.0  # before the bare model stands beside it
    yield from _beside_bare(window)
    window.close()


def _beside_bare(window: BigWindow) -> Iterator[tuple[str, float, float]]:
    ours = window.view
    bare = bare_view(bare_copy(window.page.model), like=ours)
    paint(bare)

    def expand_bare() -> float:
        bare.collapseAll()
        paint(bare)
        return timed(lambda: (bare.expandAll(), paint(bare)))

    floor, value = interleaved(expand_bare, window.expand, runs=RUNS)
    yield "expand", value, floor
    theirs, here = interleaved(lambda: scrolled(bare), lambda: scrolled(ours), runs=RUNS)
    yield "scroll", here, theirs
    cleared = []
    for number in range(QUERIES):
        window.type(f"第{number}17项")
        cleared.append(window.clear())
    yield "cleared", median(cleared), floor
    bare.close()


def scrolled(view: QTreeView) -> float:
    """The 99th percentile of the frames of a scroll through all rows, in seconds."""
    bar = view.verticalScrollBar()
    frames = []
    for step in range(FRAMES):
        bar.setValue(bar.maximum() * step // FRAMES)
        frames.append(timed(view.viewport().repaint))
    return quantiles(frames, n=100)[-1]


def held_megabytes() -> float:
    """The memory the process holds now, as Linux counts it; 0 elsewhere."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def main() -> None:
    """Print a JSON line for each figure."""
    for name, value, floor in measured(Path(sys.argv[1]), float(sys.argv[2])):
        sys.stdout.write(json.dumps([name, value, floor]) + "\n")
        sys.stdout.flush()
