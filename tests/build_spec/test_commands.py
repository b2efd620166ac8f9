"""What each command of bootstrap.py starts, with which arguments and exit code, and when words are compiled."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_spec import commands
from build_spec.clone import ROOT, CannotGoOn
from build_spec.environment import Environment

MADE = Environment(Path("made"), "key")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Record, instead of starting them, the modules and arguments that would run; nothing is installed."""
    calls: list[tuple[str, ...]] = []

    def call(ready: Environment, module: tuple[str, ...], *, offscreen: bool = False, check: bool = False) -> int:
        calls.append(tuple(module))
        return 3 if module[0] == "mypy" else 0

    def hand_over(command: list[str], variables: dict[str, str]) -> int:
        assert variables["PYTHONPATH"] == str(ROOT)
        calls.append(tuple(command[3:]))
        return 0

    monkeypatch.setattr(commands, "_prepared", lambda lock, display: MADE)
    monkeypatch.setattr(commands.environment, "suitable_lock", lambda: "current")
    monkeypatch.setattr(commands, "_call", call)
    monkeypatch.setattr(commands, "_hand_over", hand_over)
    return calls


def set_display(monkeypatch: pytest.MonkeyPatch, name: str | None) -> None:
    monkeypatch.setattr(commands.system_packages, "display", lambda variables: name)


def test_run_opens_the_window_on_a_display(started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    set_display(monkeypatch, "xcb")
    assert commands.main(["run"]) == 0
    assert started == [("rongchang_desktop",)]


def test_run_without_a_display_does_the_job_headless(
    started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_display(monkeypatch, None)
    commands.main(["run"])
    commands.main(["run", "--oldest", "status", "a.rcplan"])
    assert started == [("rongchang_desktop", "demo"), ("rongchang_desktop", "status", "a.rcplan")]


def test_every_check_runs_the_suite_last_and_a_failure_is_the_exit_code(started: list[tuple[str, ...]]) -> None:
    assert commands.main(["test", "-k", "tree"]) == 3
    assert [module for module, *_ in started] == ["ruff", "ruff", "mypy", "pytest"]
    assert started[-1] == ("pytest", "-k", "tree")


def test_bench_passes_its_group_and_form_on(started: list[tuple[str, ...]]) -> None:
    commands.main(["bench", "start", "--json"])
    assert started == [("tests.benchmarks", "start", "--json")]


def test_manual_takes_the_pictures_of_all_pages(started: list[tuple[str, ...]]) -> None:
    assert commands.main(["manual"]) == 0
    assert started == [("build_spec.manual",)]
    assert commands.main(["manual", "tasks"]) == 2


def test_an_unknown_command_shows_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["rnu"]) == 2
    assert "bootstrap.py COMMAND" in capsys.readouterr().err


def test_what_stops_a_command_is_a_sentence_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(lock: str, display: str | None) -> Environment:
        raise CannotGoOn("a sentence")

    monkeypatch.setattr(commands, "_prepared", refuse)
    assert commands.main(["run"]) == 2
    assert capsys.readouterr().err == "a sentence\n"


def test_words_are_compiled_when_new_or_changed_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "CATALOGS", tmp_path)
    assert not commands.has_stale_catalogs()
    source = tmp_path / "zh_CN" / "LC_MESSAGES" / "rongchang.po"
    source.parent.mkdir(parents=True)
    source.touch()
    assert commands.has_stale_catalogs()
    compiled = source.with_suffix(".mo")
    compiled.touch()
    os.utime(source, (1000, 1000))
    os.utime(compiled, (1001, 1001))
    assert not commands.has_stale_catalogs()
    os.utime(source, (1002, 1002))
    assert commands.has_stale_catalogs()


def test_an_old_python_gets_a_sentence(tmp_path: Path) -> None:
    pretender = (
        f"import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_path({str(ROOT / 'build_spec/bootstrap.py')!r})"
    )
    done = subprocess.run([sys.executable, "-c", pretender], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Python 3.11 or newer is needed; this is 3.9." in done.stderr
    assert done.stdout == ""
