"""One unit: name, kind, aliases, contact and telephone in place; what it carries; entries that may be the same unit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.department import Department, DepartmentKind
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.directory.directory_edits import DirectoryEdits
from rongchang_desktop.presentation.directory.load_columns import UNIT_COLUMNS, LoadRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.directory.entry_card import EntryCard
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.fields.names_edit import names_in
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button, text_label
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout


class UnitCard(EntryCard):
    """Shows one unit, and offers to join it with another entry or to remove it."""

    merge_wanted = Signal(str, str)
    """Ids of the two entries that may be one."""
    apart_wanted = Signal(str, str)
    """Ids of two entries that are two units, whatever their names look like."""
    other_wanted = Signal()
    """The unit is to be joined with an entry that is still to be chosen."""

    def __init__(self, session: PlanSession, edits: DirectoryEdits) -> None:
        super().__init__(session, UNIT_COLUMNS)
        self._edits = edits
        self._unit: Department | None = None
        self.kind = ChoiceField()
        self.kind.setProperty("inplace", True)
        self.aliases, self.contact, self.phone = GrowingText(), GrowingText(), GrowingText()
        self.captions = [QLabel() for _ in range(4)]
        for caption, field in zip(self.captions, (self.kind, self.aliases, self.contact, self.phone), strict=True):
            self.add_field(caption, field)
        self.add_loads()
        self.doubles_caption = text_label(look="caption")
        self._doubles = QVBoxLayout()
        self._doubles.setSpacing(2)
        self.merge_link = link_button("", self.other_wanted.emit)
        self.remove_link = link_button("", self.remove_wanted.emit)
        self.column.addSpacing(6)
        self.column.addWidget(self.doubles_caption)
        self.column.addLayout(self._doubles)
        self.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.merge_link)
        foot.addWidget(self.remove_link)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._connect()

    def show_unit(self, unit: Department | None, row: LoadRow | None, doubles: list[Department]) -> None:
        """Show a unit of the directory, what it carries and which entries look like the same unit; None for none."""
        if self._unit is not None and (unit is None or unit.id != self._unit.id):
            self.commit()
        self._unit = unit
        self.setEnabled(unit is not None)
        self._name()
        self.name.show_text(unit.name if unit else "")
        self.kind.show_value(unit.kind if unit else None)
        self.aliases.show_text("、".join(unit.aliases) if unit else "")
        self.contact.show_text(unit.contact if unit else "")
        self.phone.show_text(unit.phone if unit else "")
        self.show_loads(row)
        self._show_doubles(doubles)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in (self.name, self.aliases, self.contact, self.phone):
            field.commit()

    def _connect(self) -> None:
        self.name.committed.connect(lambda text: self._set(name=text))
        self.kind.chosen.connect(lambda kind: self._set(kind=kind))
        self.aliases.committed.connect(lambda text: self._set(aliases=names_in(text)))
        self.contact.committed.connect(lambda text: self._set(contact=text))
        self.phone.committed.connect(lambda text: self._set(phone=text))

    def _set(self, **values: object) -> None:
        if self._unit is None:
            return
        self._edits.set_unit(self._unit.id, **values)
        kept = self.session.ledger.departments.get(self._unit.id)
        if kept is not None:  # what was refused or tidied stands as the directory has it
            self.name.reset(kept.name)
            self.kind.show_value(kept.kind)
            self.aliases.reset("、".join(kept.aliases))

    def _show_doubles(self, doubles: list[Department]) -> None:
        clear(self._doubles)
        words, unit = self.session.words, self._unit
        self.doubles_caption.setText(words.gettext("May be the same unit"))
        self.doubles_caption.setVisible(bool(doubles))
        for other in doubles:
            assert unit is not None
            pair = (unit.id, other.id)
            text = words.gettext("Join with “{name}”…", name=other.name)
            pair_links = QWidget()
            line = WrappingLayout(pair_links, gap=14)
            line.addWidget(link_button(text, lambda pair=pair: self.merge_wanted.emit(*pair)))
            line.addWidget(link_button(words.gettext("Another unit"), lambda pair=pair: self.apart_wanted.emit(*pair)))
            self._doubles.addWidget(pair_links)

    def _name(self) -> None:
        words = self.session.words
        names = [words.gettext("Kind"), words.gettext("Aliases"), words.gettext("Contact"), words.gettext("Telephone")]
        for caption, field, name in zip(
            self.captions, (self.kind, self.aliases, self.contact, self.phone), names, strict=True
        ):
            caption.setText(name)
            field.setAccessibleName(name)
        self.name.setAccessibleName(words.gettext("Name of the unit"))
        for field in (self.aliases, self.contact, self.phone):
            field.setPlaceholderText("—")
        self.kind.offer((kind, record_label(kind, words)) for kind in DepartmentKind)
        self.merge_link.setText(words.gettext("Join with another entry…"))
        self.remove_link.setText(words.gettext("Remove (Del)"))
