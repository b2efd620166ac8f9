"""An indicator over the years: joined by its name or by the items that continue each other, and by nothing else."""

from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.series import Series, indicator_series
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, IndicatorId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from tests.builders import area, commitment, target, update, with_records
from tests.domain.intake.real_reports import both_reports
from tests.two_years import NEW, OLD, two_years


def values(series: Series) -> list[tuple[int, Decimal | None]]:
    return [(point.year, point.value) for point in series.points]


def continued(ledger: Ledger) -> list[Series]:
    return [series for series in indicator_series(ledger) if series.is_continued]


def headline(name: str, value: str, year: int, position: int = 1) -> Indicator:
    return Indicator(
        id=IndicatorId(f"i{year}-{position}"),
        year=year,
        position=position,
        name=name,
        comparator=Comparator.EXACTLY,
        value=Decimal(value),
        unit="%",
        text=f"增长{value}%",
    )


def test_equal_names_are_one_series_whatever_is_said_before_them() -> None:
    old = commitment("高新技术企业达到230家", target("高新技术企业", 230), updates=(update(figures=(228,)),))
    new = commitment("国家高新技术企业达到270家", target("国家高新技术企业", 270))
    (series,) = continued(two_years([area(old)], [area(new)]))
    assert (series.name, series.unit, values(series)) == ("国家高新技术企业", "家", [(OLD, 230), (NEW, 270)])
    assert (series.points[0].actual, series.points[0].as_of) == (Decimal(228), date(2024, 6, 30))
    assert series.points[1].actual is None


def test_units_with_and_without_a_multiplier_stand_beside_each_other() -> None:
    old = commitment("安装路灯", target("安装路灯", "1.4", unit="万盏"))
    new = commitment("安装路灯", target("安装路灯", 5700, unit="盏"))
    (series,) = continued(two_years([area(old)], [area(new)]))
    assert series.unit == "盏"
    assert [point.in_plain_unit(point.value) for point in series.points] == [14000, 5700]


def test_a_headline_indicator_goes_on_as_the_target_of_an_item_and_comes_first() -> None:
    new = commitment("规上工业增加值增长8%", target("规上工业增加值增长", 8, unit="%"))
    value = IndicatorValue(
        id="v1", indicator_id=IndicatorId("i2024-1"), period="2024-H1", value=Decimal("8.2"), text="8.2%"
    )
    ledger = two_years([area("甲")], [area(new)], records=[headline("规上工业增加值", "9", OLD), value])
    (series,) = indicator_series(ledger)
    assert values(series) == [(OLD, 9), (NEW, 8)]
    assert (series.points[0].actual, series.points[0].text) == (Decimal("8.2"), "增长9%")


def test_other_verbs_are_joined_where_the_items_continue_each_other_and_only_there() -> None:
    old = commitment("改造建设城镇雨污管网30公里", target("改造建设城镇雨污管网", 30, unit="公里"))
    new = commitment("新改建城镇雨污管网30公里", target("新改建城镇雨污管网", 30, unit="公里"))
    ledger = two_years([area(old)], [area(new)])
    assert continued(ledger) == []
    (later,) = ledger.plans[NEW].commitments()
    link = Continuation(
        id=ContinuationId("k"), earlier_id=ItemId("c1"), later_id=later.id, kind=ContinuationKind.RECURS
    )
    (series,) = continued(with_records(ledger, [link]))
    assert values(series) == [(OLD, 30), (NEW, 30)]


def test_a_name_that_means_two_things_in_a_year_joins_nothing() -> None:
    old = [commitment("新增企业", target("企业", 20)), commitment("引进企业", target("企业", 5))]
    new = [commitment("新增企业", target("企业", 30))]
    assert continued(two_years([area(*old)], [area(*new)])) == []


def test_units_of_another_kind_are_another_series() -> None:
    old, new = (
        commitment("甲", target("新签项目", 80, unit="个")),
        commitment("甲", target("新签项目", 350, unit="亿元")),
    )
    assert continued(two_years([area(old)], [area(new)])) == []


def test_the_real_reports_show_230_and_then_270() -> None:
    (series,) = [series for series in continued(both_reports()) if "高新技术企业" in series.name]
    assert values(series) == [(OLD, 230), (NEW, 270)]
