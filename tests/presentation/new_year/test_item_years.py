"""One item over the years: its forerunners, what it goes on as, how it ended, its figures side by side."""

from decimal import Decimal

from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.year_sentences import figure_over_years
from rongchang_desktop.presentation.new_year.item_years import item_years
from tests.builders import area, commitment, plan_records, target, update, with_records
from tests.two_years import NEW, OLD, two_years


def link(earlier: str, later: str) -> Continuation:
    return Continuation(
        id=ContinuationId(f"{earlier}-{later}"),
        earlier_id=ItemId(earlier),
        later_id=ItemId(later),
        kind=ContinuationKind.RECURS,
    )


def three_years() -> tuple[Ledger, tuple[ItemId, ItemId, ItemId]]:
    """The same promise in three years: 200, 230 (231 reached) and 270."""
    before = plan_records(
        area(commitment("高新技术企业200家", target("高新技术企业", 200), id="first")), year=OLD - 1, ids=_ids("b")
    )
    old = commitment("高新技术企业230家", target("高新技术企业", 230), updates=(update(figures=(231,)),))
    new = commitment("高新技术企业270家", target("国家高新技术企业", 270), target("瞪羚企业", 3))
    ledger = two_years([area(old)], [area(new)])
    (later,) = ledger.plans[NEW].commitments()
    links: list[LedgerRecord] = [link("first", "c1"), link("c1", later.id)]
    return with_records(ledger, [*before, *links]), (ItemId("first"), ItemId("c1"), later.id)


def _ids(prefix: str) -> object:
    numbers = iter(range(1000))
    return lambda: f"{prefix}{next(numbers)}"


def test_the_figures_of_all_years_stand_in_one_row_from_whichever_year_one_looks() -> None:
    ledger, ids = three_years()
    for item_id in ids:
        (row,) = item_years(ledger, item_id).figures
        assert [(one.year, one.target.value, one.actual) for one in row] == [
            (OLD - 1, 200, None),
            (OLD, 230, Decimal(231)),
            (NEW, 270, None),
        ]
        text = figure_over_years(row, Localizer("zh_CN"))
        assert text == "国家高新技术企业：2023年200家以上 → 2024年230家以上（实际231家） → 2025年270家以上"


def test_the_neighbours_are_named_and_an_item_alone_has_none() -> None:
    ledger, (first, middle, last) = three_years()
    known = item_years(ledger, middle)
    assert ([item.id for item in known.earlier], [item.id for item in known.later]) == ([first], [last])
    assert not item_years(two_years([area(commitment("甲"))], [area(commitment("乙"))]), ItemId("c1"))


def test_links_that_run_in_a_circle_end() -> None:
    ledger, (_, middle, last) = three_years()
    assert item_years(with_records(ledger, [link(last, middle)]), middle).figures
