"""Tab through a pane as one reads it: what is drawn anew would else come last."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

SAME_LINE = 10
"""Pixels by which the middles of two fields on one line may differ."""


class OrderlyTab:
    """Mixed into a pane: Tab goes from above to below and from left to right, then out of the pane."""

    def take_focus_back(self, gone: QWidget) -> None:
        """The widget that had the focus is hidden: give the focus to another. Overridden by the pane."""
        raise NotImplementedError

    def focusNextPrevChild(self: QWidget, forward: bool) -> bool:  # type: ignore[misc]
        held = QApplication.focusWidget()
        if held is None or not self.isAncestorOf(held):
            return bool(super().focusNextPrevChild(forward))  # type: ignore[misc]
        if not held.isVisible():  # Qt asks this also when it hides the widget that has the focus
            self.take_focus_back(held)  # type: ignore[attr-defined]
            return True
        stops = stops_of(self)
        place = stops.index(held) + (1 if forward else -1) if held in stops else 0
        target = stops[place] if 0 <= place < len(stops) else next(_outside(self, held, forward=forward), None)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(target):
                area.ensureWidgetVisible(target, 0, 24)
        return True


def stops_of(pane: QWidget) -> list[QWidget]:
    """What takes the focus by Tab inside the pane, in reading order."""
    stops = [one for one in pane.findChildren(QWidget) if _takes_tab(one) and one.window() is pane.window()]
    middles = {one: one.mapTo(pane, QPoint(0, one.height() // 2)) for one in stops}
    stops.sort(key=lambda one: (middles[one].y(), middles[one].x()))
    ordered: list[QWidget] = []
    while stops:
        line = [one for one in stops if middles[one].y() - middles[stops[0]].y() <= SAME_LINE]
        ordered += sorted(line, key=lambda one: middles[one].x())
        stops = stops[len(line) :]
    return ordered


def _takes_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def _outside(pane: QWidget, held: QWidget, *, forward: bool) -> Iterator[QWidget]:
    one = held
    while (one := one.nextInFocusChain() if forward else one.previousInFocusChain()) is not held:
        if not pane.isAncestorOf(one) and one is not pane and _takes_tab(one):
            yield one
