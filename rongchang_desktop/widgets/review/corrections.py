"""The one-key corrections of a review: what each key does to the item being looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, PlanItem, Section
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.labels import KINDS
from rongchang_desktop.widgets.review.correction_bar import Correction

if TYPE_CHECKING:
    from rongchang_desktop.widgets.review.review_body import ReviewBody

LEVELS: Mapping[str, type[PlanItem]] = {"Ctrl+1": Area, "Ctrl+2": Section, "Ctrl+3": Group, "Ctrl+4": Commitment}
Keys = dict[str, Callable[[], object]]


class Corrections:
    """Each is one step of the scratch plan; the row worked on stays the current one."""

    def __init__(self, body: ReviewBody) -> None:
        self._body = body
        self._review = body.review

    def confirm(self) -> None:
        """What is looked at stands as it should; on to the next doubtful place."""
        place = self._body.looked_at()
        if place is None:
            return
        left = len(self._review.marks.left)
        self._review.confirm(place)
        if len(self._review.marks.left) < left:
            self._body.go(1)

    def set_level(self, kind: type[PlanItem]) -> None:
        item_id = self._body.current()
        if item_id is not None and self._review.set_level(item_id, kind):
            self._body.show_item(item_id)

    def merge(self) -> None:
        item_id = self._body.current()
        index = self._body.model.index_of(item_id)
        before = self._body.model.item_id(index.siblingAtRow(index.row() - 1)) if index.isValid() else None
        if item_id is not None and self._review.merge(item_id):
            self._body.show_item(before)

    def split(self) -> None:
        """At the cursor: in the wording box where that has the focus, else in the source."""
        item_id, body = self._body.current(), self._body
        if item_id is None:
            return
        at: int | None
        if body.box.wording.hasFocus():
            at = body.box.wording.textCursor().position()
            body.box.wording.commit()
        else:
            at = self._review.source_map.wording_offset(item_id, body.source.offset)
        self.split_at(item_id, at or 0)

    def split_at(self, item_id: ItemId, at: int) -> None:
        new_id = self._review.split(item_id, at=at)
        if new_id is not None:
            self._body.show_item(new_id)

    def remove(self) -> None:
        items = self._body.tree.selected_items()
        if items:
            self._review.remove(items)

    def move(self, by: int) -> None:
        item_id = self._body.current()
        if item_id is not None and self._review.move(item_id, by):
            self._body.show_item(item_id)

    def indent(self, by: int) -> None:
        item_id = self._body.current()
        if item_id is not None and self._review.indent(item_id, by):
            self._body.show_item(item_id)

    def undo(self) -> None:
        self._review.session.editor.undo()

    def redo(self) -> None:
        self._review.session.editor.redo()

    def edit(self) -> None:
        """Type into the row."""
        self._body.tree.edit_item(self._body.current())

    def buttons(self) -> list[Correction]:
        """What the bar shows."""
        return [
            (N_("Next doubt"), "F8", lambda: self._body.go(1)),
            (N_("Correct as it stands"), "Space", self.confirm),
            *((KINDS[kind], key, lambda kind=kind: self.set_level(kind)) for key, kind in LEVELS.items()),
            (N_("Join to the one before"), "Ctrl+M", self.merge),
            (N_("Split at the cursor"), "Ctrl+Enter", self.split),
            (N_("Up"), "Ctrl+↑", lambda: self.move(-1)),
            (N_("Down"), "Ctrl+↓", lambda: self.move(1)),
            (N_("Delete"), "Del", self.remove),
            (N_("Undo"), "Ctrl+Z", self.undo),
            (N_("Search"), "Ctrl+F", self._body.search.open_search),
        ]

    def keys_everywhere(self) -> Keys:
        """Wherever the focus is; a text field keeps those it uses itself."""
        levels: Keys = {key: (lambda kind=kind: self.set_level(kind)) for key, kind in LEVELS.items()}
        return {
            "F8": lambda: self._body.go(1),
            "Shift+F8": lambda: self._body.go(-1),
            "F6": self._body.next_pane,
            "Ctrl+F": self._body.search.open_search,
            "F3": lambda: self._body.search.step(1),
            "Shift+F3": lambda: self._body.search.step(-1),
            "Ctrl+M": self.merge,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            **levels,
        }

    def keys_in_tree(self) -> Keys:
        """While a row is chosen and nothing is typed."""
        moves: Keys = {
            f"{modifier}+{arrow}": (lambda by=by: self.move(by))
            for modifier in ("Ctrl", "Alt")
            for arrow, by in (("Up", -1), ("Down", 1))
        }
        return {
            "Space": self.confirm,
            "Del": self.remove,
            "Return": self.edit,
            "Enter": self.edit,
            "F2": self.edit,
            "Tab": lambda: self.indent(1),
            "Shift+Backtab": lambda: self.indent(-1),
            **moves,
        }

    def splitting_keys(self) -> Keys:
        """Where there is a cursor."""
        return {"Ctrl+Return": self.split, "Ctrl+Enter": self.split}
