"""Backups: the proven copies of the open file, what is in one, and a new file made of it beside the open one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.periods.backup_rows import BACKUP_HEADERS, backup_row, facts_sentence
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.services.recovery.backup_list import BackupFacts, look_into, restore_beside
from rongchang_desktop.services.safekeeping import Backup, backups_of
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.periods.list_window import ListWindow

WIDTHS = {1: 6, 2: 8}


class BackupsWindow(ListWindow):
    """The open file is never written over: a copy becomes a file of its own."""

    open_requested = Signal(object)
    """Path of a file made of a copy."""

    def __init__(self, parent: QWidget | None, desk: Desk, choosers: Choosers) -> None:
        words = desk.session.words.gettext
        super().__init__(parent, desk.session, words("Backups of this file"), BACKUP_HEADERS, WIDTHS, stretched=0)
        self._desk, self._choosers = desk, choosers
        self._copies: dict[str, Backup] = {}
        self._made: Path | None = None
        self.hint.setText(
            words(
                "A copy is made and proved whenever a changed file is closed, and before each step that changes much. "
                "The open file stays as it is: a copy becomes a new file beside it."
            )
        )
        self.empty.setText(words("There is no copy yet: the first is made when the changed file is closed."))
        self.facts = text_label(look="soft")
        self.look_button = QPushButton(words("Look into it"))
        self.restore_button = QPushButton(words("Make a file of it…"))
        self.open_button = QPushButton(words("Open the new file"))
        self.open_button.hide()
        for button in (self.look_button, self.restore_button, self.open_button):
            self.add_deed(button)
        self.deeds.addWidget(self.facts)
        self.look_button.clicked.connect(self.look)
        self.restore_button.clicked.connect(self.restore)
        self.open_button.clicked.connect(self._open)
        self.table.row_activated.connect(lambda _: self.look())
        self.table.row_chosen.connect(lambda _: self.facts.setText(""))

    def rows(self) -> Sequence[TextRow]:
        """The copies of the open file, the newest first."""
        workspace = self._desk.workspace
        copies = backups_of(workspace.path) if workspace is not None else ()
        self._copies = {copy.path.name: copy for copy in copies}
        return [backup_row(copy, self.session.words) for copy in copies]

    def look(self) -> None:
        """Read the chosen copy off the window's thread, and say what is in it."""
        copy = self._chosen()
        if copy is None:
            return
        self.facts.setText(self.session.words.gettext("Reading the copy…"))
        task = self._desk.tasks.start(lambda progress: look_into(copy))
        task.succeeded.connect(self._tell)
        task.failed.connect(self._fail)

    def restore(self) -> None:
        """Ask where the new file is to lie, and make it of the chosen copy."""
        copy = self._chosen()
        path = self._choosers.new_ledger(self, self.session.words) if copy is not None else None
        if copy is None or path is None:
            return
        try:
            restore_beside(copy, path)
        except UserFacingError as error:
            self._fail(error)
            return
        self._made = path
        self.facts.setText(self.session.words.gettext("Written: {path}", path=path))
        self.open_button.show()

    def _chosen(self) -> Backup | None:
        return self._copies.get(self.table.current_key or "")

    def _tell(self, facts: BackupFacts) -> None:
        self.facts.setText(facts_sentence(facts, self.session.words))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            raise error
        self.facts.setText(self.session.words.error(error))

    def _open(self) -> None:
        if self._made is not None:
            self.open_requested.emit(self._made)
            self.accept()
