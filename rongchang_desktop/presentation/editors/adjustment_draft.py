"""The adjustment form: on what basis, approved by whom and when an issued plan is changed, and which items of it."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.editing.adjustment import places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.session import PlanSession

MOST_NAMED = 3


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


def concerned(changes: ChangeSet, session: PlanSession) -> str:
    """The items an adjustment is for, by number and wording: what is new itself and not the heading it comes under."""
    plan = session.plan
    if plan is None:
        return ""
    added = {
        change.after.id: change.after
        for change in changes.changes
        if change.before is None and isinstance(change.after, Heading | Task)
    }
    roots = [item for item in added.values() if item.parent_id not in added]
    homes = {root.parent_id for root in roots}
    changed = [item_id for _, item_id in places_needing_adjustment(session.ledger, changes) if item_id not in homes]
    named = [f"{getattr(root, 'number', None) or ''} {root.title}".strip() for root in roots]
    named += [f"{plan.number_of(key)} {plan.items[key].title}".strip() for key in changed if key in plan.items]
    return session.words.enumeration([*named[:MOST_NAMED], "…"] if len(named) > MOST_NAMED else named)
