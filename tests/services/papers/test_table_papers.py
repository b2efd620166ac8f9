"""The tables say what the ledger holds, counted here anew; a wrong number keeps any of them from being written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.adjustment import AdjustedValue
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import PaperKindId, PeriodId
from rongchang_desktop.domain.ledger.item import AnswersTo, Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.post import Tenure
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked
from rongchang_desktop.domain.papers.content import Band, Document, Paragraph, Row, Table, plain
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot_json import snapshot_to_json
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PERIOD, PaperRequest
from rongchang_desktop.services.periods.freezing import take_snapshot
from rongchang_desktop.services.plan_status import ledger_on
from tests.builders import (
    CLOSED,
    END_OF_SEPTEMBER,
    MID_YEAR,
    a_ledger,
    an_adjustment,
    area,
    commitment,
    update,
    with_records,
    work_item,
)
from tests.services.papers.plans import CHINESE, demo_plan, large_plan, paper, request_for

OF_A_PERIOD = (
    "status-report", "progress-table", "unit-sheet", "leader-sheet", "livelihood", "brief", "checklist",
)  # fmt: skip
COUNTED = ("status-report", "progress-table", "livelihood", "adjustments", "comparison", "brief")


def lines(document: Document) -> list[str]:
    """The sentences, bands and rows of a paper, a line each."""
    return list(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield plain(block.content)
        elif isinstance(block, Table):
            for line in block.rows:
                yield plain(line.content) if isinstance(line, Band) else "|".join(map(plain, line.cells))


def rows_of(document: Document) -> list[Row]:
    """The rows of the complete table."""
    (table,) = (block for block in document.blocks if isinstance(block, Table) and block.complete)
    return [line for line in table.rows if isinstance(line, Row)]


def recounted(ledger: Ledger) -> tuple[list[Commitment], dict[str, Light], Counter[object]]:
    """The commitments, their lights and the counts of both, straight from the ledger."""
    items = list(ledger.plans[2024].commitments())
    scores = Scoreboard(ledger, 2024, today=END_OF_SEPTEMBER)
    lights = {item.id: scores.assessments[item.id].light for item in items}
    counts: Counter[object] = Counter(lights.values())
    counts.update(item.done.state for item in items)
    return items, lights, counts


def a_period(ledger: Ledger, day: date = MID_YEAR) -> Period:
    period = Period(id=PeriodId("period"), year=2024, number=1, as_of=day)
    return replace(period, frozen_on=day, snapshot=snapshot_to_json(take_snapshot(ledger, period)))


def with_period(ledger: Ledger) -> Ledger:
    return with_records(ledger, [a_period(ledger)])


@pytest.mark.parametrize("ledger", [demo_plan(), large_plan()], ids=["demo", "400"])
def test_the_progress_table_counts_what_the_ledger_holds(ledger: Ledger) -> None:
    items, _, counts = recounted(ledger)
    said = lines(paper(ledger, "progress-table"))
    done = counts[DoneState.VERIFIED]
    reported = done + counts[DoneState.REPORTED]
    assert any(
        f"共{len(items)}项：达序时{counts[Light.ON_PACE]}项，偏慢{counts[Light.SLOW]}项，"
        f"滞后{counts[Light.LAGGING]}项，未启动{counts[Light.NOT_STARTED]}项，办结{done}项" in line
        for line in said
    )
    rate = f"{100 * done / len(items):.1f}%"
    assert any(f"单位报完成{reported}项" in line and f"已核实办结{done}项，办结率{rate}" in line for line in said)


def test_each_area_stands_with_its_own_counts() -> None:
    ledger = demo_plan()
    plan, (_, lights, _) = ledger.plans[2024], recounted(ledger)
    said = lines(paper(ledger, "progress-table"))
    for heading in plan.children(None):
        held = [item for item in plan.subtree(heading.id) if isinstance(item, Commitment)]
        counts = said[next(at for at, line in enumerate(said) if line.endswith(heading.title)) + 1]
        assert counts.startswith(f"共{len(held)}项")
        for light, word in ((Light.ON_PACE, "达序时"), (Light.SLOW, "偏慢"), (Light.LAGGING, "滞后")):
            number = sum(lights[item.id] is light for item in held)
            assert (f"{word} {number}　" in counts) == (number > 0)


def test_the_public_form_keeps_problems_contacts_and_lights_to_the_office() -> None:
    ledger = demo_plan()
    problems = {update.problem for update in ledger.updates.values() if update.problem}
    phones = {unit.phone for unit in ledger.departments.values() if unit.phone}
    internal = "\n".join(lines(paper(ledger, "progress-table")))
    public = "\n".join(lines(paper(ledger, "progress-table", public="yes")))
    assert any(problem in internal for problem in problems) and any(phone in internal for phone in phones)
    assert not any(secret in public for secret in (*problems, *phones, "滞后", "未核实"))
    assert "滞后" in "\n".join(lines(paper(ledger, "progress-table", public="yes", public_lights="yes")))


def test_numbers_days_and_shares_are_there_to_calculate_with() -> None:
    ledger = a_ledger(area(commitment("修路", deadline=date(2024, 11, 15), updates=(update(MID_YEAR, percent=40),))))
    (row,) = rows_of(paper(ledger, "progress-table"))
    assert [value for value in row.values if value is not None] == [1, date(2024, 11, 15), Decimal("0.4")]


def test_a_work_item_stands_below_its_commitment_and_is_not_counted() -> None:
    ledger = a_ledger(area(commitment("总任务", work_item("分项一"), work_item("分项二"))))
    document = paper(ledger, "progress-table")
    assert [plain(row.cells[0]) for row in rows_of(document)] == ["1", "1-1", "1-2"]
    assert any("共1项" in line for line in lines(document))


def test_a_unit_finds_what_it_leads_and_what_it_helps_with() -> None:
    ledger = a_ledger(
        area(
            commitment("甲事", lead="区甲局", supporting=("区乙局",)),
            commitment("乙事", lead="区乙局", responsible=("区甲局", "区丙局")),
            commitment("丙事", work_item("丙事分项", lead="区甲局"), lead="区丙局"),
        )
    )
    sheets = dict(KIND_BY_KEY["unit-sheet"].parts(request_for(ledger, "unit-sheet")))  # type: ignore[misc]
    assert list(sheets) == ["区甲局", "区乙局", "区丙局"]
    sheet = lines(checked(sheets["区甲局"]))
    said = [line for line in sheet if "事" in line or "任务（" in line]
    assert [line.split("|")[1] if "|" in line else line for line in said] == [
        "牵头任务（1项，另有分项1项）", "甲事", "丙事分项", "责任任务（1项）", "乙事",
    ]  # fmt: skip
    assert any("牵头任务共1项" in line and "责任任务1项，配合任务0项" in line for line in sheet)


def test_every_task_stands_on_the_sheet_of_its_lead() -> None:
    ledger = demo_plan()
    led: Counter[str] = Counter()
    for item in ledger.plans[2024].commitments():
        lead = ledger.lead(item.id)
        if lead is not None:
            led[lead.name] += 1
    for name, sheet in KIND_BY_KEY["unit-sheet"].parts(request_for(ledger, "unit-sheet")):  # type: ignore[misc]
        said = lines(checked(sheet))
        told = f"{name}牵头任务共{led[name]}项" if any("牵头任务（" in line for line in said) else f"{name}没有牵头任务"
        assert any(line.startswith(told) for line in said) and (led[name] == 0 or "没有牵头" not in told)


def test_only_the_chosen_units_are_bound() -> None:
    ledger = demo_plan()
    unit = ledger.department_called("区科技局")
    assert unit is not None
    said = lines(paper(ledger, "unit-sheet", units=unit.id))
    assert sum("目标任务台账" in line for line in said) == 1 and "区科技局" in said[0]


def test_a_frozen_period_prints_the_holder_and_the_wording_of_then() -> None:
    ledger = a_ledger(area(commitment("旧话", posts=("分管副区长",))))
    post = next(iter(ledger.posts.values()))
    held = replace(post, tenures=(Tenure(holder="张某", since=date(2020, 1, 1)),))
    ledger = edited(ledger, (post, held))
    period, item = a_period(ledger), next(ledger.plans[2024].commitments())
    now = edited(ledger, (held, held.succeeded_by("李某", date(2024, 8, 1))), (item, replace(item, title="新话")))
    request = request_for(now, "leader-sheet")
    make = KIND_BY_KEY["leader-sheet"].make
    then, today = make(replace(request, period=period)), make(request)
    assert "张某" in "".join(lines(then)) and "旧话" in "".join(lines(then))
    assert "李某" in "".join(lines(today)) and "新话" in "".join(lines(today))


@pytest.mark.parametrize("key", [*OF_A_PERIOD, "adjustments"])
def test_a_frozen_period_prints_the_same_after_the_year_went_on(key: str) -> None:
    ledger = demo_plan()
    period = a_period(ledger)
    items = list(ledger.plans[2024].commitments())
    later = edited(ledger, *((item, replace(item, title=f"{item.title}改", done=CLOSED)) for item in items))
    later = with_records(later, [an_adjustment(items[0].id, on=date(2024, 8, 1))])
    make = KIND_BY_KEY[key].make
    then, now = (make(replace(request_for(each, key), period=period)) for each in (ledger, later))
    assert lines(then) == lines(now)
    assert lines(make(request_for(later, key))) != lines(make(request_for(ledger, key)))


@pytest.mark.parametrize("key", OF_A_PERIOD)
def test_the_period_that_was_chosen_for_a_paper_is_printed(key: str) -> None:
    period = a_period(demo_plan())
    chosen = PaperSettings(id=PaperKindId(key), options=((PERIOD, period.id),))
    ledger = with_records(demo_plan(), [period, chosen])
    request = PaperRequest.of(ledger, 2024, key, words=CHINESE, today=END_OF_SEPTEMBER)
    settled = KIND_BY_KEY[key].settled(request)
    assert settled.option(PERIOD) == period.id and KIND_BY_KEY[key].make(settled).dated == MID_YEAR


def test_a_frozen_checklist_by_units_names_the_leads_of_then() -> None:
    ledger = a_ledger(area(commitment("甲事", lead="区甲局"), commitment("乙事")))
    period, unit = a_period(ledger), ledger.department_called("区甲局")
    assert unit is not None
    renamed = edited(ledger, (unit, replace(unit, name="区新局")))
    request = request_for(renamed, "checklist", group="unit")
    then, now = (KIND_BY_KEY["checklist"].make(each) for each in (replace(request, period=period), request))
    assert [line for line in lines(then) if "局" in line] == ["区甲局"]
    assert [line for line in lines(now) if "局" in line] == ["区新局"]


def test_a_unit_that_went_into_another_is_found_under_that_one() -> None:
    ledger = a_ledger(area(commitment("甲事", lead="区甲局"), commitment("乙事", lead="区乙局")))
    period = a_period(ledger)
    old, new = ledger.department_called("区甲局"), ledger.department_called("区乙局")
    assert old is not None and new is not None
    merged = edited(ledger, (old, None), (new, replace(new, merged_ids=(old.id,), aliases=("区甲局",))))
    request = replace(request_for(merged, "unit-sheet"), period=period)
    ((name, sheet),) = KIND_BY_KEY["unit-sheet"].parts(request)  # type: ignore[misc]
    assert name == "区乙局"
    assert any("牵头任务共2项" in line for line in lines(checked(sheet)))


def test_without_owners_the_sheets_say_so() -> None:
    ledger = a_ledger(area(commitment("甲事")))
    assert "尚无任务落实责任单位。" in lines(paper(ledger, "unit-sheet"))
    assert "尚无任务落实牵头领导。" in lines(paper(ledger, "leader-sheet"))


def edited(ledger: Ledger, *pairs: tuple[LedgerRecord, LedgerRecord | None]) -> Ledger:
    changes = tuple(Change(before=before, after=after) for before, after in pairs)
    return ChangeSet(operation=Operation.EDIT_TEXT, changes=changes).apply_to(ledger)


def test_livelihood_items_are_counted_with_their_denominators() -> None:
    ledger = demo_plan()
    items = [item for item in ledger.plans[2024].commitments() if AnswersTo.LIVELIHOOD in item.answers_to]
    closed = sum(item.done.state is DoneState.VERIFIED for item in items)
    document = paper(ledger, "livelihood")
    said = "".join(lines(document))
    assert f"民生实事共{len(items)}件" in said
    assert f"完成率{100 * closed / len(items):.1f}%（{closed}/{len(items)}）" in said
    assert [plain(row.cells[0]) for row in rows_of(document)] == [str(place + 1) for place in range(len(items))]
    assert [plain(row.cells[1]) for row in rows_of(document)] == [str(item.number) for item in items]


def test_what_was_never_reported_has_not_begun() -> None:
    both = (AnswersTo.DISTRICT_REPORT, AnswersTo.LIVELIHOOD)
    ledger = a_ledger(
        area(
            commitment("静", answers_to=both),
            commitment("到期", answers_to=both, deadline=MID_YEAR),
            commitment("动", answers_to=both, updates=(update(MID_YEAR, percent=40),)),
        )
    )
    assert "已开工（启动）1件，开工率33.3%（1/3）" in "".join(lines(paper(ledger, "livelihood")))


def test_an_adjustment_is_told_with_old_and_new_words() -> None:
    ledger = a_ledger(area(commitment("修路")))
    item = next(ledger.plans[2024].commitments())
    values = (AdjustedValue(field="完成时限", before="9月底", after="12月底"),)
    one = an_adjustment(item.id, on=MID_YEAR, what="延期", basis="会议纪要第3期", approved_by="区长", values=values)
    late = replace(one, id="late", on=date(2024, 12, 1))  # type: ignore[arg-type]
    ledger = with_records(ledger, [one, late])
    (row,) = rows_of(paper(ledger, "adjustments"))
    assert [plain(cell) for cell in row.cells] == [
        "1", "1", "修路", "延期", "完成时限：9月底\n→ 12月底", "会议纪要第3期", "区长", "6月30日",
    ]  # fmt: skip
    assert row.values[0] == 1 and row.values[-1] == MID_YEAR
    assert "没有记录调整事项。" in lines(paper(ledger, "adjustments", since="2024-07-01"))


def test_two_periods_stand_side_by_side_with_their_differences() -> None:
    ledger = with_period(demo_plan())
    (_, now, counts), period = recounted(ledger), next(iter(ledger.periods.values()))
    then = Scoreboard(ledger_on(ledger, 2024, MID_YEAR), 2024, today=MID_YEAR)
    lagged = sum(then.assessments[key].light is Light.LAGGING for key in now)
    difference = counts[Light.LAGGING] - lagged
    document = paper(ledger, "comparison")
    assert f"滞后|{lagged}|{counts[Light.LAGGING]}|{difference:+}" in lines(document)
    red = [key for key, light in now.items() if light is Light.LAGGING != then.assessments[key].light]
    assert f"新增滞后{len(red)}项" in "".join(lines(document))
    listed = [plain(row.cells[0]) for row in rows_of(document) if "turned_red" in row.counts_in]
    assert listed == [ledger.plans[2024].number_of(key) for key in red]
    assert lines(paper(ledger, "comparison", before=period.id)) == lines(document)


def test_a_plan_never_frozen_is_compared_with_itself() -> None:
    said = lines(paper(a_ledger(area(commitment("甲", updates=(update(END_OF_SEPTEMBER, percent=80),)))), "comparison"))
    assert "两期之间没有变化。" in said


@pytest.mark.parametrize("key", ["status-report", "circular"])
def test_what_a_unit_did_not_say_is_named_in_tables(key: str) -> None:
    late = commitment("甲", deadline=MID_YEAR, updates=(update(MID_YEAR, percent=20),))
    said = lines(paper(a_ledger(area(late, commitment("乙"))), key))
    assert any(line.endswith("|未说明|未提出") for line in said)
    assert any("|乙|" in line and "尚未报进展。" in line for line in said)


def test_the_checklist_is_grouped_and_its_columns_are_chosen() -> None:
    ledger = a_ledger(area(commitment("甲事", lead="区乙局"), commitment("乙事", lead="区甲局"), commitment("丙事")))
    by_unit = paper(ledger, "checklist", group="unit", remark="no", targets="no")
    assert lines(by_unit)[2:-1] == [
        "区乙局",
        "□|1|甲事|12月底",
        "区甲局",
        "□|2|乙事|12月底",
        "无牵头单位",
        "□|3|丙事|12月底",
    ]


@pytest.mark.parametrize("key", COUNTED)
def test_a_figure_that_differs_from_its_table_or_sentence_is_refused(key: str) -> None:
    document = checked(paper(_with_an_adjustment(with_period(demo_plan())), key))
    wanted = [figure for figure in document.figures if figure.counts_rows or figure.key in ("total", "due")]
    assert wanted
    for figure in wanted:
        wrong = replace(figure, text=str(int(figure.text) + 1))
        with pytest.raises(InconsistentPaperError):
            checked(replace(document, figures=tuple(wrong if each is figure else each for each in document.figures)))


@pytest.mark.parametrize("key", ["status-report", "progress-table", "livelihood", "adjustments", "comparison"])
def test_a_row_that_is_missing_is_noticed(key: str) -> None:
    document = checked(paper(_with_an_adjustment(with_period(demo_plan())), key))
    table = next(block for block in document.blocks if isinstance(block, Table) and block.complete)
    counted = [line for line in table.rows if isinstance(line, Row) and line.counts_in]
    short = replace(table, rows=tuple(line for line in table.rows if line is not counted[0]))
    with pytest.raises(InconsistentPaperError):
        checked(replace(document, blocks=tuple(short if block is table else block for block in document.blocks)))


def test_a_sheet_with_a_wrong_count_is_refused_before_it_is_bound() -> None:
    request = request_for(demo_plan(), "unit-sheet")
    _, sheet = next(KIND_BY_KEY["unit-sheet"].parts(request))  # type: ignore[misc]
    wrong = tuple(replace(each, text="99") if each.key == "lead" else each for each in sheet.figures)
    with pytest.raises(InconsistentPaperError) as refused:
        checked(replace(sheet, figures=wrong))
    assert "99" in CHINESE.error(refused.value)


def _with_an_adjustment(ledger: Ledger) -> Ledger:
    item = next(ledger.plans[2024].commitments())
    return with_records(ledger, [an_adjustment(item.id, on=MID_YEAR)])
