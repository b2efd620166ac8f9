"""The rows of the new year's page: which list an item stands in, and what its row shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.intake.matching import Certainty
from rongchang_desktop.domain.intake.wording_difference import Piece
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.new_year.turning import Turning, is_ticked


class Group(Enum):
    """RECURRING has a partner in the new year; CARRIED is unfinished; ENDED is done; NEW has no forerunner."""

    RECURRING = "recurring"
    CARRIED = "carried"
    ENDED = "ended"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow:
    """An item of the earlier year with the one it is linked with or may be, or an item that is new."""

    earlier_id: ItemId | None = None
    later_id: ItemId | None = None
    ticked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnCells:
    """What a row shows; `ticked` is None where there is nothing to tick, `light` None where nothing is judged."""

    ticked: bool | None
    old_number: str = ""
    old: tuple[Piece, ...] = ()
    new_number: str = ""
    new: tuple[Piece, ...] = ()
    new_remark: str = ""
    light: Light | None = None
    state: str = ""
    said: str = ""
    ending: str = ""
    ending_remark: str = ""
    lead: str = ""
    lead_remark: str = ""
    doubtful: bool = False


def group_of(proposal: CarryProposal) -> Group:
    """The list an item of the earlier year stands in; ticking does not move it to another."""
    if proposal.match is not None or proposal.decision.fate is Fate.RECURS:
        return Group.RECURRING
    return Group.ENDED if proposal.otherwise is Fate.COMPLETED else Group.CARRIED


def grouped(turning: Turning) -> Mapping[Group, tuple[TurnRow, ...]]:
    """All rows by list. Of what recurs, what waits for a nod comes first."""
    rows: dict[Group, list[TurnRow]] = {group: [] for group in Group}
    for proposal in sorted(turning.turn.proposals, key=lambda known: not _waits(known)):
        rows[group_of(proposal)].append(_row(proposal))
    rows[Group.NEW] += _new_ones(turning)
    return {group: tuple(known) for group, known in rows.items()}


def _new_ones(turning: Turning) -> Iterator[TurnRow]:
    for item in turning.turn.new_items(turning.ledger):
        yield TurnRow(later_id=ItemId(item.id))


def _row(proposal: CarryProposal) -> TurnRow:
    matched = proposal.match.later_id if proposal.match is not None else None
    ticked = None if group_of(proposal) is Group.ENDED else is_ticked(proposal)
    return TurnRow(earlier_id=proposal.decision.item_id, later_id=proposal.decision.later_id or matched, ticked=ticked)


def _waits(proposal: CarryProposal) -> bool:
    return proposal.match is not None and proposal.match.certainty is Certainty.LIKELY
