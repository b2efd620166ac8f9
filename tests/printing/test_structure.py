"""A PDF that can be read out: what each mark on the pages is, in reading order, every word once."""

import pytest

from rongchang_desktop.domain.papers.content import (
    Band,
    BarChart,
    ChartBar,
    ChartPart,
    Column,
    Paragraph,
    Row,
    Table,
    heading,
    title,
)
from rongchang_desktop.domain.papers.stylesheet import CELL_CENTERED
from rongchang_desktop.printing.rendering import draw
from tests.printing.drawn import drawn, page_sizes
from tests.printing.faces import shipped_fonts
from tests.printing.papers import a_snapshot, status_report
from tests.printing.tagged import Node, claimed, marked_texts, owners, read_out

COLUMNS = (
    Column(head="序号", weight=10, style=CELL_CENTERED, repeated=True),
    Column(head="任务", weight=50),
    Column(head="进展", weight=60),
)


def table(*rows: Row | Band) -> Table:
    return Table(columns=COLUMNS, rows=rows)


def cells(row: Node) -> list[tuple[str, str]]:
    return [(cell.kind, cell.text) for cell in row.nodes]


def test_headings_and_paragraphs_are_read_in_order() -> None:
    blocks = [
        title("报告"),
        heading(1, "一、总体"),
        Paragraph("正文。"),
        heading(2, "（一）分项"),
        heading(3, "1.小项"),
    ]
    tree = read_out(drawn(blocks).data)
    assert tree.kind == "Document"
    assert [(node.kind, node.text) for node in tree.nodes] == [
        ("H1", "报告"), ("H2", "一、总体"), ("P", "正文。"), ("H3", "（一）分项"), ("H4", "1.小项"),
    ]  # fmt: skip


def test_a_table_is_read_row_by_row_and_its_heads_once() -> None:
    rows = [Row((str(number), "任务", "" if number == 3 else "完成")) for number in range(1, 101)]
    data = drawn([table(*rows)]).data
    (found,) = read_out(data).nodes
    assert found.kind == "Table" and {row.kind for row in found.nodes} == {"TR"}
    head, *body = found.nodes
    assert cells(head) == [("TH", "序号"), ("TH", "任务"), ("TH", "进展")]
    assert [cell.attributes for cell in head.nodes] == [{"/O": "/Table", "/Scope": "/Column"}] * 3
    assert [cells(row) for row in body] == [[("TD", str(cell)) for cell in row.cells] for row in rows]
    _, furniture = marked_texts(data)
    assert furniture.count("序号") == len(page_sizes(data)) - 1 > 1


def test_heads_above_heads_say_how_many_columns_they_stand_over() -> None:
    columns = (Column(head="序号", weight=1), *[Column(head=head, weight=2, group="节点") for head in "上下"])
    (found,) = read_out(drawn([Table(columns=columns, rows=[Row(("1", "a", "b"))])]).data).nodes
    upper, lower, body = found.nodes
    assert cells(upper) == [("TH", "序号"), ("TH", "节点")] and cells(lower) == [("TH", "上"), ("TH", "下")]
    assert [cell.attributes.get("/RowSpan", cell.attributes.get("/ColSpan")) for cell in upper.nodes] == [2, 2]
    assert len(body.nodes) == 3


def test_a_cell_that_runs_over_pages_is_one_cell_and_its_number_is_read_once() -> None:
    text = "".join(f"第{number}处整改完成；" for number in range(340))
    (found,) = read_out(
        drawn([table(Row(("1", "甲", "乙")), Row(("2", "任务", text)), Row(("3", "丙", "丁")))]).data
    ).nodes
    long = found.nodes[2]
    assert cells(long) == [("TD", "2"), ("TD", "任务"), ("TD", text)]
    assert len({page for page, _ in long.nodes[2].pieces}) > 1
    assert cells(found.nodes[3]) == [("TD", "3"), ("TD", "丙"), ("TD", "丁")]


def test_a_band_heads_the_rows_below_it_and_is_not_read_again_on_the_next_page() -> None:
    rows = [Band("一、甲", continued="一、甲（续）"), *(Row((str(n), "任务", "完成")) for n in range(120))]
    (found,) = read_out(drawn([table(*rows)]).data).nodes
    assert cells(found.nodes[1]) == [("TH", "一、甲")]
    assert found.nodes[1].nodes[0].attributes == {"/O": "/Table", "/Scope": "/Column", "/ColSpan": 3}
    assert len(found.nodes) == 2 + 120


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    text = "荣昌区" * 300
    (paragraph,) = read_out(drawn([Paragraph(text)]).data).nodes
    assert (paragraph.kind, paragraph.text) == ("P", text)
    assert {page for page, _ in paragraph.pieces} == {0, 1}


def test_a_chart_says_in_words_what_it_shows() -> None:
    black = (0.0, 0.0, 0.0)
    chart = BarChart(
        caption="各领域进展",
        parts=(ChartPart(legend="● 达序时", fill=black, ink=black), ChartPart(legend="▲ 偏慢", fill=black, ink=black)),
        bars=(ChartBar(label="产业", counts=(12, 3), note="办结4/15"), ChartBar(label="民生", counts=(0, 2))),
    )
    (figure,) = read_out(drawn([chart]).data).nodes
    assert figure.kind == "Figure"
    assert figure.alternative.splitlines() == [
        "各领域进展", "产业: ● 达序时 12, ▲ 偏慢 3 (办结4/15)", "民生: ● 达序时 0, ▲ 偏慢 2",
    ]  # fmt: skip
    assert [(node.kind, node.text) for node in figure.nodes] == [("Caption", "各领域进展")]


@pytest.fixture(scope="module")
def report() -> bytes:
    return draw(status_report(a_snapshot(120)).compose(), fonts=shipped_fonts()).data


def test_every_mark_of_a_report_is_in_the_tree_or_furniture(report: bytes) -> None:
    pieces, furniture = marked_texts(report)
    assert claimed(report).keys() == owners(report).keys() >= pieces.keys()
    assert claimed(report) == owners(report)
    assert all(f"—{number}—" in "".join(furniture) for number in range(1, len(page_sizes(report)) + 1))


def test_without_tags_there_is_no_tree_and_the_same_pages() -> None:
    plain, tagged = (
        draw(status_report(a_snapshot(40)).compose(), fonts=shipped_fonts(), tagged=tagged) for tagged in (False, True)
    )
    assert b"/StructTreeRoot" in tagged.data and b"/StructTreeRoot" not in plain.data
    assert plain.pages == tagged.pages and len(plain.data) < len(tagged.data)
