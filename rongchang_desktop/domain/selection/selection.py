"""What is asked of a plan: every part may be left open, and those that are not narrow each other."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, PostId
from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.foundation.clean_text import folded


class Due(Enum):
    """Deadlines seen from the day of the question: reached and not done, or in its month and not closed."""

    OVERDUE = "overdue"
    THIS_MONTH = "this_month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A question about a plan. Several values of one part: any of them; several parts: all of them.

    `item_ids` names the very items, None for no such list. `leads_only` counts a department only where it leads.
    `due_within` are days from the day of the question on; `changed_since` includes its own day.
    """

    text: str = ""
    item_ids: frozenset[ItemId] | None = None
    heading_ids: frozenset[ItemId] = frozenset()
    lights: frozenset[Light] = frozenset()
    department_ids: frozenset[DepartmentId] = frozenset()
    leads_only: bool = False
    post_ids: frozenset[PostId] = frozenset()
    submissions: frozenset[Submission] = frozenset()
    due: Due | None = None
    due_within: int | None = None
    answers_to: frozenset[AnswersTo] = frozenset()
    outlooks: frozenset[Outlook] = frozenset()
    changed_since: date | None = None
    awaiting_check: bool = False
    without_lead: bool = False
    has_problem: bool = False

    def __bool__(self) -> bool:
        return bool(folded(self.text) or self.heading_ids) or self.is_about_tasks

    @property
    def everywhere(self) -> "Selection | None":
        """The same words asked of the whole plan; None where they already are, or where there are none."""
        whole = Selection(text=self.text)
        return whole if folded(self.text) and whole != self else None

    @property
    def is_about_tasks(self) -> bool:
        """Whether only what can be ticked can match."""
        sets = (self.lights, self.department_ids, self.post_ids, self.submissions, self.answers_to, self.outlooks)
        named = (self.item_ids, self.due, self.due_within, self.changed_since)
        flags = (self.awaiting_check, self.without_lead, self.has_problem)
        return any(sets) or any(flags) or any(part is not None for part in named)
