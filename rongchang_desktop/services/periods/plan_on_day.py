"""A plan as it stands on one day: its snapshot, and the line that says why of any of its tasks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Self

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.domain.periods.taking import snapshot_of
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.reasons import why
from rongchang_desktop.services.plan_status import ledger_on

TOLD_EVERY = 20
"""Tasks between two words of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOnDay:
    """A ledger with the judgements of one year on the scores' day."""

    ledger: Ledger
    scores: Scoreboard

    @classmethod
    def on(cls, ledger: Ledger, year: int, day: date) -> Self:
        """The plan of now with what was told by the end of that day: nothing said, closed or set by hand later."""
        then = ledger_on(ledger, year, day)
        return cls(ledger=then, scores=Scoreboard(then, year, today=day))

    def snapshot(
        self, *, number: int = 0, tongues: Sequence[Localizer] = (), progress: ProgressSink = silent
    ) -> Snapshot:
        """Everything it says, with the reasons in each of the languages. Raises Cancelled."""
        told = count(1)

        def explain(item: Task, judged: Assessment) -> Mapping[str, str]:
            done = next(told)
            if done % TOLD_EVERY == 0:
                progress(done, len(self.scores.assessments))
            return {words.language: why(item, judged, self.ledger, self.scores.rule, words) for words in tongues}

        return snapshot_of(self.ledger, self.scores, number=number, explain=explain if tongues else None)

    def why(self, item_id: ItemId, words: Localizer) -> str:
        """The reason of one task's light; empty for what is no task of the plan."""
        item, judged = self.ledger.plans[self.scores.year].items.get(item_id), self.scores.assessments.get(item_id)
        if not isinstance(item, Task) or judged is None:
            return ""
        return why(item, judged, self.ledger, self.scores.rule, words)
