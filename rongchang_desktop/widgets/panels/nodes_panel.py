"""节点: what should stand by each quarter's end or another day, ticked as it is reached.

A node called by a stage (开工, 主体完工) is reached too once the project is reported to have come to it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.pacing.node_standing import is_reached
from rongchang_desktop.domain.progress.counting import counting_stage, current_since, known_on
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorContext,
    TaskSection,
    clear,
    link_button,
)


class NodesPanel(TaskSection):
    """A tick box and a line of words a node."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._shown: tuple[object, ...] = ()
        self._by_stage: set[str] = set()
        self.boxes: dict[str, QCheckBox] = {}
        self.texts: dict[str, QLineEdit] = {}
        self.link.clicked.connect(self._add_quarters)

    def show_task(self, item: Task) -> None:
        session = self.context.session
        nodes = session.ledger.milestones.owned_by(item.id)
        day = session.judging_day()
        updates = known_on(session.ledger.updates.owned_by(item.id), day)
        staged_by = counting_stage(updates, since=current_since(item, day))
        stage = staged_by.stage if staged_by is not None else None
        self._by_stage = {node.id for node in nodes if node.done_on is None and is_reached(node, stage, day)}
        reached = sum(1 for node in nodes if node.done_on is not None or node.id in self._by_stage)
        caption = (
            self.words("Nodes {reached}/{count}", reached=reached, count=len(nodes)) if nodes else self.words("Nodes")
        )
        self.name(caption, link=self.words("A node a quarter") if len(nodes) < 4 else "")
        state = (nodes, self._by_stage, session.words.language)
        if state == self._shown:
            return
        focused = next((key for key, box in self.boxes.items() if box.hasFocus()), None)
        self._shown = state
        clear(self.body)
        self.boxes, self.texts = {}, {}
        for node in nodes:
            self.body.addWidget(self._row(node))
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def state(self, item: PlanItem) -> object:
        if not isinstance(item, Task):
            return None
        session = self.context.session
        return session.ledger.milestones.owned_by(item.id), session.assessment(item.id)

    def _row(self, node: Milestone) -> QWidget:
        words = self.context.session.words
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        box = self.boxes[node.id] = QCheckBox(formats.short_day(node.due, words))
        box.setChecked(node.done_on is not None or node.id in self._by_stage)
        if node.id in self._by_stage:
            box.setToolTip(words.gettext("Reached by the stage reported; a tick of your own fixes its day"))
        box.setAccessibleName(words.gettext("Node of {day}: {text}", day=box.text(), text=node.text))
        box.clicked.connect(lambda ticked: self._tick(node, ticked or node.id in self._by_stage))
        text = self.texts[node.id] = QLineEdit(node.text)
        text.setProperty("inplace", True)
        text.setCursorPosition(0)
        text.setCompleter(self._stages(text))
        text.setToolTip(node.text)
        text.setPlaceholderText(words.gettext("what should stand by then"))
        text.setAccessibleName(words.gettext("Words of the node of {day}", day=box.text()))
        text.editingFinished.connect(lambda: text.isModified() and self.context.edits.reword_node(node, text.text()))
        remove = link_button("✕", lambda: self.context.edits.remove_node(node.id))
        remove.setProperty("quiet", True)
        remove.setAccessibleName(words.gettext("Take the node of {day} away", day=box.text()))
        remove.setToolTip(remove.accessibleName())
        line.addWidget(box)
        line.addWidget(text, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _stages(self, field: QLineEdit) -> QCompleter:
        words = self.context.session.words
        completer = QCompleter([label(stage, words) for stage in Stage], field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer

    def _tick(self, node: Milestone, ticked: bool) -> None:
        session = self.context.session
        self.context.edits.set_node(node.id, done_on=session.judging_day() if ticked else None)

    def _add_quarters(self) -> None:
        if self._item is not None:
            self.context.edits.add_quarter_nodes(self._item)
