"""Values as people type or paste them: 5.5, 12.9%, 5.5%以内, a column out of a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.naming import plain_name
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.presentation.editors.figure_entry import FigureError, parsed_figure

_WITHIN = "以内"
_PERCENT = ("%", "％")
_DASHES = ("-", "—", "－", "–", "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedValue:
    """A value with the words to print it by; `comparator` is set where only a bound was given."""

    value: Decimal
    text: str = ""
    comparator: Comparator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedValue:
    """One line of what was pasted and the indicator it belongs to; `typed` is None where it holds no figure."""

    indicator: Indicator | None
    line: str
    typed: TypedValue | None


def typed_value(text: str, indicator: Indicator) -> TypedValue | None:
    """The value typed for an indicator; None for a blank or a dash. Raises FigureError."""
    bare = "".join(text.split())
    if not bare or bare in _DASHES:
        return None
    within = bare.endswith(_WITHIN)
    value = parsed_figure(bare.removesuffix(_WITHIN), unit=indicator.unit)
    if value is None:
        return None
    printed = f"{value}{indicator.unit}" if indicator.unit in _PERCENT else ""
    if within:
        return TypedValue(value=value, text=f"{printed or value}{_WITHIN}", comparator=Comparator.AT_MOST)
    return TypedValue(value=value, text=printed)


def pasted_values(text: str, rows: Sequence[Indicator], *, start: int) -> tuple[PastedValue, ...]:
    """Each line as a value: by the name that stands in it, else row after row from `start` on; dashes are left out."""
    lines = text.replace("\r", "").rstrip("\n").split("\n")
    by_name = {plain_name(row.name): row for row in rows}
    found = []
    for place, line in enumerate(lines):
        cells = [cell.strip() for cell in line.split("\t")]
        row = rows[start + place] if len(cells) == 1 and start + place < len(rows) else None
        if len(cells) > 1:
            row = next((by_name[name] for name in map(plain_name, cells) if name in by_name), None)
        if cells[-1] and cells[-1] not in _DASHES:
            found.append(PastedValue(indicator=row, line=" ".join(cells), typed=_read(cells[-1], row)))
    return tuple(found)


def _read(cell: str, row: Indicator | None) -> TypedValue | None:
    if row is None:
        return None
    try:
        return typed_value(cell, row)
    except FigureError:
        return None
