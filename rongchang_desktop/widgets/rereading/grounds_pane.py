"""Where an issued plan asks on what basis it is to be changed, in place of the details."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.localization.labels import operation_label
from rongchang_desktop.presentation.editors.adjustment_draft import AdjustmentDraft, require_reasons
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from rongchang_desktop.widgets.panels.forms.adjustment_form import AdjustmentForm


class GroundsPane(QWidget):
    """What was typed is kept while the page is open."""

    given = Signal(object)
    """AdjustmentDraft with its basis and approver."""
    given_up = Signal()

    def __init__(self, desk: RereadingDesk) -> None:
        super().__init__()
        self._desk = desk
        self._editor: DraftEditor[AdjustmentDraft] | None = None
        self.form: AdjustmentForm | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)

    def ask(self, changes: ChangeSet, what: str) -> None:
        """Ask for the grounds of a step; `what` says in short what it holds."""
        editor, words = self._editor_for(changes), self._desk.session.words
        self._drop()
        self.form = AdjustmentForm(editor, words, concerns=what, year=self._desk.reading.year)
        self.form.save_requested.connect(editor.save)
        self.form.discard_requested.connect(self.given_up)
        self.layout().insertWidget(0, self.form)  # type: ignore[attr-defined]
        editor.show(True)
        self.form.begin()

    def operation(self) -> str:
        """What the step is called, for the adjustment."""
        assert self._editor is not None
        changes = self._editor.draft.changes
        return operation_label(changes.operation, self._desk.session.words, **changes.params)

    def _editor_for(self, changes: ChangeSet) -> DraftEditor[AdjustmentDraft]:
        if self._editor is None:
            start = AdjustmentDraft(changes=changes, on=self._desk.session.today())
            self._editor = DraftEditor(start, save=self._give, parent=self)
            self._editor.changed.connect(self._leave_when_folded)
        else:
            self._editor.set(changes=changes)
        return self._editor

    def _give(self, draft: AdjustmentDraft) -> bool:
        require_reasons(draft)
        self.given.emit(draft)
        return True

    def _leave_when_folded(self) -> None:
        if self._editor is not None and not self._editor.is_open:
            self.given_up.emit()

    def _drop(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
