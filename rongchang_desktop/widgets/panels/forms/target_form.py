"""The form of one target."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.target_draft import TargetDraft
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm

COMPARATORS = {
    Comparator.AT_LEAST: N_("or more"),
    Comparator.AT_MOST: N_("or less"),
    Comparator.EXACTLY: N_("exactly"),
    Comparator.ABOUT: N_("about that"),
    Comparator.MORE_THAN: N_("more than that"),
    Comparator.RANGE: N_("from … to"),
    Comparator.QUALITATIVE: N_("in words"),
}


class TargetForm(DraftForm):
    """Indicator, comparator, value, unit and pacing; an existing target can be taken away."""

    remove_requested = Signal()
    enter_saves = True

    def __init__(self, editor: DraftEditor[TargetDraft], words: Localizer) -> None:
        super().__init__(editor, words)
        self.indicator = QLineEdit()
        self.comparator = ChoiceField()
        self.value = QLineEdit()
        self.value_max = QLineEdit()
        self.unit = QLineEdit()
        self.pacing = ChoiceField()
        gettext = words.gettext
        self.add_field(gettext("Measured"), self.indicator)
        self.add_field(gettext("Value"), self.value)
        self.add_field(gettext("Unit"), self.unit)
        self.comparator.offer((value, gettext(msgid)) for value, msgid in COMPARATORS.items())
        self.add_field(gettext("Compared"), self.comparator)
        self.add_field(gettext("Up to"), self.value_max)
        self.pacing.offer((value, label(value, words)) for value in Pacing)
        self.add_field(gettext("Pacing"), self.pacing)
        self.remove_button = QPushButton(gettext("Remove"))
        self.remove_button.clicked.connect(self.remove_requested)
        self.remove_button.setVisible(bool(editor.draft.target_id))
        self.buttons.insertWidget(2, self.remove_button)
        self.name("", save=gettext("Save"))
        self._fill(editor.draft)
        self._bind()
        self._show_range()

    def _fill(self, draft: TargetDraft) -> None:
        self.indicator.setText(draft.indicator)
        self.comparator.show_value(draft.comparator)
        self.value.setText(draft.value)
        self.value_max.setText(draft.value_max)
        self.unit.setText(draft.unit)
        self.pacing.show_value(draft.pacing)

    def _bind(self) -> None:
        editor = self.editor
        self.indicator.textEdited.connect(lambda text: editor.set(indicator=text))
        self.value.textEdited.connect(lambda text: editor.set(value=text))
        self.value_max.textEdited.connect(lambda text: editor.set(value_max=text))
        self.unit.textEdited.connect(lambda text: editor.set(unit=text))
        self.pacing.chosen.connect(lambda value: editor.set(pacing=value))
        self.comparator.chosen.connect(lambda value: editor.set(comparator=value))
        self.comparator.chosen.connect(lambda _: self._show_range())

    def _show_range(self) -> None:
        comparator = self.editor.draft.comparator
        row = self.grid.getItemPosition(self.grid.indexOf(self.value_max))[0]
        caption = self.grid.itemAtPosition(row, 0).widget()
        for widget in (self.value_max, caption):
            widget.setVisible(comparator is Comparator.RANGE)
        self.value.setEnabled(comparator is not Comparator.QUALITATIVE)
