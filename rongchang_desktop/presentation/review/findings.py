"""What a reviewer is shown beside the tree: figures no target took, and the headline indicators."""

from collections.abc import Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.intake.untaken import UntakenFigure, untaken_figures
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.presentation.session import PlanSession

AROUND = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A figure that no target took, with the words around it."""

    item_id: ItemId
    number: str
    figure: UntakenFigure
    words_around: str


def figures_of(session: PlanSession, item_id: ItemId) -> tuple[UntakenFigure, ...]:
    """The figures of one item that no target took."""
    plan = session.plan
    item = plan.items.get(item_id) if plan is not None else None
    if not isinstance(item, Task):
        return ()
    targets = session.ledger.targets.owned_by(item_id)
    taken = {str(target.value) for target in targets if target.value is not None and not target.quote}
    found = untaken_figures(item.title, [target.quote for target in targets])
    return tuple(figure for figure in found if figure.figure not in taken)


def findings(session: PlanSession) -> Iterator[Finding]:
    """Every such figure of the plan, in the order of the document."""
    plan = session.plan
    for item_id in plan.order if plan is not None else ():
        for figure in figures_of(session, item_id):
            title = plan.items[item_id].title
            around = title[max(0, figure.start - AROUND) : figure.start + len(figure.figure) + AROUND]
            yield Finding(item_id=item_id, number=plan.number_of(item_id), figure=figure, words_around=around)
