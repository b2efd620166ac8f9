"""A command that runs wild is ended in time and leaves nothing behind."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rongchang_desktop.foundation.limited_process import Ending, Limits, run_limited
from rongchang_desktop.foundation.task_progress import Cancelled

posix = pytest.mark.skipif(sys.platform == "win32", reason="process groups and signals are those of POSIX")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_quiet_command_gives_its_output_and_its_code() -> None:
    outcome = run_limited(python("import sys; print('done'); sys.exit(3)"))
    assert (outcome.ending, outcome.code, outcome.output.split()) == (Ending.FINISHED, 3, [b"done"])


def test_lines_of_standard_error_arrive_while_the_command_runs() -> None:
    arrived: list[tuple[str, float]] = []
    code = "import sys, time; print('一', file=sys.stderr, flush=True); time.sleep(0.6); print('二', file=sys.stderr)"
    run_limited(
        python(code),
        on_line=lambda line: arrived.append((line, time.monotonic())),
        environment={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert [line for line, _ in arrived] == ["一", "二"]
    assert arrived[1][1] - arrived[0][1] > 0.3


def test_an_endless_command_is_ended_on_time() -> None:
    started = time.monotonic()
    outcome = run_limited(python("import time; time.sleep(60)"), limits=Limits(seconds=0.5))
    assert outcome.ending is Ending.OUT_OF_TIME
    assert time.monotonic() - started < 5


@pytest.mark.skipif(sys.platform == "darwin", reason="no memory limit there")
def test_a_greedy_command_is_ended_for_memory() -> None:
    code = "blocks = []\nwhile True: blocks.append(bytearray(50_000_000))"
    outcome = run_limited(python(code), limits=Limits(memory=400_000_000, seconds=20))
    assert outcome.ending is Ending.OUT_OF_MEMORY


def test_a_talkative_command_is_ended_before_it_fills_memory() -> None:
    code = "import sys\nwhile True: sys.stdout.write('x' * 100_000)"
    assert run_limited(python(code), limits=Limits(output=1_000_000)).ending is Ending.TOO_MUCH_OUTPUT


def test_full_pipes_on_both_sides_do_not_hang() -> None:
    code = "import sys\nfor _ in range(300):\n sys.stderr.write('e' * 5000 + '\\n')\n sys.stdout.write('o' * 5000)"
    outcome = run_limited(python(code), limits=Limits(seconds=20))
    assert (outcome.ending, len(outcome.output)) == (Ending.FINISHED, 1_500_000)


def test_a_line_without_end_on_standard_error_does_not_fill_memory() -> None:
    longest = 0

    def measure(line: str) -> None:
        nonlocal longest
        longest = max(longest, len(line))

    run_limited(python("import sys; sys.stderr.write('e' * 3_000_000)"), on_line=measure)
    assert 0 < longest <= 65_536


def test_cancelling_ends_the_command_at_once() -> None:
    started = time.monotonic()
    outcome = run_limited(python("import time; time.sleep(60)"), cancelled=lambda: time.monotonic() - started > 0.3)
    assert outcome.ending is Ending.CANCELLED
    assert time.monotonic() - started < 5


@posix
def test_what_a_listener_raises_ends_the_command_and_passes_through() -> None:
    seen: list[int] = []

    def stop(line: str) -> None:
        seen.append(int(line))
        raise Cancelled

    code = "import os, sys, time; print(os.getpid(), file=sys.stderr, flush=True); time.sleep(60)"
    with pytest.raises(Cancelled):
        run_limited(python(code), on_line=stop)
    assert not _is_alive(seen[0])


@posix
def test_children_of_the_command_end_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = (
        "import subprocess, sys, time, pathlib\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(note)!r}).write_text(str(child.pid))\n"
        "time.sleep(60)"
    )
    run_limited(python(code), limits=Limits(seconds=1.5))
    assert not _is_alive(int(note.read_text()))


@posix
def test_a_child_that_keeps_the_pipe_open_does_not_hold_the_caller() -> None:
    code = (
        "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); print('over')"
    )
    started = time.monotonic()
    outcome = run_limited(python(code), limits=Limits(seconds=20))
    assert (outcome.ending, outcome.output.split()) == (Ending.FINISHED, [b"over"])
    assert time.monotonic() - started < 8


@posix
def test_a_crash_is_told_from_an_answer() -> None:
    outcome = run_limited(python("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"))
    assert outcome.ending is Ending.CRASHED


def test_a_command_that_does_not_exist_is_a_plain_error() -> None:
    with pytest.raises(FileNotFoundError):
        run_limited([str(Path("no") / "such" / "command")])


def _is_alive(pid: int) -> bool:
    for _ in range(40):
        state = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout
        if not state.strip() or state.startswith("Z"):
            return False
        time.sleep(0.05)
    return True
