"""What is known of one item on one day: the ground of its judgement, gathered once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.pacing.assessment import term_of
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.counting import counting_stage, current_since, known_on
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import ProgressUpdate


@dataclass(slots=True)
class Facts:
    """`updates` are those known by `today`; `since` is the day before which a value is out of date.

    `stage` is where the project stands, as `staged_by` says it.
    """

    item: Task
    ledger: Ledger
    rule: RuleSet
    today: date
    start: date
    deadline: date
    elapsed: Decimal
    updates: tuple[ProgressUpdate, ...]
    since: date
    nodes: tuple[Milestone, ...]
    staged_by: ProgressUpdate | None

    @property
    def stage(self) -> Stage | None:
        return self.staged_by.stage if self.staged_by is not None else None


def facts_of(item: Task, ledger: Ledger, rule: RuleSet, today: date) -> Facts:
    """Gather what the ledger knows of the item on that day."""
    start, deadline = term_of(item)
    updates, since = known_on(ledger.updates.owned_by(item.id), today), current_since(item, today)
    nodes = ledger.milestones.owned_by(item.id)
    return Facts(
        item=item,
        ledger=ledger,
        rule=rule,
        today=today,
        start=start,
        deadline=deadline,
        elapsed=elapsed_share(start, deadline, today),
        updates=updates,
        since=since,
        nodes=nodes,
        staged_by=counting_stage(updates, since=since) if nodes else None,
    )
