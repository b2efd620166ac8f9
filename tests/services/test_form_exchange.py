"""Forms go out into a folder and come back through a limited child; one bad file spoils no other."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.foundation.file_names import safe_file_name
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import Cancelled, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services import form_exchange
from rongchang_desktop.services.form_exchange import read_pasted_rows, read_returns, write_forms
from rongchang_desktop.services.reply_json import replies_from_json
from tests.form_parts import TWELVE, an_office, filled, forms_of

WORDS = Localizer("zh_CN")


def test_each_unit_gets_a_file_of_its_name(tmp_path: Path) -> None:
    written = write_forms(list(forms_of(an_office()).values()), tmp_path, WORDS, silent)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{unit}.xlsx" for unit in TWELVE)
    assert len(written) == 12


def test_a_file_that_lies_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "区第1局.xlsx").write_bytes(b"filled in by the unit")
    write_forms([forms_of(an_office())["区第1局"]], tmp_path, WORDS, silent)
    assert (tmp_path / "区第1局.xlsx").read_bytes() == b"filled in by the unit"
    assert (tmp_path / "区第1局 (2).xlsx").exists()


def test_writing_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    def after_two(done: int, total: int | None = None, message: str = "") -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_forms(list(forms_of(an_office()).values()), tmp_path, WORDS, after_two)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_is_read_and_its_bad_files_are_named(tmp_path: Path) -> None:
    write_forms(list(forms_of(an_office(TWELVE[:2])).values()), tmp_path, WORDS, silent)
    path = tmp_path / "区第1局.xlsx"
    path.write_bytes(filled(path.read_bytes(), {("1", "progress"): "新增3家"}))
    (tmp_path / "旧表.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    (tmp_path / "坏表.xlsx").write_bytes(b"PK\x03\x04 torn")
    (tmp_path / "炸弹.xlsx").write_bytes(a_bomb())
    (tmp_path / "~$区第1局.xlsx").write_bytes(b"")
    returns = read_returns([tmp_path], silent)
    assert [reply.unit for reply in returns.replies] == ["区第1局", "区第2局"]
    assert returns.replies[0].rows[0].texts[FormField.PROGRESS] == "新增3家"
    assert {error.params["name"] for error in returns.refusals} == {"旧表.xls", "坏表.xlsx", "炸弹.xlsx"}


def test_a_file_that_stops_the_reader_leaves_the_others_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_forms(list(forms_of(an_office(TWELVE[:3])).values()), tmp_path, WORDS, silent)
    (tmp_path / "区第2局.xlsx").write_bytes(a_deep_workbook())
    monkeypatch.setattr(form_exchange, "MEMORY", 300 << 20)
    returns = read_returns([tmp_path], silent)
    assert [reply.unit for reply in returns.replies] == ["区第1局", "区第3局"]
    assert [error.params["name"] for error in returns.refusals] == ["区第2局.xlsx"]


def test_what_the_child_says_is_not_believed() -> None:
    for answer in (b"", b"[]", b'{"format":"rongchang-replies/1","files":[{"name":3}]}', b"[" * 100_000):
        with pytest.raises(UserFacingError):
            replies_from_json(answer)


def test_two_pasted_columns_are_rows_with_cells_of_several_lines() -> None:
    reply = read_pasted_rows('1\t"新增3家，\n其中规上1家"\n第2项\t无变化\n', "粘贴")
    assert [(row.number, row.texts[FormField.PROGRESS]) for row in reply.rows] == [
        ("1", "新增3家，\n其中规上1家"),
        ("2", "无变化"),
    ]


def test_pasted_columns_with_heads_are_known_by_them() -> None:
    reply = read_pasted_rows("序号\t目标任务\t完成值\t进展情况\n61\t培育企业\t12家\t新增3家\n", "粘贴")
    (row,) = reply.rows
    assert (row.number, row.values[0].text, row.texts[FormField.PROGRESS]) == ("61", "12家", "新增3家")


@pytest.mark.parametrize("text", ["", "只有一列\n没有序号", "甲\t乙\n丙\t丁"])
def test_pasted_words_without_numbers_are_refused(text: str) -> None:
    with pytest.raises(UserFacingError):
        read_pasted_rows(text, "粘贴")


@pytest.mark.parametrize(
    ("name", "safe"),
    [("区/教委:一科", "区_教委_一科"), ("CON", "CON_"), ("...", "_"), ("区教委. ", "区教委"), ("局" * 99, "局" * 80)],
)
def test_a_file_name_is_safe_on_every_system(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def a_bomb() -> bytes:
    return _archive(b"<worksheet>" + b" " * 50_000_000 + b"</worksheet>")


def a_deep_workbook() -> bytes:
    """A workbook whose many cells are honest in size and still more than the child may hold."""
    rows = (
        b'<row r="%d">%s</row>' % (row, b"".join(b"<c><v>%d</v></c>" % (row * 7919 + at * 104729) for at in range(100)))
        for row in range(1, 8000)
    )
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return _archive(head + b"".join(rows) + b"</sheetData></worksheet>")


def _archive(sheet: bytes) -> bytes:
    import openpyxl

    stream, out = BytesIO(), BytesIO()
    openpyxl.Workbook().save(stream)
    with zipfile.ZipFile(stream) as known, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in known.namelist():
            made.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else known.read(name))
    return out.getvalue()
