"""Gathers the words the search looks through while nobody types, so that the first search is as quick as the next."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.session import PlanSession

AT_ONCE = 25
PAUSE, FIRST_PAUSE = 15, 1500


class SearchWarming(QObject):
    """A few items at a time, begun again when another plan is shown."""

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: Iterator[ItemId] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        session.replaced.connect(self.begin)
        session.changed.connect(self._give_way)
        self.begin()

    def begin(self) -> None:
        """Start over, a while from now."""
        plan = self._session.plan
        self._left = iter(plan.order) if plan is not None else iter(())
        self._timer.start(FIRST_PAUSE)

    def _give_way(self) -> None:
        """Whoever edits is not to wait for what may be gathered later."""
        if self._timer.isActive():
            self._timer.start(FIRST_PAUSE)

    def _go_on(self) -> None:
        session = self._session
        plan = session.plan
        if plan is None:
            return
        for count, item_id in enumerate(self._left, start=1):
            item = plan.items.get(item_id)
            if item is not None:
                session.index.gather(session.ledger, item)
            if count >= AT_ONCE:
                self._timer.start(PAUSE)
                return
