"""Sentences about an item or an indicator over the years: 延续自2024年第61项, 2024年 230家 → 2025年 270家."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol

from rongchang_desktop.domain.indicators.series import SeriesPoint
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.indicator_rows import period_words


class FigureOfYear(Protocol):
    """A target of one year, with what was reached of it."""

    @property
    def year(self) -> int: ...
    @property
    def target(self) -> Target: ...
    @property
    def actual(self) -> Decimal | None: ...


def goes_on_from(year: int, number: str, words: Localizer) -> str:
    """What an item goes on from."""
    return words.gettext("Goes on from {year}, item {number}", year=year, number=number)


def goes_on_as(year: int, number: str, words: Localizer) -> str:
    """What an item goes on as."""
    return words.gettext("Goes on as {year}, item {number}", year=year, number=number)


def figure_over_years(row: Iterable[FigureOfYear], words: Localizer) -> str:
    """高新技术企业：2024年230家以上（完成228家）→ 2025年270家."""
    known = list(row)
    return words.gettext(
        "{name}: {value}", name=known[-1].target.indicator, value=" → ".join(_of_year(one, words) for one in known)
    )


def point_target(point: SeriesPoint, words: Localizer) -> str:
    """The target of a year as a cell of the series."""
    if point.value is None:
        return point.text
    return target_figure(point, words)


def point_actual(point: SeriesPoint, words: Localizer) -> str:
    """What was reached in a year, and by when where the year was not over; a dash while nothing is known."""
    if not point.actual_text and point.actual is None:
        return "—"
    value = point.actual_text or amount(point.actual or Decimal(0), point.unit, words)
    when = _as_of(point, words)
    return words.gettext("{figure} ({when})", figure=value, when=when) if when else value


def _as_of(point: SeriesPoint, words: Localizer) -> str:
    """The period or the day a value stands for; empty for the whole year."""
    if "-" in point.period:
        return period_words(point.period, words)
    if point.as_of is None or point.as_of >= date(point.year, 12, 1):
        return ""
    return formats.short_day(point.as_of, words)


def _of_year(one: FigureOfYear, words: Localizer) -> str:
    figure = target_figure(one.target, words)
    if one.actual is None:
        return words.gettext("{year} {figure}", year=one.year, figure=figure)
    reached = amount(one.actual, one.target.unit, words)
    return words.gettext("{year} {figure} (reached {actual})", year=one.year, figure=figure, actual=reached)
