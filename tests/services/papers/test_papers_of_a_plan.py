"""What the papers say: the right commitments, worst first, with counts that agree with each other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rongchang_desktop.domain.chart import rounded_shares
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked
from rongchang_desktop.domain.papers.content import Band, Document, Row, Table, plain
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.services.papers.exporting import export
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.printed_paper import PrintedPaper
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.plan_status import plan_status
from rongchang_desktop.services.starter_plan import DEMO_PLAN, load_plan_file, shipped_plan
from tests.builders import (
    CLOSED,
    END_OF_SEPTEMBER,
    MID_YEAR,
    a_ledger,
    area,
    commitment,
    group,
    section,
    target,
    update,
    work_item,
)

ENGLISH = Localizer("en")


def request_for(ledger: Ledger, kind: str) -> PaperRequest:
    return PaperRequest.of(ledger, 2024, kind, words=ENGLISH, today=END_OF_SEPTEMBER)


def report_on(ledger: Ledger) -> list[Table]:
    """The tables of the report: the overview, what lags where anything does, and every commitment."""
    document = checked(KIND_BY_KEY["status-report"].make(request_for(ledger, "status-report")))
    return [block for block in document.blocks if isinstance(block, Table)]


def cells_of(table: Table) -> list[list[str]]:
    return [list(map(plain, line.cells)) for line in table.rows if isinstance(line, Row)]


def bands_and_rows(table: Table) -> list[str]:
    """The heads of the bands without their counts, and the task of each row."""
    said = (plain(line.content) if isinstance(line, Band) else plain(line.cells[1]) for line in table.rows)
    return [text for text in said if " in all" not in text]


def only_row(*held: object, **values: object) -> tuple[list[str], list[list[str]]]:
    """The row of all that the commitment has, and those of what lags."""
    _, *lagging, every = report_on(a_ledger(area(commitment(*held, **values))))  # type: ignore[arg-type]
    (row,) = cells_of(every)
    return row, [cells for table in lagging for cells in cells_of(table)]


def test_the_report_counts_what_the_status_counts() -> None:
    ledger = load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger())
    status = plan_status(ledger, 2024, today=END_OF_SEPTEMBER)
    document = checked(KIND_BY_KEY["status-report"].make(request_for(ledger, "status-report")))
    figures = {figure.key: figure.text for figure in document.figures}
    assert {light: figures[light.value] for light in Light} == {
        light: str(status.tally.lights[light]) for light in Light
    }
    assert (figures["reported"], figures["closed"]) == (str(status.tally.reported), str(status.tally.closed))
    rows = cells_of(report_on(ledger)[-1])
    for light in Light:
        printed = [row for row in rows if f" {label(light, ENGLISH)}" in row[-1]]
        assert len(printed) == status.tally.lights[light]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert document.dated == END_OF_SEPTEMBER


def test_what_lags_comes_before_what_is_slow() -> None:
    _, lagging, _ = report_on(
        a_ledger(
            area(
                commitment("慢", updates=(update(END_OF_SEPTEMBER, percent=60),)),
                commitment("正常", updates=(update(END_OF_SEPTEMBER, percent=75),)),
                commitment("滞后", updates=(update(END_OF_SEPTEMBER, percent=10),)),
                commitment("到期", deadline=MID_YEAR),
            )
        )
    )
    assert [(row[1], row[3].split()[1]) for row in cells_of(lagging)] == [
        ("滞后", "Lagging"),
        ("到期", "Lagging"),
        ("慢", "Slow"),
    ]


def test_why_names_figure_schedule_source_and_rule() -> None:
    slow = update(END_OF_SEPTEMBER, figures=(12,), problem="用地未批", next_step="十月报批")
    _, (row,) = only_row("新增企业20家", target("企业", 20), updates=(slow,))
    why, *told = row[4:]
    assert why.startswith("Slow: 企业 60%, expected 75%, 15 points behind (10 to 30 points is slow;")
    assert "self-reported" in why and "not verified" in why
    assert told == ["用地未批", "十月报批"]


def test_the_newest_problem_stands_though_a_later_word_names_none() -> None:
    said = (
        update(MID_YEAR, percent=10, problem="用地未批", next_step="报批"),
        update(END_OF_SEPTEMBER, percent=12, layer=Layer.VERIFIED),
    )
    _, (row,) = only_row("建设道路", updates=said)
    assert (row[3], row[5]) == ("■ Lagging", "用地未批")


def test_an_item_on_pace_that_is_judged_hard_is_listed_last() -> None:
    _, lagging, _ = report_on(
        a_ledger(
            area(
                commitment("难", outlook=Outlook.HARD, updates=(update(END_OF_SEPTEMBER, percent=80),)),
                commitment("慢", updates=(update(END_OF_SEPTEMBER, percent=60),)),
                commitment("已办结", outlook=Outlook.HARD, done=CLOSED),
            )
        )
    )
    rows = cells_of(lagging)
    assert [row[1] for row in rows] == ["慢", "难"]
    assert "Difficult" in rows[1][4]


def test_a_row_says_targets_owner_deadline_and_newest_progress() -> None:
    row, _ = only_row(
        "新增企业20家",
        target("企业", 20),
        lead="区科技局",
        deadline=date(2024, 11, 15),
        updates=(update(MID_YEAR, text="旧"), update(END_OF_SEPTEMBER, text="已认定18家", figures=(18,))),
    )
    assert row[2:7] == [
        "企业 20 家 or more", "区科技局", "15 Nov", "已认定18家 (self-reported 30 Sep)", "90%/86%"
    ]  # fmt: skip


def test_progress_without_words_says_what_there_is() -> None:
    for values, said in (
        ({"word": ProgressWord.SLOW}, "Going slowly"),
        ({"percent": 40}, "progress 40%"),
        ({"unchanged": True}, "No change"),
        ({"stage": Stage.STARTED}, "reported, without a figure"),
    ):
        row, _ = only_row("a", updates=(update(MID_YEAR, **values),))  # type: ignore[arg-type]
        assert row[5] == f"{said} (self-reported 30 Jun)"
    row, _ = only_row("a", target("企业", 20), updates=(update(MID_YEAR, figures=(9,)),))
    assert row[5] == "企业 9 家 (self-reported 30 Jun)"


def test_an_area_keeps_its_full_title_and_its_sections() -> None:
    found = a_ledger(
        area(
            "建设创新高地",
            commitment("直属"),
            section("做强平台", group("培育", commitment("组内", work_item("分项"))), number="（一）"),
            number="一",
        )
    )
    listed = checked(KIND_BY_KEY["checklist"].make(request_for(found, "checklist")))
    (boxes,) = (block for block in listed.blocks if isinstance(block, Table))
    assert [line.cells[2] if isinstance(line, Row) else line.content for line in boxes.rows] == [
        "一、建设创新高地", "直属", "（一）做强平台", "组内"
    ]  # fmt: skip
    assert bands_and_rows(report_on(found)[-1]) == ["一、建设创新高地", "直属", "（一）做强平台", "组内"]


def test_a_fictional_office_is_marked_on_paper() -> None:
    true, marked = (
        a_ledger(area(commitment("a")), records=[Office(district="示例区", name="示例区办", fictional=fictional)])
        for fictional in (False, True)
    )
    made = KIND_BY_KEY["status-report"].make
    assert made(request_for(true, "status-report")).author == "示例区办"
    assert "fictional" in made(request_for(marked, "status-report")).author


def test_shares_as_printed_add_up_to_the_whole() -> None:
    for counts in ({"a": 1, "b": 1, "c": 1}, {"a": 51, "b": 17, "c": 5, "d": 15, "e": 3}, {"a": 7}):
        assert sum(rounded_shares(counts).values()) == 1


def test_what_no_font_has_is_told_in_one_sentence(tmp_path: Path) -> None:
    ledger = a_ledger(area(commitment("修复𪚥河")))
    for key in ("status-report", "progress-table", "checklist"):
        printed = export(KIND_BY_KEY[key], request_for(ledger, key), tmp_path / "a.pdf")
        assert (printed.path, printed.missing) == (tmp_path / "a.pdf", ("𪚥",))
        assert "𪚥 (U+2A6A5)" in printed.warning(ENGLISH)
    request = request_for(a_ledger(area(commitment("修桥"))), "checklist")
    plain = export(KIND_BY_KEY["checklist"], request, tmp_path / "b.pdf")
    assert plain.missing == () and plain.warning(ENGLISH) == ""


def test_a_long_list_of_missing_characters_is_cut_short() -> None:
    many = PrintedPaper(path=Path("a.pdf"), missing=tuple(chr(0xF0000 + number) for number in range(500)))
    assert "500" in many.warning(ENGLISH) and len(many.warning(ENGLISH)) < 400


def test_the_office_words_the_status_report_and_a_wrong_number_in_it_is_refused() -> None:
    ledger = load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger())
    request = request_for(ledger, "status-report")

    def worded(text: str) -> Document:
        settings = request.settings.with_wordings("en", {"overall": text})
        return KIND_BY_KEY["status-report"].make(replace(request, settings=settings))

    lagging = next(
        figure.text for figure in checked(worded("Lagging {lagging}, of {total}.")).figures if figure.key == "lagging"
    )
    assert checked(worded(f"Lagging {lagging}."))
    with pytest.raises(InconsistentPaperError):
        checked(worded(f"Lagging {int(lagging) + 1}."))
