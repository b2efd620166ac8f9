"""The cells of the indicator table in words: 完成, +4.9个百分点, a dash for no value; and the period above them."""

from decimal import Decimal

from rongchang_desktop.domain.indicators.difference import Difference, Standing
from rongchang_desktop.domain.indicators.table import IndicatorRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount

NO_VALUE = "-"
_PARTS = {"H1": N_("First half of the year"), "Q1": N_("First quarter"), "Q3": N_("First three quarters")}


def difference_words(found: Difference, words: Localizer) -> str:
    """The difference as the published table prints it."""
    if found.standing is Standing.MET:
        return words.gettext("Met")
    if found.value is None:
        return NO_VALUE
    sign = "+" if found.value > 0 else ""
    if found.in_points:
        return words.gettext("{value} points", value=f"{sign}{found.value:.1f}")
    return sign + amount(found.value, found.unit, words)


def actual_words(row: IndicatorRow, words: Localizer) -> str:
    """The actual value as it was printed, or as a figure."""
    if row.value is None or (row.value.value is None and not row.value.text):
        return NO_VALUE
    return row.value.text or amount(row.value.value or Decimal(0), row.indicator.unit, words)


def printed_otherwise(row: IndicatorRow, words: Localizer) -> str:
    """What a published table prints where the rule comes to something else; empty where both agree."""
    if row.as_printed or row.value is None:
        return ""
    return words.gettext(
        "Printed: {printed}. By the rule: {computed}.",
        printed=row.value.printed_difference or NO_VALUE,
        computed=difference_words(row.difference, words),
    )


def period_words(period: str, words: Localizer) -> str:
    """The period a column of values covers: 上半年, 2025年9月."""
    _, _, part = period.partition("-")
    if part in _PARTS:
        return words.gettext(_PARTS[part])
    if part.isdigit():
        return words.gettext("Months 1 to {month}", month=int(part))
    return words.gettext("Whole year") if not part else period
