"""Behind the last work area a report turns to the government itself, often without a title."""

import pytest

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode
from tests.importing.reports import PARAGRAPHS, read_lines

BODY, FAREWELL = PARAGRAPHS[:-1], PARAGRAPHS[-1]
LEAD = "各位代表！新任务对政府自身建设提出了更高要求。我们要时刻牢记“两个确立”，把依法行政贯穿工作始终。"


def built(*tail: str) -> list[DraftNode]:
    """The areas about the government itself of a report that ends with these paragraphs."""
    return [area for area in read_lines(*BODY, *tail, FAREWELL).areas if area.role == "self_building"]


def tasks(area: DraftNode) -> list[str]:
    return [child.text for child in area.children if child.kind is DraftKind.COMMITMENT]


def test_a_tail_without_a_title_is_an_area_of_its_own_named_by_its_words() -> None:
    (area,) = built(
        LEAD + "自觉接受人大监督、政协民主监督，办好建议提案。严格落实中央八项规定精神，整治形式主义。",
        "各位代表！我们要开展双拥活动。",
    )
    assert area.text == "政府自身建设"
    assert area.confidence < 0.75
    assert tasks(area) == [
        "自觉接受人大监督、政协民主监督，办好建议提案。",
        "严格落实中央八项规定精神，整治形式主义。",
        "我们要开展双拥活动。",
    ]


def test_a_tail_that_does_not_name_its_matter_has_no_title() -> None:
    lead = "各位代表！各级政府都要有新作为。我们要时刻牢记“两个确立”，把依法行政贯穿工作始终。"
    (area,) = built(lead + "自觉接受人大监督、政协民主监督，办好建议提案。严格落实中央八项规定精神，整治形式主义。")
    assert (area.number, area.text, area.span) == ("", "", None)
    assert len(tasks(area)) == 2


def test_the_area_before_it_keeps_what_stands_before_it() -> None:
    others = "各位代表！全力支持国防动员和双拥工作，办好退役军人服务站。"
    draft = read_lines(*BODY, others, LEAD + "自觉接受人大监督、政协民主监督，办好建议提案。", FAREWELL)
    assert [area.number for area in draft.areas] == ["一", "二", "三", ""]
    assert others[5:] in [child.text for child in draft.areas[2].children]


@pytest.mark.parametrize(
    "heads",
    [
        ("着力提升依法行政水平", "着力提升为民服务水平", "着力提升廉政建设水平"),
        ("要筑牢政治忠诚", "要恪守行政准则", "要锤炼过硬作风"),
        ("我们将始终政治坚定、忠诚履职", "始终厉行法治、依法履职", "始终遵规守纪、廉洁履职"),
    ],
)
def test_headings_cut_alike_inside_it_are_areas(heads: tuple[str, ...]) -> None:
    bodies = (
        "自觉接受人大监督和政协民主监督，办好建议提案。",
        "建设政务服务大厅三处，公开办事清单和时限。",
        "严格落实中央八项规定精神，持续整治形式主义。",
    )
    areas = built(LEAD + "".join(f"{head}。{body}" for head, body in zip(heads, bodies, strict=True)))
    assert [area.text for area in areas] == list(heads)
    assert [tasks(area) for area in areas] == [[body] for body in bodies]


def test_headings_of_paragraphs_of_their_own_are_areas() -> None:
    heads = ("坚持依法行政。", "坚持服务为民。", "坚持廉洁从政。")
    areas = built(
        LEAD, *(f"{head}自觉接受人大监督，办好建议提案。公开办事清单，压减办理时限，整治形式主义。" for head in heads)
    )
    assert [area.text for area in areas] == [head.rstrip("。") for head in heads]


def test_it_is_no_farewell_even_between_words_of_leave() -> None:
    leave = "各位代表！我们要锚定目标，努力奋斗，在新征程上接续奋斗。"
    (area,) = built(leave, LEAD + "自觉接受人大监督、政协民主监督，办好建议提案。")
    assert area.text == "政府自身建设"


def test_a_numbered_area_about_the_government_stays_in_the_sequence() -> None:
    last = "（四）着力加强政府自身建设。必须牢记“两个确立”。"
    draft = read_lines(*BODY, last, "全面依法行政。自觉接受人大监督、政协监督，办好建议提案，落实八项规定。", FAREWELL)
    assert [(area.number, area.role) for area in draft.areas][-1] == ("四", "")


def test_a_section_on_the_courts_makes_no_tail() -> None:
    section = "推进法治建设。健全依法行政制度，接受人大和政协监督，整治形式主义。完善行政复议机制，普法进村入户。"
    assert not built(section)


def test_a_long_paragraph_about_the_government_takes_no_leave() -> None:
    end = "树牢正确政绩观，增强攻坚本领，在新征程上接续奋斗、再创佳绩。"
    (area,) = built(LEAD + "自觉接受人大监督、政协民主监督，办好建议提案，公开办事清单，压减办理时限。" * 5 + end)
    assert area.text == "政府自身建设"


def test_a_later_part_that_names_the_government_is_about_it() -> None:
    draft = read_lines(
        *BODY,
        "三、全面提升政府现代治理水平",
        "打铁必须自身硬。",
        *(
            f"坚持{name}。自觉接受人大监督，办好建议提案。公开办事清单，压减办理时限。"
            for name in ("依法行政", "服务为民", "廉洁从政")
        ),
        FAREWELL,
    )
    assert [area.text for area in draft.areas if area.role] == ["坚持依法行政", "坚持服务为民", "坚持廉洁从政"]
