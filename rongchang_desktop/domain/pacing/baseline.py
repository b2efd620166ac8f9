"""Where a level or share stood before: as entered, else what last year's report says was reached.

What reads names is imported when one is read: few targets need it, and the window's first picture must not wait.
"""

from decimal import Decimal

from rongchang_desktop.domain.indicators.period_name import YEAR_END, read_period
from rongchang_desktop.domain.indicators.values import values_in_order
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.progress.counting import counting_figure


def baseline_of(target: Target, item: Task, ledger: Ledger) -> Decimal | None:
    """The baseline in the target's unit; None where nobody entered one and last year left none."""
    if target.baseline is not None:
        return target.baseline
    known = _of_earlier_item(target, item, ledger)
    return known if known is not None else _of_indicator(target, item.year - 1, ledger)


def _of_earlier_item(target: Target, item: Task, ledger: Ledger) -> Decimal | None:
    """What was reached of the likest target of the item this one goes on from."""
    links = ledger.continuations.owned_by(item.id)
    if not links:
        return None
    from rongchang_desktop.domain.indicators.naming import names_alike, plain_unit
    from rongchang_desktop.domain.indicators.series import SAME_THING

    best: tuple[float, Decimal] | None = None
    for link in links:
        updates = ledger.updates.owned_by(link.earlier_id)
        for earlier in ledger.targets.owned_by(link.earlier_id):
            counted = counting_figure(updates, earlier.id)
            if counted is None or plain_unit(earlier.unit) != plain_unit(target.unit):
                continue
            alike = names_alike(earlier.indicator, target.indicator)
            if alike >= SAME_THING and (best is None or alike > best[0]):
                best = alike, _in_unit(counted[0], earlier.unit, target.unit)
    return best[1] if best else None


def _of_indicator(target: Target, year: int, ledger: Ledger) -> Decimal | None:
    """The whole year's value of that year's headline indicator of the same name and unit."""
    rows = ledger.indicators.owned_by(str(year))
    if not rows:
        return None
    from rongchang_desktop.domain.indicators.naming import name_over_years, plain_unit

    wanted = name_over_years(target.indicator, target.unit), plain_unit(target.unit)
    for row in rows:
        if (name_over_years(row.name, row.unit), plain_unit(row.unit)) == wanted:
            for value in reversed(values_in_order(ledger, row.id)):
                period = read_period(value.period)
                if value.value is not None and period is not None and period.last == YEAR_END:
                    return _in_unit(value.value, row.unit, target.unit)
    return None


def _in_unit(value: Decimal, unit: str, wanted: str) -> Decimal:
    from rongchang_desktop.domain.indicators.naming import multiplier

    return value * multiplier(unit) / multiplier(wanted)
