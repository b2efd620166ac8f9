"""The figures of a target as typed, whether an item or a year promises it."""

from decimal import Decimal
from typing import Protocol

from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import parsed_figure


class TypedTarget(Protocol):
    """What is typed of every target."""

    @property
    def comparator(self) -> Comparator: ...
    @property
    def value(self) -> str: ...
    @property
    def value_max(self) -> str: ...
    @property
    def unit(self) -> str: ...


def typed_figures(draft: TypedTarget, *, needs_one: bool) -> tuple[Decimal | None, Decimal | None]:
    """The figure and the upper end of a range. Raises UserFacingError for none where one is needed, or half a range."""
    is_range = draft.comparator is Comparator.RANGE
    value = parsed_figure(draft.value, unit=draft.unit)
    value_max = parsed_figure(draft.value_max, unit=draft.unit) if is_range else None
    if value is None and needs_one:
        raise UserFacingError(N_("A target needs its figure; choose “in words” where there is none."))
    if is_range and (value_max is None or value is None or value_max < value):
        raise UserFacingError(N_("A range needs a lower and a higher figure."))
    return value, value_max
