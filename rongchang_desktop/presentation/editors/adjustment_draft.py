"""The adjustment form: on what basis, approved by whom and when an issued plan is changed."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.foundation.messages import N_, UserFacingError


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentDraft:
    """调整 as typed, with the step it is to allow."""

    changes: ChangeSet
    on: date
    basis: str = ""
    approved_by: str = ""


def require_reasons(draft: AdjustmentDraft) -> None:
    """Raise UserFacingError where the basis or the approver is missing."""
    if not draft.basis.strip() or not draft.approved_by.strip():
        raise UserFacingError(N_("An adjustment needs its basis and who approved it."))
