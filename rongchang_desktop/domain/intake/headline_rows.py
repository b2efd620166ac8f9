"""Headline indicators of a draft, and the values its indicator table prints, as records."""

from collections.abc import Iterator
from datetime import date

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.intake.draft import DraftIndicatorRow, DraftPlan, DraftTarget
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.identity import IdSource


def indicator_records(
    draft: DraftPlan, year: int, new_id: IdSource, *, into: Ledger
) -> Iterator[Indicator | IndicatorValue]:
    """The table's rows where there is one, then the headline figures that it does not hold.

    An indicator that `into` holds for the year already stays, and gets the value of a period that it has none for.
    """
    existing = into.indicators.owned_by(str(year))
    held = {indicator.name: indicator for indicator in existing}
    known = set(held)
    position = max((indicator.position for indicator in existing), default=0)
    for row in draft.indicator_table:
        indicator = held.get(row.indicator)
        if indicator is None:
            position += 1
            indicator = _of_row(row, year, position, new_id)
            known.add(indicator.name)
            yield indicator
        value = _value(row, indicator, draft.period or str(year), new_id)
        periods = {each.period for each in into.indicator_values.owned_by(indicator.id)}
        if value is not None and value.period not in periods:
            yield value
    for target in draft.headline:
        if target.indicator not in known:
            position += 1
            yield _of_target(target, year, position, new_id)


def _of_target(target: DraftTarget, year: int, position: int, new_id: IdSource) -> Indicator:
    return Indicator(
        id=IndicatorId(new_id()),
        year=year,
        position=position,
        name=target.indicator,
        comparator=target.comparator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        text=target.quote.replace(target.indicator, "", 1),
        quote=target.quote,
    )


def _of_row(row: DraftIndicatorRow, year: int, position: int, new_id: IdSource) -> Indicator:
    target = row.target
    return Indicator(
        id=IndicatorId(new_id()),
        year=year,
        position=position,
        name=row.indicator,
        comparator=target.comparator if target is not None else Comparator.QUALITATIVE,
        value=target.value if target is not None else None,
        value_max=target.value_max if target is not None else None,
        unit=target.unit if target is not None else "",
        text=row.target_text,
        quote=row.target_text,
        relative_to=(target.relative_to or None) if target is not None else None,
    )


def _value(row: DraftIndicatorRow, indicator: Indicator, period: str, new_id: IdSource) -> IndicatorValue | None:
    if row.actual is None and not row.difference_text:
        return None
    actual = row.actual
    return IndicatorValue(
        id=new_id(),
        indicator_id=indicator.id,
        period=period,
        value=actual.value if actual is not None else None,
        text=row.actual_text,
        as_of=closing_day(period),
        comparator=actual.comparator if actual is not None else None,
        printed_difference=row.difference_text or None,
    )


def closing_day(period: str) -> date | None:
    """The last day that a period covers; None for one that is not known."""
    known = read_period(period)
    return known.ends_on if known is not None else None
