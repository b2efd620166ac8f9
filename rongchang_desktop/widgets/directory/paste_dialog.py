"""粘贴名录: columns copied from a spreadsheet become units; what each row will do is seen before it is taken."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.owners.directory_table import entries_in, pasted_cells
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.background import Task, TaskRunner
from rongchang_desktop.presentation.directory.sheet_preview import Effect, PreviewRow, preview
from rongchang_desktop.presentation.report_reading import read_report
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.dialogs.agree_buttons import agree_buttons
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

FRAME = QSize(24, 64)
"""Of the screen, what the frame of a window takes."""
EFFECTS = {Effect.NEW: N_("new"), Effect.COMPLETES: N_("completed"), Effect.KNOWN: N_("unchanged")}


class PasteDialog(PanelLook, QDialog):
    """Text above, its meaning below; names with aliases, contacts and telephones in any order under headings."""

    taken = Signal(object)
    """The DirectoryEntries to be taken."""

    crashed = Signal(object)
    """An exception that only a bug explains."""

    def __init__(
        self, parent: QWidget | None, session: PlanSession, tasks: TaskRunner, choosers: Choosers, *, text: str = ""
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks, self._choosers = tasks, choosers
        self._reading: Task | None = None
        self._rows: tuple[PreviewRow, ...] = ()
        words = session.words
        self.setWindowTitle(words.gettext("Paste a directory"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(words.gettext("Pasted columns"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.file_button = QPushButton(words.gettext("From a file…"))
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self.choose_file)
        self.table = self._make_table()
        self.count = QLabel()
        self.count.setProperty("soft", True)
        self._lay_out()
        self.wear()
        self.text.textChanged.connect(self._read)
        self.text.setPlainText(text)
        self._read()
        self.resize(QSize(720, 520).boundedTo(self.screen().availableSize() - FRAME))
        (self.take_button if self.take_button.isEnabled() else self.text).setFocus()

    def choose_file(self) -> None:
        """Read the columns out of a file instead of pasting them."""
        path = self._choosers.directory(self, self._session.words)
        if path is None or self._reading is not None:
            return
        self.count.setText(self._session.words.gettext("Reading {name}", name=path.name))
        self.file_button.setEnabled(False)
        self._reading = read_report(self._tasks, path, {}, assumed_year=self._session.year)
        self._reading.succeeded.connect(self._fill)
        self._reading.failed.connect(self._tell)

    def done(self, result: int) -> None:
        if self._reading is not None:
            self._reading.cancel()
        super().done(result)

    def accept(self) -> None:
        super().accept()
        self.taken.emit(tuple(row.entry for row in self._rows))

    def _fill(self, draft: DraftPlan) -> None:
        self._end_reading()
        self.text.setPlainText(draft.source_text)

    def _tell(self, error: Exception) -> None:
        self._end_reading()
        if isinstance(error, UserFacingError):
            self.count.setText(self._session.words.error(error))
        else:
            self.crashed.emit(error)

    def _end_reading(self) -> None:
        self._reading = None
        self.file_button.setEnabled(True)

    def _read(self) -> None:
        self._rows = preview(self._session.ledger, entries_in(pasted_cells(self.text.toPlainText())))
        words = self._session.words
        self.table.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            entry = row.entry
            does = words.gettext(EFFECTS[row.effect])
            if row.known_as:
                does = words.gettext("{effect}: {unit}", effect=does, unit=row.known_as)
            for column, text in enumerate((entry.name, "、".join(entry.aliases), entry.contact, entry.phone, does)):
                self.table.setItem(place, column, QTableWidgetItem(text))
        counts = {effect: sum(row.effect is effect for row in self._rows) for effect in Effect}
        self.count.setText(
            words.gettext(
                "New: {new}; completed: {completed}; as they are: {known}",
                new=counts[Effect.NEW],
                completed=counts[Effect.COMPLETES],
                known=counts[Effect.KNOWN],
            )
        )
        self.take_button.setEnabled(counts[Effect.NEW] + counts[Effect.COMPLETES] > 0)

    def _lay_out(self) -> None:
        words = self._session.words
        hint = text_label(
            words.gettext(
                "Copy the columns from Excel or WPS and paste them here: unit, alias, contact, telephone. Under "
                "headings they may stand in any order. Units that are known are completed, none is removed."
            ),
            look="small",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(hint, 1)
        head.addWidget(self.file_button)
        layout.addLayout(head)
        layout.addWidget(self.text, 2)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.count)
        buttons, self.take_button = agree_buttons(self, words.gettext("Take them over"), words)
        layout.addWidget(buttons)

    def _make_table(self) -> QTableWidget:
        words = self._session.words
        table = QTableWidget(0, 5)
        table.setHorizontalHeaderLabels(
            [
                words.gettext("Unit"),
                words.gettext("Aliases"),
                words.gettext("Contact"),
                words.gettext("Telephone"),
                words.gettext("Effect"),
            ]
        )
        table.setAccessibleName(words.gettext("What the rows will do"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table
