"""What goes with the indicator table: its sentence, and both together as they are pasted into a paper."""

from collections.abc import Iterator, Sequence

from rongchang_desktop.domain.indicators.period_name import PeriodName
from rongchang_desktop.domain.indicators.summary import IndicatorSummary, summarize
from rongchang_desktop.domain.indicators.table import IndicatorRow, shared_period
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.indicator_rows import (
    actual_words,
    difference_words,
    done_heading,
    period_label,
    target_words,
)


def indicator_sentence(rows: Sequence[IndicatorRow], words: Localizer) -> str:
    """How many of the indicators reach the target of the year, each group counted and named; empty without rows."""
    summary = summarize(rows)
    if not summary.total:
        return ""
    parts = list(_parts(summary, words))
    told = parts[0] if parts else words.gettext("nothing is to be expected before the year's end")
    for part in parts[1:]:
        told = words.gettext("{first}; {second}", first=told, second=part)
    if not summary.annual:
        return words.gettext("Of {total} indicators, {told}.", total=summary.total, told=told)
    return words.ngettext(
        "Of {total} indicators, apart from {count} annual one ({names}), {told}.",
        "Of {total} indicators, apart from {count} annual ones ({names}), {told}.",
        len(summary.annual),
        total=summary.total,
        names=words.enumeration(summary.annual),
        told=told,
    )


def table_title(year: int, period: PeriodName | None, words: Localizer) -> str:
    """What is written above the table."""
    if period is None:
        return words.gettext("How the main indicators of {year} stand", year=year)
    label = period_label(period, words)
    return words.gettext("How the main indicators of {year} stand: {period}", year=year, period=label)


def table_to_paste(
    rows: Sequence[IndicatorRow], *, period: PeriodName | None, words: Localizer
) -> tuple[tuple[str, ...], ...]:
    """The cells of the table as it is printed, the headings first; a value of another period names its own."""
    column = period or shared_period(tuple(rows))
    headings = (
        words.gettext("Indicator"),
        words.gettext("Year's target"),
        done_heading(column, words),
        words.gettext("Against the target"),
    )
    return (headings, *(_cells(row, column, words) for row in rows))


def _cells(row: IndicatorRow, column: PeriodName | None, words: Localizer) -> tuple[str, ...]:
    actual = actual_words(row, words)
    if row.period is not None and row.period != column and row.value is not None and row.value.value is not None:
        actual = words.gettext("{figure} ({when})", figure=actual, when=period_label(row.period, words))
    name, target = row.indicator.name, target_words(row.indicator, words)
    return name, target, actual, difference_words(row.difference, words)


def _parts(summary: IndicatorSummary, words: Localizer) -> Iterator[str]:
    if summary.met:
        yield words.ngettext(
            "{count} reaches the year's target ({names})",
            "{count} reach the year's target ({names})",
            len(summary.met),
            names=words.enumeration(summary.met),
        )
    if summary.behind:
        yield words.ngettext(
            "{count} does not reach it ({names})",
            "{count} do not reach it ({names})",
            len(summary.behind),
            names=words.enumeration(summary.behind),
        )
    if summary.missing:
        yield words.ngettext(
            "{count} has no figure yet ({names})",
            "{count} have no figure yet ({names})",
            len(summary.missing),
            names=words.enumeration(summary.missing),
        )
    if summary.open:
        yield words.ngettext(
            "{count} cannot be compared by figures ({names})",
            "{count} cannot be compared by figures ({names})",
            len(summary.open),
            names=words.enumeration(summary.open),
        )
