"""Targets and their figures in words: 90个以上, 5.5%以内, 5～10个."""

from decimal import Decimal
from typing import TYPE_CHECKING

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.ledger.target import Comparator, Target
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer

if TYPE_CHECKING:
    from rongchang_desktop.domain.indicators.series import SeriesPoint
    from rongchang_desktop.domain.intake.draft import DraftTarget
    from rongchang_desktop.domain.periods.snapshot import SnapshotFigure


def target_figure(target: "Target | Indicator | DraftTarget | SeriesPoint | SnapshotFigure", words: Localizer) -> str:
    """The figure of a target with its unit and comparator; empty where it is a matter of words."""
    if target.value is None:
        return getattr(target, "text", "") if isinstance(target, Indicator) else ""
    value = amount(target.value, target.unit, words)
    match target.comparator:
        case Comparator.AT_LEAST:
            return words.gettext("{value} or more", value=value)
        case Comparator.AT_MOST:
            return words.gettext("{value} or less", value=value)
        case Comparator.MORE_THAN:
            return words.gettext("more than {value}", value=value)
        case Comparator.ABOUT:
            return words.gettext("about {value}", value=value)
        case Comparator.RANGE if target.value_max is not None:
            low = formats.number(target.value, words)
            return words.gettext("{low} to {high}", low=low, high=amount(target.value_max, target.unit, words))
        case _:
            return value


def amount(value: Decimal, unit: str, words: Localizer) -> str:
    """A figure with its unit."""
    figure = formats.number(value, words)
    if unit in ("%", "％", "‰"):
        return figure + unit
    return words.gettext("{figure} {unit}", figure=figure, unit=unit) if unit else figure
