"""合并: which of two names stays, and what will follow the other; nothing else is asked, for the step can be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.owners.references import references_to_unit
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.dialogs.agree_buttons import agree_buttons
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook


class MergeDialog(PanelLook, QDialog):
    """The longer name is offered to stay."""

    agreed = Signal(str, str)
    """The ids of the unit that stays and of the entry that goes."""

    def __init__(self, parent: QWidget | None, session: PlanSession, pair: tuple[DepartmentId, DepartmentId]) -> None:
        super().__init__(parent)
        self._session = session
        words = session.words
        units = sorted((session.ledger.departments[key] for key in pair), key=lambda unit: -len(unit.name))
        self.setWindowTitle(words.gettext("Join two entries of the directory"))
        question = text_label(words.gettext("Which name stays? The other becomes one of its aliases."))
        hint = text_label(
            words.gettext(
                "All that names either entry will name the one unit: owners, forms, replies and views. The unit is the "
                "same, so an issued plan needs no adjustment; undo takes the step back whole."
            ),
            look="small",
        )
        self.choices = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(question)
        for place, unit in enumerate(units):
            choice = QRadioButton(self._described(unit))
            self.choices.addButton(choice, place)
            layout.addWidget(choice)
        self.choices.button(0).setChecked(True)
        self._units = units
        layout.addWidget(hint)
        buttons, self.join_button = agree_buttons(self, words.gettext("Join them"), words)
        layout.addWidget(buttons)
        self.wear()
        self.setMinimumWidth(24 * self.fontMetrics().horizontalAdvance("国"))
        self.choices.button(0).setFocus()

    def accept(self) -> None:
        kept = self._units[self.choices.checkedId()]
        gone = next(unit for unit in self._units if unit.id != kept.id)
        super().accept()
        self.agreed.emit(kept.id, gone.id)

    def _described(self, unit: Department) -> str:
        words = self._session.words
        found = references_to_unit(self._session.ledger, unit.id)
        return words.ngettext("{name} ({count} item)", "{name} ({count} items)", found.items, name=unit.name)
