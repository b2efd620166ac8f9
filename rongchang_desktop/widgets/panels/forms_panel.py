"""The place under the head where progress is reported and items are closed and opened again."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKey, DraftKind
from rongchang_desktop.presentation.editors.progress_editor import ProgressEditor
from rongchang_desktop.widgets.panels.forms.closing_form import ClosingForm
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm
from rongchang_desktop.widgets.panels.forms.item_forms import REMINDERS, ItemForms
from rongchang_desktop.widgets.panels.forms.progress_form import ProgressForm
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, link_button

KINDS = tuple(REMINDERS)


class FormsPanel(QWidget):
    """Shows the open forms of the item; a folded draft leaves a line that opens it again."""

    form_opened = Signal(object)
    """The form that is to be seen."""
    next_requested = Signal(object)
    """ItemId of the row that is reported on next; None where there is none."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__()
        self._context = context
        self._item: Task | None = None
        self.forms: dict[DraftKind, DraftForm] = {}
        self._state: object = None
        self._maker = ItemForms(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        context.keeper.changed.connect(self._on_draft_changed)
        self.hide()

    def show_item(self, item: PlanItem | None) -> None:
        """Show the drafts of the item."""
        self._item = task = item if isinstance(item, Task) else None
        for key in self._context.keeper.recalled(task.id) if task is not None else ():
            if key.kind in KINDS:
                self._begun(key.kind, task).show(False)
        self._rebuild()

    def open(self, kind: DraftKind) -> None:
        """Open a form on the item shown and put the cursor where typing begins."""
        if self._item is None:
            return
        folded = self._context.keeper.editor(self._key(kind))
        if folded is not None and not folded.is_open and not folded.is_dirty:
            self._context.keeper.discard(self._key(kind))  # nothing was typed: begin with what is known now
        self._begun(kind, self._item).show(True)
        self._rebuild()
        self.form_opened.emit(self.forms[kind])
        self.forms[kind].begin()

    def close_together(self, item_ids: Iterable[ItemId]) -> None:
        """Open the closing form for several items, the one shown among them."""
        if self._item is not None:
            self._begun(DraftKind.CLOSING, self._item).begin_with(also=tuple(item_ids))
            self._state = None  # its heading counts them
            self.open(DraftKind.CLOSING)

    @property
    def is_reporting(self) -> bool:
        """Whether the person is in the progress form."""
        form = self.forms.get(DraftKind.PROGRESS)
        return form is not None and form.has_focus_inside()

    def save_and_go_on(self) -> None:
        """Save the report, unless nothing was typed, and ask for the next row with its form."""
        report = self._report()
        if report is None:
            return
        key, editor, following = report
        form = self.forms[DraftKind.PROGRESS]
        form.leave_field()
        if not editor.is_dirty:
            self._context.keeper.discard(key)
        elif not self._context.keeper.save(key):
            form.keep_focus()
            return
        self._go_on(following, editor)

    def no_change_and_go_on(self) -> None:
        """Enter 无变化 from the source chosen and ask for the next row; what was typed is not thrown away for it."""
        report = self._report()
        if report is None:
            return
        key, editor, following = report
        if editor.says_more:
            editor.refuse(UserFacingError(N_("Something was typed here: save it, or discard it to report no change.")))
        elif self._context.edits.report_no_change([ItemId(key.item_id)], layer=editor.draft.layer):
            self._context.keeper.discard(key)
            self._go_on(following, editor)

    def retranslate(self) -> None:
        """Build the forms again in the language of now."""
        self._state = None
        self._rebuild()

    def _report(self) -> tuple[DraftKey, ProgressEditor, ItemId | None] | None:
        """The report on the item shown, and the row that comes after it."""
        if self._item is None:
            return None
        key = self._key(DraftKind.PROGRESS)
        editor = self._context.keeper.editor(key)
        if not isinstance(editor, ProgressEditor):
            return None
        return key, editor, self._context.following(ItemId(self._item.id))

    def _go_on(self, following: ItemId | None, editor: DraftEditor) -> None:
        self._maker.like = editor.draft
        try:
            self.next_requested.emit(following)
        finally:
            self._maker.like = None

    def _begun(self, kind: DraftKind, item: Task) -> DraftEditor:
        return self._context.keeper.begin(self._key(kind), lambda: self._maker.begun(kind, item))

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
        assert self._item is not None
        form = self._maker.made(kind, editor, self._item)
        if isinstance(form, ClosingForm):
            form.return_requested.connect(self._send_back)
        elif isinstance(form, ProgressForm):
            form.next_requested.connect(self.save_and_go_on)
        key = self._key(kind)
        form.save_requested.connect(lambda: self._context.keeper.save(key))
        form.problem_shown.connect(self.form_opened)
        form.discard_requested.connect(lambda: self._context.keeper.discard(key))
        editor.changed.connect(self._rebuild)
        return form

    def _add_reminder(self, kind: DraftKind) -> None:
        reminder = link_button(self._context.session.words.gettext(REMINDERS[kind]), lambda: self.open(kind))
        reminder.setProperty("attention", True)
        self.layout().addWidget(reminder)

    def _send_back(self) -> None:
        if self._item is not None and self._context.edits.untick([ItemId(self._item.id)]):
            self._context.keeper.discard(self._key(DraftKind.CLOSING))

    def _key(self, kind: DraftKind) -> DraftKey:
        assert self._item is not None
        return DraftKey(kind=kind, item_id=self._item.id)

    def _on_draft_changed(self, key: DraftKey) -> None:
        if self._item is not None and key.item_id == self._item.id and key.kind in KINDS:
            self._rebuild()
