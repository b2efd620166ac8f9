"""What other rules would turn: the plan judged by them in small portions, so that the window never waits."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from rongchang_desktop.domain.editing.rules import set_rules
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.judging import Bench, bench_of, judge
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.session import PlanSession

PORTION = 0.03
"""Seconds judged at a stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightTurn:
    """A commitment whose light would be another."""

    item_id: ItemId
    before: Light
    after: Light


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """All that would turn, in document order, and the rule that would be in force on the judging day."""

    turns: tuple[LightTurn, ...]
    rule: RuleSet

    @property
    def counts(self) -> tuple[tuple[Light, Light, int], ...]:
        """From, to and how many, the most frequent first."""
        found = Counter((turn.before, turn.after) for turn in self.turns)
        return tuple((before, after, count) for (before, after), count in found.most_common())


class RuleTrial(QObject):
    """Judges the session's plan by rules that nobody has taken yet; asked anew, it drops what it was at."""

    finished = Signal(object)
    """Effect of the rules last tried."""
    refused = Signal(object)
    """UserFacingError: the rules contradict themselves."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._walk: Iterator[LightTurn | None] = iter(())
        self._turns: list[LightTurn] = []
        self._rule: RuleSet | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, rules: Sequence[RuleSet]) -> None:
        """Try these rules; what is judged within one portion is told before this returns."""
        self._timer.stop()
        session = self._session
        try:
            ledger = set_rules(session.ledger, rules).apply_to(session.ledger)
        except UserFacingError as error:
            self.refused.emit(error)
            return
        if session.plan is None:
            return
        bench = bench_of(ledger, session.year, today=session.judging_day())
        self._rule, self._turns = bench.rule, []
        self._walk = self._judged(ledger, bench)
        self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + PORTION
        for turn in self._walk:
            if turn is not None:
                self._turns.append(turn)
            if perf_counter() > until:
                return
        self._timer.stop()
        assert self._rule is not None
        self.finished.emit(Effect(turns=tuple(reversed(self._turns)), rule=self._rule))

    def _judged(self, ledger: Ledger, bench: Bench) -> Iterator[LightTurn | None]:
        plan = ledger.plans[self._session.year]
        judged: dict[ItemId, Assessment] = {}
        for item_id in reversed(plan.order):
            item = plan.items[item_id]
            if isinstance(item, Task):
                judged[item_id] = judge(item, plan, ledger, bench, judged)
            yield self._turn(item_id, judged) if isinstance(item, Commitment) else None

    def _turn(self, item_id: ItemId, judged: dict[ItemId, Assessment]) -> LightTurn | None:
        before, after = self._session.assessment(item_id), judged[item_id].light
        if before is None or before.light is after:
            return None
        return LightTurn(item_id=item_id, before=before.light, after=after)
