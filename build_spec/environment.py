"""An environment for the program: made once in the clone from a lock file, marked when whole, found at once after."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from build_spec import system_packages
from build_spec.clone import ENVIRONMENTS, LOCKS, CannotGoOn, tell

CURRENT_NEEDS_GLIBC = (2, 34)
PIP_PLACES = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER")


class Environment(NamedTuple):
    """A folder with a Python of its own; `key` names the lock's content, the Python and the machine it is for."""

    folder: Path
    key: str

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def is_ready(self) -> bool:
        """Tell whether the last installation was carried through and its interpreter still stands."""
        try:
            return (self.folder / "ready").read_text(encoding="utf-8") == self.key and self.python.exists()
        except OSError:
            return False

    def mark_ready(self) -> None:
        """Say that everything is installed, in one step that cannot be half done."""
        unfinished = self.folder / "ready.unfinished"
        unfinished.write_text(self.key, encoding="utf-8")
        unfinished.replace(self.folder / "ready")

    def module(self, name: str, *arguments: str) -> list[str]:
        """Give the command that runs a module here, whatever lies in the folder it is called from."""
        return [str(self.python), "-P", "-m", name, *arguments]


def suitable_lock() -> str:
    """Name the lock for this machine: `oldest` where the C library is too old for the current Qt, else `current`."""
    version = glibc_version()
    return "oldest" if version and version < CURRENT_NEEDS_GLIBC else "current"


def glibc_version() -> tuple[int, int] | None:
    """Give the version of the GNU C library, None where there is none."""
    try:
        answer = os.confstr("CS_GNU_LIBC_VERSION") if hasattr(os, "confstr") else None
    except ValueError:
        return None
    if not answer:
        return None
    major, minor, *_ = answer.split()[-1].split(".")
    return int(major), int(minor)


def described(lock: str) -> Environment:
    """Give the environment that belongs to a lock on this Python, made or not."""
    content = (LOCKS / f"{lock}.txt").read_bytes()
    tag = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"
    key = hashlib.sha256(content + tag.encode()).hexdigest()
    return Environment(ENVIRONMENTS / f"{lock}-{sys.implementation.cache_tag}-{key[:12]}", key)


def is_ready(lock: str) -> bool:
    """Tell whether nothing has to be installed for a lock."""
    return described(lock).is_ready()


def ready(lock: str) -> Environment:
    """Give the whole environment of a lock, installing it first where it is not; CannotGoOn when that fails."""
    wanted = described(lock)
    if wanted.is_ready():
        return wanted
    system_packages.ensure_pip()
    with _alone(wanted.folder):
        if not wanted.is_ready():
            _install(wanted, LOCKS / f"{lock}.txt")
    return wanted


def _install(wanted: Environment, requirements: Path) -> None:
    tell(
        "首次使用，正在准备运行环境（需联网，约一两分钟）…", "First use: preparing the environment (needs the network)."
    )
    make_empty(wanted)
    pip_install(wanted, "--require-hashes", "--no-deps", "--requirement", str(requirements))
    wanted.mark_ready()


def make_empty(wanted: Environment) -> None:
    """Make the environment's folder anew, with pip and nothing else."""
    if wanted.folder.exists():
        shutil.rmtree(wanted.folder)
    if _quietly([sys.executable, "-m", "venv", str(wanted.folder)]):
        raise CannotGoOn(f"无法建立 Python 环境。\nNo Python environment could be made in {wanted.folder}.")


def pip_install(wanted: Environment, *arguments: str) -> None:
    """Install wheels with the environment's own pip; what it prints goes to standard error."""
    options = ("--quiet", "--disable-pip-version-check", "--no-input", "--only-binary", ":all:")
    if _quietly([str(wanted.python), "-I", "-m", "pip", "install", *options, *arguments]):
        raise CannotGoOn(
            "依赖包未能装好，原因见上；首次使用需要联网，之后不再需要。\n"
            "The packages could not be installed, see above; the network is needed the first time only."
        )


def _quietly(command: list[str]) -> int:
    variables = {name: value for name, value in os.environ.items() if name not in PIP_PLACES}
    variables.pop("PYTHONHOME", None)
    variables.pop("PYTHONPATH", None)
    return subprocess.run(command, env=variables, stdout=2, check=False).returncode


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
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
