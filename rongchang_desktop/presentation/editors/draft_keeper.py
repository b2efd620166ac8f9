"""Keeps every draft until it is saved or discarded: through other selections, refusals and a lost disk."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_values import typed_into, typed_values
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged


class DraftKind(Enum):
    """The forms that keep drafts."""

    PROGRESS = "progress"
    CLOSING = "closing"
    REOPENING = "reopening"
    TARGET = "target"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftKey:
    """Which form of which item; `record_id` tells several of a kind apart, empty for a new record."""

    kind: DraftKind
    item_id: str
    record_id: str = ""


class DraftKeeper(QObject):
    """Drafts by key. One handed over for saving is held back until the disk acknowledges it."""

    changed = Signal(object)
    """DraftKey: a draft was begun, saved, restored or discarded."""
    touched = Signal()
    """Something was typed, saved or thrown away."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: dict[DraftKey, DraftEditor[Any]] = {}
        self._handed_over: dict[DraftKey, DraftEditor[Any]] = {}
        self._recalled: dict[DraftKey, Mapping[str, Any]] = {}
        self._saving: DraftKey | None = None
        self.changed.connect(lambda _: self.touched.emit())
        session.failed.connect(self._on_failed)
        session.save_state_changed.connect(self._on_save_state)

    def editor(self, key: DraftKey) -> DraftEditor[Any] | None:
        """The draft under that key, None where nothing is being typed."""
        return self._open.get(key)

    def begin(self, key: DraftKey, make: Callable[[], DraftEditor[Any]]) -> DraftEditor[Any]:
        """The draft that is kept under the key, else a new one."""
        editor = self._open.get(key)
        if editor is None:
            editor = self._open[key] = make()
            if (values := self._recalled.pop(key, None)) is not None:
                editor.draft = typed_into(editor.start, values)
            editor.changed.connect(self.touched)
            self.changed.emit(key)
        return editor

    def recalled(self, item_id: str) -> tuple[DraftKey, ...]:
        """The drafts of one item that were typed before the file was opened and wait to be begun again."""
        return tuple(key for key in self._recalled if key.item_id == item_id)

    def recall(self, drafts: Iterable[Mapping[str, Any]]) -> None:
        """Start anew with the drafts of another file, as given by `as_values`."""
        self._open, self._handed_over = {}, {}
        kinds = {kind.value: kind for kind in DraftKind}
        self._recalled = {
            DraftKey(kind=kinds[one["kind"]], item_id=one["item"], record_id=one["record"]): one["values"]
            for one in drafts
            if one["kind"] in kinds
        }

    def as_values(self) -> list[dict[str, Any]]:
        """Every unsaved draft as values that JSON can hold."""
        typed = {key: typed_values(self._open[key].draft, self._open[key].start) for key in self._open}
        return [
            {"kind": key.kind.value, "item": key.item_id, "record": key.record_id, "values": dict(values)}
            for key, values in {**self._recalled, **typed}.items()
            if values
        ]

    def keys(self, item_id: str) -> tuple[DraftKey, ...]:
        """The drafts of one item."""
        return tuple(key for key in self._open if key.item_id == item_id)

    def unsaved(self) -> tuple[DraftKey, ...]:
        """Every draft that differs from what its form began with."""
        return (*self._recalled, *(key for key, editor in self._open.items() if editor.is_dirty))

    def save(self, key: DraftKey) -> bool:
        """Save a draft; where that is refused it stays, with the reason."""
        editor = self._open.get(key)
        if editor is None:
            return False
        self._handed_over[key] = editor
        self._saving = key
        taken = editor.save()
        self._saving = None
        if not taken:
            self._handed_over.pop(key, None)
            return False
        if editor.error is not None:
            return False
        self._open.pop(key, None)
        self.changed.emit(key)
        return True

    def discard(self, key: DraftKey) -> None:
        """Throw a draft away."""
        self._recalled.pop(key, None)
        if self._open.pop(key, None) is not None:
            self.changed.emit(key)

    def settle(self, item_ids: Iterable[str], kinds: Iterable[DraftKind]) -> None:
        """Drop the drafts of those items and kinds: what they asked for was carried out another way."""
        wanted, sorts = frozenset(item_ids), frozenset(kinds)
        for key in [key for key in self._open if key.item_id in wanted and key.kind in sorts]:
            self.discard(key)

    def _on_failed(self, error: UserFacingError) -> None:
        if self._saving is not None and self._saving in self._open:
            self._open[self._saving].refuse(error)

    def _on_save_state(self, event: SaveStateChanged) -> None:
        if event.state is SaveState.SAVED:
            self._handed_over.clear()
        elif event.state is SaveState.REFUSED:
            refused, self._handed_over = self._handed_over, {}
            for key, editor in refused.items():
                self._restore(key, editor, event.error)

    def _restore(self, key: DraftKey, editor: DraftEditor[Any], error: Exception | None) -> None:
        editor.is_open = True
        editor.error = error if isinstance(error, UserFacingError) else None
        if key not in self._open or self._open[key] is editor:
            self._open[key] = editor
            editor.changed.emit()
            self.changed.emit(key)
