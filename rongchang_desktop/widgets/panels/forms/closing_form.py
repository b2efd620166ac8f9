"""办结: 核实办结 with checker, day and basis, or 退回 of what the unit reported."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.editors.closing_draft import ClosingDraft
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.fields.file_list import ChooseFiles, FileList, ListedFile
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm


class ClosingForm(DraftForm):
    """Only what was checked counts as closed, so who, when and on what basis are asked for."""

    return_requested = Signal()
    """The unit's report of completion is sent back."""

    def __init__(self, editor: DraftEditor[ClosingDraft], words: Localizer, item: Task, choose: ChooseFiles) -> None:
        super().__init__(editor, words)
        draft = editor.draft
        self.basis = GrowingText(long=True, lines=2)
        self.checked_by = QLineEdit(draft.checked_by)
        self.checked_on = DayField(words, year=item.year, optional=False)
        self.checked_on.show_day(draft.checked_on)
        self.files = FileList(words, choose)
        self.basis.reset(draft.basis)
        self.basis.setPlaceholderText(words.gettext("for instance: acceptance paper seen, site visited"))
        self.add_wide_field(words.gettext("Basis"), self.basis)
        self.add_field(words.gettext("Checked by"), self.checked_by)
        self.add_field(words.gettext("Checked on"), self.checked_on)
        self.add_wide_field(words.gettext("Evidence"), self.files)
        self.return_button = QPushButton(words.gettext("Send back"))
        self.return_button.setToolTip(words.gettext("Not done yet: take the unit's report of completion back"))
        self.return_button.clicked.connect(self.return_requested)
        self.buttons.insertWidget(1, self.return_button)
        self.return_button.setVisible(item.done.state is DoneState.REPORTED and not draft.also)
        self.name(self._heading(item), save=words.gettext("Close as checked"))
        self.checked_by.textEdited.connect(lambda text: editor.set(checked_by=text))
        self.checked_on.chosen.connect(lambda day: editor.set(checked_on=day))
        self.basis.typed.connect(lambda text: editor.set(basis=text))
        self.files.remove_requested.connect(self._remove_file)
        editor.changed.connect(self._show_files)
        self._show_files()

    def _heading(self, item: Task) -> str:
        done, words, count = item.done, self.words, len(self.editor.draft.item_ids)
        if count > 1:
            return words.ngettext("Check and close {count} item", "Check and close {count} items", count)
        if done.state is not DoneState.REPORTED:
            return words.gettext("Check and close")
        day = formats.short_day(done.reported_on, words) if done.reported_on else ""
        return words.gettext("Check and close (reported done {day} {who})", day=day, who=done.reported_by).strip()

    def _remove_file(self, sha256: str) -> None:
        files = {key: name for key, name in self.editor.draft.files.items() if key != sha256}
        self.editor.set(files=files)

    def _show_files(self) -> None:
        files = self.editor.draft.files
        if set(self.files.names) != set(files) or not self.files.add_button.text():
            self.files.show_files(ListedFile(key=key, name=name) for key, name in files.items())
