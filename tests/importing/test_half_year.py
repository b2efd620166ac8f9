"""The half-year report: its measures are read as a plan, sentence by sentence."""

import pytest

from rongchang_desktop.domain.intake.draft import DraftForm, DraftKind, DraftPlan
from tests.importing.reports import commitments, headings, read_lines

LEAD = "以园区建设为抓手，坚持实体为本不动摇，让产业根基更牢。"
TASKS = (
    "实施链条强基行动，开工电机壳体、精密轴承等项目，力争年内投产。完善管护机制，改造老旧厂房12处。"
    "建成检测平台，引进配套企业。"
)


def half_year(*areas: str) -> DraftPlan:
    return read_lines(
        "青禾县人民政府",
        "关于2031年上半年国民经济和社会发展",
        "计划执行情况的报告",
        "一、2031年上半年国民经济和社会发展计划执行情况",
        "（一）工业稳中向好。一是投资增长。开工项目12个。二是企业提质。新增企业3家。",
        "（二）农业基础稳固。播种面积增长0.2%。",
        "二、计划执行中存在的主要问题",
        "一是需求不足。二是财政困难。",
        "三、完成目标任务的主要措施",
        "下半年，我们将突出稳进增效，努力交出高分报表。",
        *areas,
    )


def test_it_says_what_it_is_and_what_it_covers() -> None:
    draft = half_year(f"（一）做强工业。{TASKS}", f"（二）做优农业。{TASKS}")
    assert (draft.form, draft.period, draft.year) == (DraftForm.HALF_YEAR, "2031-H1", 2031)
    assert draft.title == "关于2031年上半年国民经济和社会发展计划执行情况的报告"
    assert [area.text for area in draft.areas] == ["做强工业", "做优农业"]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("青禾县2031年上半年工作总结和下半年工作安排", "2031-H1"),
        ("2031年1—6月重点工作完成情况", "2031-H1"),
        ("2031年政府工作报告", ""),
    ],
)
def test_the_title_tells_the_period(title: str, period: str) -> None:
    assert (
        read_lines(title, "一、2031年工作安排", f"（一）做强工业。{TASKS}", f"（二）做优农业。{TASKS}").period == period
    )


def test_tasks_before_the_first_heading_of_a_paragraph_hang_on_the_area() -> None:
    draft = half_year(
        f"（一）做强工业。{TASKS}持续加大招商引资力度。突出专业招商，完善招商专班工作机制，深入实施招商引资突破专项行动。"
        "发挥产业引导基金作用，常态化开展重点项目集中签约活动，全年签约项目30个，落地率达到50%以上。",
        f"（二）做优农业。{TASKS}",
    )
    assert headings(draft) == [("section", "持续加大招商引资力度")]
    assert [child.kind for child in draft.areas[0].children[:3]] == [DraftKind.COMMITMENT] * 3


def test_one_sentence_before_headings_that_share_out_the_paragraph_introduces_them() -> None:
    draft = half_year(
        f"（一）做强工业。{LEAD}推动制造业提档升级。支持制造业企业改造设备和生产线，对接园区扩大产能。{TASKS}"
        f"提质发展生产性服务业。做强服务业集聚区，加快建设县级冷链仓库和物流中心。{TASKS}",
        f"（二）做优农业。{TASKS}",
    )
    assert draft.areas[0].children[0].kind is DraftKind.PREAMBLE
    assert [title for _, title in headings(draft)] == ["推动制造业提档升级", "提质发展生产性服务业"]


def test_the_review_and_its_problems_give_no_tasks() -> None:
    assert not any("播种" in task or "需求" in task for task in commitments(half_year(f"（一）做强工业。{TASKS}")))
