"""A draft plan: what was read from a report, before a person has reviewed it."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.target import Comparator, Pacing


class DraftKind(Enum):
    """The part a line of the report plays in the plan."""

    AREA = "area"
    SECTION = "section"
    GROUP = "group"
    COMMITMENT = "commitment"
    PREAMBLE = "preamble"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a piece stands: offsets [start, end) in characters of the source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTarget:
    """A measurable figure found in a sentence; `quote` is verbatim."""

    quote: str
    indicator: str
    comparator: Comparator
    value: Decimal | None
    value_max: Decimal | None = None
    unit: str = ""
    pacing: Pacing = Pacing.ADDITIVE
    soft: bool = False
    span: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftNode:
    """A heading, a commitment or a preamble, with the place it came from and how sure the reader is (0 to 1)."""

    kind: DraftKind
    text: str
    number: str = ""
    role: str = ""
    span: Span | None = None
    confidence: float = 1.0
    reason: str = ""
    targets: tuple[DraftTarget, ...] = ()
    recurrence: str = ""
    children: tuple["DraftNode", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlan:
    """The whole reading: the source as decoded, the headline indicators and the areas in order."""

    source_name: str
    source_text: str
    source_sha256: str = ""
    year: int | None = None
    title: str = ""
    headline: tuple[DraftTarget, ...] = ()
    areas: tuple[DraftNode, ...] = ()
    notes: tuple[str, ...] = field(default_factory=tuple)
