"""What a reviewer is shown beside the tree: figures no target took, and the headline indicators."""

from collections.abc import Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.intake.untaken import UntakenFigure, untaken_figures
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.target import Target
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
    return _figures(item, session.ledger.targets.owned_by(item_id)) if isinstance(item, Task) else ()


def findings(session: PlanSession) -> Iterator[Finding]:
    """Every such figure of the plan, in the order of the document."""
    return UntakenFigures(session).findings()


class UntakenFigures:
    """Every such figure of the plan; a sentence is read again only when it or its targets are others."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session
        self._read: dict[ItemId, tuple[Task, tuple[Target, ...], tuple[UntakenFigure, ...]]] = {}

    def findings(self) -> Iterator[Finding]:
        """In the order of the document."""
        plan, targets = self._session.plan, self._session.ledger.targets
        for item_id in plan.order if plan is not None else ():
            assert plan is not None
            item = plan.items[item_id]
            if not isinstance(item, Task):
                continue
            for figure in self._figures(item, targets.owned_by(item_id)):
                around = item.title[max(0, figure.start - AROUND) : figure.start + len(figure.figure) + AROUND]
                yield Finding(item_id=item_id, number=plan.number_of(item_id), figure=figure, words_around=around)

    def _figures(self, item: Task, targets: tuple[Target, ...]) -> tuple[UntakenFigure, ...]:
        known = self._read.get(item.id)
        if known is None or known[0] is not item or known[1] != targets:
            known = self._read[item.id] = (item, targets, _figures(item, targets))
        return known[2]


def _figures(item: Task, targets: tuple[Target, ...]) -> tuple[UntakenFigure, ...]:
    taken = {str(target.value) for target in targets if target.value is not None and not target.quote}
    found = untaken_figures(item.title, [target.quote for target in targets])
    return tuple(figure for figure in found if figure.figure not in taken)
