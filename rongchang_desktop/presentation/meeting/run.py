"""Going through a list of items: which one is shown, how many there are, and filters by light."""

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.meeting.agenda import Topic
from rongchang_desktop.presentation.session import PlanSession


class MeetingRun(QObject):
    """The list stays as it was when the meeting began or a filter was set, even where a light changes meanwhile."""

    moved = Signal()
    """Another item is shown, or others can be gone to."""

    def __init__(self, session: PlanSession, topic: Topic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.topic = topic
        self.lights: frozenset[Light] = frozenset()
        self._shown = topic.item_ids
        self._place = 0
        session.changed.connect(self._drop_removed)
        session.replaced.connect(self._drop_removed)

    @property
    def current(self) -> ItemId | None:
        """The item shown; None where there is none."""
        return self._shown[self._place] if self._shown else None

    @property
    def place(self) -> int:
        """The number of the item shown, counted from 1; 0 where there is none."""
        return self._place + 1 if self._shown else 0

    @property
    def count(self) -> int:
        """How many items are gone through."""
        return len(self._shown)

    def count_of(self, light: Light) -> int:
        """How many items of the whole list have that light now."""
        return sum(self._light_of(item_id) is light for item_id in self.topic.item_ids)

    def go(self, by: int) -> None:
        """Show the item so many further on; at either end it stays."""
        wanted = max(0, min(self._place + by, self.count - 1))
        if wanted != self._place:
            self._place = wanted
            self.moved.emit()

    def first(self) -> None:
        """Show the first item."""
        self.go(-self.count)

    def last(self) -> None:
        """Show the last item."""
        self.go(self.count)

    def toggle(self, light: Light) -> None:
        """Let a light take part in the filter or no longer; without any all items are shown."""
        self._filter(self.lights ^ {light})

    def show_all(self) -> None:
        """Take every filter away."""
        self._filter(frozenset())

    def _filter(self, lights: frozenset[Light]) -> None:
        current = self.current
        self.lights = lights
        self._shown = tuple(key for key in self.topic.item_ids if not lights or self._light_of(key) in lights)
        self._place = self._shown.index(current) if current in self._shown else 0
        self.moved.emit()

    def _light_of(self, item_id: ItemId) -> Light | None:
        judged = self._session.assessment(item_id)
        return judged.light if judged is not None else None

    def _drop_removed(self) -> None:
        plan = self._session.plan
        known = plan.items if plan is not None else {}
        kept = tuple(key for key in self._shown if key in known)
        if kept != self._shown:
            self._shown = kept
            self._place = max(0, min(self._place, len(kept) - 1))
        self.moved.emit()
