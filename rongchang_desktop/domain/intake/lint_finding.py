"""What a linter has to say of a plan: one doubt about one item, or one that stands for many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import ItemId

MANY, SHARE = 10, 4
"""What more than ten items and more than every fourth item lack is a way of writing, and told once."""


class LintKind(Enum):
    """What may be wrong, in the order in which it is shown."""

    NO_UNIT = "no_unit"
    NO_LEAD = "no_lead"
    SEVERAL_LEADS = "several_leads"
    VAGUE_UNIT = "vague_unit"
    UNKNOWN_UNIT = "unknown_unit"
    NO_CONTACT = "no_contact"
    BELOW_LAST_ACTUAL = "below_last_actual"
    BELOW_LAST_TARGET = "below_last_target"
    RANGE_UPSIDE_DOWN = "range_upside_down"
    FIGURE_WITHOUT_UNIT = "figure_without_unit"
    TARGET_WITHOUT_INDICATOR = "target_without_indicator"
    DUPLICATE = "duplicate"
    CUT_OFF = "cut_off"
    OVERLONG = "overlong"
    EMPTY_HEADING = "empty_heading"
    NUMBERING_GAP = "numbering_gap"
    DEADLINE_OUTSIDE = "deadline_outside"
    NO_DEADLINE = "no_deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class LintFinding:
    """One doubt about one item; with `count` above 1 it stands for so many items, of which this is the first."""

    item_id: ItemId
    kind: LintKind
    params: Mapping[str, str | int | tuple[str, ...]] = field(default_factory=dict)
    count: int = 1


def told_once(kind: LintKind, item_ids: Sequence[ItemId], total: int) -> Iterator[LintFinding]:
    """A finding for each item; one for them all where lacking it is how the plan is written."""
    if len(item_ids) > MANY and len(item_ids) * SHARE > total:
        yield LintFinding(item_id=item_ids[0], kind=kind, count=len(item_ids))
    else:
        yield from (LintFinding(item_id=item_id, kind=kind) for item_id in item_ids)
