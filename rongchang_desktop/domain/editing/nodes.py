"""Edits of the nodes on an item's way."""

from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, changed, created, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import MilestoneId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.pacing.assessment import term_of
from rongchang_desktop.foundation.identity import IdSource


def put_node(ledger: Ledger, node: Milestone) -> ChangeSet:
    """Enter a new node, or set an existing one to the given record."""
    before = ledger.milestones.get(node.id)
    ledger.item(node.item_id)
    return ChangeSet(operation=Operation.EDIT_DETAILS, changes=changed(before, node))


def remove_node(ledger: Ledger, node_id: MilestoneId) -> ChangeSet:
    """Take a node away."""
    return ChangeSet(operation=Operation.EDIT_DETAILS, changes=removed([ledger.milestones[node_id]]))


def add_quarter_nodes(ledger: Ledger, item: Task, *, new_id: IdSource) -> ChangeSet:
    """A node at the end of every quarter inside the item's term that has none yet."""
    start, deadline = term_of(item)
    taken = {node.due for node in ledger.milestones.owned_by(item.id)}
    ends = [date(item.year, month, day) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))]
    nodes = [
        Milestone(id=MilestoneId(new_id()), item_id=item.id, due=due)
        for due in ends
        if start <= due <= deadline and due not in taken
    ]
    return ChangeSet(operation=Operation.EDIT_DETAILS, changes=created(nodes))
