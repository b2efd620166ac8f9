"""A step of many changes that an issued plan takes on the grounds given for all of them."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.editing.grounds import Grounds, adjustments_on
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.localization.adjusted_values import adjusted_values
from rongchang_desktop.localization.catalog import Localizer


def grounded(
    ledger: Ledger, step: ChangeSet, grounds: Grounds, words: Localizer, *, on: date, new_id: IdSource
) -> ChangeSet:
    """The same step with an adjustment for each place of an issued plan that it changes; as it was if it needs none."""
    adjustments = adjustments_on(grounds, adjusted_values(ledger, step, words), on=on, new_id=new_id)
    return replace(step, changes=(*step.changes, *created(adjustments)))
