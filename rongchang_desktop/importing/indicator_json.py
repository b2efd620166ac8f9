"""Rows of an indicator table as JSON and back, in the form of the labelled table."""

from typing import Any

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.indicators.difference import agrees, difference, printed_number
from rongchang_desktop.domain.intake.draft import DraftIndicatorRow, Span
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.importing import json_values as values

_RELATIVE = "rel"
_MARKS = tuple(comparator.value for comparator in Comparator)


def table_to_json(rows: tuple[DraftIndicatorRow, ...]) -> list[dict[str, Any]]:
    """The rows as printed, and beside them what the rule makes of their cells."""
    actuals = {row.indicator: row.actual for row in rows}
    return [_row_to_json(row, actuals) for row in rows]


def row_from_json(row: dict[str, Any], span: Span | None) -> DraftIndicatorRow:
    """The row as printed; what was computed is computed again when needed. Raises MalformedError."""
    return DraftIndicatorRow(
        number=values.whole(row.get("no"), 0, 9999),
        indicator=values.text(row, "indicator"),
        target_text=values.text(row, "target_text"),
        actual_text=values.text(row, "actual_text"),
        difference_text=values.text(row, "delta_text"),
        target=_amount_from_json(row.get("target")),
        actual=_amount_from_json(row.get("actual")),
        span=span,
    )


def _row_to_json(row: DraftIndicatorRow, actuals: dict[str, Amount | None]) -> dict[str, Any]:
    found = difference(row.target, row.actual, actuals=actuals)
    return {
        "no": row.number,
        "indicator": row.indicator,
        "target_text": row.target_text,
        "actual_text": row.actual_text,
        "delta_text": row.difference_text,
        "target": _amount_to_json(row.target),
        "actual": _amount_to_json(row.actual),
        "delta": values.number_to_json(printed_number(row.difference_text)),
        "delta_computed": values.number_to_json(found.value),
        "status": found.standing.value,
        "agrees": agrees(found, row.difference_text),
        "span": None if row.span is None else [row.span.start, row.span.end],
    }


def _amount_to_json(amount: Amount | None) -> dict[str, Any] | None:
    if amount is None:
        return None
    found: dict[str, Any] = {
        "op": _RELATIVE if amount.relative_to else amount.comparator.value,
        "value": values.number_to_json(amount.value),
        "unit": amount.unit or None,
    }
    if amount.value_max is not None:
        found["value_max"] = values.number_to_json(amount.value_max)
    if amount.relative_to:
        found |= {"relative_to": amount.relative_to, "relation": amount.comparator.value}
    return found


def _amount_from_json(value: object) -> Amount | None:
    if value is None:
        return None
    row = values.table(value)
    mark = values.one_of(row.get("op"), (*_MARKS, _RELATIVE))
    is_relative = mark == _RELATIVE
    unit = row.get("unit")
    return Amount(
        comparator=Comparator(values.one_of(row.get("relation"), _MARKS) if is_relative else mark),
        value=values.figure(row.get("value")),
        value_max=values.figure(row.get("value_max")),
        unit="" if unit is None else values.checked(unit),
        relative_to=values.text(row, "relative_to") if is_relative else "",
    )
