"""What lagged in a frozen 期 of the year: a rule may remember it after the item has caught up."""

from datetime import date
from functools import lru_cache

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.foundation.messages import UserFacingError


def lagged_before(ledger: Ledger, year: int, rule: RuleSet, today: date) -> frozenset[ItemId]:
    """The items whose late repair the rule still shows: those that lagged in a period frozen on an earlier day."""
    if not rule.late_repair:
        return frozenset()
    frozen = [period for period in ledger.periods.owned_by(str(year)) if period.frozen_on and period.as_of < today]
    return frozenset().union(*(_lagging(period.snapshot) for period in frozen))


@lru_cache(maxsize=32)
def _lagging(snapshot: str) -> frozenset[ItemId]:
    # A snapshot holds tallies, which rest on this very judgement: read only when a rule asks for it.
    from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json

    try:
        frozen = snapshot_from_json(snapshot)
    except UserFacingError:
        return frozenset()  # the page of periods tells that it cannot be read; today's plan must open all the same
    return frozenset(row.id for row in frozen.rows if row.light is Light.LAGGING)
