"""What the operating system has to bring: pip's seed and the libraries Qt is linked to; named, or installed as root."""

import os
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from build_spec.clone import CannotGoOn, tell

# Modules that only a lacking machine needs are imported where they are used: every start passes here.

# Soname → Debian package, read off the shipped Qt with `readelf -d`; both locks together.
EVERYWHERE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
ON_A_DISPLAY = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb.so.1": "libxcb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
    "native": {},
}


class Lacking(NamedTuple):
    """What a machine does not bring: sonames of libraries with their Debian packages, and whether pip's seed fails."""

    libraries: Mapping[str, str]
    pip: bool

    def __bool__(self) -> bool:
        return bool(self.libraries) or self.pip

    @property
    def names(self) -> tuple[str, ...]:
        """What a person is told is missing."""
        return (*self.libraries, *(("Python ensurepip",) if self.pip else ()))

    @property
    def debian_packages(self) -> tuple[str, ...]:
        """The packages that bring it on Debian and its relatives, each once."""
        packages = dict.fromkeys(self.libraries.values())
        return (*packages, *((venv_package(),) if self.pip else ()))


class Machine(NamedTuple):
    """What decides between installing a package and naming it: the distribution with its relatives, and who we are."""

    distributions: tuple[str, ...]
    is_root: bool
    installers: tuple[str, ...]

    @property
    def may_install(self) -> bool:
        """Only root, only on Debian or Ubuntu themselves."""
        return self.is_root and self.distributions[:1] in (("debian",), ("ubuntu",)) and "apt-get" in self.installers


def display(variables: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Name the display a window would open on: xcb, wayland, native (Windows, macOS), or None for a machine without."""
    if platform in ("win32", "darwin"):
        return "native"
    if variables.get("DISPLAY"):
        return "xcb"
    return "wayland" if variables.get("WAYLAND_DISPLAY") else None


def ensure(display: str | None, *, needs_pip: bool) -> None:
    """Return when Qt can start on the display (None: offscreen) and, if asked, pip be seeded; else CannotGoOn."""
    _settle(display, needs_pip=needs_pip, needs_qt=True)


def ensure_pip() -> None:
    """Return when an environment with pip can be made; else CannotGoOn."""
    _settle(None, needs_pip=True, needs_qt=False)


def _settle(display: str | None, *, needs_pip: bool, needs_qt: bool) -> None:
    def lacking() -> Lacking:
        return Lacking(missing_libraries(display) if needs_qt else {}, needs_pip and not has_ensurepip())

    first = lacking()
    if not first:
        return
    machine = this_machine()
    if machine.may_install:
        _install(first)
    last = lacking()
    if last:
        raise CannotGoOn(advice(last, machine))


def has_ensurepip() -> bool:
    """Tell whether this Python brings what `venv` seeds an environment with."""
    import importlib.util

    importlib.invalidate_caches()
    found = [importlib.util.find_spec(name) for name in ("ensurepip", "venv")]
    return all(spec is not None and spec.origin is not None for spec in found)  # a folder left behind has no origin


def missing_libraries(display: str | None) -> dict[str, str]:
    """Give the libraries Qt would not find, soname to Debian package; nothing where Qt brings its own."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = EVERYWHERE | (ON_A_DISPLAY[display] if display else {})
    return {soname: package for soname, package in wanted.items() if not has_library(soname)}


def has_library(soname: str) -> bool:
    """Tell whether the loader would find a library; the customary folders come first, which costs nothing."""
    if any((folder / soname).exists() for folder in _library_folders()):
        return True
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _library_folders() -> tuple[Path, ...]:
    multiarch = sysconfig.get_config_var("MULTIARCH") or "lib64"
    return Path("/usr/lib", multiarch), Path("/usr/lib64")


def venv_package() -> str:
    """Name the Debian package that gives this Python its ensurepip."""
    default = Path("/usr/bin/python3")
    is_default = default.exists() and default.resolve().name == f"python3.{sys.version_info.minor}"
    return "python3-venv" if is_default else f"python3.{sys.version_info.minor}-venv"


def this_machine() -> Machine:
    """Look at the machine this runs on."""
    import shutil

    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    installers = tuple(name for name in ("apt-get", "dnf") if shutil.which(name))
    return Machine(_distributions(), is_root, installers)


def _distributions() -> tuple[str, ...]:
    import platform

    try:
        facts = platform.freedesktop_os_release()
    except OSError:
        return ()
    return (facts.get("ID", ""), *facts.get("ID_LIKE", "").split())


def install_command(lacking: Lacking, machine: Machine) -> str | None:
    """Give the exact command that brings what is lacking, None where this machine's installer is not known."""
    if "apt-get" in machine.installers:
        return f"apt-get update && apt-get install -y {' '.join(lacking.debian_packages)}"
    if "dnf" in machine.installers and not lacking.pip:
        return f"dnf install -y {' '.join(_rpm_capability(soname) for soname in lacking.libraries)}"
    return None


def _rpm_capability(soname: str) -> str:
    return f"'{soname}()(64bit)'" if sys.maxsize > 2**32 else f"'{soname}'"


def advice(lacking: Lacking, machine: Machine) -> str:
    """Say what is missing and how to get it; the last line is the command, alone, where one is known."""
    names = ", ".join(lacking.names)
    command = install_command(lacking, machine)
    if command is None:
        return (
            f"系统缺少：{names}。请由管理员安装提供这些组件的软件包，然后重试。\n"
            f"This system lacks: {names}. Have the packages that bring them installed, then try again."
        )
    return (
        f"系统缺少：{names}。请由管理员执行以下命令，然后重试：\n"
        f"This system lacks: {names}. Run this as administrator, then try again:\n{command}"
    )


def _install(lacking: Lacking) -> None:
    """Let apt-get bring what is lacking; its words go to standard error, and its success is judged by the caller."""
    import subprocess

    packages = lacking.debian_packages
    tell(f"正在安装系统组件：{' '.join(packages)}", f"Installing system packages: {' '.join(packages)}")
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(command, env=variables, stdin=subprocess.DEVNULL, stdout=2, check=False)
