"""Where work on the store runs: in order, one piece at a time, never losing how it ended."""

import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from rongchang_desktop.services.runner import InlineRunner, StorageThread

Callbacks = queue.SimpleQueue[Callable[[], None]]


@pytest.fixture
def callbacks() -> Callbacks:
    return queue.SimpleQueue()


@pytest.fixture
def thread(callbacks: Callbacks) -> Iterator[StorageThread]:
    runner = StorageThread(callbacks.put)
    yield runner
    runner.close()


def boom() -> None:
    raise ValueError("disk")


def test_the_thread_works_in_order_and_calls_back_in_order_here(thread: StorageThread, callbacks: Callbacks) -> None:
    done: list[int] = []
    where: set[int] = set()
    for number in range(50):

        def work(number: int = number) -> int:
            where.add(threading.get_ident())
            return number

        thread.submit(work, done=done.append, failed=lambda error: pytest.fail(str(error)))
    assert thread.call(lambda: "after all of them") == "after all of them"
    assert done == [], "nothing may be called back on the storage thread"
    for _ in range(50):
        callbacks.get(timeout=5)()
    assert done == list(range(50))
    assert len(where) == 1 and threading.get_ident() not in where


def test_a_failure_is_told_and_the_next_work_runs(thread: StorageThread, callbacks: Callbacks) -> None:
    told: list[object] = []
    thread.submit(boom, done=told.append, failed=told.append)
    thread.submit(lambda: "next", done=told.append, failed=told.append)
    for _ in range(2):
        callbacks.get(timeout=5)()
    assert isinstance(told[0], ValueError) and told[1] == "next"


def test_a_call_raises_where_it_was_made(thread: StorageThread) -> None:
    with pytest.raises(ValueError, match="disk"):
        thread.call(boom)


def test_closing_finishes_what_was_submitted(callbacks: Callbacks) -> None:
    runner, written = StorageThread(callbacks.put), list[int]()
    for number in range(20):
        runner.submit(lambda number=number: written.append(number), done=lambda _: None, failed=lambda _: None)
    runner.close()
    assert written == list(range(20))


def test_inline_everything_has_happened_on_return() -> None:
    runner, told = InlineRunner(), list[object]()
    runner.submit(lambda: 1, done=told.append, failed=told.append)
    runner.submit(boom, done=told.append, failed=told.append)
    assert told[0] == 1 and isinstance(told[1], ValueError)
    assert runner.call(lambda: 2) == 2
