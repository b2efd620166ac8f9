"""`rongchang print`: a PDF in the place of the old one, or the old one untouched."""

import os
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from rongchang_desktop.app.commands.arguments import DOCUMENTS
from rongchang_desktop.domain.ledger.identifiers import PaperKindId, PeriodId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot_json import snapshot_to_json
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.papers.kinds import KINDS
from rongchang_desktop.services.papers.request import PERIOD
from rongchang_desktop.services.periods.freezing import take_snapshot
from rongchang_desktop.services.workspace import create_file
from tests.app.conftest import Call
from tests.builders import (
    END_OF_SEPTEMBER,
    MID_YEAR,
    area,
    commitment,
    founding,
    plan_records,
    update,
    with_records,
)  # fmt: skip


def text_of(path: Path) -> str:
    return "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


def test_the_status_report_replaces_what_was_there(rongchang: Call, demo: Path) -> None:
    out = demo.parent / "报告.pdf"
    out.write_bytes(b"the old one")
    said = rongchang("print", "status-report", demo, "--year", "2024", "--out", out)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[-1] == str(out)
    assert "示例区人民政府办公室" in text_of(out)
    assert {path.name for path in demo.parent.iterdir()} == {demo.name, out.name}


def test_the_report_says_the_day_it_was_asked_for(rongchang: Call, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RONGCHANG_LANGUAGE", "zh_CN")
    out = demo.parent / "a.pdf"
    rongchang("print", "status-report", demo, "--year", "2024", "--out", out, "--as-of", "2024-06-30")
    assert "2024年6月30日" in text_of(out)


@pytest.mark.parametrize("document", ["status-report", "checklist"])
def test_the_frozen_period_that_the_office_chose_is_printed(
    rongchang: Call, tmp_path: Path, signature: Signature, document: str
) -> None:
    records = plan_records(area(commitment("修桥", updates=(update(END_OF_SEPTEMBER, percent=75),))))
    period = Period(id=PeriodId("p"), year=2024, number=2, as_of=MID_YEAR)
    kept = snapshot_to_json(take_snapshot(with_records(Ledger(), records), period))
    frozen = replace(period, frozen_on=MID_YEAR, snapshot=kept)
    chosen = PaperSettings(id=PaperKindId(document)).with_options({PERIOD: "p"})
    file, out = tmp_path / "台账.rcplan", tmp_path / "a.pdf"
    create_file(file, [founding([*records, frozen, chosen])], signature=signature).store.close()
    assert rongchang("print", document, file, "--year", "2024", "--out", out).code == 0
    assert "Asof30June2024" in text_of(out) and "75%" not in text_of(out)


def test_the_checklist_has_a_box_for_every_commitment(rongchang: Call, demo: Path) -> None:
    import json

    total = json.loads(rongchang("status", demo, "--year", "2024", "--json").out)["total"]
    out = demo.parent / "a.pdf"
    assert rongchang("print", "checklist", demo, "--year", "2024", "--out", out).code == 0
    assert text_of(out).count("□") == total


def test_a_character_no_font_has_is_told_and_the_paper_printed(
    rongchang: Call, tmp_path: Path, signature: Signature
) -> None:
    file, out = tmp_path / "a.rcplan", tmp_path / "a.pdf"
    create_file(file, [founding(plan_records(area(commitment("修复𪚥河"))))], signature=signature).store.close()
    said = rongchang("print", "checklist", file, "--year", "2024", "--out", out)
    assert (said.code, said.out) == (0, f"{out}\n")
    assert said.err.count("\n") == 1 and "U+2A6A5" in said.err
    assert out.is_file()


def test_a_folder_in_the_way_is_refused(rongchang: Call, demo: Path) -> None:
    folder = demo.parent / "a.pdf"
    folder.mkdir()
    said = rongchang("print", "checklist", demo, "--year", "2024", "--out", folder)
    assert said.is_refusal and "a.pdf" in said.err
    assert folder.is_dir() and not any(folder.iterdir())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on Windows")
def test_what_is_no_ordinary_file_is_not_replaced(rongchang: Call, demo: Path) -> None:
    pipe = demo.parent / "a.pdf"
    os.mkfifo(pipe)
    assert rongchang("print", "checklist", demo, "--year", "2024", "--out", pipe).is_refusal
    assert pipe.is_fifo()


def test_a_missing_folder_is_refused(rongchang: Call, demo: Path) -> None:
    said = rongchang("print", "checklist", demo, "--year", "2024", "--out", demo.parent / "none" / "a.pdf")
    assert said.is_refusal and "none" in said.err
    assert not (demo.parent / "none").exists()


def test_a_read_only_folder_is_refused(rongchang: Call, demo: Path, read_only: Path) -> None:
    said = rongchang("print", "checklist", demo, "--year", "2024", "--out", read_only / "a.pdf")
    assert said.is_refusal and str(read_only) in said.err


def test_a_file_that_cannot_be_replaced_keeps_its_bytes(
    rongchang: Call, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = demo.parent / "a.pdf"
    out.write_bytes(b"the old one")

    def held(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used")

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(Path, "replace", held)
    assert rongchang("print", "checklist", demo, "--year", "2024", "--out", out).is_refusal
    assert out.read_bytes() == b"the old one"
    assert {path.name for path in demo.parent.iterdir()} == {demo.name, out.name}


def test_a_year_without_a_plan_writes_nothing(rongchang: Call, demo: Path) -> None:
    assert rongchang("print", "checklist", demo, "--year", "2020", "--out", demo.parent / "a.pdf").is_refusal
    assert not (demo.parent / "a.pdf").exists()


def test_every_paper_of_the_window_is_known_to_the_command() -> None:
    assert tuple(kind.key for kind in KINDS) == DOCUMENTS


@pytest.mark.parametrize(
    ("ending", "begins"), [("docx", b"PK"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("PDF", b"%PDF")]
)
def test_the_name_of_the_file_says_the_format(rongchang: Call, demo: Path, ending: str, begins: bytes) -> None:
    out = demo.parent / f"表.{ending}"
    assert rongchang("print", "progress-table", demo, "--year", "2024", "--out", out).code == 0
    assert out.read_bytes().startswith(begins)


def test_another_ending_is_refused_before_anything_is_written(rongchang: Call, demo: Path) -> None:
    out = demo.parent / "表.odt"
    said = rongchang("print", "progress-table", demo, "--year", "2024", "--out", out)
    assert said.is_refusal and ".docx" in said.err and not out.exists()
