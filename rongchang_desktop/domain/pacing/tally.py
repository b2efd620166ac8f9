"""Counts by light and by state of done, kept per heading and mended where something changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.judging import bench_of, judge
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import RuleSet


@dataclass(slots=True)
class Tally:
    """How many commitments stand under a heading, by light, and how many are reported done and closed."""

    total: int = 0
    reported: int = 0
    closed: int = 0
    lights: dict[Light, int] = field(default_factory=lambda: dict.fromkeys(Light, 0))

    def add(self, light: Light, state: DoneState, by: int) -> None:
        """Count one commitment in (`by` 1) or out (-1)."""
        self.total += by
        self.lights[light] += by
        self.reported += by if state is not DoneState.OPEN else 0
        self.closed += by if state is DoneState.VERIFIED else 0

    def include(self, other: "Tally") -> None:
        """Count in all that another tally counts."""
        self.total += other.total
        self.reported += other.reported
        self.closed += other.closed
        for light, count in other.lights.items():
            self.lights[light] += count


class Scoreboard:
    """The assessments and tallies of one plan on one day; the plan's own tally stands under None."""

    def __init__(
        self, ledger: Ledger, year: int, *, today: date, known: Mapping[ItemId, Assessment] | None = None
    ) -> None:
        """Judge every item of the year but those whose judgement is `known`, and count them all."""
        self.year = year
        self._bench = bench_of(ledger, year, today=judging_day(ledger.plans[year], today))
        self.assessments: dict[ItemId, Assessment] = {}
        self._tallies: dict[ItemId | None, Tally] = {None: Tally()}
        plan = ledger.plans[year]
        for item_id in reversed(plan.order):
            item = plan.items[item_id]
            if isinstance(item, Task):
                judged = known.get(item_id) if known else None
                judged = judged or judge(item, plan, ledger, self._bench, self.assessments)
                self.assessments[item_id] = judged
            if isinstance(item, Commitment):
                self._tally_at(item.parent_id).add(self.assessments[item_id].light, item.done.state, 1)
            elif item_id in self._tallies:  # the order is turned round: all that stands under a heading is counted
                self._tally_at(item.parent_id).include(self._tallies[item_id])

    @property
    def today(self) -> date:
        """The day the plan is judged on."""
        return self._bench.today

    @property
    def rule(self) -> RuleSet:
        """The rule in force on that day."""
        return self._bench.rule

    def tally(self, item_id: ItemId | None) -> Tally:
        """The counts under a heading; of the whole plan for None."""
        return self._tallies.get(item_id) or Tally()

    def rejudge(self, before: Ledger, after: Ledger, item_ids: Iterable[ItemId]) -> tuple[ItemId, ...]:
        """Judge again the items touched by an edit that moved nothing; gives the commitments counted anew."""
        plan = after.plans[self.year]
        touched: dict[ItemId, None] = {}
        for item_id in item_ids:
            item = plan.items.get(item_id)
            if isinstance(item, Task):
                touched[item_id] = None
                for parent in plan.ancestors(item_id):
                    if isinstance(parent, Task):
                        touched[parent.id] = None
        old_plan = before.plans[self.year]
        for item_id in sorted(touched, key=lambda key: isinstance(plan.items[key], Commitment)):
            old, new = old_plan.items[item_id], plan.items[item_id]
            assert isinstance(new, Task) and isinstance(old, Task)
            if isinstance(old, Commitment):
                self._count(old_plan, old, self.assessments[item_id].light, -1)
            self.assessments[item_id] = judge(new, plan, after, self._bench, self.assessments)
            if isinstance(new, Commitment):
                self._count(plan, new, self.assessments[item_id].light, 1)
        return tuple(touched)

    def rearranged(self, before: Ledger, after: Ledger, item_ids: Iterable[ItemId]) -> "Scoreboard":
        """The scores after an edit that moved rows: judges again what it touched, and counts everything anew."""
        touched: set[ItemId] = set()
        for plan in (before.plans[self.year], after.plans[self.year]):
            for item_id in item_ids:
                if item_id in plan.items:
                    touched.update((item_id, *(above.id for above in plan.ancestors(item_id))))
        known = {item_id: judged for item_id, judged in self.assessments.items() if item_id not in touched}
        return Scoreboard(after, self.year, today=self.today, known=known)

    def _count(self, plan: Plan, item: Commitment, light: Light, by: int) -> None:
        self._tallies[None].add(light, item.done.state, by)
        for heading in plan.ancestors(item.id):
            self._tally_at(heading.id).add(light, item.done.state, by)

    def _tally_at(self, item_id: ItemId | None) -> Tally:
        known = self._tallies.get(item_id)
        if known is None:
            known = self._tallies[item_id] = Tally()
        return known


def judging_day(plan: Plan, today: date) -> date:
    """The day a plan is judged on: the one it names, else today."""
    return plan.record.as_of or today
