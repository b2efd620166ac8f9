"""The right-hand side: an empty card at first, the inspector once there is something to show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import SourceAnchor
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.dialogs.choosers import Choosers

if TYPE_CHECKING:
    from rongchang_desktop.widgets.panels.inspector import InspectorPanel
    from rongchang_desktop.widgets.panels.inspector_section import Following


UNHURRIED = 40
"""Milliseconds after which the inspector is made: keys typed ahead and the painting of the rows come first."""


class InspectorSide(QWidget):
    """Makes the inspector when it is first needed: its many parts would keep the first picture waiting."""

    item_requested = Signal(str)
    attention_requested = Signal()
    source_requested = Signal(object)
    left = Signal()
    drafts_changed = Signal(int)
    """How many forms of the open file hold what is not saved."""

    next_report_requested = Signal(object)
    """ItemId of the row whose progress is to be reported next."""

    def __init__(self, desk: Desk, following: "Following", choosers: Choosers) -> None:
        super().__init__()
        self._desk = desk
        self._following = following
        self._choosers = choosers
        self._panel: InspectorPanel | None = None
        self._wanted: ItemId | None = None
        self._blank = QFrame()
        self._blank.setObjectName("card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 16, 16, 12)
        self._column.addWidget(self._blank)
        desk.session.adjustment_requested.connect(self._on_adjustment)

    @property
    def panel(self) -> "InspectorPanel":
        """The inspector."""
        return self._panel or self._make()

    def show_item(self, item_id: ItemId | None) -> None:
        """Show another item, or that none is chosen."""
        self._wanted = item_id
        if self._panel is not None:
            self._panel.follow(item_id)
        elif item_id is not None or self._desk.workspace is not None:
            # Counted from the next turn on: the rows of a large plan may take longer than that to be laid out.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(UNHURRIED, self, self._show_first))

    @property
    def waiting_adjustment(self) -> object:
        """The form of a change that waits for its basis; None where none does."""
        return self._panel.adjustment.form if self._panel is not None else None

    def go_to_draft(self) -> None:
        """Ask for the item whose form holds what is not saved, the next one each time."""
        if self._panel is None or not (unsaved := self._panel.keeper.unsaved()):
            return
        items = list(dict.fromkeys(key.item_id for key in unsaved))
        shown = self._panel.item_id
        place = items.index(shown) + 1 if shown in items else 0
        self.item_requested.emit(items[place % len(items)])

    def sizeHint(self) -> QSize:
        return QSize(384, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(324, 240)

    def _show_first(self) -> None:
        self.panel.show_item(self._wanted)

    def _make(self) -> "InspectorPanel":
        from rongchang_desktop.presentation.editors.draft_memory import DraftMemory
        from rongchang_desktop.presentation.evidence.shelf import EvidenceShelf
        from rongchang_desktop.widgets.panels.inspector import InspectorPanel
        from rongchang_desktop.widgets.panels.inspector_section import InspectorSupply

        desk = self._desk
        supply = InspectorSupply(
            shelf=EvidenceShelf(desk.session, tasks=desk.tasks, store=lambda: desk.evidence_store, parent=self),
            load_updates=desk.updates_of,
            load_history=desk.history_of,
            following=self._following,
            choose_files=lambda parent: self._choosers.evidence(parent, desk.words),
        )
        panel = InspectorPanel(desk.session, supply, parent=self)
        panel.item_requested.connect(self.item_requested)
        panel.attention_requested.connect(self.attention_requested)
        panel.source_requested.connect(self._on_source)
        panel.left.connect(self.left)
        panel.next_report_requested.connect(self.next_report_requested)
        self._memory = DraftMemory(panel.keeper, desk, self)
        self._memory.count_changed.connect(self.drafts_changed)
        self.drafts_changed.emit(len(panel.keeper.unsaved()))
        self._column.replaceWidget(self._blank, panel)
        self._blank.deleteLater()
        self._panel = panel
        panel.show()  # a form opened by the very first key takes the cursor only where it is seen
        panel.show_item(self._wanted)  # a key may ask for the inspector before it was shown
        return panel

    def _on_source(self, anchor: SourceAnchor) -> None:
        self.source_requested.emit(anchor)

    def _on_adjustment(self, changes: object) -> None:
        if self._panel is None:
            self._desk.session.adjustment_requested.disconnect(self._on_adjustment)
            self._make()
            self._desk.session.adjustment_requested.emit(changes)
