"""The work items a commitment was split into, each with its light and its tick box."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, PlanItem, WorkItem
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorSection,
    clear,
    link_button,
    tint,
)
from rongchang_desktop.widgets.theme import current_tokens


class WorkItemsPanel(InspectorSection):
    """Hidden for what was not split."""

    item_requested = Signal(str)
    """ItemId of the work item that was clicked."""

    def show_item(self, item: PlanItem) -> None:
        plan = self.context.session.plan
        parts = plan.children(item.id) if plan is not None and isinstance(item, Commitment) else ()
        self.setVisible(bool(parts))
        self.name(self.words("Work items"))
        clear(self.body)
        for part in parts:
            if isinstance(part, WorkItem):
                self.body.addWidget(self._row(part))

    def state(self, item: PlanItem) -> object:
        session = self.context.session
        parts = session.plan.children(item.id) if session.plan is not None and isinstance(item, Commitment) else ()
        return [(part, session.assessment(ItemId(part.id))) for part in parts]

    def _row(self, part: WorkItem) -> QWidget:
        session = self.context.session
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        box = QCheckBox()
        box.setChecked(part.done.state is not DoneState.OPEN)
        box.setEnabled(part.done.state is not DoneState.VERIFIED)
        box.setAccessibleName(part.title)
        box.clicked.connect(lambda ticked: self._tick(ItemId(part.id), ticked))
        line.addWidget(box)
        line.addWidget(link_button(part.title, lambda: self.item_requested.emit(part.id)), 1)
        assessment = session.assessment(ItemId(part.id))
        if assessment is not None:
            light = QLabel(f"{SHAPES[assessment.light]} {label(assessment.light, session.words)}")
            tint(light, current_tokens().lights[assessment.light])
            line.addWidget(light)
        return row

    def _tick(self, item_id: ItemId, ticked: bool) -> None:
        if ticked:
            self.context.edits.tick([item_id])
        else:
            self.context.edits.untick([item_id])
