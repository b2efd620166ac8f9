"""An environment for the program: made once in the clone from a lock file, marked when whole, found at once after."""

import hashlib
import os
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

from build_spec.clone import ENVIRONMENTS, LOCKS

CURRENT_NEEDS_GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}  # the tags of the current PySide6 wheels


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
    if version is None:
        return "current"
    return "oldest" if version < CURRENT_NEEDS_GLIBC.get(machine(), version) else "current"


def machine() -> str:
    """Name the processor's family as the system does, for example x86_64 or aarch64."""
    return os.uname().machine if hasattr(os, "uname") else ""


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
    if not wanted.is_ready():
        from build_spec import installation  # what it takes to install would slow every later start

        installation.install(wanted, LOCKS / f"{lock}.txt")
    return wanted
