"""Who answers for an item, and in which role."""

from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, OwnershipId, PostId


class Role(Enum):
    """牵头领导 (a post), 牵头单位 (exactly one), 责任单位 and 配合单位 (several)."""

    LEADING_POST = "leading_post"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORTING = "supporting"


ROLE_ORDER = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership:
    """One owner of one item: a post for LEADING_POST, a department for the other roles."""

    id: OwnershipId
    item_id: ItemId
    role: Role
    position: int
    department_id: DepartmentId | None = None
    post_id: PostId | None = None
