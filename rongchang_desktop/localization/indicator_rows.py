"""The cells of the indicator table in words: 完成, +4.9个百分点, a dash for no value; and the period above them."""

from decimal import Decimal

from rongchang_desktop.domain.indicators.difference import Difference, Standing
from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.period_name import YEAR_END, PeriodName, read_period
from rongchang_desktop.domain.indicators.table import IndicatorRow
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure

NO_VALUE = "-"
_PARTS = {
    (1, 3): N_("First quarter"),
    (1, 6): N_("First half of the year"),
    (1, 9): N_("First three quarters"),
    (7, YEAR_END): N_("Second half of the year"),
    (1, YEAR_END): N_("Whole year"),
}


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


def target_words(indicator: Indicator, words: Localizer) -> str:
    """The target as printed; where it was never printed, as a figure or against the other indicator."""
    if indicator.text:
        return indicator.text
    if indicator.relative_to:
        below = indicator.comparator is Comparator.AT_MOST
        msgid = N_("not above {name}") if below else N_("above {name}")
        return words.gettext(msgid, name=indicator.relative_to)
    return target_figure(indicator, words)


def period_words(period: str, words: Localizer) -> str:
    """The period behind what the ledger keeps: 上半年, 1—8月; what is no period stands as it is."""
    known = read_period(period)
    return period if known is None else period_label(known, words)


def period_label(period: PeriodName, words: Localizer) -> str:
    """The period a column of values covers, without its year: 一季度, 1—2月, 全年."""
    if (period.first, period.last) in _PARTS:
        return words.gettext(_PARTS[period.first, period.last])
    if period.first == period.last:
        return words.gettext("Month {month}", month=period.last)
    return words.gettext("Months {first} to {last}", first=period.first, last=period.last)


def done_heading(period: PeriodName | None, words: Localizer) -> str:
    """What stands above the actual values: 上半年完成, or 完成 where each row has a period of its own."""
    if period is None:
        return words.gettext("Done")
    return words.gettext("Done: {period}", period=period_label(period, words))
