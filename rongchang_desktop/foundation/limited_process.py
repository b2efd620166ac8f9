"""Runs a command under limits of time, memory and output; whatever it does, the caller goes on."""

import errno
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import IO, Protocol

_POLL = 0.05
_LONGEST_LINE = 65_536
_KEPT_ERROR_LINES = 50
_LAST_WORDS = 5.0
_OUT_OF_MEMORY_WORDS = ("MemoryError", "bad_alloc", "out of memory", "Cannot allocate memory")
_LIMITED = 'ulimit -v "$1"; ulimit -t "$2"; shift 2; exec "$@"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a command may use: seconds by the clock, bytes of memory, bytes of output."""

    seconds: float = 30.0
    memory: int = 1 << 30
    output: int = 64 << 20


class Ending(Enum):
    """How a command came to its end."""

    FINISHED = "finished"
    OUT_OF_TIME = "out_of_time"
    OUT_OF_MEMORY = "out_of_memory"
    TOO_MUCH_OUTPUT = "too_much_output"
    CRASHED = "crashed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The end of a command: standard output whole when it finished; the last lines of standard error."""

    ending: Ending
    code: int | None
    output: bytes
    errors: tuple[str, ...]


def never() -> bool:
    """Nobody cancels."""
    return False


def run_limited(
    command: Sequence[str],
    *,
    limits: Limits | None = None,
    on_line: Callable[[str], None] | None = None,
    cancelled: Callable[[], bool] = never,
    environment: Mapping[str, str] | None = None,
) -> Outcome:
    """Run the command to its end or to a limit; each line of standard error goes to `on_line` at once.

    Both callables run in the calling thread; what they raise ends the command and passes through.
    """
    run = _Run(command, limits or Limits(), environment)
    try:
        ending = run.wait(on_line, cancelled)
    finally:
        run.kill()
    return run.outcome(ending)


def _limited(command: Sequence[str], limits: Limits) -> list[str]:
    """The command behind a shell that takes the limits on itself first: set from outside they may come too late."""
    if shutil.which(command[0]) is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), command[0])
    return ["/bin/sh", "-c", _LIMITED, "sh", str(limits.memory >> 10), str(int(limits.seconds) + 5), *command]


class _Job(Protocol):
    """The box that Windows keeps a process in; elsewhere the shell limits it."""

    def hold(self, pid: int) -> None: ...
    def memory_was_refused(self) -> bool: ...
    def close(self) -> None: ...


def _job(memory: int) -> _Job | None:
    if sys.platform == "win32":
        from rongchang_desktop.foundation.windows_job import Job  # there is no such thing anywhere else

        return Job(memory)
    return None


class _Run:
    """A started command with its readers."""

    def __init__(self, command: Sequence[str], limits: Limits, environment: Mapping[str, str] | None) -> None:
        self._limits = limits
        self._deadline = time.monotonic() + limits.seconds
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._errors: list[str] = []
        self._output = bytearray()
        self._overflowed = threading.Event()
        self._job = _job(limits.memory)
        self._memory_refused = self._ended = False
        self._process = subprocess.Popen(
            _limited(command, limits) if sys.platform == "linux" else list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=None if environment is None else dict(environment),
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._job is not None:
            self._job.hold(self._process.pid)
        assert self._process.stdout is not None and self._process.stderr is not None
        self._readers = [
            threading.Thread(target=self._keep_output, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._pass_lines, args=(self._process.stderr,), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def wait(self, on_line: Callable[[str], None] | None, cancelled: Callable[[], bool]) -> Ending:
        while True:
            self._hand_over(on_line)
            if self._overflowed.is_set():
                return Ending.TOO_MUCH_OUTPUT
            if cancelled():
                return Ending.CANCELLED
            if time.monotonic() >= self._deadline:
                return Ending.OUT_OF_TIME
            try:
                self._process.wait(timeout=_POLL)
            except subprocess.TimeoutExpired:
                continue
            self._finish_reading()
            self._hand_over(on_line)
            return self._natural_ending()

    def _hand_over(self, on_line: Callable[[str], None] | None) -> None:
        while not self._lines.empty():
            line = self._lines.get()
            self._errors = [*self._errors[1 - _KEPT_ERROR_LINES :], line]
            if on_line is not None:
                on_line(line)

    def _finish_reading(self) -> None:
        """What the command said is read to its end; whatever it left running ends here and lets go of the pipes."""
        self._memory_refused = self._job is not None and self._job.memory_was_refused()
        self.kill()

    def _natural_ending(self) -> Ending:
        code = self._process.returncode
        if self._overflowed.is_set():
            return Ending.TOO_MUCH_OUTPUT
        if code != 0 and any(word in line for line in self._errors[-5:] for word in _OUT_OF_MEMORY_WORDS):
            return Ending.OUT_OF_MEMORY
        if self._memory_refused:
            return Ending.OUT_OF_MEMORY
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return Ending.OUT_OF_TIME
        return Ending.CRASHED if code < 0 or code > 255 else Ending.FINISHED

    def kill(self) -> None:
        """End the command and everything it started; a second time there is nothing left to end."""
        if self._ended:
            return
        self._ended = True
        if self._job is not None:
            self._job.close()
        elif sys.platform != "win32":
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                self._process.kill()
        self._process.wait()
        patience = time.monotonic() + _LAST_WORDS  # on a busy machine the readers may be late
        for reader in self._readers:
            reader.join(timeout=max(0.0, patience - time.monotonic()))
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe is not None and not any(reader.is_alive() for reader in self._readers):
                pipe.close()

    def outcome(self, ending: Ending) -> Outcome:
        whole = ending is Ending.FINISHED
        return Outcome(
            ending=ending,
            code=self._process.returncode if whole else None,
            output=bytes(self._output) if whole else b"",
            errors=tuple(self._errors),
        )

    def _keep_output(self, pipe: IO[bytes]) -> None:
        while block := pipe.read1(65_536) if hasattr(pipe, "read1") else pipe.read(65_536):
            if len(self._output) + len(block) > self._limits.output:
                self._overflowed.set()
                return
            self._output += block

    def _pass_lines(self, pipe: IO[bytes]) -> None:
        while line := pipe.readline(_LONGEST_LINE):
            self._lines.put(line.decode("utf-8", "replace").rstrip("\r\n"))
