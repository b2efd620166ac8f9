"""调整: an issued plan takes the change only with its basis, its approver and the day."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import operation_label
from rongchang_desktop.presentation.editors.adjustment_draft import AdjustmentDraft
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm
from rongchang_desktop.widgets.panels.inspector_section import text_label


class AdjustmentForm(DraftForm):
    """Says what waits for it, the old value beside the new; giving up takes the wish back."""

    def __init__(
        self,
        editor: DraftEditor[AdjustmentDraft],
        words: Localizer,
        *,
        concerns: str,
        year: int,
        values: Sequence[str] = (),
    ) -> None:
        super().__init__(editor, words)
        changes = editor.draft.changes
        self.basis = QLineEdit(editor.draft.basis)
        self.basis.setPlaceholderText(words.gettext("meeting minutes, instruction or paper from above"))
        self.approved_by = QLineEdit(editor.draft.approved_by)
        self.on = DayField(words, year=year, optional=False)
        self.on.show_day(editor.draft.on)
        step = operation_label(changes.operation, words, **changes.params)
        self.concerns = text_label(
            words.gettext(
                "The plan is issued, so “{step}” waits to be recorded as an adjustment. {item}",
                step=step,
                item=concerns,
            ).strip(),
            look="soft",
        )
        self.grid.addWidget(self.concerns, 0, 0, 1, 2)
        for value in values:
            self.grid.addWidget(text_label(value), self.grid.rowCount(), 0, 1, 2)
        self.add_field(words.gettext("Basis"), self.basis)
        self.add_field(words.gettext("Approved by"), self.approved_by)
        self.add_field(words.gettext("Day"), self.on)
        self.name(words.gettext("Adjustment of the issued plan"), save=words.gettext("Adjust"))
        self.discard_button.setText(words.gettext("Give up the change"))
        self.discard_button.setToolTip("")
        self.basis.textEdited.connect(lambda text: editor.set(basis=text))
        self.approved_by.textEdited.connect(lambda text: editor.set(approved_by=text))
        self.on.chosen.connect(lambda day: editor.set(on=day))
