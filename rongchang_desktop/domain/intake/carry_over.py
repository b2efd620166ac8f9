"""年度衔接: every item of the old year lands in exactly one place, and all of it is one step."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.endings import Judgement, end_items, ending_of, proposed_outcome
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.intake.carried_item import CarriedItems, CarryWords, remaining_figures
from rongchang_desktop.domain.intake.carry_decision import CarryDecision, CarryProposal, Fate
from rongchang_desktop.domain.intake.last_years_owners import same_owners
from rongchang_desktop.domain.intake.matching import Certainty, Match
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.foundation.identity import IdSource


def propose_carry_over(
    ledger: Ledger, from_year: int, to_year: int, matches: Iterable[Match], judged: Mapping[ItemId, Assessment]
) -> tuple[CarryProposal, ...]:
    """A place for each commitment of the old year that has none yet, in order.

    What goes on in the new year already is settled; so is, once a carry-over was made, what was judged in it.
    """
    by_item = {match.earlier_id: match for match in matches}
    is_first = not any(True for _ in _continued(ledger, to_year))
    settled = set(_continued(ledger, to_year))
    proposals = []
    for item in ledger.plans[from_year].commitments():
        ending = ending_of(ledger, item.id)
        match = by_item.get(item.id)
        if item.id in settled or (ending is not None and match is None and not is_first):
            continue
        proposals.append(_proposal(ledger, item, match, judged))
    return tuple(proposals)


def carry_over(
    ledger: Ledger,
    decisions: Iterable[CarryDecision],
    *,
    from_year: int,
    to_year: int,
    today: date,
    actor: str,
    words: CarryWords,
    new_id: IdSource,
) -> ChangeSet:
    """Links, carried items with their owners, endings and owners of what recurs, as one step.

    A decision on an item that goes on already is passed over.
    """
    settled = set(_continued(ledger, to_year))
    decided = {decision.item_id: decision for decision in decisions}.values()
    carried = CarriedItems(ledger, from_year, to_year, words=words, new_id=new_id, decided=decided)
    changes: list[Change] = []
    judgements: list[Judgement] = []
    owned: set[ItemId] = set()
    for decision in decided:
        if decision.item_id in settled:
            continue
        if decision.fate is Fate.RECURS and decision.later_id is not None:
            changes += created(_recurring(ledger, decision, decision.later_id, new_id, taken=owned))
        elif decision.fate is Fate.CARRIED:
            changes += created(carried.records(decision.item_id))
        judgements.append(Judgement(item_id=decision.item_id, outcome=decision.outcome, reason=decision.reason))
    changes += carried.counted()
    changes += end_items(ledger, judgements, on=today, checked_by=actor, new_id=new_id).changes
    return ChangeSet(
        operation=Operation.CARRY_OVER,
        changes=tuple(changes),
        params={"from_year": str(from_year), "year": str(to_year)},
    )


def _proposal(
    ledger: Ledger, item: Commitment, match: Match | None, judged: Mapping[ItemId, Assessment]
) -> CarryProposal:
    ending = ending_of(ledger, item.id)
    stands_as = ending.outcome if ending else proposed_outcome(ledger, item, judged)
    stands_as = Outcome.UNFINISHED if stands_as is Outcome.CARRIED else stands_as
    reason = ending.reason if ending else ""
    start = CarryProposal(
        decision=CarryDecision(item_id=item.id, fate=Fate.DROPPED, outcome=stands_as, reason=reason),
        number=ledger.plans[item.year].number_of(item.id),
        text=item.title,
        stands_as=stands_as,
        match=match,
        remaining=remaining_figures(ledger, item.id),
    )
    sure = match is not None and match.certainty is Certainty.SURE
    return start.recurring() if sure else start.going(start.otherwise)


def _continued(ledger: Ledger, to_year: int) -> Iterator[ItemId]:
    later = ledger.plans[to_year].items if to_year in ledger.plans else {}
    return (link.earlier_id for link in ledger.continuations.values() if link.later_id in later)


def _recurring(
    ledger: Ledger, decision: CarryDecision, later_id: ItemId, new_id: IdSource, *, taken: set[ItemId]
) -> Iterator[LedgerRecord]:
    """The link, and the owners unless the later item has some; `taken` gathers those that this step has given some."""
    yield Continuation(
        id=ContinuationId(new_id()),
        earlier_id=decision.item_id,
        later_id=later_id,
        kind=ContinuationKind.RECURS,
    )
    if decision.takes_owners and later_id not in taken and not ledger.ownerships.owns_any(later_id):
        if ledger.ownerships.owns_any(decision.item_id):
            taken.add(later_id)
        yield from same_owners(ledger, decision.item_id, later_id, new_id)
