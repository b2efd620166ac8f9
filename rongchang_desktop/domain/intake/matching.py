"""This year's report beside last year's: which item is the same promise again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.indicators.naming import names_alike, plain_unit, thing_counted
from rongchang_desktop.domain.intake.similarity import SimilarityIndex, figure_factor, similarity
from rongchang_desktop.domain.intake.wording_difference import Piece, wording_difference
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.target import Target


class Certainty(Enum):
    """SURE is taken unless somebody objects; LIKELY waits for a nod."""

    SURE = "sure"
    LIKELY = "likely"


class MatchReason(Enum):
    """What the match rests on."""

    SAME_WORDS = "same_words"
    SAME_INDICATOR = "same_indicator"
    SIMILAR_WORDS = "similar_words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """From which score on two items are taken for the same promise; scores run from 0 to 1."""

    sure: float = 0.68
    likely: float = 0.33
    same_thing: float = 0.74
    same_kind: float = 0.52
    considered: float = 0.25


STANDARD = Thresholds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An item of the earlier year and the one that promises it again; `indicators` names what both measure."""

    earlier_id: ItemId
    later_id: ItemId
    score: float
    certainty: Certainty
    reason: MatchReason
    earlier_text: str
    later_text: str
    indicators: tuple[str, ...] = ()

    @property
    def difference(self) -> tuple[Piece, ...]:
        """How the wording changed: 230 to 270 is one change."""
        return wording_difference(self.earlier_text, self.later_text)


def match_items(earlier: Plan, later: Plan, ledger: Ledger, *, thresholds: Thresholds = STANDARD) -> tuple[Match, ...]:
    """The commitments of two years in pairs, in the later plan's order; each stands in at most one pair.

    The best pairs are taken first. Items that a continuation already joins are left out.
    """
    matching = _Matching(earlier, later, ledger, thresholds)
    taken: set[ItemId] = set()
    chosen: dict[ItemId, Match] = {}
    for pair in sorted(matching.candidates(), key=matching.rank):
        if pair.earlier.id not in taken and pair.later.id not in taken:
            taken |= {pair.earlier.id, pair.later.id}
            chosen[pair.later.id] = pair.match(thresholds)
    return tuple(chosen[item_id] for item_id in later.order if item_id in chosen)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two items that may be the same promise."""

    earlier: Commitment
    later: Commitment
    score: float
    names: tuple[str, ...]

    def match(self, thresholds: Thresholds) -> Match:
        reason = MatchReason.SAME_INDICATOR if self.names else MatchReason.SIMILAR_WORDS
        return Match(
            earlier_id=self.earlier.id,
            later_id=self.later.id,
            score=round(self.score, 4),
            certainty=Certainty.SURE if self.score >= thresholds.sure else Certainty.LIKELY,
            reason=MatchReason.SAME_WORDS if self.earlier.title == self.later.title else reason,
            earlier_text=self.earlier.title,
            later_text=self.later.title,
            indicators=self.names,
        )


class _Matching:
    """One comparison of two plans."""

    def __init__(self, earlier: Plan, later: Plan, ledger: Ledger, thresholds: Thresholds) -> None:
        self.thresholds = thresholds
        self.ledger = ledger
        joined = {end for link in ledger.continuations.values() for end in (link.earlier_id, link.later_id)}
        self.earlier = {item.id: item for item in earlier.commitments() if item.id not in joined}
        self.later = {item.id: item for item in later.commitments() if item.id not in joined}
        self.places = {item_id: at for order in (earlier.order, later.order) for at, item_id in enumerate(order)}
        self.headings = {
            item.id: "".join(above.title for above in plan.ancestors(item.id))
            for plan, items in ((earlier, self.earlier), (later, self.later))
            for item in items.values()
        }
        self.measured = {item_id: _measured(ledger, item_id) for item_id in (*self.earlier, *self.later)}
        self.worded: dict[str, list[ItemId]] = {}
        for item in self.earlier.values():
            self.worded.setdefault(item.title, []).append(item.id)
        self.words = SimilarityIndex({item.id: item.title for item in self.earlier.values()})
        self.things = SimilarityIndex(
            {target.id: thing_counted(target.indicator) for key in self.earlier for target in self.measured[key]}
        )
        self._turns: dict[tuple[ItemId, ...], int] = {}

    def rank(self, pair: _Pair) -> tuple[float, float, int, int]:
        """Best first; of equally good pairs the one with the same figures, then in the order of the reports."""
        same_figures = -figure_factor(pair.earlier.title, pair.later.title)
        return -round(pair.score, 4), same_figures, self.places[pair.earlier.id], self.places[pair.later.id]

    def candidates(self) -> Iterator[_Pair]:
        """Every pair worth considering."""
        for item in self.later.values():
            alike: dict[ItemId, float] = {}
            for score, group in self.words.nearest(item.title, at_least=self.thresholds.considered):
                alike.update(dict.fromkeys(self._some_of(group, item), score))
            measured_alike = self._measured_alike(item.id)
            for earlier_id in dict.fromkeys((*alike, *measured_alike)):
                earlier, names = self.earlier[earlier_id], measured_alike.get(earlier_id, {})
                score = self._score(earlier, item, alike.get(earlier_id), max(names.values(), default=0.0))
                if score >= self.thresholds.likely:
                    yield _Pair(earlier, item, score, tuple(names))

    def _some_of(self, group: tuple[ItemId, ...], item: Commitment) -> Iterable[ItemId]:
        """Of many items worded alike but for figures: those with the same figures, and the next in turn."""
        if len(group) <= _FEW:
            return group
        start = self._turns.get(group, 0)
        self._turns[group] = start + 1
        in_turn = (group[(start + step) % len(group)] for step in range(_FEW))
        return dict.fromkeys([*self.worded.get(item.title, [])[:_FEW], *in_turn])

    def _measured_alike(self, later_id: ItemId) -> dict[ItemId, dict[str, float]]:
        """Earlier items that measure what this one measures: name of the indicator to how alike the names are."""
        found: dict[ItemId, dict[str, float]] = {}
        for target in self.measured[later_id]:
            name = thing_counted(target.indicator)
            for _, group in self.things.nearest(name, at_least=self.thresholds.considered):
                for known in (self.ledger.targets[key] for key in group[:_FEW]):
                    alike = names_alike(known.indicator, target.indicator)
                    if alike >= self.thresholds.same_thing and plain_unit(known.unit) == plain_unit(target.unit):
                        names = found.setdefault(known.item_id, {})
                        names[target.indicator] = max(names.get(target.indicator, 0.0), alike)
        return found

    def _score(self, earlier: Commitment, later: Commitment, words: float | None, by_name: float) -> float:
        wording = words if words is not None else similarity(earlier.title, later.title)
        if not by_name and self._measure_other_things(earlier.id, later.id):
            wording *= _OTHER_THINGS
        context = similarity(self.headings[earlier.id], self.headings[later.id])
        return min(1.0, max(wording, _BY_NAME * by_name + (1 - _BY_NAME) * wording) + _CONTEXT * context)

    def _measure_other_things(self, earlier_id: ItemId, later_id: ItemId) -> bool:
        """Whether both items hold figures, of indicators that have little to do with each other."""
        ours, theirs = self.measured[earlier_id], self.measured[later_id]
        alike = [names_alike(one.indicator, other.indicator) for one in ours for other in theirs]
        return bool(alike) and max(alike) < self.thresholds.same_kind


_FEW = 8
"""How many items of exactly the same masked wording one item is held against."""

_BY_NAME = 0.75
"""How much of the score the name of a shared indicator makes, the wording making the rest."""

_OTHER_THINGS = 0.6
"""What is left of the likeness of two sentences that measure different things."""

_CONTEXT = 0.06
"""What standing under the same headings adds."""


def _measured(ledger: Ledger, item_id: ItemId) -> tuple[Target, ...]:
    """The item's targets that name what they measure."""
    return tuple(target for target in ledger.targets.owned_by(item_id) if target.indicator)
