"""An environment counts as ready after a whole installation only, and belongs to one lock, Python and machine."""

import subprocess
import sys
from pathlib import Path

import pytest

from build_spec import environment, installation
from build_spec.clone import CannotGoOn
from build_spec.environment import Environment


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "locks"
    folder.mkdir()
    (folder / "current.txt").write_text("a==1\n", encoding="utf-8")
    monkeypatch.setattr(environment, "LOCKS", folder)
    monkeypatch.setattr(environment, "ENVIRONMENTS", tmp_path / "environments")
    return folder


def with_python(wanted: Environment) -> Environment:
    wanted.python.parent.mkdir(parents=True)
    wanted.python.write_bytes(b"")
    return wanted


def test_an_interrupted_installation_is_not_ready(locks: Path) -> None:
    unfinished = with_python(environment.described("current"))
    assert not unfinished.is_ready()
    unfinished.mark_ready()
    assert unfinished.is_ready()


def test_an_environment_whose_python_went_away_is_not_ready(locks: Path) -> None:
    made = with_python(environment.described("current"))
    made.mark_ready()
    made.python.unlink()
    assert not made.is_ready()


def test_a_changed_lock_asks_for_another_environment(locks: Path) -> None:
    with_python(environment.described("current")).mark_ready()
    (locks / "current.txt").write_text("a==2\n", encoding="utf-8")
    assert not environment.is_ready("current")


def test_a_failed_installation_is_begun_anew_the_next_time(locks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def make_empty(wanted: Environment) -> None:
        calls.append("venv")
        wanted.python.parent.mkdir(parents=True, exist_ok=True)
        wanted.python.write_bytes(b"")

    def pip_install(wanted: Environment, *arguments: str) -> None:
        calls.append("pip")
        if len(calls) == 2:
            raise CannotGoOn("no network")

    monkeypatch.setattr(installation, "make_empty", make_empty)
    monkeypatch.setattr(installation, "pip_install", pip_install)
    with pytest.raises(CannotGoOn, match="no network"):
        environment.ready("current")
    assert environment.ready("current").is_ready()
    environment.ready("current")
    assert calls == ["venv", "pip", "venv", "pip"]


def test_packages_are_installed_by_hash_and_without_looking_further(
    locks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(installation, "make_empty", lambda wanted: with_python(wanted))
    monkeypatch.setattr(installation, "pip_install", lambda wanted, *arguments: asked.append(arguments))
    environment.ready("current")
    assert asked == [("--require-hashes", "--no-deps", "--requirement", str(locks / "current.txt"))]


def test_a_folder_that_cannot_be_written_is_a_sentence(locks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ENVIRONMENTS", locks / "current.txt" / "environments")
    with pytest.raises(CannotGoOn, match="cannot be written"):
        environment.ready("current")


def test_two_processes_do_not_build_one_folder_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "environments" / "current"
    waiter = "import sys; from pathlib import Path; from build_spec import installation\n"
    waiter += "with installation.alone(Path(sys.argv[1])): print('in')"
    with installation.alone(folder):
        second = subprocess.Popen(
            [sys.executable, "-c", waiter, str(folder)], stdout=subprocess.PIPE, stderr=-1, text=True
        )
        assert second.stderr is not None
        assert "另一个进程" in second.stderr.readline()
        assert second.poll() is None
    out, _ = second.communicate(timeout=20)
    assert out.strip() == "in"


@pytest.mark.parametrize(
    ("machine", "version", "lock"),
    [
        ("x86_64", (2, 28), "oldest"),
        ("x86_64", (2, 34), "current"),
        ("aarch64", (2, 34), "oldest"),
        ("aarch64", (2, 39), "current"),
        ("", None, "current"),
    ],
)
def test_older_linux_gets_the_oldest_lock(
    machine: str, version: tuple[int, int] | None, lock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "glibc_version", lambda: version)
    monkeypatch.setattr(environment, "machine", lambda: machine)
    assert environment.suitable_lock() == lock
