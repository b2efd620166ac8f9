"""Edits of the ranking of units: its approval, from how many items on a unit takes part, and what is left out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, removed
from rongchang_desktop.domain.editing.office.settings import set_office
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError


def approve_ranking(ledger: Ledger, *, by: str, on: date, minimum: int) -> ChangeSet:
    """Switch the ranking on, with who approved it and from how many items on (1 to 99) a unit takes part.

    Raises UserFacingError without a name.
    """
    by = clean_text(by).strip()
    if not by:
        raise UserFacingError(N_("Say who approved the ranking."))
    office = replace(
        ledger.office, ranking_approved_by=by, ranking_approved_on=on, ranking_minimum=min(max(minimum, 1), 99)
    )
    return set_office(ledger, office, Operation.EDIT_RANKING)


def withdraw_ranking(ledger: Ledger) -> ChangeSet:
    """Switch the ranking off; what is left out stays noted."""
    office = replace(ledger.office, ranking_approved_by="", ranking_approved_on=None)
    return set_office(ledger, office, Operation.EDIT_RANKING)


def exclude_from_ranking(ledger: Ledger, left_out: RankingExclusion) -> ChangeSet:
    """Leave an item out, with the reason and who said so; what was said of it before gives way.

    Raises UserFacingError without a reason.
    """
    left_out = replace(left_out, reason=clean_text(left_out.reason).strip(), by=clean_text(left_out.by).strip())
    if not left_out.reason:
        raise UserFacingError(N_("Say what outside the unit blocks the item."))
    before = ledger.ranking_exclusions.get(left_out.id)
    others = [known for known in ledger.ranking_exclusions.owned_by(left_out.item_id) if known.id != left_out.id]
    changes = removed(others)
    if before != left_out:
        changes = (*changes, Change(before=before, after=left_out))
    return ChangeSet(operation=Operation.EDIT_RANKING, changes=changes)


def include_in_ranking(ledger: Ledger, item_ids: Iterable[ItemId]) -> ChangeSet:
    """Let items count again."""
    known = [said for item_id in dict.fromkeys(item_ids) for said in ledger.ranking_exclusions.owned_by(item_id)]
    return ChangeSet(operation=Operation.EDIT_RANKING, changes=removed(known))
