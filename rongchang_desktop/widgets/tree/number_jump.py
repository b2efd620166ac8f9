"""Digits typed into the tree go to the item of that number: the office speaks in numbers."""

from PySide6.QtCore import QElapsedTimer

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import Plan

PATIENCE = 1200
"""Milliseconds after which the next digit begins another number."""


class NumberJump:
    """Gathers digits; a letter, or a pause, begins anew."""

    def __init__(self) -> None:
        self._typed = ""
        self._clock = QElapsedTimer()

    def typed(self, text: str, plan: Plan | None) -> ItemId | None:
        """The item whose number has been typed by now, None where there is none."""
        if not self._clock.isValid() or self._clock.elapsed() > PATIENCE:
            self._typed = ""
        self._clock.start()
        self._typed = self._typed + text if text.isdecimal() or (text == "-" and self._typed) else ""
        if plan is None or not self._typed:
            return None
        return next((item_id for item_id in plan.order if plan.number_of(item_id) == self._typed), None)
