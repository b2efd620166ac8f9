"""Edits of the headline indicators of a year and of their values."""

from collections.abc import Iterable
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.indicators.values import value_of_period
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.ledger import Ledger


def put_indicator(ledger: Ledger, indicator: Indicator) -> ChangeSet:
    """Enter a new indicator at the end of its year's table, or set an existing one to the given record.

    Rows that are held against it by name follow where it gets another name.
    """
    before = ledger.indicators.get(indicator.id)
    rows = ledger.indicators.owned_by(str(indicator.year))
    if before is None:
        last = max((row.position for row in rows), default=0)
        return _edited([Change(before=None, after=replace(indicator, position=last + 1))])
    if before == indicator:
        return _edited([])
    followers = [row for row in rows if before.name != indicator.name and row.relative_to == before.name]
    renamed = [Change(before=row, after=replace(row, relative_to=indicator.name)) for row in followers]
    return _edited([Change(before=before, after=indicator), *(each for each in renamed if each.before != before)])


def remove_indicator(ledger: Ledger, indicator_id: IndicatorId) -> ChangeSet:
    """Take an indicator away with all its values."""
    return _edited(removed([*ledger.indicator_values.owned_by(indicator_id), ledger.indicators[indicator_id]]))


def shift_indicator(ledger: Ledger, indicator_id: IndicatorId, by: int) -> ChangeSet:
    """Let an indicator stand so many rows further down its table, or up for a negative number."""
    moved = ledger.indicators[indicator_id]
    rows = [row for row in ledger.indicators.owned_by(str(moved.year)) if row.id != moved.id]
    place = ledger.indicators.owned_by(str(moved.year)).index(moved) + by
    rows.insert(max(0, min(place, len(rows))), moved)
    placed = ((row, replace(row, position=position)) for position, row in enumerate(rows, start=1))
    return _edited(Change(before=row, after=after) for row, after in placed if row != after)


def put_values(ledger: Ledger, values: Iterable[IndicatorValue]) -> ChangeSet:
    """Enter values; one for months that an indicator has a value for already corrects that one."""
    changes = []
    for value in values:
        period = read_period(value.period)
        known = ledger.indicator_values.get(value.id)
        if known is None and period is not None:
            known = value_of_period(ledger, value.indicator_id, period)
        after = value if known is None else replace(value, id=known.id)
        if known != after:
            changes.append(Change(before=known, after=after))
    return _edited(changes)


def remove_value(ledger: Ledger, value_id: str) -> ChangeSet:
    """Take one value away."""
    return _edited(removed([ledger.indicator_values[value_id]]))


def _edited(changes: Iterable[Change]) -> ChangeSet:
    return ChangeSet(operation=Operation.EDIT_INDICATOR, changes=tuple(changes))
