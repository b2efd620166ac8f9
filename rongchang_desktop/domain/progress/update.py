"""Progress as it was reported, checked or published: three layers, each dated and signed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId, UpdateId
from rongchang_desktop.domain.progress.stage import Stage


class Layer(Enum):
    """Where a value comes from; the order is the order of trust."""

    REPORTED = "reported"
    VERIFIED = "verified"
    PUBLISHED = "published"


TRUST = {layer: rank for rank, layer in enumerate(Layer)}


class ProgressWord(Enum):
    """The word for items without figures."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    SLOW = "slow"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The actual value of one target."""

    target_id: TargetId
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressUpdate:
    """What was said of one item on one day; `percent` runs 0 to 100 and may pass it.

    `received_on` is the day it reached the office, None for the day it speaks of.
    """

    id: UpdateId
    item_id: ItemId
    as_of: date
    layer: Layer
    by: str = ""
    word: ProgressWord | None = None
    stage: Stage | None = None
    percent: Decimal | None = None
    figures: tuple[Figure, ...] = ()
    text: str = ""
    problem: str = ""
    next_step: str = ""
    unchanged: bool = False
    cause: str = ""
    received_on: date | None = None

    def figure(self, target_id: TargetId) -> Decimal | None:
        """The value given for the target, None where none was given."""
        return next((figure.value for figure in self.figures if figure.target_id == target_id), None)
