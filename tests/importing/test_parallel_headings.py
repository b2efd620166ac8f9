"""Headings in the middle of a paragraph, told by being cut alike."""

from tests.importing.reports import PARAGRAPHS, headings, nodes, read_lines

HEAD, TAIL = PARAGRAPHS[:-1], PARAGRAPHS[-1]
BODIES = (
    "新建货运站两处，开通城际班线，改造客运枢纽。",
    "修订招商办法，引进机床配件企业，办好两场展会。",
    "推广清溪米品牌，建设冷链仓库，改造批发市场。",
)


def groups(*titles: str, between: str = "") -> list[str]:
    """The headings below the section that a paragraph opens, whose titles stand before the bodies in turn."""
    said = "".join(f"{title}。{body}" for title, body in zip(titles, BODIES, strict=False))
    draft = read_lines(*HEAD, f"统筹内外贸易发展。{said}{between}", TAIL)
    below = [text for kind, text in headings(draft) if kind == "group"]
    return [text for text in below if text in (*titles, between.split("。")[0])]


def test_three_phrases_with_the_same_adverb_are_headings() -> None:
    titles = ("着力疏通物流大通道", "着力用好外商大舞台", "着力做旺消费新市集")
    assert groups(*titles) == list(titles)


def test_a_phrase_that_is_not_cut_like_them_is_a_task() -> None:
    titles = ("着力疏通物流大通道", "着力用好外商大舞台", "着力做旺消费新市集")
    assert groups(*titles, between="推动品牌进超市。组织企业参加展销，评选示范门店，发布老字号名录。") == list(titles)


def test_two_couplets_cut_alike_are_headings() -> None:
    titles = ("以货运站为重要支点，加快建设物流新城", "以机床展为重要平台，加快引进配件企业集群")
    assert groups(*titles) == list(titles)


def test_two_couplets_that_begin_differently_are_tasks() -> None:
    assert groups("新建城东货运站一批，开通城际班线", "修订招商引资管理办法，办好机床展会") == []


def test_tasks_of_very_different_length_are_not_cut_alike() -> None:
    assert groups("持续改善交通", "持续办好机床配件展会和农机推介会", "持续推广清溪大米石桥名茶等品牌") == []


def test_a_heading_alone_and_late_in_its_paragraph_is_doubtful() -> None:
    body = "扩建批发市场，打造消费街区，引进品牌门店，组织巡回展销，评选示范商户，发布老字号名录，延长夜间公交。"
    late = f"统筹内外贸易发展。{BODIES[0] * 3}大力提振消费活力。{body}{BODIES[2]}"
    found = [node for _, node in nodes(read_lines(*HEAD, late, TAIL)) if node.text == "大力提振消费活力"]
    assert [node.confidence < 0.75 for node in found] == [True]
