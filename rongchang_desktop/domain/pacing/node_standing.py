"""How an item stands by its nodes: reached by a tick or because the project has come to the node's stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.progress.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeStanding:
    """Counts of nodes; `first_missed` is the earliest that is due and not reached."""

    reached: int
    missed: int
    all: int
    first_missed: Milestone | None

    @property
    def due(self) -> int:
        """How many should have been reached by now, or have been before their day."""
        return self.reached + self.missed

    @property
    def counted(self) -> tuple[int, int]:
        """Reached and all."""
        return self.reached, self.all


def node_standing(nodes: Sequence[Milestone], stage: Stage | None, today: date) -> NodeStanding | None:
    """The standing on that day with the project at `stage`; None where there is no node. Nodes come sorted by day."""
    if not nodes:
        return None
    reached = [node for node in nodes if is_reached(node, stage, today)]
    missed = [node for node in nodes if node.due <= today and node not in reached]
    return NodeStanding(
        reached=len(reached), missed=len(missed), all=len(nodes), first_missed=missed[0] if missed else None
    )


def is_reached(node: Milestone, stage: Stage | None, today: date) -> bool:
    """Whether the node was ticked by that day, or the project stands at its stage or past it."""
    if node.done_on is not None and node.done_on <= today:
        return True
    return node.stage is not None and stage is not None and stage.has_come_to(node.stage)
