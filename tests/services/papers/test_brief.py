"""一页纸简报: one page whatever the plan holds, with the figures of the ledger and the worst first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked
from rongchang_desktop.domain.papers.content import BarChart
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.brief import PHRASES, Brief
from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.services.papers.brief import brief
from rongchang_desktop.services.papers.frames import frame_of
from tests.builders import CLOSED, END_OF_SEPTEMBER, a_ledger, area, commitment, update
from tests.printing.drawn import glyphs
from tests.printing.faces import shipped_fonts
from tests.services.papers.plans import CHINESE, ENGLISH, PLANS, demo_plan, request_for


def crowded_plan() -> Ledger:
    """Fifteen areas of long titles, much behind and much due."""
    parts = [
        area(
            f"持续用力推动第{at}个很长很长的工作领域全面提档升级再上新台阶",
            *(
                commitment(
                    "建设很长很长的任务" * 12,
                    lead=f"区第{at}个名称特别长的议事协调机构办公室",
                    deadline=END_OF_SEPTEMBER + timedelta(days=at + 1),
                    updates=(update(date(2024, 9, 1), percent=at),),
                )
                for _ in range(3)
            ),
            number="一",
        )
        for at in range(15)
    ]
    return a_ledger(*parts, records=[Office(district="名称很长的自治县" * 3, name="名称很长的办公室" * 4)])


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("plan", [*PLANS, "crowded"])
def test_it_is_one_page(plan: str, words: Localizer) -> None:
    ledger = (PLANS | {"crowded": crowded_plan})[plan]()
    assert draw(brief(request_for(ledger, "brief", words)), fonts=shipped_fonts()).pages == 1


def a_brief(ledger: Ledger) -> Brief:
    return Brief(frame=frame_of(request_for(ledger, "brief"), PHRASES))


def test_what_was_due_longest_comes_first_then_what_is_furthest_behind() -> None:
    found = a_brief(
        a_ledger(
            area(
                commitment("慢", updates=(update(END_OF_SEPTEMBER, percent=60),)),
                commitment("差一点", updates=(update(END_OF_SEPTEMBER, percent=40),)),
                commitment("差很多", updates=(update(END_OF_SEPTEMBER, percent=10),)),
                commitment("八月到期", deadline=date(2024, 8, 31)),
                commitment("六月到期", deadline=date(2024, 6, 30)),
                commitment("正常", updates=(update(END_OF_SEPTEMBER, percent=80),)),
                commitment("办结", done=CLOSED),
            )
        )
    )
    assert [row.title for row in found.worst()] == ["六月到期", "八月到期", "差很多", "差一点", "慢"]


def test_what_falls_due_by_the_end_of_next_month_is_open_and_nearest_first() -> None:
    def due(day: date, **values: object):  # type: ignore[no-untyped-def]
        return commitment(f"{day:%m%d}", deadline=day, **values)  # type: ignore[arg-type]

    october, november = date(2024, 10, 31), date(2024, 11, 1)
    kept = (due(november), due(october), due(date(2024, 10, 5)), due(date(2024, 10, 7), done=CLOSED))
    assert [row.title for row in a_brief(a_ledger(area(*kept, due(END_OF_SEPTEMBER)))).due()] == ["1005", "1031"]


def test_a_chart_that_counts_otherwise_is_refused() -> None:
    document = checked(brief(request_for(demo_plan(), "brief")))
    chart = next(block for block in document.blocks if isinstance(block, BarChart))
    first, *others = chart.bars
    wrong = replace(chart, bars=(replace(first, counts=(first.counts[0] + 1, *first.counts[1:])), *others))
    with pytest.raises(InconsistentPaperError):
        checked(replace(document, blocks=tuple(wrong if block is chart else block for block in document.blocks)))


def test_no_word_of_a_head_is_broken() -> None:
    shown = glyphs(draw(brief(request_for(demo_plan(), "brief", ENGLISH)), fonts=shipped_fonts()).data)
    text = "".join(glyph.character for glyph in shown)
    for word in ("Reported", "Checked,", "Lagging", "Number"):
        assert len({glyph.y for glyph in shown[text.index(word) :][: len(word)]}) == 1, word
