"""Where an item of the old year goes: proposed by the program, decided by a person."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.intake.matching import Match
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId


class Fate(Enum):
    """RECURS: the new report promises it again. CARRIED: it goes on as an item of the new year. The rest end here."""

    RECURS = "recurs"
    CARRIED = "carried"
    COMPLETED = "completed"
    ADJUSTED = "adjusted"
    DROPPED = "dropped"


ENDS_AS = {Fate.COMPLETED: Outcome.COMPLETED, Fate.ADJUSTED: Outcome.ADJUSTED, Fate.CARRIED: Outcome.CARRIED}
"""How an item ends that goes where its own state does not point; otherwise it ends as it stands."""


STANDING_FATES = {
    Outcome.COMPLETED: Fate.COMPLETED,
    Outcome.MOSTLY: Fate.COMPLETED,
    Outcome.ADJUSTED: Fate.ADJUSTED,
    Outcome.UNFINISHED: Fate.CARRIED,
    Outcome.CARRIED: Fate.CARRIED,
}
"""Where an item goes that is not promised again, by how it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryDecision:
    """One item of the old year, where it goes and how it ended; RECURS names the item of the new year."""

    item_id: ItemId
    fate: Fate
    outcome: Outcome
    later_id: ItemId | None = None
    takes_owners: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """What is left of a figure that adds up over the year."""

    target_id: TargetId
    indicator: str
    unit: str
    promised: Decimal
    reached: Decimal

    @property
    def left(self) -> Decimal:
        """How much is still to do, never less than nothing."""
        return max(self.promised - self.reached, Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryProposal:
    """What the program proposes for one item; `stands_as` is how it ended by its own records.

    A likely match is only offered: until somebody takes it (`recurring`), the item goes where it would without.
    """

    decision: CarryDecision
    number: str
    text: str
    stands_as: Outcome
    match: Match | None = None
    remaining: tuple[Remaining, ...] = ()

    @property
    def otherwise(self) -> Fate:
        """Where the item goes if it is not promised again."""
        return STANDING_FATES[self.stands_as]

    def linked_to(self, later_id: ItemId) -> "CarryProposal":
        """The same item, taken for one of the new year that somebody pointed at."""
        decided = replace(self.decision, fate=Fate.RECURS, later_id=later_id, outcome=self.stands_as)
        return replace(self, decision=decided)

    def recurring(self) -> "CarryProposal":
        """The same item, taken for what it was matched with."""
        return self if self.match is None else self.linked_to(self.match.later_id)

    def going(self, fate: Fate) -> "CarryProposal":
        """The same item, sent elsewhere."""
        if fate is Fate.RECURS:
            return self.recurring()
        outcome = self.stands_as if fate is Fate.DROPPED else ENDS_AS[fate]
        if fate is Fate.COMPLETED and self.stands_as is Outcome.MOSTLY:
            outcome = Outcome.MOSTLY
        return replace(self, decision=replace(self.decision, fate=fate, later_id=None, outcome=outcome))
