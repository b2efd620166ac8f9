"""A wrapped text without blank lines and indents: full, closed lines may end a paragraph or not."""

import pytest

from rongchang_desktop.domain.intake.draft import DraftPlan
from tests.importing.reports import headings, read_text
from tests.importing.test_rewrapping import wrapped

WIDTH = 24
SECTIONS = ("壮大县域工业", "做优现代农业", "提升城市品质", "改善乡村面貌", "促进稳定就业", "办好教育事业")
WORK = (
    "实施链条强基行动，新增规上企业18家，建成标准厂房4万平方米，引进配套项目12个，培育专精特新企业6家。",
    "组织企业开展技术改造，改建生产线9条，认定研发机构5个，发放创新券300万元，举办成果对接会4场。",
)


def report(filled: str, *, between: str = "") -> tuple[str, ...]:
    """A plan of three areas; the sections' last sentence is such that the line before the third section is full."""
    body = [f"{section}。围绕{section[2:]}，{WORK[0]}{WORK[1]}" for section in SECTIONS]
    body[1] += between + filled
    return (
        "青禾县人民政府工作报告",
        "二、2031年工作安排",
        "今年经济社会发展主要预期目标是：地区生产总值增长6.5%左右，规上工业增加值增长8%。",
        "（一）着力建设现代产业体系。坚持把实体经济作为立身之本。",
        *body[:3],
        "（二）着力提升城乡面貌。坚持规划先行，让县城更有温度。",
        body[3],
        "（三）着力增进民生福祉。坚持尽力而为、量力而行。",
        *body[4:],
    )


def filling(paragraph: str) -> str:
    """A sentence that brings the paragraph to the very end of its last line."""
    short = WIDTH - len(wrapped((paragraph,), WIDTH, "", "\n").split("\n")[-1])
    short += WIDTH if short < 10 else 0
    return "开工建设" + "县道乡道村道桥梁隧道车站码头仓库货场堆场泵房机井水塔渠道堤坝库区闸门"[: short - 5] + "。"


def filled_report() -> tuple[str, ...]:
    plain = report("")
    return report(filling(plain[5]))


def bare(paragraphs: tuple[str, ...]) -> DraftPlan:
    return read_text(wrapped(paragraphs, WIDTH, "", "\n"))


def sections(draft: DraftPlan) -> list[str]:
    return [text for kind, text in headings(draft) if kind == "section"]


def test_the_paragraph_before_ends_at_the_brim() -> None:
    paragraphs = filled_report()
    assert len(wrapped((paragraphs[5],), WIDTH, "", "\n").split("\n")[-1]) == WIDTH


def test_a_heading_like_the_others_begins_a_paragraph_behind_a_full_line() -> None:
    assert sections(bare(filled_report())) == list(SECTIONS)


def test_without_wraps_it_reads_the_same() -> None:
    assert sections(read_text("\n".join(filled_report()))) == list(SECTIONS)


def test_a_task_at_the_head_of_a_line_goes_on_with_its_paragraph() -> None:
    plain = report("")
    full = filling(plain[5])
    paragraphs = report(
        "修缮敬老院三处，改造供水管网，为老人配备呼叫设备，开办社区食堂，组织志愿者上门服务。", between=full
    )
    draft = bare(paragraphs)
    assert sections(draft) == list(SECTIONS)


@pytest.mark.parametrize("title", ["着力加快转型升级，建设现代化产业新体系", "着力推进城乡融合，打造宜居宜业新乡村"])
def test_a_numbered_title_that_fills_its_line_ends_there(title: str) -> None:
    paragraphs = (
        "青禾县人民政府工作报告",
        "二、2031年工作安排",
        "今年经济社会发展主要预期目标是：地区生产总值增长6.5%左右，规上工业增加值增长8%。",
        "（一）着力增进民生福祉",
        f"坚定不移落实惠民政策，{WORK[0]}",
        f"（二）{title}",
        f"坚定不移贯彻新发展理念，{WORK[1]}{WORK[0]}",
        "（三）着力优化生态环境",
        f"坚定不移推进污染防治，{WORK[1]}{WORK[0]}",
    )
    width = len(title) + 3
    draft = read_text(wrapped(paragraphs, width, "", "\n"))
    assert [area.text for area in draft.areas] == ["着力增进民生福祉", title, "着力优化生态环境"]
