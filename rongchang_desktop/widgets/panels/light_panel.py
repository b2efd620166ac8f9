"""人工定灯 in the inspector: the light the office gave an item, with its reason; its form opens in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.lights import take_light_back
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKey, DraftKind
from rongchang_desktop.presentation.editors.light_draft import LightDraft, fresh_light_draft, light_changes
from rongchang_desktop.widgets.panels.forms.light_form import LightForm
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, text_label, tint
from rongchang_desktop.widgets.theme import current_tokens


class LightPanel(QWidget):
    """Says which light was set by hand and why; hidden where none is and none is being set."""

    form_opened = Signal(object)
    """The form that is to be seen whole."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__()
        self._context = context
        self._item: Task | None = None
        self.told = text_label()
        self.form: LightForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.told)
        context.keeper.changed.connect(self._on_draft_changed)

    def show_item(self, item: Task) -> None:
        """Show the light of the item, and its form where one is open."""
        self._item = item
        if any(key.kind is DraftKind.LIGHT for key in self._context.keeper.recalled(item.id)):
            self._begun(item).show(False)
        put = self._put(item)
        self._place_form(item)
        self.told.setVisible(put is not None and self.form is None)
        if put is not None:
            self.told.setText(self._sentence(put))
            tint(self.told, current_tokens().lights[put.light])
        self.setVisible(put is not None or self.form is not None)

    def state(self, item: Task) -> object:
        """All that is shown of the item."""
        editor = self._context.keeper.editor(self._key(item))
        return self._put(item), editor, editor is not None and editor.is_open

    def wish(self, item: Task) -> str:
        """What the link to the form says; empty where no light can be set."""
        if item.done.state is DoneState.VERIFIED:
            return ""
        words = self._context.session.words
        return words.gettext("Change the light") if self._put(item) else words.gettext("Set the light by hand")

    def open(self) -> None:
        """Open the form."""
        if self._item is not None:
            self._begun(self._item).show(True)
            self.show_item(self._item)
            if self.form is not None:
                self.form.begin()
                self.form_opened.emit(self.form)

    def _place_form(self, item: Task) -> None:
        editor = self._context.keeper.editor(self._key(item))
        wanted = editor is not None and editor.is_open
        if self.form is not None and not (wanted and self.form.editor is editor):
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if wanted and self.form is None:
            key = self._key(item)
            form = self.form = LightForm(editor, self._context.session.words, is_set=self._put(item) is not None)
            form.save_requested.connect(lambda: self._context.keeper.save(key))
            form.discard_requested.connect(lambda: self._context.keeper.discard(key))
            form.take_back_requested.connect(lambda: self._take_back(ItemId(item.id)))
            self._column.addWidget(form)

    def _begun(self, item: Task) -> DraftEditor[LightDraft]:
        session = self._context.session

        def make() -> DraftEditor[LightDraft]:
            judged = session.assessment(item.id)
            assert judged is not None
            editor = DraftEditor(fresh_light_draft(session.ledger, item.id, judged.light), save=self._save)
            editor.changed.connect(self._refresh)
            return editor

        return self._context.keeper.begin(self._key(item), make)

    def _save(self, draft: LightDraft) -> bool:
        session = self._context.session
        changes = light_changes(
            session.ledger, draft, by=session.editor.actor, on=session.judging_day(), new_id=session.editor.new_id
        )
        return session.edit(lambda _: changes)

    def _take_back(self, item_id: ItemId) -> None:
        if self._context.session.edit(lambda ledger: take_light_back(ledger, item_id)):
            self._context.keeper.discard(DraftKey(kind=DraftKind.LIGHT, item_id=item_id))

    def _sentence(self, put: ManualLight) -> str:
        words = self._context.session.words
        return words.gettext(
            "{shape} {light}, set by {by} on {day}: {reason}",
            shape=SHAPES[put.light],
            light=label(put.light, words),
            by=put.by,
            day=formats.short_day(put.on, words),
            reason=put.reason,
        )

    def _put(self, item: Task) -> ManualLight | None:
        return next(iter(self._context.session.ledger.manual_lights.owned_by(item.id)), None)

    def _key(self, item: Task) -> DraftKey:
        return DraftKey(kind=DraftKind.LIGHT, item_id=item.id)

    def _on_draft_changed(self, key: DraftKey) -> None:
        if key.kind is DraftKind.LIGHT and self._item is not None and key.item_id == self._item.id:
            self._refresh()

    def _refresh(self) -> None:
        plan = self._context.session.plan
        item = plan.items.get(self._item.id) if plan is not None and self._item is not None else None
        if isinstance(item, Task):
            self.show_item(item)
