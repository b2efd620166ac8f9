"""征求意见: what a unit answered to the draft of the plan, row by row."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import ConsultationReplyId, DepartmentId, ItemId


class Stance(Enum):
    """What a unit says of a row that names it."""

    AGREES = "agrees"
    OTHER_LEAD = "other_lead"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationReply:
    """One unit's reply on one item; `taken` is None until the office decides, `why` says why it did or did not."""

    id: ConsultationReplyId
    item_id: ItemId
    department_id: DepartmentId
    on: date
    stance: Stance
    text: str = ""
    taken: bool | None = None
    why: str = ""
