"""Who has reported: a table sorted by what must be done, forms out, returns in, and the list of those to call."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.forms.proposal import ReplyState
from rongchang_desktop.domain.forms.standing import UnitStanding
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.collecting.collecting_desk import CollectingDesk
from rongchang_desktop.presentation.collecting.unit_rows import (
    ASKED,
    CHANGED,
    CONTACT,
    HEADERS,
    MISSING,
    PHONE,
    RETURNED,
    SENT,
    TO_DO,
    UNCHANGED,
    UNIT,
    reminder,
    summary,
    unit_rows,
)
from rongchang_desktop.presentation.periods.text_table_model import TextTableModel
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.periods.text_table import TextTable
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

WIDTHS = {
    TO_DO: 11.0, ASKED: 5.0, SENT: 7.0, RETURNED: 11.0, CHANGED: 5.0, UNCHANGED: 5.0, MISSING: 5.0, CONTACT: 8.0,
    PHONE: 12.0,
}  # fmt: skip
OWING = (ReplyState.NEW, ReplyState.CONFLICT, ReplyState.UNREADABLE)


class UnitsPane(QWidget):
    """Enter on a unit opens its tasks."""

    list_wanted = Signal(object)
    """Selection: the tasks of a unit."""
    told = Signal(str)
    """A word about what was done."""

    def __init__(self, collecting: CollectingDesk, choosers: Choosers) -> None:
        super().__init__()
        self._collecting, self._choosers = collecting, choosers
        self._session = collecting.session
        self._units: tuple[UnitStanding, ...] = ()
        self.summary = QLabel()
        self.summary.setProperty("soft", True)
        self.summary.setWordWrap(True)
        self.send_all, self.send_chosen = QPushButton(), QPushButton()
        self.read_folder, self.read_files = QPushButton(), QPushButton()
        self.copy_reminder = QPushButton()
        self.send_all.setProperty("primary", True)
        self.ask_all = QCheckBox()
        self.model = TextTableModel(self._session.words, HEADERS)
        self.table = TextTable(self.model, WIDTHS, stretched=UNIT, leaving=(PHONE, SENT, CONTACT, UNCHANGED, CHANGED))
        self._lay_out()
        self._connect()

    @property
    def chosen_units(self) -> tuple[DepartmentId, ...]:
        """The units whose rows are chosen."""
        keys = (self.model.key(row) for row in self.table.chosen_rows())
        return tuple(DepartmentId(key) for key in keys if key)

    def refresh(self) -> None:
        """Read the standing of now."""
        words, collecting = self._session.words, self._collecting
        self._units = collecting.standings()
        waiting = Counter(
            each.form.department.id
            for each in collecting.rows()
            if each.form.department is not None and each.row.can_be_taken
        )
        self.model.show(unit_rows(self._units, waiting, words))
        self.summary.setText(summary(self._units, words))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        words, idle = self._session.words, self._collecting.task is None
        self.send_all.setText(words.gettext("Write all forms…"))
        self.send_chosen.setText(words.gettext("Only the chosen units…"))
        self.read_folder.setText(words.gettext("Read a folder of returns…"))
        self.read_files.setText(words.gettext("Read files…"))
        self.copy_reminder.setText(words.gettext("Copy the reminder list"))
        self.ask_all.setText(words.gettext("Ask about every open task"))
        self.ask_all.setToolTip(
            words.gettext("Otherwise only tasks whose month, quarter or half-year ends in this period are asked about.")
        )
        self.table.setAccessibleName(words.gettext("Units and what they have reported"))
        for button in (self.send_all, self.send_chosen, self.read_folder, self.read_files):
            button.setEnabled(idle)
        self.send_chosen.setEnabled(idle and bool(self.chosen_units))
        has_sent = any(unit.dispatch is not None for unit in self._units)
        _make_primary(self.send_all, not has_sent)
        _make_primary(self.read_folder, has_sent)

    def send(self, units: tuple[DepartmentId, ...] | None = None) -> None:
        """Ask for a folder and write the forms."""
        folder = self._choosers.folder(self, self._session.words)
        if folder is not None:
            self._collecting.send(folder, units)

    def read_a_folder(self) -> None:
        """Ask for a folder of returns and read it."""
        folder = self._choosers.folder(self, self._session.words)
        if folder is not None:
            self._collecting.read((folder,))

    def read_some_files(self) -> None:
        """Ask for returned files and read them."""
        self._collecting.read(tuple(self._choosers.returns(self, self._session.words)))

    def copy_list(self) -> None:
        """Put the list of those to be called on the clipboard."""
        self.refresh()
        words, period = self._session.words, self._collecting.period
        text = reminder(self._units, period, self._collecting.today, words) if period is not None else ""
        if text:
            QGuiApplication.clipboard().setText(text)
            self.told.emit(words.gettext("The reminder list is on the clipboard; paste it into a message."))
        else:
            self.told.emit(words.gettext("Every unit that was sent a form has reported."))

    def _open_unit(self, key: str) -> None:
        self.list_wanted.emit(Selection(department_ids=frozenset({DepartmentId(key)}), leads_only=True))

    def _set_ask_all(self, wanted: bool) -> None:
        self._collecting.ask_all = wanted
        self.refresh()

    def _connect(self) -> None:
        self.send_all.clicked.connect(lambda: self.send())
        self.send_chosen.clicked.connect(lambda: self.send(self.chosen_units))
        self.read_folder.clicked.connect(self.read_a_folder)
        self.read_files.clicked.connect(self.read_some_files)
        self.copy_reminder.clicked.connect(self.copy_list)
        self.ask_all.toggled.connect(self._set_ask_all)
        self.table.row_activated.connect(self._open_unit)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.retranslate())

    def _lay_out(self) -> None:
        bar = QWidget()
        line = WrappingLayout(bar, gap=8, below=8)
        for part in (
            self.send_all, self.send_chosen, self.read_folder, self.read_files, self.copy_reminder, self.ask_all,
        ):  # fmt: skip
            line.addWidget(part)
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(12, 8, 12, 12)
        inner.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(bar)
        layout.addWidget(self.summary)
        layout.addWidget(card, 1)


def _make_primary(button: QPushButton, primary: bool) -> None:
    if bool(button.property("primary")) != primary:
        button.setProperty("primary", primary)
        button.style().unpolish(button)
        button.style().polish(button)
        button.updateGeometry()
