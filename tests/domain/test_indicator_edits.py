"""Indicators and their values are entered, corrected, moved and taken away; agreements are noted and kept."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.editing.agreements import keep_agreement, put_agreement, remove_agreement
from rongchang_desktop.domain.editing.indicators import (
    put_indicator,
    put_values,
    remove_indicator,
    shift_indicator,
)
from rongchang_desktop.domain.indicators.values import values_in_order
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import AgreementId, IndicatorId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from tests.builders import YEAR, a_ledger, a_small_ledger
from tests.indicator_edits import a_value, an_indicator


def names(ledger: Ledger) -> list[str]:
    return [row.name for row in ledger.indicators.owned_by(str(YEAR))]


def three_rows() -> Ledger:
    rows = [an_indicator(f"i{place}", name=name, position=place) for place, name in enumerate("甲乙丙", start=1)]
    return a_ledger(records=rows)


def test_a_second_value_of_the_same_months_corrects_the_first() -> None:
    ledger = a_ledger(records=[an_indicator(), a_value("i1", f"{YEAR}-06", "5.5", printed_difference="-1.0个百分点")])
    after = put_values(ledger, [a_value("i1", f"{YEAR}-H1", "5.7", id="v2")]).apply_to(ledger)
    (value,) = values_in_order(after, IndicatorId("i1"))
    assert value.value == Decimal("5.7")
    assert value.printed_difference is None, "what was printed beside the old value is not said of the new one"
    assert not put_values(after, [value])


def test_a_row_moves_no_further_than_the_ends_of_the_table() -> None:
    ledger = three_rows()
    assert names(shift_indicator(ledger, IndicatorId("i3"), -1).apply_to(ledger)) == ["甲", "丙", "乙"]
    assert names(shift_indicator(ledger, IndicatorId("i1"), 9).apply_to(ledger)) == ["乙", "丙", "甲"]
    assert not shift_indicator(ledger, IndicatorId("i1"), -1)


def test_a_row_goes_with_its_values_and_a_new_one_comes_last() -> None:
    ledger = three_rows()
    ledger = put_values(ledger, [a_value("i2")]).apply_to(ledger)
    less = remove_indicator(ledger, IndicatorId("i2")).apply_to(ledger)
    assert names(less) == ["甲", "丙"]
    assert not less.indicator_values
    assert names(put_indicator(less, an_indicator("i9", name="丁", position=0)).apply_to(less)) == ["甲", "丙", "丁"]


def test_a_row_held_against_another_follows_its_new_name() -> None:
    ledger = a_ledger(
        records=[an_indicator("i1", name="GDP"), an_indicator("i2", name="收入", position=2, relative_to="GDP")]
    )
    row = ledger.indicators["i1"]
    after = put_indicator(ledger, replace(row, name="地区生产总值")).apply_to(ledger)
    assert after.indicators["i2"].relative_to == "地区生产总值"


def test_what_was_agreed_is_kept_or_open_again() -> None:
    ledger = a_small_ledger()
    agreed = Agreement(
        id=AgreementId("g1"), item_id=ItemId("c1"), on=date(YEAR, 7, 1), what="月底前报方案", who="区科技局"
    )
    ledger = put_agreement(ledger, agreed).apply_to(ledger)
    kept = keep_agreement(ledger, agreed.id, done_on=date(YEAR, 7, 20)).apply_to(ledger)
    assert kept.agreements["g1"].done_on == date(YEAR, 7, 20)
    assert keep_agreement(kept, agreed.id, done_on=None).apply_to(kept) == ledger
    assert not remove_agreement(ledger, agreed.id).apply_to(ledger).agreements
