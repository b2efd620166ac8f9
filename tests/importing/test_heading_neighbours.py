"""Short sentences side by side: which heads, and which is a task although it is as short."""

import pytest

from tests.importing.reports import PARAGRAPHS, headings, nodes, read_lines

HEAD, TAIL = PARAGRAPHS[:-1], PARAGRAPHS[-1]
ROADS = "新建货运站两处，开通城际班线，改造客运枢纽，完善货运道路和停车场站布局，优化公交线路。"
FAIRS = "修订招商办法，引进机床配件企业，办好两场展会，组织企业参加展销，评选示范门店和老字号。"


def groups(*said: str) -> list[str]:
    """The headings below the section that opens a paragraph of these sentences."""
    draft = read_lines(*HEAD, "统筹内外贸易发展。" + "".join(said), TAIL)
    places = [(kind, text) for kind, text in headings(draft)]
    at = places.index(("section", "统筹内外贸易发展"))
    return [text for kind, text in places[at + 1 :] if kind == "group"]


@pytest.mark.parametrize("task", ["深入实施货运提速三年行动。", "围绕“三张网络”推进货运提速。", "大力建设“畅通青禾”。"])
def test_a_named_undertaking_right_behind_a_heading_is_its_first_task(task: str) -> None:
    assert groups("提升货运服务能力。", task, ROADS, "优化展会服务水平。", FAIRS) == [
        "提升货运服务能力",
        "优化展会服务水平",
    ]


def test_a_group_may_follow_its_section_at_once() -> None:
    assert groups("提升货运服务能力。", ROADS, "优化展会服务水平。", FAIRS)[0] == "提升货运服务能力"


def test_the_end_of_a_single_work_heads_nothing() -> None:
    assert groups("提升货运服务能力。", ROADS, "加快货运站用地清零。", FAIRS, "优化展会服务水平。", FAIRS) == [
        "提升货运服务能力",
        "优化展会服务水平",
    ]


@pytest.mark.parametrize("title", ["围绕企业需求优化展会体系", "因地制宜发展会展业", "同时，持续优化展会服务"])
def test_a_heading_may_say_first_what_for_or_where(title: str) -> None:
    assert groups("提升货运服务能力。", ROADS, f"{title}。", FAIRS) == ["提升货运服务能力", title]


def test_a_slogan_in_a_heading_states_nothing() -> None:
    draft = read_lines(*HEAD, "拓展绿水青山就是金山银山转化路径。" + ROADS + FAIRS, TAIL)
    assert ("section", "拓展绿水青山就是金山银山转化路径") in headings(draft)


def test_a_closing_besides_stands_beside_the_groups() -> None:
    besides = "同时，办好退役军人服务站，加强史志档案和气象地震工作。"
    draft = read_lines(
        *HEAD, "统筹内外贸易发展。提升货运服务能力。" + ROADS + "优化展会服务水平。" + FAIRS + besides, TAIL
    )
    (section,) = [node for _, node in nodes(draft) if node.text == "统筹内外贸易发展"]
    assert besides in [child.text for child in section.children]
