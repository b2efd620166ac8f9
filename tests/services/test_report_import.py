"""The reading child is believed in nothing: whatever it does, a draft or one sentence comes back."""

import json
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from rongchang_desktop.foundation.limited_process import Limits
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.foundation.task_progress import Cancelled, silent
from rongchang_desktop.services.report_import import ReaderDefect, read_report_file

REPORT = Path("报告.txt")
PATIENCE = 60  # seconds: what a busy machine starts late is no fault


def read_with(program: str, limits: Limits | None = None) -> object:
    """Read with a child that runs the program in place of the reader."""
    return read_report_file(
        REPORT, silent, limits=limits or Limits(seconds=PATIENCE), command=[sys.executable, "-S", "-c", program]
    )


def test_progress_comes_while_the_child_reads() -> None:
    steps: list[tuple[int, int | None, str]] = []
    draft = read_report_file(
        resources() / "samples" / "work_report_2025.txt",
        lambda done, total=None, message="": steps.append((done, total, message)),
    )
    named = list(dict.fromkeys(step for step in steps if step[2]))
    assert [done for done, _, _ in named] == sorted({done for done, _, _ in named})
    assert named[-1][0] == named[-1][1]
    assert draft.areas and draft.source_name == "work_report_2025.txt"


def test_it_reads_from_whatever_folder_the_program_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rongchang_desktop.py").write_text("raise SystemExit('the wrong one')")
    (tmp_path / "报告.txt").write_bytes((resources() / "samples" / "work_report_2025.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert read_report_file(REPORT, silent).areas


def test_a_child_that_takes_too_long_is_stopped() -> None:
    started = time.monotonic()
    with pytest.raises(UserFacingError, match=r"报告.txt took longer than 1 seconds"):
        read_with("import time; time.sleep(60)", Limits(seconds=1))
    assert time.monotonic() - started < 40


@pytest.mark.skipif(sys.platform == "darwin", reason="no limit of memory there")
def test_a_child_that_eats_memory_is_stopped() -> None:
    with pytest.raises(UserFacingError, match="more memory"):
        read_with("x = bytearray(1 << 32)", Limits(seconds=PATIENCE, memory=1 << 29))


def test_a_child_that_crashes_is_a_sentence() -> None:
    with pytest.raises(UserFacingError, match=r"报告.txt made the reader stop"):
        read_with("import os; os.abort()")


def test_a_child_that_never_stops_talking_is_stopped() -> None:
    with pytest.raises(UserFacingError, match="larger than a report"):
        read_with("while True: print('x' * 10000)", Limits(seconds=PATIENCE, output=1 << 20))


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"format": 1}', "null", "[" * 100_000])
def test_an_answer_that_is_no_draft_is_refused(answer: str) -> None:
    with pytest.raises(UserFacingError, match="cannot be understood"):
        read_with(f"print({answer!r})")


def refusal(line: str) -> str:
    return f"import sys; print({line!r}, file=sys.stderr); raise SystemExit(2)"


def test_a_refusal_keeps_its_sentence_and_parameters() -> None:
    line = json.dumps({"refusal": {"msgid": "{name} is empty.", "params": {"name": "报告.txt"}}})
    with pytest.raises(UserFacingError) as caught:
        read_with(refusal(line))
    assert (caught.value.msgid, dict(caught.value.params)) == ("{name} is empty.", {"name": "报告.txt"})


@pytest.mark.parametrize(
    "said",
    [
        {"msgid": "{name.__class__}", "params": {"name": "x"}},
        {"msgid": "{name:>999999999}", "params": {"name": "x"}},
        {"msgid": "{name!r}", "params": {"name": "x"}},
        {"msgid": "{other}", "params": {"name": "x"}},
        {"msgid": "{", "params": {}},
        {"msgid": "x", "params": {"name": ["x"]}},
        {"msgid": 1, "params": {}},
        {},
    ],
)
def test_a_refusal_that_asks_for_more_than_its_words_is_a_defect(said: object) -> None:
    with pytest.raises(ReaderDefect):
        read_with(refusal(json.dumps({"refusal": said})))


def test_a_bug_in_the_child_is_a_bug_here_and_shows_its_trace() -> None:
    with pytest.raises(ReaderDefect, match="ZeroDivisionError"):
        read_with("1 / 0")


def test_a_cancel_ends_the_child_at_once() -> None:
    started = time.monotonic()

    def cancel(done: int, total: int | None = None, message: str = "") -> None:
        if time.monotonic() - started > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_report_file(REPORT, cancel, command=[sys.executable, "-c", "import time; time.sleep(60)"])
    assert time.monotonic() - started < 40


def test_days_of_a_table_that_names_no_year_fall_in_the_assumed_one(tmp_path: Path) -> None:
    path = tmp_path / "任务表.csv"
    path.write_text(
        "序号,工作任务,牵头单位,完成时限\n1,新建公园,区城管局,9月底前\n2,改造道路,区住建委,12月底前\n", encoding="utf-8"
    )
    draft = read_report_file(path, silent, assumed_year=2031)
    (area,) = draft.areas
    assert draft.year is None
    assert [task.deadline for task in area.children] == [date(2031, 9, 30), date(2031, 12, 31)]
