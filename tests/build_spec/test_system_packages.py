"""What a machine lacks is named with the exact command, and installed by root on Debian and Ubuntu alone."""

import pytest

from build_spec import system_packages
from build_spec.clone import CannotGoOn
from build_spec.system_packages import Lacking, Machine

DEBIAN = Machine(("debian",), is_root=False, installers=("apt-get",))
DEBIAN_ROOT = DEBIAN._replace(is_root=True)
KYLIN_ROOT = Machine(("kylin", "debian"), is_root=True, installers=("apt-get",))
OPENEULER = Machine(("openEuler",), is_root=False, installers=("dnf",))
UNKNOWN = Machine((), is_root=True, installers=())
EGL = Lacking({"libEGL.so.1": "libegl1"}, pip=False)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """A Linux machine on which the sonames put into the set are missing, and nothing can be installed for real."""
    missing: set[str] = set()
    monkeypatch.setattr(system_packages.sys, "platform", "linux")
    monkeypatch.setattr(system_packages, "has_library", lambda soname: soname not in missing)
    monkeypatch.setattr(system_packages, "has_ensurepip", lambda: "ensurepip" not in missing)
    monkeypatch.setattr(system_packages, "venv_package", lambda: "python3-venv")
    monkeypatch.setattr(system_packages, "_install", lambda lacking: pytest.fail("installed"))
    return missing


def test_a_machine_that_has_everything_is_left_alone(bare: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "this_machine", lambda: pytest.fail("looked at"))
    system_packages.ensure("xcb", needs_pip=True)


def test_missing_parts_are_named_with_one_exact_command(bare: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    bare.update({"libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0", "ensurepip"})
    monkeypatch.setattr(system_packages, "this_machine", lambda: DEBIAN)
    with pytest.raises(CannotGoOn) as refusal:
        system_packages.ensure(None, needs_pip=True)
    said = str(refusal.value)
    assert said.splitlines()[-1] == "apt-get update && apt-get install -y libegl1 libglib2.0-0 python3-venv"
    assert "libEGL.so.1" in said
    assert "sudo" not in said


def test_the_display_s_libraries_are_asked_for_only_with_a_display(bare: set[str]) -> None:
    bare.update({"libxcb-cursor.so.0", "libwayland-client.so.0"})
    assert system_packages.missing_libraries(None) == {}
    assert system_packages.missing_libraries("xcb") == {"libxcb-cursor.so.0": "libxcb-cursor0"}
    assert system_packages.missing_libraries("wayland") == {"libwayland-client.so.0": "libwayland-client0"}


def test_pip_s_seed_is_asked_for_only_when_something_is_to_be_installed(bare: set[str]) -> None:
    bare.add("ensurepip")
    system_packages.ensure(None, needs_pip=False)


def test_root_on_debian_installs_and_goes_on(bare: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    bare.add("libEGL.so.1")
    monkeypatch.setattr(system_packages, "this_machine", lambda: DEBIAN_ROOT)
    monkeypatch.setattr(system_packages, "_install", lambda lacking: bare.difference_update(lacking.libraries))
    system_packages.ensure(None, needs_pip=False)


def test_an_installation_that_brought_nothing_ends_with_the_command(
    bare: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare.add("libEGL.so.1")
    monkeypatch.setattr(system_packages, "this_machine", lambda: DEBIAN_ROOT)
    monkeypatch.setattr(system_packages, "_install", lambda lacking: None)
    with pytest.raises(CannotGoOn, match="apt-get install -y libegl1"):
        system_packages.ensure(None, needs_pip=False)


def test_only_root_on_debian_or_ubuntu_installs() -> None:
    assert DEBIAN_ROOT.may_install
    assert DEBIAN_ROOT._replace(distributions=("ubuntu", "debian")).may_install
    assert not any(machine.may_install for machine in (DEBIAN, KYLIN_ROOT, OPENEULER, UNKNOWN))


def test_other_systems_get_their_own_command_or_plain_words() -> None:
    assert system_packages.advice(EGL, OPENEULER).splitlines()[-1] == "dnf install -y 'libEGL.so.1()(64bit)'"
    said = system_packages.advice(EGL, UNKNOWN)
    assert "libEGL.so.1" in said and "apt-get" not in said


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("win32", {}, "native"),
        ("linux", {}, None),
        ("linux", {"DISPLAY": ""}, None),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "xcb"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
    ],
)
def test_the_display_is_known_from_the_session(platform: str, variables: dict[str, str], expected: str | None) -> None:
    assert system_packages.display(variables, platform) == expected
