"""Where an adjustment is asked for: over everything else, in place, until it is given or given up."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.adjustment import places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.localization.differences import differences
from rongchang_desktop.presentation.editors.adjustment_draft import AdjustmentDraft, concerned, require_reasons
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.widgets.panels.forms.adjustment_form import AdjustmentForm
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext

MOST_VALUES = 6


class AdjustmentPanel(QWidget):
    """Holds the one wish that waits; a newer wish takes its place and keeps what was typed."""

    asked = Signal()
    """A wish waits for its adjustment; the pane should be seen."""
    given_up = Signal()
    """The wish was taken back: show the ledger's words again."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__()
        self._context = context
        self.form: AdjustmentForm | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        context.session.adjustment_requested.connect(self._ask)
        self.hide()

    def retranslate(self) -> None:
        """Build the waiting form again in the language of now."""
        if self.form is not None:
            self._show(self.form.editor)

    def _ask(self, changes: ChangeSet) -> None:
        today = self._context.session.today()
        if self.form is not None:
            editor = self.form.editor
            editor.draft = replace(editor.draft, changes=changes)
        else:
            editor = DraftEditor(AdjustmentDraft(changes=changes, on=today), save=self._adjust)
        self._show(editor)
        assert self.form is not None
        self.asked.emit()
        self.form.begin()

    def _show(self, editor: DraftEditor[AdjustmentDraft]) -> None:
        self._drop()
        session = self._context.session
        changes = editor.draft.changes
        self.form = AdjustmentForm(
            editor,
            session.words,
            concerns=concerned(changes, session),
            year=session.year,
            values=differences(changes, session.ledger, session.words)[:MOST_VALUES],
        )
        self.form.save_requested.connect(self._save)
        self.form.discard_requested.connect(self._give_up)
        editor.is_open = True
        editor.changed.connect(self._give_up_when_folded)
        self.layout().addWidget(self.form)
        self.show()

    def _adjust(self, draft: AdjustmentDraft) -> bool:
        require_reasons(draft)
        return self._context.session.adjust(
            draft.changes, on=draft.on, basis=draft.basis.strip(), approved_by=draft.approved_by.strip()
        )

    def _save(self) -> None:
        assert self.form is not None
        editor = self.form.editor
        needing = self._items(editor.draft.changes)
        if editor.save():
            self._drop()
            self._context.keeper.settle(needing, [DraftKind.TARGET])

    def _give_up(self) -> None:
        self._drop()
        self.given_up.emit()

    def _give_up_when_folded(self) -> None:
        if self.form is not None and not self.form.editor.is_open:
            self._give_up()

    def _drop(self) -> None:
        if self.form is not None:
            self.form.editor.changed.disconnect(self._give_up_when_folded)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.hide()

    def _items(self, changes: ChangeSet) -> list[ItemId]:
        places = places_needing_adjustment(self._context.session.ledger, changes)
        return [item_id for _, item_id in places if item_id is not None]
