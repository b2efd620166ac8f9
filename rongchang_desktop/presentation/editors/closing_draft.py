"""The closing form: who checked that the work is done, when, and on what basis."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.progress import close_item
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDraft:
    """核实办结 as typed."""

    item_id: ItemId
    checked_by: str
    checked_on: date
    basis: str = ""


def closing_changes(ledger: Ledger, draft: ClosingDraft) -> ChangeSet:
    """The closing as one step. Raises UserFacingError where checker or basis is missing."""
    if not draft.checked_by.strip() or not draft.basis.strip():
        raise UserFacingError(N_("Say who checked it and on what basis; a closed item is asked about later."))
    return close_item(
        ledger, draft.item_id, checked_on=draft.checked_on, checked_by=draft.checked_by, basis=draft.basis
    )
