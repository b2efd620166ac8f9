"""The turn of the year while a person decides: what stands, what can be taken back, and the step it comes to."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.presentation.new_year.year_pair import YearPair
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.new_year import YearTurn, propose_year_turn

ENDS = {
    Outcome.COMPLETED: Fate.COMPLETED,
    Outcome.MOSTLY: Fate.COMPLETED,
    Outcome.UNFINISHED: Fate.DROPPED,
    Outcome.ADJUSTED: Fate.ADJUSTED,
    Outcome.CARRIED: Fate.CARRIED,
}
"""Where an item goes that somebody says has ended so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two years laid side by side: the proposals, the ledger they were made from, the lights of the earlier year."""

    turn: YearTurn
    ledger: Ledger
    scores: Scoreboard


def compare_years(session: PlanSession, ledger: Ledger, pair: YearPair) -> Compared:
    """Lay two years side by side; takes seconds for thousands of items, so it belongs on a worker."""
    today = session.today()
    turn = propose_year_turn(ledger, from_year=pair.earlier, to_year=pair.later, today=today)
    return Compared(turn=turn, ledger=ledger, scores=Scoreboard(ledger, pair.earlier, today=today))


class Turning(QObject):
    """Holds the decisions; nothing is written before `changes` is committed."""

    changed = Signal()

    def __init__(self, compared: Compared, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ledger = compared.ledger
        self.scores = compared.scores
        self.session = session
        self._turns = [compared.turn]
        self._undone: list[YearTurn] = []
        self._known: tuple[YearTurn | None, dict[ItemId, CarryProposal]] = (None, {})

    @property
    def turn(self) -> YearTurn:
        """The decisions of now."""
        return self._turns[-1]

    def proposal(self, item_id: ItemId) -> CarryProposal:
        """What stands of one item of the earlier year. Raises KeyError."""
        if self._known[0] is not self.turn:
            self._known = (self.turn, {known.decision.item_id: known for known in self.turn.proposals})
        return self._known[1][item_id]

    @property
    def pair(self) -> YearPair:
        """The two years."""
        return YearPair(earlier=self.turn.from_year, later=self.turn.to_year)

    @property
    def was_worked_on(self) -> bool:
        """Whether a person has decided anything."""
        return len(self._turns) > 1

    @property
    def settled(self) -> tuple[int, int]:
        """How many commitments of the earlier year have an ending with these decisions, and how many there are."""
        decided = {proposal.decision.item_id for proposal in self.turn.proposals}
        items = [item.id for item in self.ledger.plans[self.pair.earlier].commitments()]
        ended = sum(item_id in decided or self.ledger.endings.owns_any(item_id) for item_id in items)
        return ended, len(items)

    def tick(self, item_ids: Iterable[ItemId]) -> None:
        """Press the ticks of items: all are ticked, or none where all were."""
        wanted = set(item_ids)
        chosen = [known for known in self.turn.proposals if known.decision.item_id in wanted]
        if all(map(is_ticked, chosen)):
            self._take(self.turn.with_proposals({known.decision.item_id: _unticked(known) for known in chosen}))
            return
        open_ones = [known for known in chosen if not is_ticked(known)]
        taken = {known.decision.later_id for known in self.turn.proposals}
        turn = self.turn.with_proposals(
            {known.decision.item_id: _ticked(known) for known in open_ones if _later(known) not in taken - {None}}
        )
        for known in open_ones:
            later = _later(known)
            if later is not None and later in taken:
                turn = turn.with_link(known.decision.item_id, later)
        self._take(turn)

    def end(self, item_id: ItemId, outcome: Outcome) -> None:
        """Say how an item ended; one that is promised again stays linked, unless it is to be carried over."""
        turn = self.turn
        if self.proposal(item_id).decision.fate is not Fate.RECURS or outcome is Outcome.CARRIED:
            turn = turn.with_fate(item_id, ENDS[outcome])
        self._take(turn.with_outcome(item_id, outcome))

    def link(self, item_id: ItemId, later_id: ItemId) -> None:
        """Say that an item of the new year promises it again."""
        self._take(self.turn.with_link(item_id, later_id))

    def unlink(self, item_id: ItemId) -> None:
        """Say that it is not promised again after all."""
        self._take(self.turn.with_fate(item_id, self.proposal(item_id).otherwise))

    def take_owners(self, item_id: ItemId, taken: bool) -> None:
        """Whether the new item takes last year's owners."""
        self._take(self.turn.with_owners(item_id, taken))

    def undo(self) -> None:
        """Take the last decision back."""
        if self.was_worked_on:
            self._undone.append(self._turns.pop())
            self.changed.emit()

    def redo(self) -> None:
        """Decide again what was taken back last."""
        if self._undone:
            self._turns.append(self._undone.pop())
            self.changed.emit()

    def changes(self, ledger: Ledger, grounds: Grounds | None = None) -> ChangeSet:
        """Everything decided as one step for the ledger of now."""
        session = self.session
        return self.turn.changes(
            ledger,
            today=session.today(),
            actor=session.editor.actor,
            words=session.words,
            new_id=session.editor.new_id,
            grounds=grounds,
        )

    def _take(self, turn: YearTurn) -> None:
        if turn != self.turn:
            self._turns.append(turn)
            self._undone.clear()
            self.changed.emit()


def is_ticked(proposal: CarryProposal) -> bool:
    """Whether the item goes on as proposed: by the new item it was matched with, or carried where there is none."""
    fate = proposal.decision.fate
    return fate is Fate.RECURS or (fate is Fate.CARRIED and proposal.match is None)


def _ticked(proposal: CarryProposal) -> CarryProposal:
    return proposal.recurring() if proposal.match is not None else proposal.going(Fate.CARRIED)


def _unticked(proposal: CarryProposal) -> CarryProposal:
    """One that is not promised again goes its own way; one that is not carried ends as it stands."""
    return proposal.going(proposal.otherwise if proposal.decision.fate is Fate.RECURS else Fate.DROPPED)


def _later(proposal: CarryProposal) -> ItemId | None:
    return proposal.match.later_id if proposal.match is not None else None
