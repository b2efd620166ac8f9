"""F9: the meeting on what the tasks page shows, else on what is behind."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.meeting.agenda import BEHIND, SHOWN, Topic, all_commitments, topics
from rongchang_desktop.presentation.meeting.run import MeetingRun
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.meeting.meeting_window import MeetingWindow

if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.identifiers import ItemId


def topic_at_hand(session: PlanSession, shown: Selection) -> Topic:
    """What is looked for on the tasks page where it finds something, else the lagging and slow, else everything."""
    known = {topic.key: topic for topic in topics(session, shown)}
    for key in (SHOWN, BEHIND):
        if key in known and known[key].item_ids:
            return known[key]
    return all_commitments(session)


def open_meeting(session: PlanSession, topic: Topic, parent: QWidget, *, at: "ItemId | None" = None) -> MeetingWindow:
    """Show a list of items on the whole screen, beginning with the item `at` where it is among them."""
    run = MeetingRun(session, topic)
    if at in topic.item_ids:
        run.go(topic.item_ids.index(at))
    window = MeetingWindow(session, run, parent.window())
    window.showFullScreen()
    window.activateWindow()
    return window
