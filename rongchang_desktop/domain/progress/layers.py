"""The layers of one value side by side: what the unit says, what was verified, what was published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.progress.counting import counting_figure, counting_percent
from rongchang_desktop.domain.progress.update import TRUST, Layer, ProgressUpdate


class Ground(Enum):
    """Why a value counts (E7): alone, most trusted, or newer than a more trusted one that is out of date."""

    ONLY = "only"
    MOST_TRUSTED = "most_trusted"
    IN_DATE = "in_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerValue:
    """The newest value of one layer; `counts` marks the one the light is judged by."""

    value: Decimal
    update: ProgressUpdate
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """The newest value of each layer, the most trusted first, and why one of them counts."""

    values: tuple[LayerValue, ...]
    ground: Ground

    @property
    def gap(self) -> Decimal | None:
        """By how much the unit's own value exceeds the verified one; None where it is older, or one is missing."""
        found = {each.update.layer: each for each in self.values}
        own, verified = found.get(Layer.REPORTED), found.get(Layer.VERIFIED)
        if own is None or verified is None or own.update.as_of < verified.update.as_of:
            return None
        return own.value - verified.value


def figure_layers(updates: Sequence[ProgressUpdate], target_id: TargetId, *, since: date) -> Layers | None:
    """The layers of a target's figure; None where nobody gave one."""
    given = [(update.figure(target_id), update) for update in updates]
    return _layers(given, counting_figure(updates, target_id, since=since))


def percent_layers(updates: Sequence[ProgressUpdate], *, since: date) -> Layers | None:
    """The layers of an item's percentage; None where nobody gave one."""
    return _layers([(update.percent, update) for update in updates], counting_percent(updates, since=since))


def _layers(
    given: Sequence[tuple[Decimal | None, ProgressUpdate]], counting: tuple[Decimal, ProgressUpdate] | None
) -> Layers | None:
    if counting is None:
        return None
    newest: dict[Layer, tuple[Decimal, ProgressUpdate]] = {}
    for value, update in given:
        held = newest.get(update.layer)
        if value is not None and (held is None or (update.as_of, update.id) >= (held[1].as_of, held[1].id)):
            newest[update.layer] = value, update
    ordered = sorted(newest, key=TRUST.__getitem__, reverse=True)
    values = tuple(
        LayerValue(value=newest[layer][0], update=newest[layer][1], counts=newest[layer][1] == counting[1])
        for layer in ordered
    )
    most_trusted = ordered[0] is counting[1].layer
    ground = Ground.ONLY if len(values) == 1 else Ground.MOST_TRUSTED if most_trusted else Ground.IN_DATE
    return Layers(values=values, ground=ground)
