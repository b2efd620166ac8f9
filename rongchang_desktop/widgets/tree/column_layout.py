"""Which columns there is room for, and how wide they are: by the font, by the window, by the user's hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHeaderView

from rongchang_desktop.presentation.tree import columns
from rongchang_desktop.presentation.tree.columns import PlanColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class Width:
    """In widths of one Chinese character. `leaves` says which goes first when room is short (0: never).

    What a person asked for by name leaves after what is there for everybody.
    """

    usual: float
    least: float
    leaves: int = 0


FIXED = 2
"""So many columns stand first whatever the order of the rest."""
WIDTHS = {
    columns.NUMBER: Width(usual=5.2, least=5.2),
    columns.TASK: Width(usual=19, least=16),
    columns.TARGETS: Width(usual=7.4, least=6, leaves=1),
    columns.LEAD: Width(usual=8.6, least=6.4, leaves=3),
    columns.DEADLINE: Width(usual=5.6, least=5.3, leaves=2),
    columns.LATEST: Width(usual=16.5, least=8.8, leaves=4),
    columns.STATE: Width(usual=6.4, least=5.6),
    columns.PROGRESS: Width(usual=10.2, least=9.8, leaves=5),
    columns.DOUBT: Width(usual=14, least=9),
    columns.LEADER: Width(usual=8.6, least=7.4, leaves=6),
    columns.SUPPORTING: Width(usual=10, least=7, leaves=6),
    columns.SUBMISSION: Width(usual=5.2, least=4.6, leaves=6),
    columns.STAGE: Width(usual=5.6, least=4.8, leaves=6),
    columns.OUTLOOK: Width(usual=6.4, least=5.2, leaves=6),
    columns.EXPECTED: Width(usual=6.4, least=5.2, leaves=6),
    columns.PROBLEM: Width(usual=12, least=8, leaves=6),
    columns.SOURCE: Width(usual=5.6, least=4.8, leaves=6),
    columns.LEDGER: Width(usual=8, least=5.6, leaves=6),
}


def fitting(
    keys: Sequence[str], wanted: Mapping[str, float], room: float, widths: Mapping[str, Width] = WIDTHS
) -> dict[str, float]:
    """The columns to show with their widths in characters; TASK takes what the others leave."""
    shown = list(keys)
    while True:
        found = {key: max(wanted.get(key, widths[key].usual), widths[key].least) for key in shown}
        found[columns.TASK] = widths[columns.TASK].least
        lacking = sum(found.values()) - room
        leaving = min((key for key in shown if widths[key].leaves), key=lambda key: widths[key].leaves, default=None)
        if lacking <= 0 or _narrow(found, widths, lacking) or leaving is None:
            return found
        shown.remove(leaving)


def _narrow(found: dict[str, float], widths: Mapping[str, Width], lacking: float) -> bool:
    """Take the lack from the columns above their least width, in proportion; False where that is not enough."""
    spare = {key: width - widths[key].least for key, width in found.items()}
    total = sum(spare.values())
    part = min(1.0, lacking / total) if total else 0.0
    for key, extra in spare.items():
        found[key] -= extra * part
    return total >= lacking


def _asked(width: Width, needed: float) -> Width:
    return replace(width, usual=max(width.usual, needed), least=max(width.least, needed))


class ColumnLayout(QObject):
    """Applies the widths to a header; what the user drags is kept and told."""

    widths_changed = Signal(object)
    """Mapping of column key to width in characters, after the user's hand has rested."""
    order_changed = Signal(object)
    """Column keys from left to right, after the user moved one."""

    def __init__(self, header: QHeaderView, plan_columns: Sequence[PlanColumn], parent: QObject) -> None:
        super().__init__(parent)
        self._header = header
        self._keys = [column.key for column in plan_columns]
        self._wanted: dict[str, float] = {}
        self._hidden = frozenset(columns.ON_REQUEST)
        self._em = 13
        self._arranging = False
        self._rest = QTimer(self, singleShot=True, interval=400)
        self._rest.timeout.connect(lambda: self.widths_changed.emit(dict(self._wanted)))
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)

    def restore(self, wanted: Mapping[str, float], hidden: Sequence[str], order: Sequence[str] = ()) -> None:
        """Take remembered widths, columns the user does not want to see, and their order; new ones stand last."""
        self._wanted = {key: width for key, width in wanted.items() if key in self._keys}
        self._hidden = frozenset(hidden) & frozenset(key for key in self._keys if WIDTHS[key].leaves)
        self.put_in_order(order)

    def put_in_order(self, order: Sequence[str]) -> None:
        """Let the columns stand in this order behind number and wording; those not named keep theirs behind."""
        self._arranging = True
        named = [key for key in order if key in self._keys[FIXED:]]
        for place, key in enumerate([*named, *(key for key in self._keys[FIXED:] if key not in named)], start=FIXED):
            self._header.moveSection(self._header.visualIndex(self._keys.index(key)), place)
        self._arranging = False

    @property
    def order(self) -> list[str]:
        """The columns from left to right, hidden ones among them."""
        return [self._keys[self._header.logicalIndex(place)] for place in range(len(self._keys))]

    def _on_moved(self, logical: int, old: int, new: int) -> None:
        if self._arranging:
            return
        if min(old, new) < FIXED:  # number and wording stand first: headings are painted from there
            self._arranging = True
            self._header.moveSection(new, old)
            self._arranging = False
        else:
            self.order_changed.emit(self.order)

    @property
    def hidden(self) -> frozenset[str]:
        return self._hidden

    def arrange(self, width: int, em: int, needed: Mapping[str, int]) -> None:
        """Fit the columns into so many pixels; `needed` are pixels that a column's words ask for in this language."""
        self._arranging, self._em = True, em
        widths = {key: _asked(WIDTHS[key], needed.get(key, 0) / em) for key in self._keys}
        shown = fitting([key for key in self._keys if key not in self._hidden], self._wanted, width / em, widths)
        for place, key in enumerate(self._keys):
            self._header.setSectionHidden(place, key not in shown)
            if key in shown:
                stretched = key == columns.TASK
                mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
                self._header.setSectionResizeMode(place, mode)
                if not stretched:
                    self._header.resizeSection(place, round(shown[key] * em))
        self._arranging = False

    def _on_resized(self, place: int, old: int, new: int) -> None:
        key = self._keys[place]
        if not self._arranging and new > 0 and key != columns.TASK:
            self._wanted[key] = max(new / self._em, WIDTHS[key].least)
            self._rest.start()
