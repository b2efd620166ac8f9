"""Progress and cancellation as one callable, so that long work knows neither threads nor windows."""

from typing import Protocol


class Cancelled(Exception):
    """The user asked the work to stop; what was there before stands."""


class ProgressSink(Protocol):
    """Told after each step; may raise Cancelled."""

    def __call__(self, done: int, total: int | None = None, message: str = "") -> None: ...


def silent(done: int, total: int | None = None, message: str = "") -> None:
    """A sink that keeps nothing."""
