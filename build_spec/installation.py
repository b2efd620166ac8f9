"""Installs an environment: a fresh folder with its own pip, wheels by hash, one process at a time."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from build_spec import system_packages
from build_spec.clone import CannotGoOn, tell
from build_spec.environment import Environment

LEADING_ELSEWHERE = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH")


def install(wanted: Environment, requirements: Path) -> None:
    """Make an environment whole from a file of hashed requirements, once, however many processes ask; or CannotGoOn."""
    system_packages.ensure_pip()
    with alone(wanted.folder):
        if not wanted.is_ready():
            _fill(wanted, requirements)


def _fill(wanted: Environment, requirements: Path) -> None:
    tell(
        "首次使用，正在准备运行环境（需联网，约一两分钟）…", "First use: preparing the environment (needs the network)."
    )
    make_empty(wanted)
    pip_install(wanted, "--require-hashes", "--no-deps", "--requirement", str(requirements))
    wanted.mark_ready()


def make_empty(wanted: Environment) -> None:
    """Make the environment's folder anew, with pip and nothing else."""
    try:
        if wanted.folder.exists():
            shutil.rmtree(wanted.folder)
    except OSError as error:
        raise CannotGoOn(f"无法清空 {wanted.folder}。\n{wanted.folder} cannot be emptied: {error}") from error
    if _quietly([sys.executable, "-m", "venv", str(wanted.folder)]):
        raise CannotGoOn(f"无法建立 Python 环境。\nNo Python environment could be made in {wanted.folder}.")


def pip_install(wanted: Environment, *arguments: str) -> None:
    """Install wheels with the environment's own pip; what it prints goes to standard error."""
    options = ("--disable-pip-version-check", "--no-input", "--only-binary", ":all:", *_silence())
    if _quietly([str(wanted.python), "-I", "-m", "pip", "install", *options, *arguments]):
        raise CannotGoOn(
            "依赖包未能装好，原因见上；首次使用需要联网，之后不再需要。\n"
            "The packages could not be installed, see above; the network is needed the first time only."
        )


def _silence() -> tuple[str, ...]:
    """A person sees pip's progress; a log does not."""
    return () if sys.stderr.isatty() else ("--quiet",)


def _quietly(command: list[str]) -> int:
    """Run a command with its standard output turned to standard error and nothing that would lead pip elsewhere."""
    variables = {name: value for name, value in os.environ.items() if name not in LEADING_ELSEWHERE}
    return subprocess.run(command, env=variables | {"PIP_USER": "0"}, stdout=2, check=False).returncode


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the right to build a folder; a second process waits here until the first is through or dead."""
    try:
        folder.parent.mkdir(exist_ok=True)
        handle = folder.with_name(folder.name + ".lock").open("a")
    except OSError as error:
        raise CannotGoOn(f"无法写入 {folder.parent}。\n{folder.parent} cannot be written: {error.strerror}") from error
    with handle:
        if not _took(handle.fileno()):
            tell("另一个进程正在准备运行环境，请稍候…", "Another process is preparing the environment; waiting for it.")
            while not _took(handle.fileno()):
                time.sleep(0.2)
        yield


def _took(descriptor: int) -> bool:
    """Try to take the lock of an open file, which the system gives back when the process ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
