"""Where Enter goes from the search box: the item of that number, else the first task that was found."""

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel


def best_hit(model: PlanTreeModel, text: str, current: ItemId | None) -> ItemId | None:
    """The row to stand on; the current one where it is a task that was found too, None where no task was."""
    plan = model.session.plan
    if plan is None:
        return None
    shown = [key for key in plan.order if isinstance(plan.items[key], Task) and model.index_of(key).isValid()]
    numbered = next((key for key in shown if plan.number_of(key) == text.strip()), None)
    return numbered or (current if current in shown else next(iter(shown), None))
