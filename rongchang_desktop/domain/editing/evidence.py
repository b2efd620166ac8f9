"""Edits of evidence: files entered beside an item or a report of it, and taken away again."""

from collections.abc import Iterable

from rongchang_desktop.domain.editing.change import ChangeSet, created, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import EvidenceId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.evidence import Evidence


def add_evidence(ledger: Ledger, files: Iterable[Evidence]) -> ChangeSet:
    """Enter files; one whose bytes the same item already has is not entered again."""
    fresh: dict[tuple[str, str], Evidence] = {}
    for one in files:
        ledger.item(one.item_id)
        if all(known.sha256 != one.sha256 for known in ledger.evidence.owned_by(one.item_id)):
            fresh.setdefault((one.item_id, one.sha256), one)
    return ChangeSet(operation=Operation.EDIT_EVIDENCE, changes=created(fresh.values()))


def remove_evidence(ledger: Ledger, evidence_id: EvidenceId) -> ChangeSet:
    """Take a file away from its item; its bytes stay where they are kept, so that this can be undone."""
    return ChangeSet(operation=Operation.EDIT_EVIDENCE, changes=removed([ledger.evidence[evidence_id]]))
