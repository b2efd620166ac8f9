"""Both locks pin every dependency of the program, with hashes, and name no place of the network."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from build_spec.clone import LOCKS, ROOT

HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}$")


def pinned(lock: str) -> dict[str, tuple[Requirement, list[str]]]:
    """Read a lock: name → the requirement and its hashes."""
    logical = (LOCKS / f"{lock}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    entries: dict[str, tuple[Requirement, list[str]]] = {}
    for line in logical.splitlines():
        if line.strip() and not line.startswith("#"):
            words, *hashes = re.split(r"\s+(?=--hash)", line.strip())
            requirement = Requirement(words)
            entries[canonicalize_name(requirement.name)] = (requirement, hashes)
    return entries


@pytest.mark.parametrize("lock", ["current", "oldest"])
def test_every_entry_is_one_version_with_hashes(lock: str) -> None:
    entries = pinned(lock)
    assert len(entries) > 30
    for requirement, hashes in entries.values():
        (specifier,) = requirement.specifier
        assert specifier.operator == "=="
        assert hashes and all(HASH.match(entry) for entry in hashes), requirement


@pytest.mark.parametrize("lock", ["current", "oldest"])
def test_every_dependency_of_the_project_is_pinned_within_its_bounds(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    entries = pinned(lock)
    for words in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        wanted = Requirement(words)
        (pin,) = entries[canonicalize_name(wanted.name)][0].specifier
        assert wanted.specifier.contains(pin.version), (
            f"{lock}: {words} is locked at {pin.version}; run bootstrap.py lock"
        )


def test_the_oldest_lock_differs_by_the_qt_of_older_systems() -> None:
    oldest, current = pinned("oldest"), pinned("current")
    assert str(oldest["pyside6-essentials"][0].specifier) == "==6.8.0.2"
    assert oldest.keys() == current.keys()
    assert {name for name in oldest if oldest[name][0] != current[name][0]} == {"pyside6-essentials", "shiboken6"}


@pytest.mark.parametrize("path", sorted(LOCKS.iterdir()), ids=lambda path: path.name)
def test_a_lock_names_no_address(path: Path) -> None:
    assert "://" not in path.read_text(encoding="utf-8")
