"""One form's draft: what was typed beside what the form began with, and an injected way to save it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.draft_values import Draft

D = TypeVar("D", bound=Draft)


class DraftEditor(QObject, Generic[D]):
    """Holds a frozen draft; forms set its fields, `save` hands it to the ledger and says whether it was taken."""

    changed = Signal()
    """The draft, its error or whether its form is open is another."""

    def __init__(self, start: D, *, save: Callable[[D], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = start
        self.draft = start
        self.error: UserFacingError | None = None
        self.is_open = True
        self._save = save

    @property
    def is_dirty(self) -> bool:
        """Whether anything was typed that is not what the form began with."""
        return bool(self.draft != self.start)

    def set(self, **values: Any) -> None:
        """Set fields of the draft."""
        draft = replace(self.draft, **values)
        if draft != self.draft:
            self.draft = draft
            self.error = None
            self.changed.emit()

    def begin_with(self, **values: Any) -> None:
        """Give the form other values to begin with; what was typed stays."""
        self.start = replace(self.start, **values)
        self.set(**values)

    def show(self, is_open: bool) -> None:
        """Open or fold the form; the draft stays."""
        if is_open != self.is_open:
            self.is_open = is_open
            self.changed.emit()

    def refuse(self, error: UserFacingError | None) -> None:
        """Note why the draft could not be saved."""
        self.error = error
        self.changed.emit()

    def save(self) -> bool:
        """Hand the draft over; a draft that makes no sense is refused with its error and stays."""
        self.error = None
        try:
            return self._save(self.draft)
        except UserFacingError as error:
            self.refuse(error)
            return False
