"""From spawning the process to the painted layout, and to a key press that has moved the selection."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import Row, interleaved, say

ROOT = Path(__file__).resolve().parents[2]
PAINTED_BAR, MOVED_BAR = 0.7, 1.4
STARTS = 11


def rows() -> Iterator[Row]:
    """Two figures of the same process, beside a bare window that imports sqlalchemy.orm."""
    with tempfile.TemporaryDirectory() as home:
        seen = environment(Path(home))
        say("start: making the starter plan's file")
        _spawn("start_child", seen)
        moved: list[float] = []

        def ours() -> float:
            marks = _spawn("start_child", seen)
            moved.append(marks["moved"])
            return marks["painted"]

        floor, painted = interleaved(lambda: _spawn("start_floor", seen)["ready"], ours, runs=STARTS)
    counted = sorted(moved[1:])
    median = counted[len(counted) // 2]
    yield _row("complete main layout painted", painted, floor, PAINTED_BAR)
    yield _row("Down key has moved in the filled 2024 plan", median, floor, MOVED_BAR)


def _row(name: str, value: float, floor: float, bar: float) -> Row:
    return Row(
        group="start",
        name=name,
        value=value,
        unit="s",
        floor=floor,
        bar=f"<= {bar} x bare window + sqlalchemy.orm",
        holds=value <= bar * floor,
    )


def _spawn(module: str, environment: dict[str, str]) -> dict[str, float]:
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    marks = (line.split() for line in done.stdout.splitlines() if line.startswith("mark "))
    return {name: float(at) - begin for _, name, at in marks}


def environment(home: Path) -> dict[str, str]:
    """What a child sees that shall not touch this user's own files."""
    # Python keeps its compiled files for both sides alike, as it does wherever it was not told otherwise.
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home),
        "LOCALAPPDATA": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
