"""The turn of the year on the screen: decisions in three lists that keep their rows, and the one step at the end."""

from enum import Enum

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.new_year import YearTurn, propose_year_turn


class TurnList(Enum):
    """MATCHED: something in the new plan reads like it. UNFINISHED: to be carried. ENDED: settled by its own state."""

    MATCHED = "matched"
    UNFINISHED = "unfinished"
    ENDED = "ended"


CHECKED_MEANS = {
    TurnList.MATCHED: Fate.RECURS,
    TurnList.UNFINISHED: Fate.CARRIED,
    TurnList.ENDED: Fate.CARRIED,
}
"""What a tick says in each list."""


class YearTurnDesk(QObject):
    """Which item stands in which list is settled when the page opens; deciding changes the row and moves nothing."""

    laid_out = Signal()
    """Every list may differ: another year, or the step was taken or undone."""
    decided = Signal(object)
    """ItemId of the old year's item whose decision changed."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._hold(YearTurn(from_year=session.year, to_year=session.year, proposals=()))
        self._lists: dict[TurnList, tuple[ItemId, ...]] = dict.fromkeys(TurnList, ())

    @property
    def ledger(self) -> Ledger:
        return self.session.ledger

    def begin(self, *, from_year: int, to_year: int) -> bool:
        """Propose anew; False, told by the session, where one of the plans is missing."""
        try:
            turn = propose_year_turn(self.ledger, from_year=from_year, to_year=to_year, today=self.session.today())
        except UserFacingError as error:
            self.session.failed.emit(error)
            return False
        self._hold(turn)
        self._lists = {
            each: tuple(known.decision.item_id for known in turn.proposals if _list_of(known) is each)
            for each in TurnList
        }
        self.laid_out.emit()
        return True

    def proposal(self, item_id: ItemId) -> CarryProposal:
        """What stands of one item now. Raises KeyError."""
        return self._by_item[item_id]

    def rows(self, which: TurnList) -> tuple[ItemId, ...]:
        """The old year's items of one list, in order."""
        return self._lists[which]

    def new_items(self) -> tuple[Commitment, ...]:
        """What the new plan promises for the first time, as decided now."""
        return self.turn.new_items(self.ledger) if self.turn else ()

    def is_checked(self, which: TurnList, item_id: ItemId) -> bool:
        return self.proposal(item_id).decision.fate is CHECKED_MEANS[which]

    def check(self, which: TurnList, item_id: ItemId, checked: bool) -> None:
        """Tick a row, or send its item where it goes without."""
        known = self.proposal(item_id)
        unchecked = Fate.DROPPED if known.otherwise is CHECKED_MEANS[which] else known.otherwise
        self.send(item_id, CHECKED_MEANS[which] if checked else unchecked)

    def send(self, item_id: ItemId, fate: Fate) -> None:
        """Send an item anywhere; for what it was matched with, another claim is given up."""
        known = self.proposal(item_id)
        if fate is Fate.RECURS and known.match is not None:
            self.link(item_id, known.match.later_id)
        else:
            self._decide(self.turn.with_fate(item_id, fate))

    def link(self, item_id: ItemId, later_id: ItemId) -> None:
        """Take an item of the new plan for what goes on from this one."""
        self._decide(self.turn.with_link(item_id, later_id))

    def judge(self, item_id: ItemId, outcome: Outcome, reason: str = "") -> None:
        """Say how an item ended, and why."""
        self._decide(self.turn.with_outcome(item_id, outcome, reason))

    def take_owners(self, item_id: ItemId, taken: bool) -> None:
        """Whether last year's owners go on."""
        self._decide(self.turn.with_owners(item_id, taken))

    def write(self) -> bool:
        """Take everything decided as one step; False where it was refused, or an issued plan asks for its grounds."""
        session, turn = self.session, self.turn
        return session.edit(
            lambda ledger: turn.changes(
                ledger,
                today=session.today(),
                actor=session.editor.actor,
                words=session.words,
                new_id=session.editor.new_id,
            ),
            origin=self,
        )

    def _hold(self, turn: YearTurn) -> None:
        self.turn = turn
        self._by_item = {known.decision.item_id: known for known in turn.proposals}

    def _decide(self, turn: YearTurn) -> None:
        before = self.turn
        self._hold(turn)
        for old, new in zip(before.proposals, turn.proposals, strict=True):
            if old.decision != new.decision:
                self.decided.emit(new.decision.item_id)


def _list_of(proposal: CarryProposal) -> TurnList:
    if proposal.match is not None:
        return TurnList.MATCHED
    return TurnList.UNFINISHED if proposal.otherwise is Fate.CARRIED else TurnList.ENDED
