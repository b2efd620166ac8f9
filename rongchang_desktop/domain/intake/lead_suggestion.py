"""牵头建议: which unit should lead an item, by the words of its duties or by who led it last year, with the reason."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.editing.change import ChangeSet, created, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.intake.draft import DraftOwner
from rongchang_desktop.domain.intake.duty_words import DutyWords, Mention
from rongchang_desktop.domain.intake.named_owners import NamedOwners
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.foundation.identity import IdSource

NEVER = "统计局"
"""A unit that counts what others do leads nothing by default."""
COUNTING = ("普查", "统计")
IN_TARGETS, NEAREST_HEADING, AREA = 1.0, 0.3, 0.12
"""What a word weighs in a target's indicator (on top of the sentence), in the heading above, in the area's title."""
FIRST_NAMED = 0.5
"""How much more a word weighs at the sentence's beginning than at its end: what leads comes first."""
FIRM = 7.0
FIRM_LEAD, FAINT_LEAD = 1.5, 1.12
"""How strong the best unit's words must be, and how many times stronger than the next unit's."""


class Strength(Enum):
    """LAST_YEAR: it led the same promise then. FIRM: taken unless somebody objects. FAINT: to be looked at."""

    LAST_YEAR = "last_year"
    FIRM = "firm"
    FAINT = "faint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A unit for one item; `words` are what speaks for it, `rival` the unit that comes next, if any comes near."""

    item_id: ItemId
    unit: str
    words: tuple[str, ...] = ()
    strength: Strength = Strength.FAINT
    from_heading: bool = False
    rival: str = ""


def suggest_leads(
    ledger: Ledger,
    item_ids: Iterable[ItemId],
    duties: Iterable[Duty] | DutyWords,
    *,
    earlier: Mapping[ItemId, str] | None = None,
) -> tuple[Suggestion, ...]:
    """Suggestions for those of the commitments that have no lead; `earlier` names last year's lead of an item."""
    words = duties if isinstance(duties, DutyWords) else DutyWords(duties)
    earlier = leads_of_last_year(ledger) if earlier is None else earlier
    suggesting = _Suggesting(ledger, words)
    found: list[Suggestion] = []
    for item_id in item_ids:
        if ledger.lead(item_id) is not None:
            continue
        before = earlier.get(item_id, "")
        if before and NEVER not in before:
            found.append(Suggestion(item_id=item_id, unit=before, strength=Strength.LAST_YEAR))
        elif (suggestion := suggesting.by_words(item_id)) is not None:
            found.append(suggestion)
    return tuple(found)


def leads_of_last_year(ledger: Ledger) -> dict[ItemId, str]:
    """Who leads the earlier item of each one that continues it."""
    found: dict[ItemId, str] = {}
    for link in ledger.continuations.values():
        lead = ledger.lead(link.earlier_id)
        if lead is not None:
            found.setdefault(link.later_id, lead.name)
    return found


def take_suggestions(ledger: Ledger, suggestions: Iterable[Suggestion], *, new_id: IdSource) -> ChangeSet:
    """Give every item its suggested lead in one step; a unit the directory does not know yet is entered in it."""
    named = NamedOwners(ledger, new_id)
    owners: list[LedgerRecord] = []
    gone: list[LedgerRecord] = []
    for suggestion in suggestions:
        if ledger.owners(suggestion.item_id, Role.LEAD):
            continue
        (lead,) = named.ownerships(suggestion.item_id, (DraftOwner(role=Role.LEAD, name=suggestion.unit),))
        owned_before = ledger.ownerships.owned_by(suggestion.item_id)
        gone += (owned for owned in owned_before if owned.department_id == lead.department_id)
        owners.append(lead)
    return ChangeSet(
        operation=Operation.SUGGEST_LEADS,
        changes=(*created(named.entered), *removed(gone), *created(owners)),
        params={"count": str(len(owners))},
    )


class _Suggesting:
    """One pass over items of one ledger: what the headings say is worked out once."""

    def __init__(self, ledger: Ledger, words: DutyWords) -> None:
        self._ledger = ledger
        self._words = words
        self._plan: Plan | None = None
        self._above: dict[ItemId, Mapping[str, float]] = {}

    def by_words(self, item_id: ItemId) -> Suggestion | None:
        plan = self._plan_of(item_id)
        item = plan.items[item_id]
        if not isinstance(item, Commitment):
            return None
        said: dict[str, float] = {}
        mentions = [*self._sentence(item.title, said), *self._targets(item_id, said)]
        context = self._context(plan, item.parent_id)
        scores = {unit: weight for unit, weight in said.items() if NEVER not in unit}
        for unit, weight in context.items():
            if NEVER not in unit and (said or not _is_counting(item.title)):
                scores[unit] = scores.get(unit, 0.0) + weight
        if not scores:
            return None
        ranked = sorted(scores, key=lambda unit: (-scores[unit], unit))
        best, rival = ranked[0], ranked[1] if len(ranked) > 1 else ""
        ahead = scores[best] / scores[rival] if rival else FIRM_LEAD
        if ahead < FAINT_LEAD:
            return None
        itself = best in said
        firm = itself and scores[best] >= FIRM and ahead >= FIRM_LEAD
        return Suggestion(
            item_id=item_id,
            unit=best,
            words=_said_for(mentions, best) if itself else self._reasons(plan, item.parent_id, best),
            strength=Strength.FIRM if firm else Strength.FAINT,
            from_heading=not itself,
            rival=rival if rival and ahead < FIRM_LEAD else "",
        )

    def _sentence(self, text: str, scores: dict[str, float]) -> Iterator[Mention]:
        for mention in self._words.mentions(text):
            early = 1.0 + FIRST_NAMED * (1.0 - mention.start / max(1, len(text)))
            _add(scores, mention, early)
            yield mention

    def _targets(self, item_id: ItemId, scores: dict[str, float]) -> Iterator[Mention]:
        for target in self._ledger.targets.owned_by(item_id):
            for mention in self._words.mentions(target.indicator):
                _add(scores, mention, IN_TARGETS)
                yield mention

    def _context(self, plan: Plan, heading_id: ItemId | None) -> Mapping[str, float]:
        if heading_id is None:
            return {}
        if heading_id not in self._above:
            heading = plan.items[heading_id]
            scores = {unit: weight * 0.5 for unit, weight in self._context(plan, heading.parent_id).items()}
            for mention in self._words.mentions(heading.title):
                _add(scores, mention, NEAREST_HEADING if heading.parent_id is not None else AREA)
            self._above[heading_id] = scores
        return self._above[heading_id]

    def _reasons(self, plan: Plan, heading_id: ItemId | None, unit: str) -> tuple[str, ...]:
        while heading_id is not None:
            heading = plan.items[heading_id]
            assert isinstance(heading, Heading)
            said = _said_for(self._words.mentions(heading.title), unit)
            if said:
                return said
            heading_id = heading.parent_id
        return ()

    def _plan_of(self, item_id: ItemId) -> Plan:
        if self._plan is None or item_id not in self._plan.items:
            self._plan = self._ledger.plan_of(item_id)
        return self._plan


def _is_counting(title: str) -> bool:
    """A census stands under whatever heading has room; that heading tells nothing of who takes it."""
    return any(word in title for word in COUNTING)


def _add(scores: dict[str, float], mention: Mention, factor: float) -> None:
    for unit in mention.units:
        scores[unit] = scores.get(unit, 0.0) + mention.weight * factor / len(mention.units)


def _said_for(mentions: Iterable[Mention], unit: str) -> tuple[str, ...]:
    """The words that speak for the unit, the longest first, at most two."""
    words = dict.fromkeys(mention.word for mention in mentions if unit in mention.units)
    return tuple(sorted(words, key=lambda word: -len(word))[:2])
