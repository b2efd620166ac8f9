"""The 期 of the open plan: opening the next, freezing one off the window's thread, and its papers again."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.plans.periods import freeze_period, open_next_period
from rongchang_desktop.domain.ledger.identifiers import PeriodId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.comparison import Comparison, compare
from rongchang_desktop.domain.periods.current import open_period
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow
from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.services.content_store import ContentStore, store_beside

NOW = ""
"""In the place of a period's id: the plan as it stands."""


class PeriodsDesk(QObject):
    """What the page of periods does and asks; what was frozen is read once."""

    frozen = Signal(object)
    """Period: it stands for ever now."""
    began = Signal(object)
    """Task: a period is being frozen; cancelling it leaves everything as it was."""
    busy_changed = Signal()
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self.warning = ""
        """What the newest paper could not show; empty where it shows all."""
        self._read: dict[str, tuple[str, Snapshot]] = {}
        self._standing: dict[bool, _Standing] = {}
        self._task: Task | None = None

    @property
    def periods(self) -> tuple[Period, ...]:
        """The 期 of the year shown, in order."""
        return self._session.ledger.periods.owned_by(str(self._session.year))

    @property
    def open_period(self) -> Period | None:
        """The 期 being reported."""
        return open_period(self._session.ledger, self._session.year)

    @property
    def is_busy(self) -> bool:
        """Whether a 期 is being frozen."""
        return self._task is not None

    def papers_of(self, period_id: str) -> tuple[FrozenPaper, ...]:
        """The papers kept of a period."""
        return self._session.ledger.frozen_papers.owned_by(period_id)

    def snapshot(self, period_id: str) -> Snapshot | None:
        """What was frozen, will be of an open period, or the plan as it stands for NOW. Raises UserFacingError."""
        period = self._session.ledger.periods.get(period_id)
        if period_id == NOW or (period is not None and period.frozen_on is None):
            standing = self._as_it_stands(period_id)
            return standing.snapshot if standing is not None else None
        if period is None:
            return None
        known = self._read.get(period_id)
        if known is None or known[0] != period.snapshot:
            known = self._read[period_id] = (period.snapshot, snapshot_from_json(period.snapshot))
        return known[1]

    def why(self, period_id: str, row: SnapshotRow) -> str:
        """The sentence that was kept; of what is not frozen, the one it would be."""
        words, period = self._session.words, self._session.ledger.periods.get(period_id)
        if period is not None and period.frozen_on is not None:
            return row.why_in(words.language)
        standing = self._as_it_stands(period_id)
        return standing.why(row.id, words) if standing is not None else ""

    def is_reached(self, period: Period) -> bool:
        """Whether its day has come, so that it can be frozen."""
        return period.as_of <= self._session.today()

    def comparison(self, before: str, after: str) -> Comparison | None:
        """What changed from one to the other; None where one of them is not there."""
        old, new = self.snapshot(before), self.snapshot(after)
        return compare(old, new, ledger=self._session.ledger) if old is not None and new is not None else None

    def open_next(self, as_of: date, due_on: date | None, name: str) -> bool:
        """Open the next 期, or give the open one these days."""
        session = self._session
        new_id = session.editor.new_id
        return session.edit(
            lambda ledger: open_next_period(
                ledger, session.year, as_of=as_of, due_on=due_on, new_id=new_id, name=name.strip()
            )
        )

    def freeze(self) -> None:
        """定稿: take the snapshot of the open 期 and print its paper, then keep both in one step."""
        period = self.open_period
        if period is None or self._task is not None:
            return
        ledger, store = self._ledger_for(period.as_of), self._store()
        words, new_id, today = Localizer(self._session.words.language), self._desk.signature.new_id, self._desk.today()

        def work(progress: ProgressSink) -> object:
            from rongchang_desktop.services.periods.freezing import freeze  # with the first 期 that is frozen

            return freeze(ledger, period, store=store, words=words, new_id=new_id, today=today, progress=progress)

        self._task = task = self._desk.tasks.start(work)
        task.succeeded.connect(lambda state: self._end() if task.is_cancelled else self._keep(period, state))
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._end)
        self.began.emit(task)
        self.busy_changed.emit()

    def reprint(self, paper: FrozenPaper, path: Path) -> bool:
        """Write the very bytes that were printed; a refusal is told by signal."""
        from rongchang_desktop.services.periods.freezing import reprint

        store = self._store()
        try:
            if store is None:
                raise UserFacingError(N_("This plan lies in no file yet, so no paper is kept beside it."))
            reprint(store, paper, path)
        except UserFacingError as error:
            self.failed.emit(error)
            return False
        return True

    def _keep(self, period: Period, state: object) -> None:
        from rongchang_desktop.services.periods.freezing import FrozenState

        assert isinstance(state, FrozenState)
        self._end()
        if self._session.ledger.periods.get(period.id) != period:
            self.failed.emit(
                UserFacingError(N_("The period was changed while it was being frozen. Look at it and freeze it again."))
            )
            return
        on = self._desk.today()
        self.warning = state.warning
        if self._session.edit(
            lambda ledger: freeze_period(
                ledger, PeriodId(period.id), snapshot=state.snapshot, on=on, papers=state.papers
            )
        ):
            self.frozen.emit(self._session.ledger.periods[period.id])

    def _on_failed(self, error: Exception) -> None:
        self._end()
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)

    def _end(self) -> None:
        self._task = None
        self.busy_changed.emit()

    def _as_it_stands(self, period_id: str) -> "_Standing | None":
        """What freezing the open period would keep; the plan as it is judged now for NOW and a day still to come."""
        session, period = self._session, self._session.ledger.periods.get(period_id)
        if session.scores is None:
            return None
        reached = period is not None and self.is_reached(period)
        day = period.as_of if period is not None and reached else session.scores.today
        known = self._standing.get(reached)
        if known is None or known.ledger is not session.ledger or known.day != day:
            ledger = self._ledger_for(day) if reached else session.ledger
            known = self._standing[reached] = _Standing(ledger, day, None if reached else session.scores, session.year)
        return known

    def _ledger_for(self, day: date) -> Ledger:
        """What was known on the day may lie on the disk alone, where something newer was reported since."""
        later = {update.item_id for update in self._session.ledger.updates.values() if update.as_of > day}
        return self._session.editor.recall(later) if later else self._session.ledger

    def _store(self) -> ContentStore | None:
        workspace = self._desk.workspace
        return store_beside(workspace.path) if workspace is not None else None


class _Standing:
    """The plan on a day of a ledger that may still change; its snapshot is taken once."""

    def __init__(self, ledger: Ledger, day: date, scores: Scoreboard | None, year: int) -> None:
        from rongchang_desktop.services.periods.plan_on_day import PlanOnDay

        self.ledger, self.day = ledger, day
        known = PlanOnDay.on(ledger, year, day) if scores is None else PlanOnDay(ledger=ledger, scores=scores)
        self.why, self.snapshot = known.why, known.snapshot()
