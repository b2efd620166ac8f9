"""Doubts about targets: incomplete, upside down, or less than what was promised or reached the year before."""

from collections.abc import Iterator
from decimal import Decimal

from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.domain.progress.counting import counting_figure
from rongchang_desktop.foundation.clean_text import folded

WITHOUT_FIGURE = (Pacing.TEXT, Pacing.STAGE)


def findings(ledger: Ledger, plan: Plan, *, before: Ledger, previous_year: int | None) -> Iterator[LintFinding]:
    """In document order; last year's target is that of the item continued, else the one of the same name and unit."""
    last_year = _LastYear(ledger, before, previous_year)
    for item_id in plan.order:
        item = plan.items[item_id]
        if not isinstance(item, Task):
            continue
        for target in ledger.targets.owned_by(item.id):
            params = {"target": target.indicator or target.quote}
            for kind in _incomplete(target):
                yield LintFinding(item_id=item.id, kind=kind, params=params)
            fallen = last_year.fallen_behind(target)
            if fallen is not None:
                kind, earlier = fallen
                figures = {"now": _figure(target.value, target.unit), "then": _figure(earlier, target.unit)}
                yield LintFinding(item_id=item.id, kind=kind, params={**params, **figures})


def _incomplete(target: Target) -> Iterator[LintKind]:
    measured = target.comparator is not Comparator.QUALITATIVE and target.pacing not in WITHOUT_FIGURE
    if target.value is not None and not target.unit and measured:
        yield LintKind.FIGURE_WITHOUT_UNIT
    if not target.indicator.strip():
        yield LintKind.TARGET_WITHOUT_INDICATOR
    if target.value is not None and target.value_max is not None and target.value_max < target.value:
        yield LintKind.RANGE_UPSIDE_DOWN


class _LastYear:
    """The targets of the year before, by what they measure."""

    def __init__(self, ledger: Ledger, before: Ledger, year: int | None) -> None:
        self._ledger = ledger
        self._before = before
        self._by_name: dict[tuple[str, str], list[Target]] = {}
        plan = before.plans.get(year) if year is not None else None
        for item_id in plan.order if plan is not None else ():
            for target in before.targets.owned_by(item_id):
                self._by_name.setdefault(_name(target), []).append(target)

    def fallen_behind(self, target: Target) -> tuple[LintKind, Decimal] | None:
        """How the target falls short of the year before, with the figure it falls short of."""
        earlier = self._earlier(target)
        if earlier is None or target.value is None:
            return None
        updates = self._before.updates.owned_by(earlier.item_id)
        reached = counting_figure(updates, earlier.id)
        if reached is not None and _is_less(target, reached[0]):
            return LintKind.BELOW_LAST_ACTUAL, reached[0]
        if earlier.value is not None and _is_less(target, earlier.value):
            return LintKind.BELOW_LAST_TARGET, earlier.value
        return None

    def _earlier(self, target: Target) -> Target | None:
        if not self._by_name or target.comparator is Comparator.RANGE:
            return None
        named = self._by_name.get(_name(target), [])
        continued = {link.earlier_id for link in self._ledger.continuations.owned_by(target.item_id)}
        mine = [earlier for earlier in named if earlier.item_id in continued] or named
        return mine[0] if len(mine) == 1 else None


def _is_less(target: Target, then: Decimal) -> bool:
    assert target.value is not None
    falls = target.pacing is Pacing.CEILING or target.comparator is Comparator.AT_MOST
    return target.value > then if falls else target.value < then


def _name(target: Target) -> tuple[str, str]:
    return folded(target.indicator), folded(target.unit)


def _figure(value: Decimal | None, unit: str) -> str:
    return f"{value.normalize():f}{unit}" if value is not None else unit
