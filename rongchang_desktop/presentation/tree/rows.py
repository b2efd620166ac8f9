"""What one row says, in words and figures ready to be shown; how it looks is decided elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow:
    """An area (`level` 0), section (1) or group (2) with the counts of what stands under it."""

    id: ItemId
    level: int
    number: str
    title: str
    counts: tuple[tuple[Light, int], ...]
    closing: str
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A commitment, or a work item (`part`). Shares run from 0 to 1 and past it; `gauge` says them in words."""

    id: ItemId
    part: bool
    number: str
    title: str
    done: DoneState
    targets: tuple[str, ...]
    lead: str
    deadline: str
    said: str
    source: str
    unreported: str
    light: Light
    state: str
    reached: Decimal | None
    expected: Decimal | None
    nodes: tuple[int, int] | None
    gauge: str
    leader: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    """The words of the columns shown on request, by their keys."""
    doubt: str = ""
    by_hand: bool = False
    """Whether a person set the light."""


Row = HeadingRow | TaskRow
