"""A light set by hand, with its reason; what the rule says is still shown beside it."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId, ManualLightId
from rongchang_desktop.domain.pacing.light import Light


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualLight:
    """The light the office gives one item from `on` until it is taken back; an item has one at most."""

    id: ManualLightId
    item_id: ItemId
    light: Light
    reason: str
    by: str
    on: date
