"""会议: choose what to go through and begin; below, what earlier meetings agreed and whether it was kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.presentation.meeting.agenda import topics
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.presentation.meeting.agreements_model import AgreementsModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.meeting.agreements_table import AgreementsTable
from rongchang_desktop.widgets.meeting.opening import open_meeting, topic_at_hand
from rongchang_desktop.widgets.meeting.topic_list import TopicList
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.tree.undo_buttons import UndoButtons

if TYPE_CHECKING:
    from rongchang_desktop.widgets.pages.tasks_page import TasksPage


class MeetingPage(PanelLook, QWidget):
    """Counts are worked out when the page is seen, not on every change."""

    item_wanted = Signal(object)
    """ItemId to go to on the tasks page."""

    def __init__(self, session: PlanSession, tasks: "TasksPage") -> None:
        super().__init__()
        self._session, self._tasks = session, tasks
        edits = AgreementEdits(session)
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.undo = UndoButtons(session, self)
        self.topics = TopicList()
        self.start_button = QPushButton()
        self.start_button.setProperty("primary", True)
        self.hint = text_label(look="soft", selectable=False)
        self.agreed_heading = QLabel()
        self.agreed_heading.setProperty("section", True)
        self.kept_box = QCheckBox()
        self.model = AgreementsModel(session, self)
        self.table = AgreementsTable(self.model)
        self.empty = text_label(look="soft", selectable=False)
        self._lay_out()
        self.wear()
        self._afterwards = Afterwards(self.refresh, self)
        self.topics.begun.connect(self.begin)
        self.topics.currentRowChanged.connect(lambda _: self._name_start())
        self.start_button.clicked.connect(self.begin)
        self.kept_box.toggled.connect(self._show_kept)
        self.table.item_wanted.connect(self.item_wanted)
        self.table.removal_wanted.connect(edits.remove)
        self.addActions([self.undo.undo_action, self.undo.redo_action])
        session.replaced.connect(self._afterwards.ask)
        session.changed.connect(lambda _: self._afterwards.ask())
        self.refresh()

    def refresh(self) -> None:
        """Count and say everything again, unless nobody looks."""
        if not self.isVisible():
            return
        words = self._session.words
        self.undo.refresh()
        self.heading.setText(words.gettext("Meeting"))
        self.topics.setAccessibleName(words.gettext("What the meeting goes through"))
        self.topics.offer(topics(self._session, self._tasks.model.selection), words)
        self.hint.setText(
            words.gettext(
                "One item at a time on the whole screen: arrows or a presenter go on, Enter notes what is agreed, "
                "Esc leaves. F9 begins from any page."
            )
        )
        self.model.refresh()
        known = self.model.open + self.model.kept
        self.agreed_heading.setText(
            words.gettext("Agreed in meetings: {open} of {all} not kept yet", open=self.model.open, all=known)
        )
        self.kept_box.setText(words.gettext("Show what was kept as well"))
        self.kept_box.setVisible(self.model.kept > 0)
        self.table.setAccessibleName(words.gettext("What meetings agreed"))
        self.table.setVisible(self.model.rowCount() > 0)
        self.empty.setVisible(self.model.rowCount() == 0)
        self.empty.setText(
            words.gettext("Everything that was agreed was kept.") if known
            else words.gettext("Nothing has been agreed yet. What is noted in a meeting is followed up here.")
        )  # fmt: skip

    def begin(self) -> None:
        """Begin the meeting on the list chosen."""
        topic = self.topics.topic
        if topic is not None and topic.item_ids:
            open_meeting(self._session, topic, self)

    def begin_at_hand(self) -> None:
        """Begin the meeting on what the tasks page looks for, at the item chosen there, else on what is behind."""
        topic = topic_at_hand(self._session, self._tasks.model.selection)
        if topic.item_ids:
            open_meeting(self._session, topic, self, at=self._tasks.view.current_item())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "model"):
            self.wear()

    def _name_start(self) -> None:
        words, topic = self._session.words, self.topics.topic
        count = len(topic.item_ids) if topic is not None else 0
        self.start_button.setText(words.ngettext("Begin with {count} item", "Begin with {count} items", count))
        self.start_button.setEnabled(count > 0)

    def _show_kept(self, wanted: bool) -> None:
        self.model.show_kept(wanted)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.undo.undo_button)
        head.addWidget(self.undo.redo_button)
        start = QHBoxLayout()
        start.setSpacing(14)
        start.addWidget(self.start_button)
        start.addWidget(self.hint, 1)
        agreed = QHBoxLayout()
        agreed.addWidget(self.agreed_heading, 1)
        agreed.addWidget(self.kept_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addLayout(head)
        for card, parts in ((_card(), (self.topics, start)), (_card(), (agreed, self.empty, self.table))):
            column = QVBoxLayout(card)
            column.setContentsMargins(16, 12, 16, 14)
            column.setSpacing(10)
            for part in parts:
                column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)
            layout.addWidget(card, 1 if self.table in parts else 0)
        column.addStretch(0)


def _card() -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    return card
