"""One item over the years: what it goes on from, what it goes on in, how it ended, and its figures year by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.indicators.naming import names_alike, plain_unit
from rongchang_desktop.domain.indicators.series import SAME_THING
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.ending import Ending
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.progress.counting import counting_figure


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFigure:
    """A target of one year with what was reached of it, None while nothing is known."""

    year: int
    target: Target
    actual: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemYears:
    """`earlier` and `later` are the items it is linked with; `figures` holds a row for each indicator of two years."""

    earlier: tuple[PlanItem, ...] = ()
    later: tuple[PlanItem, ...] = ()
    ending: Ending | None = None
    figures: tuple[tuple[YearFigure, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.earlier or self.later or self.ending)


def item_years(ledger: Ledger, item_id: ItemId) -> ItemYears:
    """Everything other years know of an item; empty for one that stands in its year alone."""
    links = links_of(ledger, item_id)
    earlier = tuple(ledger.item(link.earlier_id) for link in links if link.later_id == item_id)
    later = tuple(ledger.item(link.later_id) for link in links if link.earlier_id == item_id)
    chain = [*reversed(list(_back(ledger, item_id))), item_id, *_forward(ledger, item_id)]
    return ItemYears(
        earlier=earlier,
        later=later,
        ending=next(iter(ledger.endings.owned_by(item_id)), None),
        figures=figures_over(ledger, chain) if len(chain) > 1 else (),
    )


def links_of(ledger: Ledger, item_id: ItemId) -> tuple[Continuation, ...]:
    """The links that begin or end at an item."""
    ahead = [link for link in ledger.continuations.values() if link.earlier_id == item_id]
    return (*ledger.continuations.owned_by(item_id), *ahead)


def figures_over(ledger: Ledger, item_ids: Sequence[ItemId]) -> tuple[tuple[YearFigure, ...], ...]:
    """Indicators that two or more of the items measure, each with a figure a year; the last item gives the order."""
    years = [ledger.item(item_id).year for item_id in item_ids]
    known = [[target for target in ledger.targets.owned_by(key) if target.value is not None] for key in item_ids]
    rows: list[tuple[YearFigure, ...]] = []
    for place in reversed(range(len(known))):
        for target in known[place]:
            row = [(years[place], target)]
            for before in reversed(range(place)):
                partner = _partner(target, known[before])
                if partner is not None:
                    known[before].remove(partner)
                    row.append((years[before], partner))
            if len(row) > 1:
                rows.append(tuple(_figure(ledger, year, one) for year, one in reversed(row)))
    return tuple(rows)


def _partner(target: Target, among: Sequence[Target]) -> Target | None:
    alike = [
        (names_alike(one.indicator, target.indicator), one)
        for one in among
        if plain_unit(one.unit) == plain_unit(target.unit)
    ]
    score, found = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return found if score >= SAME_THING else None


def _figure(ledger: Ledger, year: int, target: Target) -> YearFigure:
    counted = counting_figure(ledger.updates.owned_by(target.item_id), target.id)
    return YearFigure(year=year, target=target, actual=counted[0] if counted else None)


def _back(ledger: Ledger, item_id: ItemId) -> Iterator[ItemId]:
    seen = {item_id}
    while links := ledger.continuations.owned_by(item_id):
        item_id = links[0].earlier_id
        if item_id in seen:
            return
        seen.add(item_id)
        yield item_id


def _forward(ledger: Ledger, item_id: ItemId) -> Iterator[ItemId]:
    ahead = {link.earlier_id: link.later_id for link in reversed(ledger.continuations.in_order())}
    seen = {item_id}
    while (known := ahead.get(item_id)) is not None and known not in seen:
        seen.add(known)
        yield known
        item_id = known
