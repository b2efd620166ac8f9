"""The nodes of an item as tick boxes inside a form."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import MilestoneId
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.panels.inspector_section import text_label

MOST = 6


class NodeTicks(QWidget):
    """A box a node with its words; of many nodes the last ones reached and the next ones due."""

    ticked = Signal(str, bool)

    def __init__(self, nodes: Sequence[Milestone], words: Localizer) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        for node in _near(nodes):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            box = self.boxes[node.id] = QCheckBox(formats.short_day(node.due, words))
            box.setAccessibleName(words.gettext("Node of {day}: {text}", day=box.text(), text=node.text))
            box.setChecked(node.done_on is not None)
            box.clicked.connect(lambda ticked, key=node.id: self.ticked.emit(key, ticked))
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(text_label(node.text, selectable=False), 1)
            column.addWidget(row)

    def show_ticks(self, ticks: Mapping[MilestoneId, bool]) -> None:
        """Show what was ticked and opened here over what the ledger holds."""
        for node_id, ticked in ticks.items():
            if node_id in self.boxes:
                self.boxes[node_id].setChecked(ticked)


def _near(nodes: Sequence[Milestone]) -> Sequence[Milestone]:
    ordered = sorted(nodes, key=lambda node: node.due)
    reached = sum(1 for node in ordered if node.done_on is not None)
    first = min(max(reached - 2, 0), max(len(ordered) - MOST, 0))
    return ordered[first : first + MOST]
