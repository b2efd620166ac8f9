"""How many commitments each view finds: counted while nobody waits, then kept true through every edit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.session import PlanChanged, PlanSession

AT_ONCE = 50
SLICE = 0.008
"""Seconds of counting after which whoever works at the screen has the next turn."""
PAUSE, FIRST_PAUSE = 5, 150


class ViewCounts(QObject):
    """Keeps, for each question, which commitments match; an edit puts the question only to what it touched."""

    counted = Signal()
    """Some count is another than before."""

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: dict[str, Selection] = {}
        self._found: dict[str, set[ItemId]] = {}
        self._fresh: dict[str, set[ItemId]] = {}
        """What is being counted; until it is done, what was found before is told."""
        self._plan_id = ""
        self._left: Iterator[ItemId] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        session.changed.connect(self._on_changed)
        session.replaced.connect(self._on_replaced)

    def watch(self, asked: Mapping[str, Selection]) -> None:
        """Count these questions from now on; those known already keep their counts."""
        if dict(asked) == self._asked:
            return
        changed = [key for key, selection in asked.items() if self._asked.get(key) != selection]
        self._asked = dict(asked)
        self._found = {key: found for key, found in self._found.items() if key in asked and key not in changed}
        self._begin({*changed, *self._fresh} & {*asked})

    def count(self, key: str) -> int | None:
        """How many commitments the question finds; None as long as that is not known."""
        asked = self._asked.get(key)
        if asked is None or self._session.plan is None:
            return None
        known = self._by_tally(asked)
        if known is not None:
            return known
        return len(self._found[key]) if key in self._found else None

    def _by_tally(self, asked: Selection) -> int | None:
        tally = self._session.tally(None)
        if asked.lights and asked == Selection(lights=asked.lights):
            return sum(tally.lights[light] for light in asked.lights)
        return tally.reported - tally.closed if asked == Selection(awaiting_check=True) else None

    def _begin(self, keys: Iterable[str]) -> None:
        plan = self._session.plan
        asked = self._asked if plan is not None else {}
        self._fresh = {key: set() for key in keys if key in asked and self._by_tally(asked[key]) is None}
        self._left = iter(plan.order if plan is not None else ())
        self.counted.emit()
        if self._fresh:
            self._timer.start(FIRST_PAUSE)

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        while perf_counter() < until:
            part = list(islice(self._left, AT_ONCE))
            if not part:
                self._found.update(self._fresh)
                self._fresh = {}
                self.counted.emit()
                return
            self._put_to(part, self._fresh)
        self._timer.start(PAUSE)

    def _put_to(self, item_ids: Sequence[ItemId], into: Mapping[str, set[ItemId]]) -> None:
        """Ask the items again, and note which of them match."""
        standing = self._session.standing
        if standing is None:
            return
        from rongchang_desktop.domain.selection.answer import matches  # with the first plan

        tasks = [key for key in item_ids if isinstance(standing.plan.items.get(key), Commitment)]
        for key, found in into.items():
            found.difference_update(item_ids)  # what was a commitment may be a part of another now
            found.update(matches(standing, self._asked[key], self._session.index, among=tasks))

    def _on_replaced(self) -> None:
        plan_id = self._session.plan.record.id if self._session.plan is not None else ""
        if plan_id != self._plan_id:
            self._plan_id = plan_id
            self._found.clear()
        self._begin(self._asked)

    def _on_changed(self, event: PlanChanged) -> None:
        plan = self._session.plan
        if plan is None:
            return
        if any(isinstance(change.record, Office) for change in event.changes.changes):
            self._begin(self._asked)  # the day reports are due on decides about every item
        for counts in (self._found, self._fresh):
            if event.structural:
                for found in counts.values():
                    found.intersection_update(plan.items)
            self._put_to(event.items, counts)
        if self._timer.isActive():
            self._timer.start(FIRST_PAUSE)  # whoever edits is not to wait for what is still being counted
        self.counted.emit()
