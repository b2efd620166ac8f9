"""Edits of what meetings agreed."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, changed, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import AgreementId
from rongchang_desktop.domain.ledger.ledger import Ledger


def put_agreement(ledger: Ledger, agreement: Agreement) -> ChangeSet:
    """Note what was agreed, or set what was noted to the given record."""
    before = ledger.agreements.get(agreement.id)
    ledger.item(agreement.item_id)
    return ChangeSet(operation=Operation.AGREE, changes=changed(before, agreement))


def keep_agreement(ledger: Ledger, agreement_id: AgreementId, *, done_on: date | None) -> ChangeSet:
    """Say that an agreement was kept on a day, or for None that it is still open."""
    return put_agreement(ledger, replace(ledger.agreements[agreement_id], done_on=done_on))


def remove_agreement(ledger: Ledger, agreement_id: AgreementId) -> ChangeSet:
    """Take what was noted away."""
    return ChangeSet(operation=Operation.AGREE, changes=removed([ledger.agreements[agreement_id]]))
