"""The form of one target."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.domain.pacing.measure import RISING
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.target_draft import CURVED, TargetDraft, TargetHints
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
    """Indicator, comparator, value, unit and pacing, with what the pacing asks for; a target can be taken away."""

    remove_requested = Signal()
    enter_saves = True

    def __init__(self, editor: DraftEditor[TargetDraft], words: Localizer, hints: TargetHints) -> None:
        super().__init__(editor, words)
        self.indicator = QLineEdit()
        self.comparator = ChoiceField()
        self.value = QLineEdit()
        self.value_max = QLineEdit()
        self.unit = QLineEdit()
        self.pacing = ChoiceField()
        self.baseline = QLineEdit()
        self.curve = QLineEdit()
        self.relative_to = ChoiceField()
        gettext = words.gettext
        self.add_field(gettext("Measured"), self.indicator)
        self.add_field(gettext("Value"), self.value)
        self.add_field(gettext("Unit"), self.unit)
        self.comparator.offer((value, gettext(msgid)) for value, msgid in COMPARATORS.items())
        self.add_field(gettext("Compared"), self.comparator)
        self.add_field(gettext("Up to"), self.value_max)
        self.pacing.offer((value, record_label(value, words)) for value in Pacing)
        self.add_field(gettext("Pacing"), self.pacing)
        self._add_way(hints)
        self.remove_button = QPushButton(gettext("Remove"))
        self.remove_button.clicked.connect(self.remove_requested)
        self.remove_button.setVisible(bool(editor.draft.target_id))
        self.buttons.insertWidget(2, self.remove_button)
        self.name("", save=gettext("Save"))
        self._fill(editor.draft)
        self._bind()
        self._show_asked()

    def _add_way(self, hints: TargetHints) -> None:
        gettext = self.words.gettext
        known = gettext("{value} reached last year", value=hints.baseline) if hints.baseline else ""
        self.baseline.setPlaceholderText(known or gettext("where it stood before"))
        self.add_field(gettext("Baseline"), self.baseline)
        self.curve.setPlaceholderText(gettext("straight; or for instance 3: 20%, 6: 45%"))
        self.curve.setToolTip(gettext("What share is planned to be reached by the end of a month, or of a day as 3/15"))
        self.add_field(gettext("Planned way"), self.curve)
        self.relative_to.offer((name, name) for name in hints.indicators)
        self.relative_to.setEnabled(bool(hints.indicators))
        self.relative_to.setPlaceholderText("" if hints.indicators else gettext("the table of indicators is empty"))
        self.add_field(gettext("Held against"), self.relative_to)

    def _fill(self, draft: TargetDraft) -> None:
        self.indicator.setText(draft.indicator)
        self.comparator.show_value(draft.comparator)
        self.value.setText(draft.value)
        self.value_max.setText(draft.value_max)
        self.unit.setText(draft.unit)
        self.pacing.show_value(draft.pacing)
        self.baseline.setText(draft.baseline)
        self.curve.setText(draft.curve)
        self.relative_to.show_value(draft.relative_to)

    def _bind(self) -> None:
        editor = self.editor
        self.indicator.textEdited.connect(lambda text: editor.set(indicator=text))
        self.value.textEdited.connect(lambda text: editor.set(value=text))
        self.value_max.textEdited.connect(lambda text: editor.set(value_max=text))
        self.unit.textEdited.connect(lambda text: editor.set(unit=text))
        self.pacing.chosen.connect(lambda value: editor.set(pacing=value))
        self.comparator.chosen.connect(lambda value: editor.set(comparator=value))
        self.baseline.textEdited.connect(lambda text: editor.set(baseline=text))
        self.curve.textEdited.connect(lambda text: editor.set(curve=text))
        self.relative_to.chosen.connect(lambda name: editor.set(relative_to=name))
        for choice in (self.comparator, self.pacing):
            choice.chosen.connect(lambda _: self._show_asked())

    def _show_asked(self) -> None:
        """Show what the comparator and the pacing ask for, and nothing else."""
        draft = self.editor.draft
        self._show_row(self.value_max, draft.comparator is Comparator.RANGE)
        self._show_row(self.baseline, draft.pacing in RISING)
        self._show_row(self.curve, draft.pacing in CURVED)
        self._show_row(self.relative_to, draft.pacing is Pacing.RELATIVE)
        self.value.setEnabled(draft.comparator is not Comparator.QUALITATIVE)

    def _show_row(self, field: QWidget, shown: bool) -> None:
        row = self.grid.getItemPosition(self.grid.indexOf(field))[0]
        for widget in (field, self.grid.itemAtPosition(row, 0).widget()):
            widget.setVisible(shown)
