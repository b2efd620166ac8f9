"""A draft crosses from the reading process as JSON; what comes back is checked piece by piece."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.intake.columns import TableColumns, TaskColumn
from rongchang_desktop.domain.intake.draft import (
    DraftForm,
    DraftIndicatorRow,
    DraftKind,
    DraftMilestone,
    DraftNode,
    DraftOwner,
    DraftPlan,
    DraftTarget,
    Note,
    Span,
)
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.importing.draft_json import draft_to_json
from rongchang_desktop.importing.draft_parsing import draft_from_json
from tests.importing.reports import PARAGRAPHS, read_lines, read_text

DRAFT = read_lines(*PARAGRAPHS)
DOCUMENT = draft_to_json(DRAFT)


def rounded(draft: DraftPlan) -> DraftPlan:
    """Confidences cross with three digits."""

    def node(found: DraftNode) -> DraftNode:
        targets = tuple(replace(target, confidence=round(target.confidence, 3)) for target in found.targets)
        children = tuple(node(child) for child in found.children)
        return replace(found, confidence=round(found.confidence, 3), targets=targets, children=children)

    headline = tuple(replace(target, confidence=round(target.confidence, 3)) for target in draft.headline)
    return replace(draft, headline=headline, areas=tuple(node(area) for area in draft.areas))


def test_a_draft_comes_back_as_it_went() -> None:
    assert draft_from_json(json.dumps(DOCUMENT)) == rounded(DRAFT)


PIECES = (
    *("培育", "新增", "高新技术企业", "停车位", "产业园一期", "推进项目", "力争", "每季度", "6月底前", "目标是："),
    *("，", "，", "。", "。", "；", "、", "：", "和", "“", "”", "（", "）", "\n", "\n", "\t", " " * 30, "-" * 30),
    *("（一）", "一、", "1.", "（1）", "①", "一是", "1.1.1.1.1.1.1 ", "[1]", "②", "名词解释"),
    *("6", "12.5", "30", "两百", "万", "亿元", "家", "个", "%", "个百分点", "以上", "不低于", "5～8", "5至8"),
    *("（牵头单位：县经信委；完成时限：12月底前）", "9" * 24, "1." + "3" * 24),
)
OPENING = "青禾县人民政府工作报告\n一、2030年工作回顾\n去年很好。\n二、2031年工作安排\n"


@given(st.lists(st.sampled_from(PIECES), max_size=120).map("".join))
def test_whatever_was_read_comes_back_as_it_was_read(body: str) -> None:
    draft = read_text(OPENING + body)
    assert draft_from_json(json.dumps(draft_to_json(draft))) == rounded(draft)


@pytest.mark.parametrize("task", ["新建5～8个公园、20个停车场。", "新增企业6家30个项目和公园。", "①；\n新增企业6家。"])
def test_figures_side_by_side_and_headings_without_words_come_back(task: str) -> None:
    draft = read_text(f"{OPENING}（一）着力发展产业。{task}\n（二）着力建设城乡。新建公厕三座。")
    assert draft_from_json(json.dumps(draft_to_json(draft))) == rounded(draft)


def test_a_heading_brings_its_footnote_back() -> None:
    body = "（一）着力发展智慧产业[1]。新增企业6家。\n（二）着力建设城乡。\n"
    text = f"{OPENING}{body}名词解释\n1.智慧产业：指用数据的产业。"
    area = draft_from_json(json.dumps(draft_to_json(read_text(text)))).areas[0]
    assert (area.text, area.footnotes) == ("着力发展智慧产业", ("智慧产业：指用数据的产业。",))


def test_the_json_has_the_form_of_the_labelled_trees() -> None:
    area = DOCUMENT["areas"][0]
    assert (area["number"], area["title"]) == ("一", "着力建设现代产业体系")
    assert area["preamble"] == ["坚持把实体经济作为立身之本，努力让产业根基更牢。"]
    section = area["children"][0]
    assert (section["kind"], section["title"]) == ("section", "壮大制造业集群")
    target = section["children"][0]["targets"][0]
    assert {key: target[key] for key in ("quote", "indicator", "op", "value", "unit")} == {
        "quote": "新增规上工业企业18家以上",
        "indicator": "新增规上工业企业",
        "op": ">=",
        "value": 18,
        "unit": "家",
    }
    assert DOCUMENT["headline_indicators"][-1]["op"] == "qual"


def test_everything_a_task_table_may_say_comes_back() -> None:
    work = DraftNode(kind=DraftKind.WORK_ITEM, text="完成勘测", number="1-1", deadline=date(2031, 3, 31))
    task = DraftNode(
        kind=DraftKind.COMMITMENT,
        text="修建环湖路",
        number="1",
        span=Span(start=0, end=5),
        unmeasured=(DraftTarget(quote="修建", indicator="环湖路", comparator=Comparator.QUALITATIVE, value=None),),
        owners=(
            DraftOwner(role=Role.LEADING_POST, name="分管副县长"),
            DraftOwner(role=Role.LEAD, name="县交通运输局"),
            DraftOwner(role=Role.SUPPORTING, name="县财政局"),
        ),
        deadline=date(2031, 12, 31),
        deadline_text="12月底前",
        milestones=(DraftMilestone(due=date(2031, 6, 30), text="路基成型"),),
        progress="已开工",
        remark="市级项目",
        answers_to=(AnswersTo.CITY_REPORT,),
        footnotes=("环湖路：指绕湖的路。",),
        children=(work,),
    )
    rows = (
        DraftIndicatorRow(
            number=1,
            indicator="地区生产总值",
            target_text="6.5%左右",
            actual_text="-1.5%",
            difference_text="-8.0个百分点",
            target=Amount(comparator=Comparator.ABOUT, value=Decimal("6.5"), unit="%"),
            actual=Amount(value=Decimal("-1.5"), unit="%"),
        ),
        DraftIndicatorRow(
            number=2,
            indicator="居民收入",
            target_text="高于GDP增速",
            actual_text="-",
            difference_text="-",
            target=Amount(comparator=Comparator.MORE_THAN, unit="%", relative_to="地区生产总值"),
        ),
    )
    draft = DraftPlan(
        source_name="分解表.xlsx",
        source_text="修建环湖路",
        year=2031,
        notes=(Note(msgid="{count} hidden rows were read too.", params={"count": 3}),),
        form=DraftForm.TASK_TABLE,
        period="2031-H1",
        areas=(DraftNode(kind=DraftKind.AREA, text="交通", number="一", children=(task,)),),
        indicator_table=rows,
        table=TableColumns(
            headers=("序号", "任务"), taken_as=(TaskColumn.NUMBER, TaskColumn.TASK), sample=(("1", "修路"),)
        ),
    )
    document = json.loads(json.dumps(draft_to_json(draft)))
    assert draft_from_json(json.dumps(document)) == draft
    assert (document["indicator_table"][0]["delta"], document["indicator_table"][0]["status"]) == (-8, "behind")


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(format=1),
        lambda d: d.pop("areas"),
        lambda d: d.update(areas={}),
        lambda d: d["document"].update(text=7),
        lambda d: d["document"].update(year="2031"),
        lambda d: d["document"].update(year=True),
        lambda d: d["document"].update(title="坏\x00字"),
        lambda d: d["document"].update(title="\u202e倒"),
        lambda d: d["document"].update(notes=[1]),
        lambda d: d["document"].update(form="poem"),
        lambda d: d.update(table={"headers": ["序号"], "taken_as": [], "sample": [], "is_remembered": False}),
        lambda d: d.update(indicator_table=[{"no": 1}]),
        lambda d: d["areas"][0].update(title=None),
        lambda d: d["areas"][0].update(role="boss"),
        lambda d: d["areas"][0].update(confidence=1.5),
        lambda d: d["areas"][0].update(confidence=True),
        lambda d: d["areas"][0].update(span=[5, 2]),
        lambda d: d["areas"][0].update(span=[0, 10**9]),
        lambda d: d["areas"][0].update(span=[-4, 3]),
        lambda d: d["areas"][0].update(preamble=["别的话。"]),
        lambda d: d["areas"][0]["children"][0].update(kind="area"),
        lambda d: d["areas"][0]["children"][0]["children"][0].update(recurrence="daily"),
        lambda d: d["headline_indicators"][0].update(op="!="),
        lambda d: d["headline_indicators"][0].update(value="6"),
        lambda d: d["headline_indicators"][0].update(value=None),
        lambda d: d["headline_indicators"][0].update(value=10**30),
        lambda d: d["headline_indicators"][0].update(value_max=9),
        lambda d: d["headline_indicators"][0].update(soft=0),
        lambda d: d["headline_indicators"][0].update(pacing="fast"),
        lambda d: d["headline_indicators"][0].update(unit="长" * 60_000),
        lambda d: d["headline_indicators"][-1].update(value=3),
    ],
)
def test_anything_out_of_place_is_refused(change: Change) -> None:
    document = copy.deepcopy(DOCUMENT)
    change(document)
    with pytest.raises(UserFacingError, match="cannot be understood"):
        draft_from_json(json.dumps(document))


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"format": NaN}', "[" * 100_000, '{"format": 1e999999999}'])
def test_what_is_no_json_document_is_refused(text: str) -> None:
    with pytest.raises(UserFacingError, match="cannot be understood"):
        draft_from_json(text)


def test_a_tree_without_bottom_is_refused() -> None:
    document = copy.deepcopy(DOCUMENT)
    node = document["areas"][0]["children"][0]
    for _ in range(50):
        node = {**copy.deepcopy(document["areas"][0]["children"][0]), "children": [node]}
    document["areas"][0]["children"] = [node]
    with pytest.raises(UserFacingError, match="cannot be understood"):
        draft_from_json(json.dumps(document))


@given(data=st.binary(max_size=200))
def test_no_bytes_at_all_do_harm(data: bytes) -> None:
    with pytest.raises(UserFacingError):
        draft_from_json(data)


@pytest.mark.parametrize("msgid", ["{x}", "{count.real}", "{count!r}", "{"])
def test_a_note_that_asks_for_more_than_it_brings_is_refused(msgid: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["document"]["notes"] = [{"msgid": msgid, "params": {"count": 3}}]
    with pytest.raises(UserFacingError):
        draft_from_json(json.dumps(document))
