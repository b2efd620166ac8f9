"""The numbers by which Qt knows the rows, and what it asks of each by the thousand, found once a parent."""

from PySide6.QtCore import Qt

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.tree.outline import Outline
from rongchang_desktop.presentation.tree.row_flags import FlagTable

Flags = list[Qt.ItemFlag]


class RowKeys:
    """Keys count from 1 and stay with an item; 0 is the plan itself, as with every invalid index.

    `below` gives the keys of the rows under a key, `flags` the flags of a row's cells: each only what was noted so far.
    """

    def __init__(self, outline: Outline, flag_table: FlagTable) -> None:
        self.outline = outline
        self.below: dict[int, list[int]] = {}
        self.flags: dict[int, Flags] = {}
        self._flag_table = flag_table
        self._ids: list[ItemId | None] = [None]
        self._keys: dict[ItemId, int] = {}
        self._whole: tuple[Outline, dict[int, list[int]], dict[int, Flags]] | None = None

    def row_id(self, key: int) -> ItemId | None:
        """The item, or the group, of a key; None for the plan itself."""
        return self._ids[key]

    def key(self, item_id: ItemId) -> int:
        """The key of an item, given out when it is first asked for."""
        known = self._keys.get(item_id)
        if known is None:
            known = self._keys[item_id] = len(self._ids)
            self._ids.append(item_id)
        return known

    def note(self, parent_id: ItemId | None) -> list[int]:
        """The keys of the rows under a parent; their flags are noted with them."""
        keys = [self.key(item_id) for item_id in self.outline.children(parent_id)]
        movable = not self.outline.is_grouped
        for key, item_id in zip(keys, self.outline.children(parent_id), strict=True):
            is_leaf = not self.outline.has_children(item_id)
            self.flags[key] = self._flag_table[self.outline.holds_task(item_id), is_leaf, movable]
        self.below[0 if parent_id is None else self.key(parent_id)] = keys
        return keys

    def take_up(self, outline: Outline) -> None:
        """Go by these rows from now on; all of a plan stay in mind while a filter hides most of them."""
        if self.outline.is_whole_plan:
            self._whole = (self.outline, self.below, self.flags)
        if outline.is_whole_plan and self._whole is not None and outline.stands_like(self._whole[0]):
            self.outline = outline.with_rows_of(self._whole[0])
            _, self.below, self.flags = self._whole
        else:
            self.outline, self.below, self.flags = outline, {}, {}
