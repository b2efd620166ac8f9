"""The periods of indicators: read, put in order, and the same months found however they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.indicators.indicator import Frequency
from rongchang_desktop.domain.indicators.period_name import (
    PeriodName,
    is_published,
    periods_of_year,
    read_period,
    written,
)
from rongchang_desktop.domain.indicators.values import periods_with_values, value_of_period, values_in_order
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from tests.builders import a_ledger
from tests.indicator_edits import a_value, an_indicator

PERIODS = st.builds(
    lambda year, one, other: PeriodName(year=year, first=min(one, other), last=max(one, other)),
    st.integers(2000, 2100),
    st.integers(1, 12),
    st.integers(1, 12),
)


@given(PERIODS)
def test_what_is_written_is_read_as_the_same_months(period: PeriodName) -> None:
    assert read_period(written(period)) == period


@pytest.mark.parametrize(
    ("text", "ends_on"),
    [
        ("2024-01..02", date(2024, 2, 29)),
        ("2024-Q1", date(2024, 3, 31)),
        ("2024-03", date(2024, 3, 31)),
        ("2024-H1", date(2024, 6, 30)),
        ("2024-08", date(2024, 8, 31)),
        ("2024-Q3", date(2024, 9, 30)),
        ("2024", date(2024, 12, 31)),
    ],
)
def test_a_period_ends_with_its_last_month(text: str, ends_on: date) -> None:
    period = read_period(text)
    assert period is not None
    assert period.ends_on == ends_on


@pytest.mark.parametrize("text", ["", "2024-13", "2024-Q5", "2024-05..03", "上半年", "0000-Q1", "2024-6"])
def test_what_is_no_period_is_not_read_as_one(text: str) -> None:
    assert read_period(text) is None


def test_values_stand_in_the_order_of_the_year_whatever_their_letters() -> None:
    periods = ("2024", "2024-Q1", "2024-08", "2024-H1", "2024-01..02", "2023-08")
    ledger = a_ledger(records=[an_indicator(), *(a_value("i1", period) for period in periods)])
    ordered = [value.period for value in values_in_order(ledger, IndicatorId("i1"))]
    assert ordered == ["2023-08", "2024-01..02", "2024-Q1", "2024-H1", "2024-08", "2024"]
    assert [period.last for period in periods_with_values(ledger, 2024)] == [12, 8, 6, 3, 2, 8]


def test_june_and_the_half_year_are_one_period() -> None:
    ledger = a_ledger(records=[an_indicator(), a_value("i1", "2024-06")])
    half_year = read_period("2024-H1")
    assert half_year is not None
    assert value_of_period(ledger, IndicatorId("i1"), half_year) is not None


def test_february_comes_with_january_and_quarterly_figures_only_at_quarters() -> None:
    assert [written(period) for period in periods_of_year(2024)][:3] == ["2024-01..02", "2024-Q1", "2024-04"]
    published = {
        frequency: [period.last for period in periods_of_year(2024) if is_published(period, frequency)]
        for frequency in (Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.ANNUAL)
    }
    assert published == {Frequency.QUARTERLY: [3, 6, 9, 12], Frequency.HALF_YEARLY: [6, 12], Frequency.ANNUAL: [12]}
    august = PeriodName(year=2024, last=8)
    assert is_published(august, Frequency.MONTHLY)
    assert is_published(august, None)
    assert not is_published(august, Frequency.QUARTERLY)
