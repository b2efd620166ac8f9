"""The places of a draft a person should look at: what was read there, how surely, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, Span
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.foundation.messages import N_

DOUBTFUL_BELOW = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence or heading of the draft. `framing` holds the words of a sentence taken for no commitment."""

    key: str
    item_id: ItemId
    span: Span | None
    confidence: float
    reason: str
    framing: str = ""

    @property
    def is_doubtful(self) -> bool:
        return self.confidence < DOUBTFUL_BELOW


def places_of(draft: DraftPlan, adoption: ChangeSet) -> tuple[Place, ...]:
    """Every place in the order of the document; `adoption` made its items from this very draft."""
    ids = iter(change.record.id for change in adoption.changes if isinstance(change.record, Heading | Task))
    found: list[Place] = []
    for area in draft.areas:
        found.extend(_places(area, ids, None))
    return tuple(found)


def _places(node: DraftNode, ids: Iterator[str], above: ItemId | None) -> Iterator[Place]:
    if node.kind is DraftKind.PREAMBLE:
        assert above is not None
        place = node.span.start if node.span else 0
        yield Place(
            key=f"framing:{above}:{place}",
            item_id=above,
            span=node.span,
            confidence=node.confidence,
            reason=node.reason,
            framing=node.text,
        )
        return
    item_id = ItemId(next(ids))
    confidence, reason = node.confidence, node.reason
    least_sure = min(node.targets, key=lambda target: target.confidence, default=None)
    if least_sure is not None and least_sure.confidence < min(confidence, DOUBTFUL_BELOW):
        confidence, reason = least_sure.confidence, N_("A figure was taken for a target without a word that says so.")
    yield Place(key=item_id, item_id=item_id, span=node.span, confidence=confidence, reason=reason)
    for child in node.children:
        yield from _places(child, ids, item_id)
