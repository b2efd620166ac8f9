"""Wrong wishes are refused in one sentence; bugs are not hidden behind one."""

import pytest

import rongchang_desktop
from rongchang_desktop.app import command_line
from rongchang_desktop.app.command_names import COMMANDS
from rongchang_desktop.app.commands.language import terminal_language
from tests.app.conftest import Call


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["--frobnicate"],
        ["read"],
        ["read", "a.txt", "--jsn"],
        ["adopt", "a.txt", "--into", "b.rcplan"],
        ["adopt", "a.txt", "--into", "b.rcplan", "--year", "two"],
        ["status", "b.rcplan", "--year", "20240"],
        ["status", "b.rcplan", "--year", "2024", "--as-of", "2024-13-01"],
        ["print", "poster", "b.rcplan", "--year", "2024", "--out", "c.pdf"],
        ["print", "checklist", "b.rcplan", "--year", "2024"],
        ["check"],
    ],
    ids=" ".join,
)
def test_what_is_not_understood_is_refused_in_one_sentence(rongchang: Call, arguments: list[str]) -> None:
    assert rongchang(*arguments).is_refusal


def test_help_names_every_command(rongchang: Call) -> None:
    said = rongchang("--help")
    assert (said.code, said.err) == (0, "")
    for command in COMMANDS - {"read-in-child", "read-forms-in-child"}:
        assert f"rongchang {command}" in said.out
    assert rongchang("status", "--help").out == said.out


def test_version(rongchang: Call) -> None:
    assert rongchang("--version").out == f"rongchang-desktop {rongchang_desktop.__version__}\n"


def test_a_bug_is_no_refusal(rongchang: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(argv: list[str], context: object) -> int:
        raise RuntimeError("a bug")

    monkeypatch.setattr(command_line, "_command", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        rongchang("check", "a.rcplan")


def test_without_a_display_the_window_is_refused(rongchang: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.refuse_window() == 2
    assert "display" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "zh_CN"),
        ({"LANG": "C.UTF-8"}, "zh_CN"),
        ({"LANG": "POSIX"}, "zh_CN"),
        ({"LANG": "de_DE.UTF-8"}, "zh_CN"),
        ({"LANG": "en_US.UTF-8", "RONGCHANG_LANGUAGE": "zh_CN"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "RONGCHANG_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_terminal_speaks_the_language_of_its_locale(environment: dict[str, str], language: str) -> None:
    assert terminal_language(environment) == language


def test_windows_sets_no_variables_but_has_a_language() -> None:
    assert terminal_language({}, "en_US") == "en"
    assert terminal_language({}, "zh_CN") == "zh_CN"
