"""Long work off the window's thread: frozen input in, a value out, progress and cancel between."""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from rongchang_desktop.foundation.task_progress import Cancelled, ProgressSink

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Work = Callable[[ProgressSink], Any]


class GuiDelivery(QObject):
    """Brings callbacks from other threads to the thread this object lives in, in order."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def deliver(self, callback: Callable[[], None]) -> None:
        """Run the callback soon, in this object's thread."""
        self._posted.emit(callback)

    def _run(self, callback: Callable[[], None]) -> None:
        callback()


class Task(QObject):
    """One piece of long work under way."""

    progressed = Signal(int, object, str)
    """Steps done, steps in all (None: unknown), and what is being done."""
    succeeded = Signal(object)
    failed = Signal(object)
    """The exception; a UserFacingError is to be shown, anything else is a bug."""
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancel = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()


class TaskRunner(QObject):
    """Runs one task after the other on a worker thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._delivery = GuiDelivery(self)

    def start(self, work: Work) -> Task:
        """Begin the work; its sink tells progress and raises Cancelled after a cancel."""
        from concurrent.futures import ThreadPoolExecutor  # with the first work: the first picture waits for less

        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        task = Task(self)
        self._pool.submit(self._run, task, work)
        return task

    def close(self) -> None:
        """Wait for what is under way."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, task: Task, work: Work) -> None:
        deliver = self._delivery.deliver

        def sink(done: int, total: int | None = None, message: str = "") -> None:
            if task.is_cancelled:
                raise Cancelled
            deliver(lambda: task.progressed.emit(done, total, message))

        try:
            result = work(sink)
        except Cancelled:
            deliver(task.cancelled.emit)
        except Exception as error:  # noqa: BLE001 - handed on, never swallowed
            failure = error
            deliver(lambda: task.failed.emit(failure))
        else:
            deliver(lambda: task.succeeded.emit(result))
