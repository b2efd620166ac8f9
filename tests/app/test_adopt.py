"""`rongchang adopt`: one undoable step into a file, or nothing at all."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.services import report_adoption
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.runner import InlineRunner
from rongchang_desktop.services.safekeeping import backups_of, read_ledger
from rongchang_desktop.services.workspace import Workspace, open_file
from tests.app.conftest import SAMPLE_REPORT, Call


@pytest.fixture(scope="module")
def _adopted_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from rongchang_desktop.app.command_line import run

    path = tmp_path_factory.mktemp("adopted") / "新台账.rcplan"
    assert run(["adopt", str(SAMPLE_REPORT), "--into", str(path), "--year", "2025"]) == 0
    return path


@pytest.fixture
def adopted(_adopted_original: Path, tmp_path: Path) -> Path:
    """A new file into which the sample report was adopted for 2025."""
    return Path(shutil.copy(_adopted_original, tmp_path / "新台账.rcplan"))


def test_the_new_file_holds_the_report_and_a_directory(rongchang: Call, adopted: Path, signature: Signature) -> None:
    status = json.loads(rongchang("status", adopted, "--year", "2025", "--as-of", "2025-02-01", "--json").out)
    draft = json.loads(rongchang("read", SAMPLE_REPORT, "--json").out)
    assert [area["title"] for area in status["areas"]] == [area["title"] for area in draft["areas"]]
    assert status["total"] > 20
    workspace = Workspace(open_file(adopted), runner=InlineRunner(), signature=signature)
    assert workspace.editor.ledger.department_called("区科技局") is not None
    workspace.close()
    assert rongchang("check", adopted).code == 0


def test_the_adoption_is_one_step_that_can_be_undone_later(adopted: Path, signature: Signature) -> None:
    workspace = Workspace(open_file(adopted), runner=InlineRunner(), signature=signature)
    step = workspace.editor.undoable
    assert step is not None and step.operation is Operation.ADOPT_REPORT
    workspace.editor.undo()
    assert not workspace.editor.ledger.plans and not workspace.editor.ledger.targets
    assert workspace.editor.undoable is None
    workspace.close()


def test_a_year_that_is_taken_leaves_the_file_byte_for_byte(rongchang: Call, adopted: Path) -> None:
    before = adopted.read_bytes()
    said = rongchang("adopt", SAMPLE_REPORT, "--into", adopted, "--year", "2025")
    assert said.is_refusal and "2025" in said.err
    assert adopted.read_bytes() == before
    assert [path.name for path in adopted.parent.iterdir()] == [adopted.name]


def test_another_year_stands_beside_the_first_after_a_backup(rongchang: Call, demo: Path) -> None:
    said = rongchang("adopt", SAMPLE_REPORT, "--into", demo, "--year", "2025")
    assert (said.code, said.err) == (0, "")
    after, backup = backups_of(demo)
    assert set(read_ledger(demo).ledger.plans) == {2024, 2025}
    assert set(read_ledger(after.path).ledger.plans) == {2024, 2025}
    assert set(read_ledger(backup.path).ledger.plans) == {2024}


def test_a_text_without_a_plan_makes_no_file(rongchang: Call, tmp_path: Path) -> None:
    report = tmp_path / "letter.txt"
    report.write_text("今天天气很好，大家一起去公园散步。\n" * 20, encoding="utf-8")
    assert rongchang("adopt", report, "--into", tmp_path / "a.rcplan", "--year", "2025").is_refusal
    assert not (tmp_path / "a.rcplan").exists()


def test_a_missing_report_makes_no_file(rongchang: Call, tmp_path: Path) -> None:
    assert rongchang("adopt", tmp_path / "none.txt", "--into", tmp_path / "a.rcplan", "--year", "2025").is_refusal
    assert not (tmp_path / "a.rcplan").exists()


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=9999")
    connection.close()


def _text(path: Path) -> None:
    path.write_text("这不是台账文件\n" * 30, encoding="utf-8")


@pytest.mark.parametrize("spoil", [_foreign, _newer, _text])
@pytest.mark.parametrize("command", ["adopt", "status", "print", "check"])
def test_a_file_that_is_not_ours_to_open_is_left_alone(
    rongchang: Call, demo: Path, spoil: object, command: str
) -> None:
    assert callable(spoil)
    if spoil is not _newer:
        demo.unlink()
    spoil(demo)
    before = demo.read_bytes()
    pdf = demo.parent / "a.pdf"
    arguments = {
        "adopt": ("adopt", SAMPLE_REPORT, "--into", demo, "--year", "2025"),
        "status": ("status", demo, "--year", "2024", "--json"),
        "print": ("print", "status-report", demo, "--year", "2024", "--out", pdf),
        "check": ("check", demo),
    }[command]
    said = rongchang(*arguments)
    assert said.is_refusal and demo.name in said.err
    assert demo.read_bytes() == before
    assert [path.name for path in demo.parent.iterdir()] == [demo.name]


def test_a_file_that_is_open_elsewhere_is_not_written(rongchang: Call, demo: Path, signature: Signature) -> None:
    workspace = Workspace(open_file(demo), runner=InlineRunner(), signature=signature)
    before = demo.read_bytes()
    said = rongchang("adopt", SAMPLE_REPORT, "--into", demo, "--year", "2025")
    assert said.is_refusal and "open" in said.err
    workspace.close()
    assert demo.read_bytes() == before


def test_a_folder_that_is_missing_is_named(rongchang: Call, tmp_path: Path) -> None:
    said = rongchang("adopt", SAMPLE_REPORT, "--into", tmp_path / "none" / "a.rcplan", "--year", "2025")
    assert said.is_refusal and "none" in said.err
    assert not (tmp_path / "none").exists()


def test_a_read_only_folder_is_named(rongchang: Call, tmp_path: Path, read_only: Path) -> None:
    said = rongchang("adopt", SAMPLE_REPORT, "--into", read_only / "a.rcplan", "--year", "2025")
    assert said.is_refusal and str(read_only) in said.err
    assert not any(read_only.iterdir())


def test_an_adoption_that_fails_takes_its_new_file_with_it(
    rongchang: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ForbiddenMoveError("This item cannot stand there. Nothing was moved.")

    monkeypatch.setattr(report_adoption, "adopt", refuse)
    assert rongchang("adopt", SAMPLE_REPORT, "--into", tmp_path / "a.rcplan", "--year", "2025").is_refusal
    assert not any(tmp_path.iterdir())
