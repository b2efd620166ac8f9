"""The closing form: who checked that the work is done, when, and on what basis; for one item or several at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.progress import close_items
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDraft:
    """核实办结 as typed; `also` names the items closed together with this one, `files` the evidence by its SHA-256."""

    item_id: ItemId
    checked_by: str
    checked_on: date
    basis: str = ""
    also: tuple[ItemId, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def item_ids(self) -> tuple[ItemId, ...]:
        """Every item the form closes."""
        return tuple(dict.fromkeys((self.item_id, *self.also)))


def closing_changes(ledger: Ledger, draft: ClosingDraft, *, beside: Sequence[Change] = ()) -> ChangeSet:
    """The closing as one step with its evidence beside it. Raises UserFacingError without checker or basis."""
    if not draft.checked_by.strip() or not draft.basis.strip():
        raise UserFacingError(N_("Say who checked it and on what basis; a closed item is asked about later."))
    closed = close_items(
        ledger, draft.item_ids, checked_on=draft.checked_on, checked_by=draft.checked_by, basis=draft.basis
    )
    return replace(closed, changes=(*closed.changes, *beside))
