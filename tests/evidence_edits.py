"""Edits of evidence for the strategies."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.evidence import add_evidence, remove_evidence
from rongchang_desktop.domain.ledger.identifiers import EvidenceId
from rongchang_desktop.domain.progress.evidence import Evidence

if TYPE_CHECKING:
    from tests.strategies import Hand


def _file(hand: "Hand", place: int) -> Evidence:
    return Evidence(
        id=EvidenceId(hand.new_id()),
        item_id=hand.task(place).id,
        name="照片.jpg",
        sha256=f"{hand.number(3, 3):064x}",
        size=9,
        added_on=hand.day(),
    )


EVIDENCE_EDITS: "dict[str, Callable[[Hand], ChangeSet]]" = {
    "add_evidence": lambda hand: add_evidence(hand.ledger, [_file(hand, 0), _file(hand, 1)]),
    "remove_evidence": lambda hand: remove_evidence(hand.ledger, EvidenceId(hand.some(sorted(hand.ledger.evidence)))),
}
