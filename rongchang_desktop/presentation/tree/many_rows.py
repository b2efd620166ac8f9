"""Many rows at once: the tasks a person chose, and all the commitments that a question shows."""

from collections.abc import Iterable

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.session import PlanSession


def chosen_tasks(session: PlanSession, item_ids: Iterable[ItemId]) -> list[ItemId]:
    """The tasks among the rows; a heading of which nothing below is chosen stands for all commitments under it."""
    plan = session.plan
    if plan is None:
        return []
    chosen = [item_id for item_id in item_ids if item_id in plan.items]
    above = {parent.id for item_id in chosen for parent in plan.ancestors(item_id)}
    found: dict[ItemId, None] = {}
    for item_id in chosen:
        if not isinstance(plan.items[item_id], Heading):
            found[item_id] = None
        elif item_id not in above:
            found.update((below.id, None) for below in plan.subtree(item_id) if isinstance(below, Commitment))
    return list(found)


def shown_commitments(session: PlanSession, selection: Selection) -> list[ItemId]:
    """The commitments that answer the question, folded away or not; all of the plan where nothing is asked."""
    from rongchang_desktop.domain.selection.answer import select  # with the first question

    standing = session.standing
    if standing is None:
        return []
    shown = select(standing, selection, session.index) if selection else None
    return [item.id for item in standing.plan.commitments() if shown is None or item.id in shown]
