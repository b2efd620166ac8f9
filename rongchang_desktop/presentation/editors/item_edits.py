"""The small edits of the inspector, each one step through the one door."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from rongchang_desktop.domain.editing.items import edit_item, edit_text
from rongchang_desktop.domain.editing.nodes import add_quarter_nodes, put_node, remove_node
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import report_no_change, set_milestone, tick, untick
from rongchang_desktop.domain.editing.targets import remove_target
from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId, TargetId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.localization.labels import stage_named
from rongchang_desktop.presentation.session import PlanSession


class ItemEdits:
    """What a person can do to one item besides moving it; every method says whether it was taken."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session

    def retitle(self, item_id: ItemId, text: str) -> bool:
        return self._session.edit(lambda ledger: edit_text(ledger, item_id, text))

    def set_deadline(self, item_id: ItemId, day: date | None) -> bool:
        return self._set(item_id, Operation.SET_DEADLINE, deadline=day)

    def set_details(self, item_id: ItemId, **values: Any) -> bool:
        """Type, recurrence, ledgers answered to, outlook, expected day or note."""
        return self._set(item_id, Operation.EDIT_DETAILS, **values)

    def remove_target(self, target_id: TargetId) -> bool:
        return self._session.edit(lambda ledger: remove_target(ledger, target_id))

    def set_node(self, node_id: MilestoneId, *, done_on: date | None) -> bool:
        return self._session.edit(lambda ledger: set_milestone(ledger, node_id, done_on=done_on))

    def reword_node(self, node: Milestone, text: str) -> bool:
        """Say what should stand by then; a node called by a stage is reached once the project has come to it."""
        text = " ".join(text.split())
        after = replace(node, text=text, stage=stage_named(text, node.stage, self._session.words))
        return self._session.edit(lambda ledger: put_node(ledger, after))

    def remove_node(self, node_id: MilestoneId) -> bool:
        return self._session.edit(lambda ledger: remove_node(ledger, node_id))

    def add_quarter_nodes(self, item: Task) -> bool:
        """A node at the end of each quarter of the item's term."""
        new_id = self._session.editor.new_id
        return self._session.edit(lambda ledger: add_quarter_nodes(ledger, item, new_id=new_id))

    def report_no_change(self, item_ids: Iterable[ItemId], *, layer: Layer = Layer.REPORTED) -> bool:
        wanted, editor = tuple(item_ids), self._session.editor
        today = self._session.judging_day()
        return self._session.edit(
            lambda ledger: report_no_change(
                ledger, wanted, today=today, by=editor.actor, new_id=editor.new_id, layer=layer
            )
        )

    def tick(self, item_ids: Iterable[ItemId]) -> bool:
        wanted, actor = tuple(item_ids), self._session.editor.actor
        today = self._session.judging_day()
        return self._session.edit(lambda ledger: tick(ledger, wanted, today=today, by=actor))

    def untick(self, item_ids: Iterable[ItemId]) -> bool:
        wanted = tuple(item_ids)
        return self._session.edit(lambda ledger: untick(ledger, wanted))

    def _set(self, item_id: ItemId, operation: Operation, **values: Any) -> bool:
        return self._session.edit(lambda ledger: edit_item(ledger, item_id, operation, **values))
