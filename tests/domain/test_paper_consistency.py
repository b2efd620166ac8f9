"""No paper leaves the house whose sentences and tables differ."""

from dataclasses import replace

import pytest

from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked, discrepancies
from rongchang_desktop.domain.papers.content import (
    Block,
    Column,
    Document,
    Figure,
    Imprint,
    Paragraph,
    Row,
    Sides,
    Span,
    Table,
)

LAGGING = Figure(key="lagging", word="滞后", text="2", counts_rows=True)
SHARES = (Figure(key="a", word="滞后占比", text="33.3%"), Figure(key="b", word="其余占比", text="66.7%"))


def a_table(*, lagging: int, rows: int = 3) -> Table:
    marks = [frozenset({"lagging"}) if at < lagging else frozenset[str]() for at in range(rows)]
    return Table(
        columns=(Column(head="任务"),),
        rows=tuple(Row((f"第{at}项",), counts_in=each) for at, each in enumerate(marks)),
        name="表1",
        complete=True,
    )


def a_paper(said: str = "2", *, by_hand: str = "", table: Table | None = None) -> Document:
    return Document(
        title="通报",
        blocks=iter(
            (
                Paragraph((Span("其中滞后"), Span(said, figure="lagging"), Span("项。"))),
                Paragraph(by_hand, by_hand=True),
                table or a_table(lagging=2),
            )
        ),
        figures=(LAGGING, *SHARES),
        wholes=(("a", "b"),),
    )


def test_a_paper_that_agrees_passes_with_all_it_says() -> None:
    assert len(tuple(checked(a_paper()).blocks)) == 3


@pytest.mark.parametrize(
    ("paper", "place", "said", "source", "found"),
    [
        (a_paper("3"), "其中滞后3项。", "3", "滞后", "2"),
        (a_paper(table=a_table(lagging=1)), "滞后", "2", "表1", "1"),
        (a_paper(by_hand="下一步盯紧滞后的3项任务。"), "下一步盯紧滞后的3项任务。", "3", "滞后", "2"),
        (a_paper(by_hand="仍有5项滞后。"), "仍有5项滞后。", "5", "滞后", "2"),
        (a_paper(by_hand="滞后占比 30.0%"), "滞后占比 30.0%", "30.0%", "滞后占比", "33.3%"),
        (
            a_paper(by_hand="各牵头单位要对照目标倒排工期、压实责任，其中滞后3项要逐项说明原因，限期整改。"),
            "…目标倒排工期、压实责任，其中滞后3项要逐项…",
            "3",
            "滞后",
            "2",
        ),
    ],
)
def test_a_difference_is_refused_and_named(paper: Document, place: str, said: str, source: str, found: str) -> None:
    with pytest.raises(InconsistentPaperError) as refused:
        checked(paper)
    told = refused.value.discrepancies[0]
    assert (told.place, told.said, told.source, told.found) == (place, said, source, found)


@pytest.mark.parametrize(
    "words",
    [
        "滞后的2项要在10个工作日内整改。",
        "滞后任务中有1项涉及用地。",
        "占比33.3%，滞后占比33.3%。",
        "滞后：15、31项。",
        "第31项滞后，第5项滞后。",
        "滞后占比33.3%、5项待核实。",
    ],
)
def test_what_a_person_writes_about_other_things_is_left_alone(words: str) -> None:
    assert checked(a_paper(by_hand=words))


def test_shares_that_do_not_make_up_the_whole_are_refused() -> None:
    paper = replace(a_paper(), figures=(LAGGING, SHARES[0], replace(SHARES[1], text="66.6%")))
    with pytest.raises(InconsistentPaperError) as refused:
        checked(paper)
    assert refused.value.discrepancies[0].said == "99.9%"


COUNTS = (
    Figure(key="total", word="目标任务", text="91", counts_rows=True),
    Figure(key="on_pace", word="达序时", text="54", counts_rows=True),
    Figure(key="slow", word="偏慢", text="13", counts_rows=True),
    Figure(key="lagging", word="滞后", text="6", counts_rows=True),
    Figure(key="closed", word="已核实办结", text="15", counts_rows=True, also="已办结"),
    Figure(key="closing_rate", word="办结率", text="16.5%"),
    Figure(key="share_slow", word="偏慢占比", text="14.3%", share_of="slow"),
    Figure(key="recovered", word="由滞后好转", text="2", counts_rows=True),
    Figure(key="better", word="好转", text="5", counts_rows=True),
    Figure(key="reply", word="反馈时限", text="5"),
    Figure(key="here", word="城区 滞后", text="1", counts_rows=True),
    Figure(key="en_slow", word="Slow", text="13", counts_rows=True),
    Figure(key="en_share", word="share of Slow", text="14.3%", share_of="en_slow"),
    Figure(key="en_rate", word="closing rate", text="16.5%"),
)


def typed(block: Block) -> list[str]:
    return [found.said for found in discrepancies(Document(title="通报", blocks=(block,), figures=COUNTS))]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("滞后的7项要在10个工作日内整改。", "7"),
        ("滞后任务共7项。", "7"),
        ("滞后７项", "7"),
        ("滞后十二项，", "十二"),
        ("有七项滞后。", "七"),
        ("全区目标任务共90项", "90"),
        ("90项目标任务", "90"),
        ("目标任务1,091项", "1,091"),
        ("办结率为１６．４％", "16.4%"),
        ("偏慢13项（14.2%）", "14.2%"),
        ("偏慢13项，占14.2%", "14.2%"),
        ("已办结14项", "14"),
        ("达序时54项 偏慢12项 滞后6项", "12"),
        ("由滞后好转3项", "3"),
        ("反馈时限为3个工作日。", "3"),
        ("城区 滞后2项", "2"),
        ("12 slow ones", "12"),
        ("slow 13 (14.2%)", "14.2%"),
        ("a closing rate of 16.4%", "16.4%"),
    ],
)
def test_a_wrong_number_is_found_however_it_is_written(words: str, said: str) -> None:
    assert typed(Paragraph((Span(words, by_hand=True),))) == [said]


@pytest.mark.parametrize(
    "words",
    [
        "滞后６项，滞后六项，6项滞后。",
        "目标任务九十一项，办结率16.50%。",
        "偏慢13项（14.3%）、滞后6项（6.6%）",
        "达序时54项偏慢13项滞后6项",
        "达序时 54 偏慢 13 滞后 6",
        "由滞后好转2项，好转5项",
        "城区 滞后1项，滞后6项",
        "滞后共6项，其中3项涉及用地",
        "偏慢、滞后两类共19项，全区共24个镇街",
        "滞后10个百分点、30点、5%以上",
        "滞后5天、10个工作日、3个月、2.5万元、3次",
        "第5、16、23项滞后，5—16项滞后",
        "每一项滞后任务，滞后一些",
        "滞后任务有1项涉及用地",
        "有2项滞后3个月以上，区商务委2项滞后",
        "目标任务2024年完成，2024年滞后",
        "lagging 10 days, slowly 5, slow 13 (14.3%)",
    ],
)
def test_a_right_number_and_one_that_counts_something_else_pass(words: str) -> None:
    assert typed(Paragraph((Span(words, by_hand=True),))) == []


def test_numbers_of_others_in_a_sentence_of_the_office_are_left_alone() -> None:
    own = (Span("存在问题：", by_hand=True), Span("另有滞后9项工序"), Span("。滞后8项。", by_hand=True))
    assert typed(Paragraph(own)) == ["8"]
    assert typed(Paragraph((Span("其中滞后", by_hand=True), Span("13", figure="slow"), Span("项")))) == ["13"]


def test_lines_with_two_ends_and_the_foot_of_a_paper_are_read_too() -> None:
    line = Sides(left=(Span("滞后7项", by_hand=True),), right=(Span("14", figure="slow"),))
    assert typed(line) == typed(Imprint((line,))) == ["7", "14"]
