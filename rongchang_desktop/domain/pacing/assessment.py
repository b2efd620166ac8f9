"""The judgement of one item as a value: its light, and all that the line saying why rests on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate, ProgressWord

# Few lights are set by hand, few targets held against another indicator.
if TYPE_CHECKING:
    from rongchang_desktop.domain.pacing.manual_light import ManualLight
    from rongchang_desktop.domain.pacing.rival import Rival


class Reason(Enum):
    """Which rule decided."""

    CLOSED = "closed"
    REPORTED_DONE = "reported_done"
    OVERDUE = "overdue"
    TARGET = "target"
    RELATIVE = "relative"
    STAGE = "stage"
    PERCENT = "percent"
    WORD = "word"
    NODES = "nodes"
    NO_REPORT = "no_report"
    NO_CHANGE = "no_change"
    PARTS = "parts"
    LATE_REPAIR = "late_repair"
    MANUAL = "manual"


class Unjudged(Enum):
    """Why a target's figures do not tell today."""

    NO_BASELINE = "no_baseline"
    NO_RIVAL = "no_rival"
    ANNUAL_ONLY = "annual_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A light with what it rests on.

    Shares run from 0 to 1 (and past it); `lag` is in the measure of the rule, `nodes` is (reached, all). `stage` is
    where the project stands, `missed` its first missed node, `rival` what a relative target was held against.
    `unjudged` says why the figures of `unjudged_id` do not tell. Of a light set by hand or kept after a late repair
    `automatic` is what the figures alone would show.
    """

    light: Light
    reason: Reason
    reached: Decimal | None = None
    expected: Decimal | None = None
    lag: Decimal | None = None
    target_id: TargetId | None = None
    basis: ProgressUpdate | None = None
    word: ProgressWord | None = None
    nodes: tuple[int, int] | None = None
    nodes_due: int = 0
    stage: Stage | None = None
    missed: Milestone | None = None
    rival: "Rival | None" = None
    unjudged: Unjudged | None = None
    unjudged_id: TargetId | None = None
    manual: "ManualLight | None" = None
    automatic: "Assessment | None" = None

    @property
    def unverified(self) -> bool:
        """Whether the light rests on the unit's own word alone."""
        return self.basis is not None and self.basis.layer is Layer.REPORTED


def term_of(item: Task) -> tuple[date, date]:
    """The item's own start and deadline, the year's ends where it names none."""
    return item.start or date(item.year, 1, 1), item.deadline or date(item.year, 12, 31)
