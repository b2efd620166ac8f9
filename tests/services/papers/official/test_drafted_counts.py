"""Every number in the drafted paragraphs is counted again from the ledger, and every table agrees with them."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain

import pytest

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import PaperKindId, PeriodId
from rongchang_desktop.domain.ledger.item import Commitment, Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked
from rongchang_desktop.domain.papers.content import Block, Document, Row, Table
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot_json import snapshot_to_json
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PaperRequest
from tests.builders import END_OF_SEPTEMBER, a_ledger, area, commitment, update, with_records
from tests.services.papers.official.said import cells, sentences, tables, worded
from tests.services.papers.plans import CHINESE, LIGHT_WORDS, demo_plan, paper, request_for, starter_plan

DRAFTED = ("briefing", "circular")


class Counted:
    """The demo counted by hand, task by task, without any of the counting that papers use."""

    def __init__(self) -> None:
        ledger = demo_plan()
        self.plan = ledger.plans[2024]
        self.judged = Scoreboard(ledger, 2024, today=END_OF_SEPTEMBER).assessments
        self.tasks = [item for item in self.plan.items.in_order() if isinstance(item, Commitment)]
        self.tasks.sort(key=lambda item: int(self.number(item)))

    def number(self, item: Commitment) -> str:
        return self.plan.number_of(item.id)

    def at(self, light: Light) -> list[Commitment]:
        return [item for item in self.tasks if self.judged[item.id].light is light]

    def done(self, *states: DoneState) -> list[Commitment]:
        return [item for item in self.tasks if item.done.state in states]

    def lead(self, item: Commitment) -> Decimal:
        judged = self.judged[item.id]
        if judged.reached is None or judged.expected is None:
            return Decimal(-1000)
        return (judged.reached - judged.expected) * 100


def numbers_in(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def between(text: str, start: str, end: str) -> str:
    return text.split(start)[1].split(end)[0]


@pytest.mark.parametrize("key", DRAFTED)
def test_the_overall_counts_are_those_of_the_ledger(key: str) -> None:
    counted, said = Counted(), sentences(paper(demo_plan(), key))
    total = len(counted.tasks)
    assert f"确定的{total}项目标任务中" in said
    shares = []
    for light, word in LIGHT_WORDS.items():
        count = len(counted.at(light))
        (share,) = re.findall(rf"{word}{count}项（(\d+\.\d)%）", said)
        assert abs(Decimal(share) - Decimal(count) * 100 / total) < Decimal("0.1")
        shares.append(Decimal(share))
    assert sum(shares) == Decimal("100.0")
    reported = len(counted.done(DoneState.REPORTED, DoneState.VERIFIED))
    closed = len(counted.done(DoneState.VERIFIED))
    assert f"单位报完成{reported}项，其中已核实办结{closed}项，办结率{shares[3]}%" in said


@pytest.mark.parametrize("key", DRAFTED)
def test_what_rests_on_the_units_word_alone_is_counted_and_said_of_each(key: str) -> None:
    counted, document = Counted(), paper(demo_plan(), key)
    unverified = [
        item
        for item in counted.tasks
        if item.done.state is DoneState.REPORTED
        or (
            item.done.state is DoneState.OPEN
            and counted.judged[item.id].manual is None
            and (basis := counted.judged[item.id].basis) is not None
            and basis.layer is Layer.REPORTED
        )
    ]
    assert f"未核实的有{len(unverified)}项" in sentences(document)
    marked = [row[0] for row in cells(tables(document)[-1]) if "未核实" in row[-1]]
    assert marked == [counted.number(item) for item in unverified]


@pytest.mark.parametrize("key", DRAFTED)
def test_what_goes_well_is_named_with_the_furthest_first(key: str) -> None:
    counted, said = Counted(), sentences(paper(demo_plan(), key))
    closed = [counted.number(item) for item in counted.done(DoneState.VERIFIED)]
    assert numbers_in(between(said, f"已核实办结{len(closed)}项，分别是", "。")) == closed
    ahead = [item for item in counted.at(Light.ON_PACE) if counted.lead(item) >= 5]
    assert f"超过序时进度5个百分点以上的有{len(ahead)}项，其中较突出的是" in said
    leads = sorted((counted.lead(item) for item in ahead), reverse=True)
    part = between(said, "二、", "三、进展较慢")
    named = re.findall(r"^\d+\.第(\d+)项", part, re.MULTILINE)
    by_number = {counted.number(item): counted.lead(item) for item in ahead}
    assert [by_number[number] for number in named] == leads[:10]


@pytest.mark.parametrize("key", DRAFTED)
def test_what_goes_slowly_is_named_one_by_one_and_caused_and_followed_up(key: str) -> None:
    counted, said = Counted(), sentences(paper(demo_plan(), key))
    lagging, slow = ([counted.number(item) for item in counted.at(light)] for light in (Light.LAGGING, Light.SLOW))
    assert f"进展较慢的有{len(lagging) + len(slow)}项，其中滞后{len(lagging)}项、偏慢{len(slow)}项" in said
    part = between(said, "三、进展较慢", "四、主要原因")
    assert re.findall(r"^\d+\.第(\d+)项“.+”。牵头单位.+，(?:滞后|偏慢)：", part, re.MULTILINE) == lagging + slow
    doubtful = [
        counted.number(item)
        for item in counted.tasks
        if item.outlook in (Outlook.HARD, Outlook.UNABLE)
        and counted.judged[item.id].light in (Light.ON_PACE, Light.NOT_STARTED)
    ]
    assert numbers_in(between(part, "研判全年完成有难度的", "。")) == [str(len(doubtful)), *doubtful]
    causes = between(said, "四、主要原因", "五、下一步")
    groups = [line for line in causes.splitlines() if "涉及" in line]
    caused = [re.findall(r"第(\d+)项：", line) for line in groups]
    assert [int(re.findall(r"涉及(\d+)项", line)[0]) for line in groups] == [len(found) for found in caused]
    silent = numbers_in(between(causes, "\n第", "牵头单位未说明原因"))
    assert sorted([*chain(*caused), *silent], key=int) == sorted(lagging + slow, key=int)
    follow = said.split("五、下一步")[1]
    stepping = re.findall(r"^\d+\.第(\d+)项（", follow, re.MULTILINE)
    without = numbers_in(between(follow, "\n第", "项未提出下一步措施"))
    assert sorted([*stepping, *without], key=int) == sorted(lagging + slow, key=int)
    assert f"待核实的{len(counted.done(DoneState.REPORTED))}项" in follow


@pytest.mark.parametrize("key", DRAFTED)
def test_the_tables_list_what_the_sentences_count(key: str) -> None:
    counted = Counted()
    behind, everything = tables(paper(demo_plan(), key))
    named = [*counted.at(Light.LAGGING), *counted.at(Light.SLOW)]
    assert [row[0] for row in cells(behind)] == [counted.number(item) for item in named]
    assert [row[0] for row in cells(everything)] == [counted.number(item) for item in counted.tasks]
    for light, word in LIGHT_WORDS.items():
        assert sum(word in row[-1] for row in cells(everything)) == len(counted.at(light))


@pytest.mark.parametrize(
    ("key", "phrase", "wrong"),
    [
        ("briefing", "overall", "截至目前，滞后7项。"),
        ("briefing", "behind", "进展较慢的有18项。"),
        ("briefing", "unverified", "未核实的有60项。"),
        ("circular", "overall", "滞后6项（6.5%）。"),
        ("circular", "overall", "单位报完成20项，办结率16.4%。"),
        ("circular", "intro", "现将情况通报如下：偏慢14项。"),
        ("allocation", "intro", "目标任务共92项，现印发给你们。"),
        ("slip", "request", "反馈时限为3个工作日。"),
    ],
)
def test_a_number_written_by_hand_that_differs_is_refused(key: str, phrase: str, wrong: str) -> None:
    with pytest.raises(InconsistentPaperError) as refused:
        checked(worded(demo_plan(), key, **{phrase: wrong}))
    assert wrong.startswith(refused.value.discrepancies[0].place[:6])


@pytest.mark.parametrize("key", [*DRAFTED, "allocation"])
def test_a_row_that_is_missing_or_listed_twice_is_refused(key: str) -> None:
    whole = paper(demo_plan(), key)
    checked(whole)
    for change in (lambda rows: rows[:-1], lambda rows: (*rows, rows[-1])):
        with pytest.raises(InconsistentPaperError):
            checked(_changed(whole, change))


def _changed(document: Document, change: object) -> Document:
    def block(each: Block) -> Block:
        if not isinstance(each, Table) or not each.complete:
            return each
        rows = tuple(each.rows)
        assert isinstance(rows[-1], Row)
        return replace(each, rows=change(rows))  # type: ignore[operator]

    return replace(document, blocks=tuple(block(each) for each in document.blocks))


@pytest.mark.parametrize("key", [*DRAFTED, "allocation", "slip"])
def test_every_phrase_may_be_taken_over_as_it_stands(key: str) -> None:
    texts = request_for(demo_plan(), key).paper_words(KIND_BY_KEY[key].phrases)
    own = {phrase: texts.template(phrase) for phrase in KIND_BY_KEY[key].phrases}
    assert sentences(checked(worded(demo_plan(), key, **own))) == sentences(paper(demo_plan(), key))


def test_thresholds_choose_who_is_named() -> None:
    said = sentences(paper(demo_plan(), "briefing", ahead_from="15", most_ahead="3", names_slow="no"))
    ahead = [item for item in Counted().at(Light.ON_PACE) if Counted().lead(item) >= 15]
    assert f"超过序时进度15个百分点以上的有{len(ahead)}项，其中" in said
    assert len(re.findall(r"^\d+\.第", between(said, "二、", "三、进展较慢"), re.MULTILINE)) == 3
    assert "（二）偏慢" not in said and "偏慢的13项见附表1。" in said
    unnamed = sentences(paper(demo_plan(), "briefing", most_ahead="0"))
    assert "超过序时进度5个百分点以上的有20项。\n三、" in unnamed
    none = sentences(paper(demo_plan(), "briefing", ahead_from="90"))
    assert "没有超过序时进度90个百分点以上的" in none


def test_causes_go_to_the_groups_that_the_office_words() -> None:
    told = (("a", "林地手续未批"), ("b", "资金缺口"), ("c", "说不清"), ("d", ""))
    reports = [(name, update(END_OF_SEPTEMBER, percent=10, text="在办", cause=cause)) for name, cause in told]
    ledger = a_ledger(area(*[commitment(name, updates=(report,)) for name, report in reports]))
    said = sentences(worded(ledger, "briefing", cause_groups="钱的问题：资金\n地的问题:林地，用地", cause_other="别的"))
    causes = between(said, "四、主要原因", "五、下一步")
    assert "（一）钱的问题，涉及1项。第2项：资金缺口。" in causes
    assert "（二）地的问题，涉及1项。第1项：林地手续未批。" in causes
    assert "（三）别的，涉及1项。第3项：说不清。" in causes
    assert "第4项，牵头单位未说明原因。" in causes


@pytest.mark.parametrize("key", [*DRAFTED, "slip"])
def test_a_frozen_period_that_was_chosen_prints_what_stood_then(key: str) -> None:
    then = request_for(demo_plan(), key)
    frozen = Period(
        id=PeriodId("p"), year=2024, number=3, as_of=END_OF_SEPTEMBER, frozen_on=END_OF_SEPTEMBER,
        snapshot=snapshot_to_json(then.snapshot),
    )  # fmt: skip
    item = Counted().at(Light.LAGGING)[0]
    plan = demo_plan().plans[2024]
    renamed = plan.with_items(plan.items.changed({item.id: replace(item, title="后来改了")}), structure_changed=False)
    settings = PaperSettings(id=PaperKindId(key)).with_options({"period": "p"})
    later = with_records(replace(demo_plan(), plans={2024: renamed}), [frozen])
    assert "后来改了" in str(tables(paper(later, key))[0].rows)
    asked = PaperRequest.of(with_records(later, [settings]), 2024, key, words=CHINESE, today=date(2024, 12, 1))
    kept = checked(KIND_BY_KEY[key].make(KIND_BY_KEY[key].settled(asked)))
    now = paper(demo_plan(), key)
    assert [cells(table) for table in tables(kept)] == [cells(table) for table in tables(now)]
    assert "第3期" in sentences(kept) or key != "briefing"


@pytest.mark.parametrize("key", DRAFTED)
def test_a_plan_without_reports_is_drafted_too(key: str) -> None:
    said = sentences(checked(paper(starter_plan(), key)))
    assert "确定的196项目标任务中，未启动196项（100.0%）" in said
    assert "没有滞后和偏慢的事项" in said and "没有需要说明的原因" in said
    assert CHINESE.gettext("The plan has no commitments yet.") not in said
