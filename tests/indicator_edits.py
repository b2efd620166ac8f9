"""Edits of indicators and agreements for the strategies: drawn numbers pick what is there, or enter something first."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rongchang_desktop.domain.editing.agreements import keep_agreement, put_agreement, remove_agreement
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.indicators import (
    put_indicator,
    put_values,
    remove_indicator,
    remove_value,
    shift_indicator,
)
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import periods_of_year, written
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import AgreementId, IndicatorId, ItemId
from rongchang_desktop.domain.ledger.target import Comparator
from tests.records import YEAR

if TYPE_CHECKING:
    from tests.strategies import Hand


def an_indicator(key: str = "i1", /, **values: Any) -> Indicator:
    """A row of the indicator table; 6.5% unless told otherwise."""
    known: dict[str, Any] = {
        "year": YEAR,
        "position": 1,
        "name": "地区生产总值",
        "comparator": Comparator.EXACTLY,
        "value": Decimal("6.5"),
        "unit": "%",
    }
    return Indicator(id=IndicatorId(key), **{**known, **values})


def a_value(
    indicator_id: str = "i1", period: str = f"{YEAR}-H1", value: str = "5.5", /, **values: Any
) -> IndicatorValue:
    """The value of a period."""
    known: dict[str, Any] = {"id": f"v-{indicator_id}-{period}"}
    return IndicatorValue(
        indicator_id=IndicatorId(indicator_id), period=period, value=Decimal(value), **{**known, **values}
    )


def _indicator(hand: "Hand") -> ChangeSet:
    known = sorted(hand.ledger.indicators)
    key = hand.some(known) if known and hand.draws[3] % 2 else hand.new_id()
    return put_indicator(
        hand.ledger, an_indicator(key, name=f"指标{hand.draws[1] % 7}", value=Decimal(hand.draws[2] % 90))
    )


def _of_a_row(deed: Callable[["Hand", IndicatorId], ChangeSet]) -> Callable[["Hand"], ChangeSet]:
    """The deed on a row that is there; where there is none, one is entered."""

    def wish(hand: "Hand") -> ChangeSet:
        known = sorted(hand.ledger.indicators)
        return deed(hand, IndicatorId(hand.some(known))) if known else _indicator(hand)

    return wish


def _values(hand: "Hand", row: IndicatorId) -> ChangeSet:
    period = written(periods_of_year(YEAR)[hand.number(2, 11)])
    return put_values(hand.ledger, [a_value(row, period, str(hand.draws[3] % 90), id=hand.new_id())])


def _fewer_values(hand: "Hand", row: IndicatorId) -> ChangeSet:
    known = sorted(hand.ledger.indicator_values)
    return remove_value(hand.ledger, hand.some(known)) if known else _values(hand, row)


def _agreement(hand: "Hand") -> ChangeSet:
    known = sorted(hand.ledger.agreements)
    key = hand.some(known) if known and hand.draws[3] % 2 else hand.new_id()
    item_id = ItemId(hand.task().id)
    return put_agreement(
        hand.ledger, Agreement(id=AgreementId(key), item_id=item_id, on=hand.day(), what=f"议定{hand.draws[1]}")
    )


def _of_an_agreement(deed: Callable[["Hand", AgreementId], ChangeSet]) -> Callable[["Hand"], ChangeSet]:
    def wish(hand: "Hand") -> ChangeSet:
        known = sorted(hand.ledger.agreements)
        return deed(hand, AgreementId(hand.some(known))) if known else _agreement(hand)

    return wish


INDICATOR_EDITS: dict[str, Callable[["Hand"], ChangeSet]] = {
    "put_indicator": _indicator,
    "remove_indicator": _of_a_row(lambda hand, row: remove_indicator(hand.ledger, row)),
    "shift_indicator": _of_a_row(lambda hand, row: shift_indicator(hand.ledger, row, hand.number(2, 5) - 2)),
    "put_values": _of_a_row(_values),
    "remove_value": _of_a_row(_fewer_values),
    "put_agreement": _agreement,
    "keep_agreement": _of_an_agreement(
        lambda hand, key: keep_agreement(hand.ledger, key, done_on=hand.day() if hand.draws[3] % 3 else None)
    ),
    "remove_agreement": _of_an_agreement(lambda hand, key: remove_agreement(hand.ledger, key)),
}
