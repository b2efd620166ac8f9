"""`rongchang read`: a draft for people and for programs, and a sentence for every file that is no report."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.app.conftest import SAMPLE_REPORT, Call


def test_json_is_utf8_whatever_the_locale() -> None:
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "rongchang_desktop", "read", str(SAMPLE_REPORT), "--json"]
    done = subprocess.run(command, env=os.environ | plain, capture_output=True, check=True, timeout=60)
    draft = json.loads(done.stdout.decode("utf-8"))
    assert done.stderr == b""
    assert draft["areas"][0]["number"] == "一"
    assert all(area["children"] for area in draft["areas"])


def test_a_person_is_shown_the_outline(rongchang: Call) -> None:
    said = rongchang("read", SAMPLE_REPORT)
    assert said.code == 0
    assert "work areas" in said.out
    assert any(line.startswith("一 ") for line in said.out.splitlines())


def _scan() -> bytes:
    page = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(page)
    return page.getvalue()


BAD: dict[str, Callable[[], bytes]] = {
    "empty.txt": lambda: b"",
    "blank.txt": lambda: b" \n\r\n\t",
    "binary.txt": lambda: bytes(range(256)) * 50,
    "other_encoding.txt": lambda: "一、工作".encode("gb18030") * 50 + b"\xff\xfe\xff" + "二、工作".encode() * 50,
    "scan.pdf": _scan,
    "picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + bytes(500),
    "cut.docx": lambda: b"PK\x03\x04" + bytes(200),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_report_is_refused_by_name(rongchang: Call, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name]())
    before = path.read_bytes()
    said = rongchang("read", path, "--json")
    assert said.is_refusal
    assert name in said.err
    assert path.read_bytes() == before


def test_a_missing_report_and_a_folder_are_refused(rongchang: Call, tmp_path: Path) -> None:
    assert "missing.txt" in rongchang("read", tmp_path / "missing.txt").err
    assert rongchang("read", tmp_path).is_refusal


def test_the_refusal_is_in_chinese_where_the_terminal_is(
    rongchang: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RONGCHANG_LANGUAGE", "zh_CN")
    said = rongchang("read", tmp_path / "没有.txt")
    assert said.is_refusal
    assert "没有.txt" in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_leaves_early_is_no_failure() -> None:
    command = [sys.executable, "-m", "rongchang_desktop", "read", str(SAMPLE_REPORT), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
