"""An indicator over the years: what each year's report promised, and what was reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.naming import (
    multiplier,
    name_over_years,
    names_alike,
    plain_unit,
)
from rongchang_desktop.domain.indicators.values import values_in_order
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.identifiers import IndicatorId, ItemId, TargetId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, Target
from rongchang_desktop.domain.progress.counting import counting_figure

SAME_THING = 0.74
"""From which likeness of names on the targets of two linked items measure the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One year: the target, the latest actual value (None while there is none), and where both come from.

    Exactly one of `item_id` and `indicator_id` is set; `unit` is that of both values, `text` the target as worded;
    `period` is that of a headline indicator's value ("2024-H1").
    """

    year: int
    name: str
    comparator: Comparator
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    text: str
    actual: Decimal | None = None
    actual_text: str = ""
    period: str = ""
    as_of: date | None = None
    item_id: ItemId | None = None
    target_id: TargetId | None = None
    indicator_id: IndicatorId | None = None

    def in_plain_unit(self, value: Decimal | None) -> Decimal | None:
        """A value of this year in the series' unit, so that 1.4万盏 stands beside 5700盏."""
        return None if value is None else value * multiplier(self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """An indicator with a point for each year that names it, the earliest first; `unit` has no multiplier."""

    name: str
    unit: str
    points: tuple[SeriesPoint, ...]

    @property
    def is_continued(self) -> bool:
        """Whether more than one year names it."""
        return len(self.points) > 1


def indicator_series(ledger: Ledger) -> tuple[Series, ...]:
    """Every indicator and every target with a figure, over the years: headline indicators first, then as they stand.

    Joined are equal names of one unit, and the targets of items that continue each other. A name that stands twice in
    one year with different figures is too common to join by.
    """
    points = list(_points(ledger))
    groups = _Groups(points)
    for place, point in enumerate(points):
        groups.join_by_name(place, point)
    for link in ledger.continuations.values():
        groups.join_linked(link)
    return tuple(_series(group) for group in groups.in_order())


def _points(ledger: Ledger) -> Iterator[SeriesPoint]:
    years = sorted(ledger.plans, reverse=True)
    for year in years:
        yield from (_headline(ledger, row) for row in ledger.indicators.owned_by(str(year)))
    for year in years:
        for item_id in ledger.plans[year].order:
            yield from (
                _promised(ledger, year, target)
                for target in ledger.targets.owned_by(item_id)
                if target.indicator and target.value is not None
            )


def _headline(ledger: Ledger, row: Indicator) -> SeriesPoint:
    latest = next(reversed(values_in_order(ledger, row.id)), None)
    return SeriesPoint(
        year=row.year,
        name=row.name,
        comparator=row.comparator,
        value=row.value,
        value_max=row.value_max,
        unit=row.unit,
        text=row.text,
        actual=latest.value if latest else None,
        actual_text=latest.text if latest else "",
        period=latest.period if latest else "",
        as_of=latest.as_of if latest else None,
        indicator_id=row.id,
    )


def _promised(ledger: Ledger, year: int, target: Target) -> SeriesPoint:
    counted = counting_figure(ledger.updates.owned_by(target.item_id), target.id)
    return SeriesPoint(
        year=year,
        name=target.indicator,
        comparator=target.comparator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        text=target.quote,
        actual=counted[0] if counted else None,
        as_of=counted[1].as_of if counted else None,
        item_id=target.item_id,
        target_id=target.id,
    )


class _Groups:
    """Points that belong together, found by joining two at a time."""

    def __init__(self, points: list[SeriesPoint]) -> None:
        self._points = points
        self._leader = list(range(len(points)))
        self._by_name: dict[tuple[str, str], int] = {}
        self._by_item: dict[ItemId, list[int]] = {}
        self._common = _common_names(points)
        for place, point in enumerate(points):
            if point.item_id is not None:
                self._by_item.setdefault(point.item_id, []).append(place)

    def join_by_name(self, place: int, point: SeriesPoint) -> None:
        key = _key(point)
        if point.indicator_id is None and (point.year, *key) in self._common:
            return
        self._join(self._by_name.setdefault(key, place), place)

    def join_linked(self, link: Continuation) -> None:
        for later in self._by_item.get(link.later_id, []):
            best = max(
                ((self._alike(earlier, later), -earlier) for earlier in self._by_item.get(link.earlier_id, [])),
                default=(0.0, 0),
            )
            if best[0] >= SAME_THING:
                self._join(-best[1], later)

    def in_order(self) -> list[list[SeriesPoint]]:
        groups: dict[int, list[SeriesPoint]] = {}
        for place, point in enumerate(self._points):
            groups.setdefault(self._led_by(place), []).append(point)
        return list(groups.values())

    def _alike(self, one: int, other: int) -> float:
        ours, theirs = self._points[one], self._points[other]
        same_unit = plain_unit(ours.unit) == plain_unit(theirs.unit)
        return names_alike(ours.name, theirs.name) if same_unit else 0.0

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._led_by(one), self._led_by(other)))
        self._leader[second] = first

    def _led_by(self, place: int) -> int:
        while self._leader[place] != place:
            self._leader[place] = self._leader[self._leader[place]]
            place = self._leader[place]
        return place


def _key(point: SeriesPoint) -> tuple[str, str]:
    return name_over_years(point.name, point.unit), plain_unit(point.unit)


def _common_names(points: list[SeriesPoint]) -> frozenset[tuple[int, str, str]]:
    figures: dict[tuple[int, str, str], set[Decimal | None]] = {}
    for point in points:
        figures.setdefault((point.year, *_key(point)), set()).add(point.in_plain_unit(point.value))
    return frozenset(key for key, values in figures.items() if len(values) > 1)


def _series(group: list[SeriesPoint]) -> Series:
    """One point a year: the headline indicator, else the first as the report runs."""
    by_year: dict[int, SeriesPoint] = {}
    for point in group:
        by_year.setdefault(point.year, point)
    points = tuple(by_year[year] for year in sorted(by_year))
    return Series(name=points[-1].name, unit=plain_unit(points[-1].unit), points=points)
