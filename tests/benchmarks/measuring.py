"""Medians of interleaved runs, each figure beside a floor of the same run, fixed times scaled to this machine."""

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 7
CALIBRATION_SECONDS = 0.027
"""What `calibration_loop` takes on the machine for which fixed times are stated: two quiet cores of a small server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure: median `value`, the floor beside it, and whether it keeps its bar."""

    group: str
    name: str
    value: float
    unit: str
    floor: float | None
    bar: str
    holds: bool

    @property
    def ratio(self) -> float | None:
        """The value in floors."""
        return None if not self.floor else self.value / self.floor

    def as_json(self) -> str:
        """The row as one line of JSON."""
        return json.dumps(
            {
                "group": self.group,
                "name": self.name,
                "value": round(self.value, 6),
                "unit": self.unit,
                "floor": None if self.floor is None else round(self.floor, 6),
                "ratio": None if self.ratio is None else round(self.ratio, 3),
                "bar": self.bar,
                "holds": self.holds,
            },
            ensure_ascii=False,
        )

    def as_text(self) -> str:
        """The row for a person."""
        floor = "" if self.floor is None else f"floor {self.floor:.4f}  ratio {self.ratio:.2f}"
        verdict = "holds" if self.holds else "MISSED"
        return f"{self.group:6} {self.name:46} {self.value:9.4f} {self.unit:3} {floor:32} bar {self.bar:34} {verdict}"


def interleaved(*jobs: Callable[[], float], runs: int = RUNS, warm_up: int = 1) -> tuple[float, ...]:
    """Run the jobs in turn, A B A B …; each gives its own seconds; the medians in the order of the jobs."""
    seconds: list[list[float]] = [[] for _ in jobs]
    for run in range(warm_up + runs):
        for job, kept in zip(jobs, seconds, strict=True):
            gc.collect()
            taken = job()
            if run >= warm_up:
                kept.append(taken)
    return tuple(statistics.median(kept) for kept in seconds)


def timed(work: Callable[[], object]) -> float:
    """Seconds the work takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def calibration_loop() -> float:
    """Seconds a fixed piece of plain Python takes here."""

    def loop() -> int:
        total = 0
        for number in range(600_000):
            total += number % 7
        return total

    return timed(loop)


def scaled(seconds: float) -> float:
    """A time stated for the reference machine, as long as it may take on this one, as busy as it is just now."""
    measured = statistics.median(calibration_loop() for _ in range(9))
    return seconds * max(1.0, measured / CALIBRATION_SECONDS)


def say(text: str) -> None:
    """A word for the person at the terminal; standard output is for rows alone."""
    sys.stderr.write(f"{text}\n")
