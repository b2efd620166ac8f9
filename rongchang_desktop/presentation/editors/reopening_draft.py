"""The reopening form: why what was closed is open again."""

from dataclasses import dataclass

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.progress import reopen_item
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopeningDraft:
    """重新打开 as typed."""

    item_id: ItemId
    reason: str = ""


def reopening_changes(ledger: Ledger, draft: ReopeningDraft) -> ChangeSet:
    """The reopening as one step. Raises UserFacingError where no reason is given."""
    if not draft.reason.strip():
        raise UserFacingError(N_("Say why it is opened again; the history keeps the reason."))
    return reopen_item(ledger, draft.item_id, reason=draft.reason)
