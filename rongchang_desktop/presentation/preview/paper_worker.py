"""One thread that has the open PDF for itself, and does one small piece of work after the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.presentation.background import Task, TaskRunner


@dataclass(frozen=True, slots=True)
class Job:
    """What is done on the thread, and what is done with its result in the window."""

    work: Callable[[], Any]
    done: Callable[[Any], None]


Source = Callable[[], Job | None]
"""Gives the next piece of work that is wanted now."""


class PaperWorker(QObject):
    """Asks its sources in their order, each time anew: what is no longer wanted is never begun."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = TaskRunner(self)
        self._sources: list[Source] = []
        self._task: Task | None = None

    def serve(self, source: Source) -> None:
        """Add a source; those that came first go first."""
        self._sources.append(source)

    def poke(self) -> None:
        """Something may be wanted."""
        if self._task is None:
            self._begin()

    def finish(self, work: Callable[[], None]) -> None:
        """Do a last thing with what was open, after all that is under way."""
        self._tasks.start(lambda _: work())

    def close(self) -> None:
        """Wait for what is under way."""
        self._tasks.close()

    def _begin(self) -> None:
        job = next((job for source in self._sources if (job := source()) is not None), None)
        if job is None:
            return
        task = self._tasks.start(lambda _: job.work())
        self._task = task
        task.succeeded.connect(lambda result: self._end(task, lambda: job.done(result)))
        task.failed.connect(lambda error: self._end(task, lambda: self.failed.emit(error)))

    def _end(self, task: Task, then: Callable[[], None]) -> None:
        self._task = None
        task.deleteLater()
        then()
        self.poke()
