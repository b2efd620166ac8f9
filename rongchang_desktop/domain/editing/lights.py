"""A light set by hand, and taken back."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, changed, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import ItemId, ManualLightId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError


def set_light(
    ledger: Ledger, item_id: ItemId, light: Light, *, reason: str, by: str, on: date, new_id: IdSource
) -> ChangeSet:
    """Give an item a light of the office's own, or another one. Raises UserFacingError without a reason."""
    reason = clean_text(reason).strip()
    if not reason:
        raise UserFacingError(N_("Say why the light is set by hand; the reason is printed beside it."))
    before = _put_on(ledger, item_id)
    known = before or ManualLight(
        id=ManualLightId(new_id()), item_id=item_id, light=light, reason=reason, by=by.strip(), on=on
    )
    after = replace(known, light=light, reason=reason, by=by.strip(), on=on)
    return ChangeSet(operation=Operation.SET_LIGHT, changes=changed(before, after))


def take_light_back(ledger: Ledger, item_id: ItemId) -> ChangeSet:
    """Let the rule alone say the item's light again."""
    return ChangeSet(operation=Operation.SET_LIGHT, changes=removed(ledger.manual_lights.owned_by(item_id)))


def _put_on(ledger: Ledger, item_id: ItemId) -> ManualLight | None:
    return next(iter(ledger.manual_lights.owned_by(item_id)), None)
