"""The turn of the year: what was promised beside what is promised now, decided item by item, written as one step."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.intake.carried_item import CarryWords
from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.intake.carry_over import carry_over, propose_carry_over
from rongchang_desktop.domain.intake.matching import match_items
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.grounded_step import grounded
from rongchang_desktop.services.plan_status import plan_of

_AREA_TITLE = N_("Carried over items")
_NOTE = N_("Carried over from {year}, item {number}")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTurn:
    """The decisions as they stand; each `with_…` gives the turn with one of them changed."""

    from_year: int
    to_year: int
    proposals: tuple[CarryProposal, ...]

    def __bool__(self) -> bool:
        return bool(self.proposals)

    @property
    def counts(self) -> Mapping[Fate, int]:
        """How many items go where."""
        counted = Counter(proposal.decision.fate for proposal in self.proposals)
        return {fate: counted[fate] for fate in Fate}

    def proposal(self, item_id: ItemId) -> CarryProposal:
        """What stands of one item. Raises KeyError."""
        for proposal in self.proposals:
            if proposal.decision.item_id == item_id:
                return proposal
        raise KeyError(item_id)

    def with_fate(self, item_id: ItemId, fate: Fate) -> "YearTurn":
        """The item goes elsewhere; taken for its match again, it frees whoever was linked to that meanwhile."""
        match = self.proposal(item_id).match
        if fate is Fate.RECURS and match is not None:
            return self.with_link(item_id, match.later_id)
        return self._with(item_id, lambda proposal: proposal.going(fate))

    def with_link(self, item_id: ItemId, later_id: ItemId) -> "YearTurn":
        """The item is promised again by the one pointed at; whoever was taken for that goes its own way."""
        turn = self
        for other in self.proposals:
            if other.decision.later_id == later_id and other.decision.item_id != item_id:
                turn = turn.with_fate(other.decision.item_id, other.otherwise)
        return turn._with(item_id, lambda proposal: proposal.linked_to(later_id))

    def with_outcome(self, item_id: ItemId, outcome: Outcome, reason: str = "") -> "YearTurn":
        """The item ended otherwise than proposed, for a reason."""
        return self._with(
            item_id,
            lambda known: replace(known, decision=replace(known.decision, outcome=outcome, reason=reason)),
        )

    def with_owners(self, item_id: ItemId, taken: bool) -> "YearTurn":
        """Whether what is promised again takes last year's owners."""
        return self._with(item_id, lambda known: replace(known, decision=replace(known.decision, takes_owners=taken)))

    def with_proposals(self, changed: Mapping[ItemId, CarryProposal]) -> "YearTurn":
        """Many items changed at once; none of them is linked to another item than before."""
        return replace(self, proposals=tuple(changed.get(known.decision.item_id, known) for known in self.proposals))

    def new_items(self, ledger: Ledger) -> tuple[Commitment, ...]:
        """The commitments of the new year that go on from none of the old one, in order."""
        linked = {proposal.decision.later_id for proposal in self.proposals}
        plan = plan_of(ledger, self.to_year)
        return tuple(
            item for item in plan.commitments() if item.id not in linked and not ledger.continuations.owns_any(item.id)
        )

    def changes(
        self,
        ledger: Ledger,
        *,
        today: date,
        actor: str,
        words: Localizer,
        new_id: IdSource,
        grounds: Grounds | None = None,
    ) -> ChangeSet:
        """Everything decided, as one step; into an issued plan only with grounds."""
        step = carry_over(
            ledger,
            [proposal.decision for proposal in self.proposals],
            from_year=self.from_year,
            to_year=self.to_year,
            today=today,
            actor=actor,
            words=carry_words(words),
            new_id=new_id,
        )
        return grounded(ledger, step, grounds, words, on=today, new_id=new_id) if grounds is not None else step

    def _with(self, item_id: ItemId, change: Callable[[CarryProposal], CarryProposal]) -> "YearTurn":
        return replace(
            self,
            proposals=tuple(change(known) if known.decision.item_id == item_id else known for known in self.proposals),
        )


def propose_year_turn(ledger: Ledger, *, from_year: int, to_year: int, today: date) -> YearTurn:
    """The proposals for every item of the old year without a place yet. Raises MissingPlanError."""
    earlier, later = plan_of(ledger, from_year), plan_of(ledger, to_year)
    matches = match_items(earlier, later, ledger)
    judged = Scoreboard(ledger, from_year, today=today).assessments
    proposals = propose_carry_over(ledger, from_year, to_year, matches, judged)
    return YearTurn(from_year=from_year, to_year=to_year, proposals=proposals)


def carry_words(words: Localizer) -> CarryWords:
    """What is written into the new plan, in the language in use."""
    return CarryWords(
        area_title=words.gettext(_AREA_TITLE),
        note=lambda year, number: words.gettext(_NOTE, year=year, number=number),
    )
