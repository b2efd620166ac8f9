"""The form of one indicator and its target."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from rongchang_desktop.domain.indicators.indicator import Frequency
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.indicators.indicator_draft import IndicatorDraft
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm
from rongchang_desktop.widgets.panels.forms.target_form import COMPARATORS


class IndicatorForm(DraftForm):
    """Name, target and rhythm; `others` are the indicators a target can be held against."""

    remove_requested = Signal()
    enter_saves = True

    def __init__(self, editor: DraftEditor[IndicatorDraft], words: Localizer, *, others: Sequence[str]) -> None:
        super().__init__(editor, words)
        gettext = words.gettext
        self.indicator, self.value, self.value_max, self.unit, self.text = (QLineEdit() for _ in range(5))
        self.relative_to, self.comparator, self.frequency = ChoiceField(), ChoiceField(), ChoiceField()
        self.add_field(gettext("Indicator"), self.indicator)
        self.add_field(gettext("Target set by"), self.relative_to)
        self.add_field(gettext("Compared"), self.comparator)
        self.add_field(gettext("Value"), self.value)
        self.add_field(gettext("Up to"), self.value_max)
        self.add_field(gettext("Unit"), self.unit)
        self.add_field(gettext("As printed"), self.text)
        self.add_field(gettext("Published"), self.frequency)
        own = ("", gettext("its own figure"))
        self.relative_to.offer((own, *((name, gettext("the figure of {name}", name=name)) for name in others)))
        self.comparator.offer((value, gettext(msgid)) for value, msgid in COMPARATORS.items())
        self.frequency.offer(
            ((None, gettext("not said")), *((value, record_label(value, words)) for value in Frequency))
        )
        self.text.setPlaceholderText(gettext("follows the figure where it is left blank"))
        self.remove_button = QPushButton(gettext("Remove"))
        self.remove_button.clicked.connect(self.remove_requested)
        self.remove_button.setVisible(bool(editor.draft.indicator_id))
        self.buttons.insertWidget(2, self.remove_button)
        self.name("", save=gettext("Save"))
        self._fill(editor.draft)
        self._bind()
        self._fit_fields()

    def _fill(self, draft: IndicatorDraft) -> None:
        for field, text in (
            (self.indicator, draft.name), (self.value, draft.value), (self.value_max, draft.value_max),
            (self.unit, draft.unit), (self.text, draft.text),
        ):  # fmt: skip
            field.setText(text)
        self.relative_to.show_value(draft.relative_to)
        self.comparator.show_value(draft.comparator)
        self.frequency.show_value(draft.frequency)

    def _bind(self) -> None:
        editor = self.editor
        self.indicator.textEdited.connect(lambda text: editor.set(name=text))
        self.value.textEdited.connect(lambda text: editor.set(value=text))
        self.value_max.textEdited.connect(lambda text: editor.set(value_max=text))
        self.unit.textEdited.connect(lambda text: editor.set(unit=text))
        self.text.textEdited.connect(lambda text: editor.set(text=text))
        self.relative_to.chosen.connect(lambda name: editor.set(relative_to=name))
        self.comparator.chosen.connect(lambda value: editor.set(comparator=value))
        self.frequency.chosen.connect(lambda value: editor.set(frequency=value))
        for field in (self.relative_to, self.comparator):
            field.chosen.connect(lambda _: self._fit_fields())

    def _fit_fields(self) -> None:
        draft = self.editor.draft
        has_figure = not draft.relative_to and draft.comparator is not Comparator.QUALITATIVE
        self._show(self.value, has_figure)
        self._show(self.value_max, has_figure and draft.comparator is Comparator.RANGE)

    def _show(self, field: QWidget, wanted: bool) -> None:
        row = self.grid.getItemPosition(self.grid.indexOf(field))[0]
        for widget in (field, self.grid.itemAtPosition(row, 0).widget()):
            widget.setVisible(wanted)
