"""Drafts outlive the window: what was typed and not saved is written among the preferences of its ledger."""

from PySide6.QtCore import QObject, QTimer, Signal

from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.editors.draft_keeper import DraftKeeper

PAUSE = 700
"""Milliseconds without a key after which the drafts are written."""
DRAFTS = "drafts"


class DraftMemory(QObject):
    """Writes a moment after the last key and when the file is closed; the file brings its drafts back."""

    count_changed = Signal(int)
    """How many drafts of the open file are not saved."""

    def __init__(self, keeper: DraftKeeper, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._desk = desk
        self._ledger_id = ""
        self._count = 0
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self.write)
        keeper.touched.connect(self._note)
        desk.opened.connect(lambda _: self._recall())
        desk.closed.connect(self._part)
        if desk.workspace is not None:
            self._recall()

    def write(self) -> None:
        """Write the drafts now."""
        self._rest.stop()
        if self._ledger_id:
            self._desk.preferences.set_of_ledger(self._ledger_id, DRAFTS, self._keeper.as_values())

    def _recall(self) -> None:
        self._ledger_id = ""  # what is brought back is not news
        self._keeper.recall(self._desk.preferences.of_ledger(self._desk.ledger_id, DRAFTS, []))
        self._ledger_id = self._desk.ledger_id
        self._tell()

    def _part(self) -> None:
        self.write()
        self._ledger_id = ""
        self._keeper.recall([])
        self._tell()

    def _note(self) -> None:
        if self._ledger_id:
            self._rest.start()
            self._tell()

    def _tell(self) -> None:
        count = len(self._keeper.unsaved())
        if count != self._count:
            self._count = count
            self.count_changed.emit(count)
