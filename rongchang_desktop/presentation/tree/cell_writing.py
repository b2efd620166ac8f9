"""What typing into a cell does: one step through the session."""

from rongchang_desktop.domain.editing.items import edit_item, edit_text
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Recurrence, Task
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.editors.owner_edits import OwnerEdits
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.columns import DEADLINE, LEAD, TASK
from rongchang_desktop.presentation.tree.deadline_reading import read_deadline


class CellWriter:
    """Writes typed text into the wording, the lead unit or the deadline of an item."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session
        self._owners = OwnerEdits(session)

    def text(self, item: PlanItem, column: str) -> str:
        """What a person finds in the cell when she begins to type."""
        if column == TASK or not isinstance(item, Task):
            return item.title
        if column == LEAD:
            lead = self._session.ledger.lead(item.id)
            return lead.name if lead else ""
        if item.recurrence is not Recurrence.ONCE:
            return label(item.recurrence, self._session.words)
        return formats.deadline(item.deadline, item.year, self._session.words) if item.deadline else ""

    def write(self, item: PlanItem, column: str, text: str) -> bool:
        """Whether it was taken; a refusal is told by the session."""
        if text.strip() == self.text(item, column):
            return False
        if column == TASK:
            return self._session.edit(lambda ledger: edit_text(ledger, item.id, text))
        if column == LEAD:
            return self._owners.set_lead([item.id], text)
        return column == DEADLINE and self._write_deadline(item.id, text)

    def _write_deadline(self, item_id: ItemId, text: str) -> bool:
        session = self._session
        try:
            day, recurrence = read_deadline(text, session.year, session.words)
        except UserFacingError as error:
            session.failed.emit(error)
            return False
        return session.edit(
            lambda ledger: edit_item(ledger, item_id, Operation.SET_DEADLINE, deadline=day, recurrence=recurrence)
        )
