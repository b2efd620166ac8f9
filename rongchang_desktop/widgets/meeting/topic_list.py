"""What a meeting can go through, as a list to choose from by arrows; Enter begins."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.meeting.agenda import Topic
from rongchang_desktop.widgets.enter_presses import ENTER


class TopicList(QListWidget):
    """Name and count of every list; the choice survives a count that changes."""

    begun = Signal()
    """The list chosen is to be gone through."""

    def __init__(self) -> None:
        super().__init__()
        self._topics: tuple[Topic, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.itemDoubleClicked.connect(lambda _: self.begun.emit())

    @property
    def topic(self) -> Topic | None:
        """The list chosen."""
        return self._topics[self.currentRow()] if 0 <= self.currentRow() < len(self._topics) else None

    def offer(self, topics: tuple[Topic, ...], words: Localizer) -> None:
        """Offer these lists; the first that has an item is chosen unless a person chose another."""
        chosen = self.topic.key if self.topic is not None else ""
        filled = next((topic.key for topic in topics if topic.item_ids), "")
        self._topics = topics
        self.blockSignals(True)
        self.clear()
        for topic in topics:
            count = words.ngettext("{count} item", "{count} items", len(topic.item_ids))
            self.addItem(QListWidgetItem(words.gettext("{name}   {count}", name=topic.name, count=count)))
        keys = [topic.key for topic in topics]
        wanted = chosen if chosen in keys else filled
        self.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        self.blockSignals(False)
        self.currentRowChanged.emit(self.currentRow())
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.begun.emit()
        else:
            super().keyPressEvent(event)
