"""The forms of an item by kind: how each begins, what it looks like, and how it is saved."""

from collections.abc import Sequence

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.evidence import add_evidence
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.editors.closing_draft import ClosingDraft, closing_changes
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.presentation.editors.figure_doubts import figure_doubts
from rongchang_desktop.presentation.editors.known_values import KnownValues
from rongchang_desktop.presentation.editors.progress_draft import ProgressDraft, fresh_progress_draft
from rongchang_desktop.presentation.editors.progress_editor import ProgressEditor
from rongchang_desktop.presentation.editors.progress_saving import progress_changes
from rongchang_desktop.presentation.editors.reopening_draft import ReopeningDraft, reopening_changes
from rongchang_desktop.services.evidence_store import KeptFile
from rongchang_desktop.widgets.panels.forms.closing_form import ClosingForm
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm
from rongchang_desktop.widgets.panels.forms.progress_form import ProgressForm
from rongchang_desktop.widgets.panels.forms.reopening_form import ReopeningForm
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext

REMINDERS = {
    DraftKind.PROGRESS: N_("A progress report is typed but not saved. Go on"),
    DraftKind.CLOSING: N_("A closing is typed but not saved. Go on"),
    DraftKind.REOPENING: N_("A reopening is typed but not saved. Go on"),
}


class ItemForms:
    """Makes drafts and forms; `like` is the report whose source and day the next one takes over."""

    def __init__(self, context: InspectorContext) -> None:
        self._context = context
        self.like: ProgressDraft | None = None

    def begun(self, kind: DraftKind, item: Task) -> DraftEditor:
        """A fresh draft of that kind."""
        session = self._context.session
        if kind is DraftKind.PROGRESS:
            draft = fresh_progress_draft(session.ledger, item, today=session.judging_day(), like=self.like)
            return ProgressEditor(
                draft,
                save=lambda typed: self._save_progress(typed, draft),
                doubts=lambda typed: figure_doubts(session.ledger, typed),
            )
        if kind is DraftKind.REOPENING:
            return DraftEditor(ReopeningDraft(item_id=ItemId(item.id)), save=self._save_reopening)
        closing = ClosingDraft(
            item_id=ItemId(item.id), checked_by=session.editor.actor, checked_on=session.judging_day()
        )
        return DraftEditor(closing, save=self._save_closing)

    def made(self, kind: DraftKind, editor: DraftEditor, item: Task) -> DraftForm:
        """The form on a draft."""
        session, choose = self._context.session, self._context.choose_files
        if kind is DraftKind.REOPENING:
            return ReopeningForm(editor, session.words, item)
        form: ProgressForm | ClosingForm
        if isinstance(editor, ProgressEditor):
            known = KnownValues(ledger=session.ledger, item=item, day=session.judging_day(), today=session.today())
            form = ProgressForm(editor, session.words, item, known, choose)
        else:
            form = ClosingForm(editor, session.words, item, choose)
        form.files.setVisible(self._context.shelf.is_open)
        form.files.files_given.connect(lambda paths: self._context.shelf.keep(paths, lambda kept: _take(editor, kept)))
        return form

    def _save_progress(self, draft: ProgressDraft, start: ProgressDraft) -> bool:
        session, editor = self._context.session, self._context.session.editor
        evidence = self._context.shelf.records(draft.item_id, draft.files)
        changes = progress_changes(
            session.ledger, draft, start=start, by=editor.actor, new_id=editor.new_id, evidence=evidence
        )
        return session.edit(lambda _: changes)

    def _save_closing(self, draft: ClosingDraft) -> bool:
        changes = self._closing(self._context.session.ledger, draft)
        return self._context.session.edit(lambda _: changes)

    def _save_reopening(self, draft: ReopeningDraft) -> bool:
        changes = reopening_changes(self._context.session.ledger, draft)
        return self._context.session.edit(lambda _: changes)

    def _closing(self, ledger: Ledger, draft: ClosingDraft) -> ChangeSet:
        files = [one for item_id in draft.item_ids for one in self._context.shelf.records(item_id, draft.files)]
        return closing_changes(ledger, draft, beside=add_evidence(ledger, files).changes)


def _take(editor: DraftEditor, kept: Sequence[KeptFile]) -> None:
    editor.set(files={**editor.draft.files, **{one.sha256: one.name for one in kept}})
