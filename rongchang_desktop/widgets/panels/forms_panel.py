"""The place under the head where progress is reported and items are closed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.presentation.editors.closing_draft import ClosingDraft, closing_changes
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKey, DraftKind
from rongchang_desktop.presentation.editors.progress_draft import (
    ProgressDraft,
    fresh_progress_draft,
    progress_changes,
)
from rongchang_desktop.widgets.panels.forms.closing_form import ClosingForm
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm
from rongchang_desktop.widgets.panels.forms.progress_form import ProgressForm
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, link_button

KINDS = (DraftKind.PROGRESS, DraftKind.CLOSING)


class FormsPanel(QWidget):
    """Shows the open forms of the item; a folded draft leaves a line that opens it again."""

    form_opened = Signal(object)
    """The form that is to be seen."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__()
        self._context = context
        self._item: Task | None = None
        self.forms: dict[DraftKind, DraftForm] = {}
        self._state: object = None
        self._makers: dict[DraftKind, Callable[[], DraftEditor]] = {
            DraftKind.PROGRESS: self._fresh_progress,
            DraftKind.CLOSING: self._fresh_closing,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        context.keeper.changed.connect(self._on_draft_changed)
        self.hide()

    def show_item(self, item: PlanItem | None) -> None:
        """Show the drafts of the item."""
        self._item = item if isinstance(item, Task) else None
        for key in self._context.keeper.recalled(self._item.id) if self._item is not None else ():
            if key.kind in KINDS:
                self._context.keeper.begin(key, self._makers[key.kind]).show(False)
        self._rebuild()

    def report_progress(self) -> None:
        """Open the progress form of the item shown."""
        self._open(DraftKind.PROGRESS)

    def check_and_close(self) -> None:
        """Open the closing form of the item shown."""
        self._open(DraftKind.CLOSING)

    def retranslate(self) -> None:
        """Build the forms again in the language of now."""
        self._state = None
        self._rebuild()

    def _open(self, kind: DraftKind) -> None:
        if self._item is None:
            return
        editor = self._context.keeper.begin(self._key(kind), self._makers[kind])
        editor.show(True)
        self._rebuild()
        self.form_opened.emit(self.forms[kind])
        self.forms[kind].begin()

    def _fresh_progress(self) -> DraftEditor:
        assert self._item is not None
        session = self._context.session
        draft = fresh_progress_draft(session.ledger, self._item, today=session.judging_day())
        return DraftEditor(draft, save=self._save_progress)

    def _fresh_closing(self) -> DraftEditor:
        assert self._item is not None
        session = self._context.session
        draft = ClosingDraft(
            item_id=ItemId(self._item.id), checked_by=session.editor.actor, checked_on=session.judging_day()
        )
        return DraftEditor(draft, save=self._save_closing)

    def _rebuild(self) -> None:
        item = self._item
        editors = {kind: self._context.keeper.editor(self._key(kind)) for kind in KINDS} if item else {}
        held = {kind: editor for kind, editor in editors.items() if editor is not None}
        state = (item, [(kind, editor, editor.is_open) for kind, editor in held.items()])
        if state == self._state:
            return
        self._state = state
        focused = next((kind for kind, form in self.forms.items() if form.has_focus_inside()), None)
        kept = {kind: form for kind, form in self.forms.items() if self._still_fits(form, held.get(kind))}
        self._empty(kept)
        self.forms = {}
        for kind, editor in held.items():
            if editor.is_open:
                form = self.forms[kind] = kept.get(kind) or self._made(kind, editor)
                self.layout().addWidget(form)
                form.show()
            elif editor.is_dirty:
                self._add_reminder(kind)
        self.setVisible(bool(held))
        if focused in self.forms:
            self.forms[focused].keep_focus()

    def _still_fits(self, form: DraftForm, editor: DraftEditor | None) -> bool:
        return editor is not None and editor.is_open and form.editor is editor and isinstance(form, ProgressForm)

    def _empty(self, kept: dict[DraftKind, DraftForm]) -> None:
        layout = self.layout()
        while (entry := layout.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None and widget not in kept.values():
                widget.hide()
                widget.deleteLater()

    def _made(self, kind: DraftKind, editor: DraftEditor) -> DraftForm:
        session, item = self._context.session, self._item
        assert item is not None
        form: DraftForm
        if kind is DraftKind.PROGRESS:
            form = ProgressForm(editor, session.words, item, session.ledger)
        else:
            form = ClosingForm(editor, session.words, item)
            form.return_requested.connect(self._send_back)
        key = self._key(kind)
        form.save_requested.connect(lambda: self._context.keeper.save(key))
        form.discard_requested.connect(lambda: self._context.keeper.discard(key))
        editor.changed.connect(self._rebuild)
        return form

    def _add_reminder(self, kind: DraftKind) -> None:
        words = self._context.session.words
        if kind is DraftKind.PROGRESS:
            text = words.gettext("A progress report is typed but not saved. Go on")
            act = self.report_progress
        else:
            text = words.gettext("A closing is typed but not saved. Go on")
            act = self.check_and_close
        reminder = link_button(text, act)
        reminder.setProperty("attention", True)
        self.layout().addWidget(reminder)

    def _save_progress(self, draft: ProgressDraft) -> bool:
        session = self._context.session
        changes = progress_changes(session.ledger, draft, by=session.editor.actor, new_id=session.editor.new_id)
        return session.edit(lambda _: changes)

    def _save_closing(self, draft: ClosingDraft) -> bool:
        changes = closing_changes(self._context.session.ledger, draft)
        return self._context.session.edit(lambda _: changes)

    def _send_back(self) -> None:
        if self._item is not None and self._context.edits.untick([ItemId(self._item.id)]):
            self._context.keeper.discard(self._key(DraftKind.CLOSING))

    def _key(self, kind: DraftKind) -> DraftKey:
        assert self._item is not None
        return DraftKey(kind=kind, item_id=self._item.id)

    def _on_draft_changed(self, key: DraftKey) -> None:
        if self._item is not None and key.item_id == self._item.id and key.kind in KINDS:
            self._rebuild()
