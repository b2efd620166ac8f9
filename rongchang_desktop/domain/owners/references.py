"""What still names a unit or a post, and would be left without an owner if it went."""

from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """How many items, forms sent out, replies to the draft and saved views name it, in every year of the file."""

    items: int = 0
    forms: int = 0
    replies: int = 0
    views: int = 0

    def __bool__(self) -> bool:
        return any((self.items, self.forms, self.replies, self.views))


def references_to_unit(ledger: Ledger, department_id: DepartmentId) -> References:
    """What names the unit."""
    owned = ledger.ownerships.values()
    return References(
        items=len({one.item_id for one in owned if one.department_id == department_id}),
        forms=sum(sent.department_id == department_id for sent in ledger.dispatches.values()),
        replies=sum(reply.department_id == department_id for reply in ledger.replies.values()),
        views=_views_naming(ledger, department_id),
    )


def references_to_post(ledger: Ledger, post_id: PostId) -> References:
    """What names the post."""
    owned = ledger.ownerships.values()
    return References(
        items=len({one.item_id for one in owned if one.post_id == post_id}), views=_views_naming(ledger, post_id)
    )


def _views_naming(ledger: Ledger, key: str) -> int:
    return sum(any(part.value == key for part in view.criteria) for view in ledger.saved_views.values())
