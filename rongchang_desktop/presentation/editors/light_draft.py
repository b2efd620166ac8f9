"""The form of a light set by hand: which light, and why."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.lights import set_light
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.foundation.identity import IdSource

BY_HAND = (Light.ON_PACE, Light.SLOW, Light.LAGGING, Light.NOT_STARTED)
"""What can be set by hand; closing has its own way, with a checker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightDraft:
    """人工定灯 as typed."""

    item_id: ItemId
    light: Light = Light.LAGGING
    reason: str = ""


def fresh_light_draft(ledger: Ledger, item_id: ItemId, shown: Light) -> LightDraft:
    """The form as it opens: on the light set already, else on the one that is shown."""
    put = next(iter(ledger.manual_lights.owned_by(item_id)), None)
    if put is not None:
        return LightDraft(item_id=item_id, light=put.light, reason=put.reason)
    return LightDraft(item_id=item_id, light=shown if shown in BY_HAND else Light.ON_PACE)


def light_changes(ledger: Ledger, draft: LightDraft, *, by: str, on: date, new_id: IdSource) -> ChangeSet:
    """The light as one step. Raises UserFacingError without a reason."""
    return set_light(ledger, draft.item_id, draft.light, reason=draft.reason, by=by, on=on, new_id=new_id)
