"""The units of the directory: search, kinds, the table with everybody's load, and the card of the one in hand."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from rongchang_desktop.domain.ledger.department import Department, DepartmentKind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.owners.directory_table import entries_in, pasted_cells
from rongchang_desktop.domain.owners.duplicates import LikelySame, likely_duplicates
from rongchang_desktop.domain.owners.workload import Workload
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.directory.directory_edits import DirectoryEdits
from rongchang_desktop.presentation.directory.load_columns import (
    CONTACT,
    KIND,
    OVERDUE,
    RESPONSIBLE,
    SUPPORTING,
    UNIT_COLUMNS,
    UNREPORTED,
    LoadRow,
)
from rongchang_desktop.presentation.directory.load_rows import unit_rows
from rongchang_desktop.presentation.directory.told_apart import ToldApart
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.directory.entries_pane import EntriesPane
from rongchang_desktop.widgets.directory.merge_dialog import MergeDialog
from rongchang_desktop.widgets.directory.paste_dialog import PasteDialog
from rongchang_desktop.widgets.directory.unit_card import UnitCard
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.inspector_section import link_button
from rongchang_desktop.widgets.tree.unit_picker import UnitPicker

LEAVING = (
    KIND,
    SUPPORTING,
    RESPONSIBLE,
    Light.NOT_STARTED.value,
    Light.CLOSED.value,
    CONTACT,
    Light.ON_PACE.value,
    UNREPORTED,
    OVERDUE,
    Light.SLOW.value,
)
"""The columns that go first where there is no room: the card tells all of them."""


class UnitsPane(EntriesPane):
    """Ctrl+V takes pasted columns."""

    card: UnitCard
    crashed = Signal(object)
    """An exception that only a bug explains."""

    def __init__(self, desk: Desk, choosers: Choosers) -> None:
        session = desk.session
        self.edits = DirectoryEdits(session)
        super().__init__(session, UNIT_COLUMNS, UnitCard(session, self.edits), leaving=LEAVING)
        self._tasks, self._choosers = desk.tasks, choosers
        self._apart = ToldApart(desk.preferences)
        self._doubles: tuple[LikelySame, ...] = ()
        self._compared: Mapping[str, Department] = {}
        self.kind = ChoiceField()
        self.paste_button = QPushButton()
        self.doubles_link = link_button("", self._show_next_double)
        self.doubles_link.setProperty("attention", True)
        self._lay_out(self._bar())
        self._connect()

    def show_loads(self, loads: Workload) -> None:
        ledger = self._session.ledger
        if ledger.departments is not self._compared:
            self._compared = ledger.departments
            found = likely_duplicates(ledger.departments.in_order(), district=ledger.office.district)
            self._doubles = tuple(pair for pair in found if not self._apart.holds(pair.longer, pair.shorter))
        super().show_loads(loads)

    def choose(self, unit_id: DepartmentId) -> None:
        """Put the hand on a unit, whatever was searched for."""
        if not self.table.choose(unit_id):
            self.search.show_text("")
            self.kind.show_value(None)
            self.fill()
            self.table.choose(unit_id)

    def add(self) -> None:
        """Ask for the name of a new unit; one that is known already is gone to."""
        title = self._session.words.gettext("Which unit is new?")
        picker = UnitPicker(self._session, self, may_add=True, title=title)
        picker.chosen.connect(self._add)
        corner = self.add_button.mapToGlobal(self.add_button.rect().bottomRight())
        picker.pop_up(corner - QPoint(picker.sizeHint().width(), 0))

    def paste(self, text: str = "") -> None:
        """Look at pasted columns before they are taken."""
        dialog = PasteDialog(self, self._session, self._tasks, self._choosers, text=text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self.edits.take)
        dialog.crashed.connect(self.crashed)
        dialog.open()

    def ask_merge(self, one: str, other: str) -> None:
        """Ask which of the two names stays."""
        dialog = MergeDialog(self, self._session, (DepartmentId(one), DepartmentId(other)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(self._merge)
        dialog.open()

    def retranslate(self) -> None:
        words = self._session.words
        self.search.setPlaceholderText(words.gettext("Search units, contacts, telephones"))
        self.search.setAccessibleName(words.gettext("Search units, contacts, telephones"))
        self.kind.setAccessibleName(words.gettext("Kind"))
        kinds = [(kind, record_label(kind, words)) for kind in DepartmentKind]
        self.kind.offer([(None, words.gettext("All kinds")), *kinds])
        self.add_button.setText(words.gettext("Add a unit (Ins)"))
        self.paste_button.setText(words.gettext("Paste a directory…"))
        self.table.setAccessibleName(words.gettext("Units of the directory"))
        count = len(self._doubles)
        text = words.ngettext("{count} pair may be one unit", "{count} pairs may be one unit", count)
        self.doubles_link.setText(text)
        self.doubles_link.setVisible(count > 0)

    def _add(self, name: str) -> None:
        unit_id = self.edits.add_unit(name)
        if unit_id is not None:
            self.refresh_wanted.emit()
            self.choose(unit_id)
            self.card.contact.setFocus()

    @property
    def is_narrowed(self) -> bool:
        return super().is_narrowed or self.kind.value is not None

    def rows(self) -> Iterable[LoadRow]:
        return unit_rows(self._session, self._loads, sought=self.search.text(), kind=self.kind.value)

    def lesson(self) -> str:
        words = self._session.words
        if len(self._session.ledger.departments):
            return words.gettext("No unit of the directory is called so.")
        return words.gettext(
            "The directory is empty. Paste the office's list of units with contacts and telephones, or add the "
            "first unit; units named by tasks enter themselves."
        )

    def show_entry(self, key: str, row: LoadRow | None) -> None:
        self.card.show_unit(self._session.ledger.departments.get(key), row, self._doubles_of(key))

    def _doubles_of(self, key: str) -> list[Department]:
        others = [
            pair.shorter if pair.longer == key else pair.longer
            for pair in self._doubles
            if key in (pair.longer, pair.shorter)
        ]
        return [self._session.ledger.departments[other] for other in others]

    def _show_next_double(self) -> None:
        entries = list(dict.fromkeys(pair.longer for pair in self._doubles))
        here = entries.index(DepartmentId(key)) if (key := self.table.current_key) in entries else -1
        self.choose(entries[(here + 1) % len(entries)])

    def _tell_apart(self, one: str, other: str) -> None:
        self._apart.add(one, other)
        self._compared = {}
        self.refresh_wanted.emit()
        self.table.setFocus()

    def _merge(self, kept: str, gone: str) -> None:
        if self.edits.merge(DepartmentId(kept), DepartmentId(gone)):
            self.refresh_wanted.emit()
            self.choose(DepartmentId(kept))
            self.table.setFocus()

    def _choose_other(self) -> None:
        key = self.table.current_key
        title = self._session.words.gettext("Join with which entry?")
        picker = UnitPicker(self._session, self, title=title)
        picker.chosen.connect(lambda name: self._ask_merge_with(key, name))
        picker.pop_up(self.card.mapToGlobal(self.card.rect().center()))

    def _ask_merge_with(self, key: str, name: str) -> None:
        other = self._session.ledger.department_called(name)
        if other is not None and other.id != key:
            self.ask_merge(key, other.id)

    def remove(self, key: str) -> None:
        self.edits.remove_unit(DepartmentId(key))

    def move_by(self, key: str, by: int) -> None:
        self.edits.move_unit(DepartmentId(key), by)

    def _paste_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        if entries_in(pasted_cells(text)):
            self.paste(text)

    def _connect(self) -> None:
        super()._connect()
        self.kind.chosen.connect(lambda _: self.fill())
        self.paste_button.clicked.connect(lambda: self.paste())
        self.table.paste_wanted.connect(self._paste_clipboard)
        self.card.merge_wanted.connect(self.ask_merge)
        self.card.apart_wanted.connect(self._tell_apart)
        self.card.other_wanted.connect(self._choose_other)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.addWidget(self.search, 3)
        bar.addWidget(self.kind, 1)
        bar.addWidget(self.doubles_link)
        bar.addStretch(1)
        bar.addWidget(self.paste_button)
        bar.addWidget(self.add_button)
        return bar
