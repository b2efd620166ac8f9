"""A plan reads the same in whatever dress its numbers and headings come."""

import pytest

from tests.importing.dresses import CLOSINGS, DRESSES, PARTS, Wardrobe, expected, tree, written
from tests.importing.reports import read_lines


def clash(*dresses: str) -> bool:
    """Whether two lists of a report would wear one dress, or one that no office can tell apart."""
    families = {
        "一 、": "一、",
        "(一)": "（一）",
        "（ 一 ） ": "（一）",
        "㈠": "（一）",
        "1．": "1.",
        "１．": "1.",
        "1、": "1.",
    }
    families |= {"⑴": "（1）", "第一章　": "第一部分 ", "01 ": "1."}
    worn = [families.get(dress, dress) for dress in dresses if dress]
    return len(set(worn)) < len(worn)


NUMBERED = [dress for dress in DRESSES if dress]


@pytest.mark.parametrize(
    ("part", "area"), [(part, area) for part in PARTS for area in NUMBERED if not clash(part, area)]
)
@pytest.mark.parametrize("on_line", [True, False])
def test_parts_and_areas_in_any_numbers(part: str, area: str, on_line: bool) -> None:
    assert tree(read_lines(*written(Wardrobe(part=part, area=area, area_on_line=on_line)))) == expected()


@pytest.mark.parametrize(
    ("area", "section"),
    [
        (area, section)
        for area in ("一、", "（一）", "1.")
        for section in DRESSES
        if not clash("第一部分 ", area, section)
    ],
)
@pytest.mark.parametrize("closing", list(CLOSINGS))
def test_headings_below_an_area_in_any_numbers_closed_by_anything(area: str, section: str, closing: str) -> None:
    wardrobe = Wardrobe(part="第一部分 ", area=area, section=section, closing=closing)
    assert tree(read_lines(*written(wardrobe))) == expected()


@pytest.mark.parametrize("closing", ["。", "："])
def test_areas_told_by_lines_of_their_own_alone(closing: str) -> None:
    assert tree(read_lines(*written(Wardrobe(area="", closing=closing)))) == expected()


@pytest.mark.parametrize("section", ["一、", "（一）", "1.", "一是"])
def test_lists_that_begin_anew_below_areas_without_numbers(section: str) -> None:
    assert tree(read_lines(*written(Wardrobe(part="第一部分 ", area="", section=section)))) == expected()


def test_a_plan_without_parts_is_a_list_of_areas() -> None:
    lines = written(Wardrobe(area="一、", section="（一）"))
    assert tree(read_lines("青禾县重点工作", *lines[lines.index("一、壮大县域特色产业") :])) == expected()


def test_a_plan_that_only_a_sentence_announces() -> None:
    lines = written(Wardrobe(part="一、", area="（一）"))
    at = lines.index("二、2031年工作安排")
    lines[at : at + 2] = ["今年，我们将重点抓好以下三个方面工作："]
    assert tree(read_lines(*lines)) == expected()


@pytest.mark.parametrize("dots", ["", "……3", "\t3", " 3"])
def test_a_table_of_contents_is_no_second_report(dots: str) -> None:
    lines = written(Wardrobe())
    contents = [line + dots for line in lines[2:] if line.startswith(("一、", "二、", "（"))]
    assert tree(read_lines(lines[0], "目  录", *contents, *lines[1:])) == expected()


def test_a_five_year_part_beside_the_plan_of_the_year() -> None:
    lines = written(Wardrobe(part="一、"))
    at = lines.index("二、2031年工作安排")
    lines[at] = "三、2031年工作安排"
    five = [
        "二、今后五年的奋斗目标和主要任务",
        "（一）经济总量翻番。生产总值达到300亿元。",
        "（二）生态更加优良。覆盖率达到60%。",
    ]
    assert tree(read_lines(*lines[:at], *five, *lines[at:])) == expected()


def test_five_years_and_the_year_in_one_part() -> None:
    lines = written(Wardrobe(part="一、"))
    at = lines.index("二、2031年工作安排")
    lines[at] = "二、“十六五”时期主要目标和2031年重点工作"
    five = [
        "五年里要抓好两件大事。",
        "（一）经济总量翻番。生产总值达到300亿元。",
        "（二）生态更加优良。覆盖率达到60%。",
    ]
    assert tree(read_lines(*lines[: at + 1], *five, *lines[at + 1 :])) == expected()


def test_requirements_and_tasks_as_items_of_one_list() -> None:
    lines = written(Wardrobe(part="一、", area="1."))
    at = lines.index("二、2031年工作安排")
    lines[at + 1 : at + 2] = [
        "（一）总体要求",
        "坚持稳中求进。",
        "（二）主要目标",
        "生产总值增长6%。",
        "（三）重点任务",
    ]
    assert tree(read_lines(*lines)) == expected()


def test_titles_of_rhetoric_are_told_by_what_stands_below() -> None:
    lines = written(Wardrobe(part="一、"))
    lines[lines.index("一、2030年工作回顾")] = "一、牢记嘱托，在砥砺奋进中书写青禾答卷"
    at = lines.index("二、2031年工作安排")
    lines[at] = "二、锚定目标，在奋勇争先中开创崭新局面"
    lines.insert(at + 2, "今年经济社会发展主要预期目标是：地区生产总值增长6.5%左右，固定资产投资增长7%以上。")
    draft = read_lines(*lines)
    assert tree(draft) == expected()
    assert len(draft.headline) == 2


@pytest.mark.parametrize("lead", ["（三）公布办法", "四、名词解释", "附件", "附表：主要指标", "名词注释："])
def test_what_stands_behind_the_plan_is_left_out(lead: str) -> None:
    back = [lead, "1.两山：绿水青山与金山银山。", "2.三资：资金、资产、资源。"]
    lines = written(Wardrobe())
    if lead.startswith("（"):
        back = ["让我们携手并肩、努力奋斗，谱写青禾发展新篇章！"]
    assert tree(read_lines(*lines, *back)) == expected()


@pytest.mark.parametrize("mark", ["——", "●", "★ ", "◆", "• "])
def test_bullets_are_no_words_of_a_heading(mark: str) -> None:
    lines = [
        mark + line if line[:4] in "做强装备做优农产完善城市提升城市改善城乡稳定和扩促进教育" else line
        for line in written(Wardrobe())
    ]
    assert tree(read_lines(*lines)) == expected()


def test_a_part_about_the_government_without_a_number() -> None:
    draft = read_lines(
        *written(Wardrobe()), "加强政府自身建设", "（一）依法行政。健全决策制度。", "（二）廉洁从政。健全监督机制。"
    )
    assert [(area.role, area.text) for area in draft.areas[3:]] == [
        ("self_building", "依法行政"),
        ("self_building", "廉洁从政"),
    ]
