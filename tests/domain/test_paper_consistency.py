"""No paper leaves the house whose sentences and tables differ."""

from dataclasses import replace

import pytest

from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked
from rongchang_desktop.domain.papers.content import Column, Document, Figure, Paragraph, Row, Span, Table

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
