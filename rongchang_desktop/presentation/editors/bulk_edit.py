"""What many tasks are to have in common: only what was answered is changed, all of it as one step."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rongchang_desktop.domain.editing.items import AnyTask, edit_tasks
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import AnswersTo, ItemType, Outlook, Recurrence, Rhythm
from rongchang_desktop.presentation.session import PlanSession


@dataclass(slots=True)
class BulkEdit:
    """Answers given so far; None leaves each task as it is. `answers_to` says which ledgers to enter or to leave."""

    deadline: date | None = None
    type: ItemType | None = None
    rhythm: Rhythm | None = None
    outlook: Outlook | None = None
    expected: date | None = None
    answers_to: dict[AnswersTo, bool] = field(default_factory=dict)
    node_due: date | None = None
    node_text: str = ""

    def __bool__(self) -> bool:
        values = (self.deadline, self.type, self.rhythm, self.outlook, self.expected, self.node_due)
        return bool(self.answers_to) or any(value is not None for value in values)

    def apply(self, session: PlanSession, item_ids: Sequence[ItemId]) -> bool:
        """Change the tasks; False where that was refused or an adjustment must be given first."""
        node = (self.node_due, self.node_text) if self.node_due is not None else None
        new_id = session.editor.new_id
        return session.edit(lambda ledger: edit_tasks(ledger, item_ids, self._changed, node=node, new_id=new_id))

    def _changed(self, task: AnyTask) -> AnyTask:
        given: dict[str, Any] = {"deadline": self.deadline, "type": self.type, "rhythm": self.rhythm}
        given |= {"outlook": self.outlook, "expected": self.expected}
        values = {name: value for name, value in given.items() if value is not None}
        if self.deadline is not None:
            values["recurrence"] = Recurrence.ONCE
        ledgers = {answers for answers in AnswersTo if self.answers_to.get(answers, answers in task.answers_to)}
        values["answers_to"] = tuple(answers for answers in AnswersTo if answers in ledgers)
        if set(task.answers_to) == ledgers:
            values["answers_to"] = task.answers_to
        return replace(task, **values)
