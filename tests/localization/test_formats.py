"""Dates, numbers, shares and targets as each language writes them."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from tests.builders import a_target

ZH, EN = Localizer("zh_CN"), Localizer("en")


def test_dates() -> None:
    assert (formats.day(date(2024, 9, 3), ZH), formats.day(date(2024, 9, 3), EN)) == (
        "2024年9月3日",
        "3 September 2024",
    )
    assert (formats.short_day(date(2024, 9, 28), ZH), formats.short_day(date(2024, 9, 28), EN)) == ("9月28日", "28 Sep")
    assert formats.clock(datetime(2024, 9, 3, 8, 5), ZH) == "08:05"


@pytest.mark.parametrize(
    ("due", "chinese", "english"),
    [
        (date(2024, 12, 31), "12月底", "end of Dec"),
        (date(2024, 2, 29), "2月底", "end of Feb"),
        (date(2024, 2, 28), "2月28日", "28 Feb"),
        (date(2025, 3, 15), "2025年3月15日", "15 Mar, 2025"),
        (date(2025, 6, 30), "2025年6月底", "end of Jun, 2025"),
    ],
)
def test_deadlines_are_said_as_the_office_says_them(due: date, chinese: str, english: str) -> None:
    assert (formats.deadline(due, 2024, ZH), formats.deadline(due, 2024, EN)) == (chinese, english)


@pytest.mark.parametrize(
    ("value", "written"), [("1234567.50", "1234567.5"), ("20", "20"), ("-0.80", "-0.8"), ("0.000001", "0.000001")]
)
def test_figures_have_no_more_decimals_than_they_need(value: str, written: str) -> None:
    assert formats.number(Decimal(value), ZH) == written


def test_shares() -> None:
    assert formats.exact_percent(Decimal(11) / 12, ZH) == "91.7%"
    assert formats.exact_percent(Decimal("0.75"), EN) == "75%"
    assert formats.percent(Decimal("0.5"), ZH, decimals=1) == "50.0%"
    assert formats.percent(Decimal("1.237"), EN) == "124%"


def test_half_of_the_last_place_goes_up() -> None:
    assert formats.percent(Decimal("0.405"), ZH) == "41%"
    assert formats.percent(Decimal("0.4045"), ZH, decimals=1) == "40.5%"
    assert formats.exact_percent(Decimal("0.66650"), EN) == "66.7%"


@pytest.mark.parametrize(
    ("comparator", "chinese", "english"),
    [
        (Comparator.EXACTLY, "5家", "5 家"),
        (Comparator.AT_LEAST, "5家以上", "5 家 or more"),
        (Comparator.AT_MOST, "5家以内", "5 家 or less"),
        (Comparator.ABOUT, "5家左右", "about 5 家"),
        (Comparator.MORE_THAN, "超过5家", "more than 5 家"),
        (Comparator.RANGE, "5～10家", "5 to 10 家"),
    ],
)
def test_targets_are_written_with_their_comparator(comparator: Comparator, chinese: str, english: str) -> None:
    target = a_target("c1", 5, value_max=Decimal(10), comparator=comparator)
    assert (target_figure(target, ZH), target_figure(target, EN)) == (chinese, english)


def test_percentages_stand_close_to_their_sign() -> None:
    assert amount(Decimal("6.5"), "%", EN) == "6.5%"
    assert amount(Decimal(3), "", ZH) == "3"


def test_a_target_in_words_has_no_figure_and_an_indicator_prints_its_text() -> None:
    indicator = Indicator(
        id=IndicatorId("i1"),
        year=2024,
        position=1,
        name="居民收入",
        comparator=Comparator.QUALITATIVE,
        value=None,
        text="高于GDP增速",
    )
    assert target_figure(indicator, ZH) == "高于GDP增速"
    assert target_figure(a_target("c1", None), ZH) == ""
