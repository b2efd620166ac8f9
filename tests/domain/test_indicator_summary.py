"""The table of a chosen period, and the counts that go with it."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.indicators.difference import Standing
from rongchang_desktop.domain.indicators.indicator import Frequency
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.indicators.plot import plotted
from rongchang_desktop.domain.indicators.summary import summarize
from rongchang_desktop.domain.indicators.table import indicator_rows
from rongchang_desktop.domain.indicators.trend import trend
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from tests.builders import YEAR, a_ledger
from tests.indicator_edits import a_value, an_indicator
from tests.two_years import NEW, two_years

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "comparator": st.sampled_from(list(Comparator)),
            "value": st.none() | st.integers(0, 9).map(Decimal),
            "unit": st.sampled_from(["%", "个"]),
            "frequency": st.none() | st.sampled_from(list(Frequency)),
            "relative_to": st.none() | st.sampled_from(["指标0", "指标1", "别的"]),
            "actual": st.none() | st.integers(-9, 9),
        }
    ),
    max_size=12,
)


def a_table(rows: list[dict[str, Any]]) -> Ledger:
    """A ledger with those rows, each with its value of the half-year."""
    records: list[Any] = []
    for place, values in enumerate(rows):
        actual = values.pop("actual")
        records.append(an_indicator(f"i{place}", name=f"指标{place}", position=place, **values))
        if actual is not None:
            records.append(a_value(f"i{place}", f"{YEAR}-H1", str(actual)))
    return a_ledger(records=records)


@given(ROWS)
def test_the_counts_are_those_of_the_rows(rows: list[dict[str, Any]]) -> None:
    table = indicator_rows(a_table([dict(row) for row in rows]), YEAR)
    counted = summarize(table)
    standing = [row.difference.standing for row in table]
    assert counted.total == len(rows)
    assert len(counted.met) == standing.count(Standing.MET) + standing.count(Standing.AHEAD)
    assert len(counted.behind) == standing.count(Standing.BEHIND)
    assert len(counted.annual) + len(counted.missing) == standing.count(Standing.NOT_DUE)
    assert len(counted.open) == standing.count(Standing.OPEN)


def test_a_chosen_period_shows_no_later_value_and_an_older_one_with_its_own_period() -> None:
    ledger = a_ledger(
        records=[
            an_indicator("i1", frequency=Frequency.QUARTERLY),
            an_indicator("i2", name="工业增加值", position=2),
            *(a_value("i1", f"{YEAR}-{part}", value) for part, value in (("Q1", "5.0"), ("Q3", "6.1"))),
            *(a_value("i2", f"{YEAR}-{part}", value) for part, value in (("H1", "7.0"), ("08", "7.7"))),
        ]
    )
    rows = indicator_rows(ledger, YEAR, read_period(f"{YEAR}-08"))
    assert [(row.value.period, row.value.value) for row in rows if row.value] == [
        (f"{YEAR}-Q1", Decimal("5.0")),
        (f"{YEAR}-08", Decimal("7.7")),
    ]
    newest = indicator_rows(ledger, YEAR)
    assert [row.value.period for row in newest if row.value] == [f"{YEAR}-Q3", f"{YEAR}-08"]
    early = indicator_rows(ledger, YEAR, read_period(f"{YEAR}-01..02"))
    assert [row.value for row in early] == [None, None]


def test_a_yearly_indicator_is_missed_by_nobody_before_the_year_ends() -> None:
    ledger = a_ledger(
        records=[
            an_indicator("i1", name="粮食总产量", frequency=Frequency.ANNUAL),
            an_indicator("i2", name="工业增加值", position=2),
        ]
    )
    counted = summarize(indicator_rows(ledger, YEAR))
    assert (counted.annual, counted.missing) == (("粮食总产量",), ("工业增加值",))


def test_a_series_runs_through_the_years_in_one_unit() -> None:
    old = an_indicator("i1", name="公共照明路灯", unit="万盏", value=Decimal("1.4"))
    new = an_indicator("i2", name="公共照明路灯", unit="盏", value=Decimal(5700), year=NEW)
    values = [a_value("i1", f"{YEAR}", "1.5"), a_value("i2", f"{NEW}-H1", "4823")]
    ledger = two_years([], [], records=[old, new, *values])
    years = trend(ledger, new)
    assert [(year.year, year.target) for year in years] == [(YEAR, Decimal(14000)), (NEW, Decimal(5700))]
    assert [[point.value for point in year.points] for year in years] == [[Decimal(15000)], [Decimal(4823)]]
    assert [year.year for year in trend(ledger, old)] == [YEAR]


def test_a_chart_touches_its_edges_and_knows_a_part_of_a_year_from_a_whole_one() -> None:
    old = an_indicator("i1", value=Decimal(8))
    new = an_indicator("i2", value=Decimal(6), year=NEW)
    values = [a_value("i1", f"{YEAR}-H1", "5"), a_value("i1", f"{YEAR}", "7"), a_value("i2", f"{NEW}-H1", "4")]
    first, second = plotted(trend(two_years([], [], records=[old, new, *values]), new))
    assert [(spot.x, spot.y) for spot in first.spots] == [(0.25, 0.25), (0.5, 0.75)]
    assert [(spot.x, spot.y) for spot in second.spots] == [(0.75, 0.0)]
    assert first.target is not None
    assert [(end.x, end.y) for end in first.target] == [(0.0, 1.0), (0.5, 1.0)]
    assert (first.is_closed, second.is_closed) == (True, False)
    assert plotted(trend(a_ledger(records=[old]), old)) == ()
