"""Where work on the store runs: on the one storage thread, or at once for the command line and the tests."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
Deliver = Callable[[Callable[[], None]], None]


class Runner(Protocol):
    """Runs work in order, one piece at a time."""

    def submit(self, work: Callable[[], T], *, done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Run the work later and tell the caller's thread how it ended."""

    def call(self, work: Callable[[], T]) -> T:
        """Run the work after what was submitted before it, and wait for it."""

    def close(self) -> None:
        """Finish what was submitted, then end."""


class InlineRunner:
    """Runs everything at once in the caller's thread."""

    def submit(self, work: Callable[[], T], *, done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - handed on, never swallowed
            failed(error)
        else:
            done(result)

    def call(self, work: Callable[[], T]) -> T:
        return work()

    def close(self) -> None:
        pass


class StorageThread:
    """One thread that owns the store; `deliver` brings a callback back to the caller's thread."""

    def __init__(self, deliver: Deliver) -> None:
        self._deliver = deliver

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # with the first work: the first picture waits for less

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")

    def submit(self, work: Callable[[], T], *, done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - handed on, never swallowed
                failure = error
                self._deliver(lambda: failed(failure))
            else:
                self._deliver(lambda: done(result))

        self._pool.submit(run)

    def call(self, work: Callable[[], T]) -> T:
        return self._pool.submit(work).result()

    def close(self) -> None:
        self._pool.shutdown(wait=True)
