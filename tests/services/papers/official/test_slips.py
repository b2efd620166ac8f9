"""The slips: one page a task, numbered, black, the light as a word, the day of reply in working days."""

from rongchang_desktop.domain.papers.content import Document, Sides, Span, plain
from rongchang_desktop.localization.labels import SHAPES
from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from tests.printing.drawn import page_texts, text_of
from tests.printing.faces import shipped_fonts
from tests.services.papers.official.said import cells, sentences, tables
from tests.services.papers.plans import ENGLISH, demo_plan, paper, request_for, starter_plan

LAGGING = ["5", "16", "23", "31", "51", "56"]


def fields(document: Document) -> list[dict[str, str]]:
    return [{name.split("\n")[0]: said for name, said in cells(table)} for table in tables(document)]


def numbers(document: Document) -> list[str]:
    """The left end of the line below each title."""
    sides = [block for block in document.blocks if isinstance(block, Sides)]
    return [plain(each.left) for each in sides[::2]]


def test_everything_that_lags_gets_a_numbered_page() -> None:
    document = paper(demo_plan(), "slip", prefix="示督[2024]", first="7")
    assert [each["督办事项"].split("项")[0] for each in fields(document)] == [f"第{number}" for number in LAGGING]
    assert numbers(document) == [f"示督〔2024〕{number}号" for number in range(7, 13)]
    pages = page_texts(draw(document, fonts=shipped_fonts()).data)
    assert len(pages) == 6 and all(page.startswith("督办通知单示督〔2024〕") for page in pages)
    assert all("签发：" in page and "签收：" in page for page in pages)


def test_each_slip_of_the_demo_takes_one_page_in_english_too() -> None:
    pages = page_texts(draw(paper(demo_plan(), "slip", ENGLISH), fonts=shipped_fonts()).data)
    assert len(pages) == 6 and all(page.startswith("Supervisionslip") for page in pages)


def test_a_slip_says_what_who_why_and_until_when() -> None:
    found = fields(paper(demo_plan(), "slip"))[0]
    assert found["督办事项"] == "第5项　环线快速路二期开工建设"
    assert found["出处"] == "2024年政府工作报告　一、建设区域一体化发展示范区 / 推进设施联通"
    assert (found["牵头单位"], found["责任单位"], found["配合单位"]) == (
        "区交通运输委",
        "区住房城乡建委",
        "区规划自然资源局、河湾街道",
    )
    assert found["联络员"].endswith("6000-0015") and found["完成时限"] == "2024年6月30日"
    assert found["现状与原因"] == "滞后：2024年6月30日到期未完成（按9月27日自报值，未核实）"
    assert "占用林地手续" in found["存在问题"] and "倒排工期" in found["办理要求"]


def test_the_reply_is_due_in_working_days_or_on_a_day() -> None:
    within = paper(demo_plan(), "slip")
    assert fields(within)[0]["反馈时限"] == "2024年10月12日"  # a Saturday worked after the holiday of a week
    assert "于2024年10月12日前（5个工作日内）" in sentences(within)
    by_day = paper(demo_plan(), "slip", reply_by="2024-10-20")
    assert fields(by_day)[0]["反馈时限"] == "2024年10月20日" and "个工作日内" not in sentences(by_day)


def test_a_slip_is_black_and_has_no_shapes() -> None:
    document = paper(demo_plan(), "slip")
    spans = [
        span
        for table in tables(document)
        for row in table.rows
        for cell in row.cells  # type: ignore[union-attr]
        if isinstance(cell, tuple)
        for span in cell
    ]
    assert all(isinstance(span, Span) and span.colour is None for span in spans)
    assert not set(SHAPES.values()) & set(text_of(draw(document, fonts=shipped_fonts()).data))


def test_tasks_are_chosen_by_number_or_by_light() -> None:
    chosen = fields(paper(starter_plan(), "slip", tasks="12\n3\n999"))
    assert [each["督办事项"].split("项")[0] for each in chosen] == ["第3", "第12"]
    assert "牵头单位" not in chosen[0]
    assert len(fields(paper(demo_plan(), "slip", slow="yes"))) == 19
    assert "没有需要督办的事项" in sentences(paper(starter_plan(), "slip"))


def test_each_slip_by_itself_is_what_it_is_when_bound() -> None:
    parts = KIND_BY_KEY["slip"].parts
    assert parts is not None
    apart = list(parts(request_for(demo_plan(), "slip")))
    assert next(name for name, _ in apart) == "督〔2024〕1号 区交通运输委 第5项"
    bound = page_texts(draw(paper(demo_plan(), "slip"), fonts=shipped_fonts()).data)
    assert [text_of(draw(document, fonts=shipped_fonts()).data) for _, document in apart] == bound
