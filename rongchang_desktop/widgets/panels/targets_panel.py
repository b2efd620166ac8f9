"""量化目标: a bar for every target; targets are added, edited and taken away in place."""

from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKey, DraftKind
from rongchang_desktop.presentation.editors.target_draft import (
    TargetDraft,
    fresh_target_draft,
    target_changes,
    target_hints,
)
from rongchang_desktop.presentation.editors.target_reading import TargetReading, target_readings
from rongchang_desktop.widgets.panels.forms.target_form import TargetForm
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, TaskSection, clear
from rongchang_desktop.widgets.panels.target_row import TargetRow


class TargetsPanel(TaskSection):
    """A row a target; the one being edited is replaced by its form."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self.rows: dict[str, TargetRow] = {}
        self.forms: dict[str, TargetForm] = {}
        self.link.clicked.connect(lambda: self.edit_target(None))
        context.keeper.changed.connect(self._on_draft_changed)

    def show_task(self, item: Task) -> None:
        self._begin_recalled(item)
        session = self.context.session
        self.name(self.words("Targets in figures"), link=self.words("Add a target"))
        readings = self._readings(item)
        focused = next((key for key, form in self.forms.items() if form.has_focus_inside()), None)
        kept = {key: form for key, form in self.forms.items() if form.editor.draft.item_id == item.id}
        for form in kept.values():
            self.body.removeWidget(form)
        clear(self.body)
        self.rows, self.forms = {}, {}
        for reading in readings:
            if not self._place_form(item, reading.target, kept):
                row = self.rows[reading.target.id] = TargetRow(reading, session.words)
                row.name.clicked.connect(lambda _=False, target=reading.target: self.edit_target(target))
                self.body.addWidget(row)
        self._place_form(item, None, kept)
        for form in kept.values():
            if form not in self.forms.values():
                form.hide()
                form.deleteLater()
        if focused in self.forms:
            self.forms[focused].keep_focus()

    def state(self, item: PlanItem) -> object:
        if not isinstance(item, Task):
            return None
        keeper = self.context.keeper
        held = (*keeper.keys(item.id), *keeper.recalled(item.id))
        return self._readings(item), [key for key in held if key.kind is DraftKind.TARGET]

    def edit_target(self, target: Target | None) -> None:
        """Open the form on a target, or on a new one."""
        item = self._item
        if item is None:
            return
        key = self._key(ItemId(item.id), target)
        self._begin(item, target).show(True)
        self.show_item(item)
        self.forms[key.record_id].begin()

    def _begin(self, item: Task, target: Target | None) -> DraftEditor[TargetDraft]:
        return self.context.keeper.begin(
            self._key(ItemId(item.id), target),
            lambda: DraftEditor(
                fresh_target_draft(ItemId(item.id), target, words=self.context.session.words), save=self._save
            ),
        )

    def _begin_recalled(self, item: Task) -> None:
        keeper, targets = self.context.keeper, self.context.session.ledger.targets
        for key in keeper.recalled(item.id):
            if key.kind is DraftKind.TARGET and key.record_id and key.record_id not in targets:
                keeper.discard(key)
            elif key.kind is DraftKind.TARGET:
                self._begin(item, targets.get(key.record_id))

    def _readings(self, item: Task) -> tuple[TargetReading, ...]:
        session = self.context.session
        assert session.scores is not None
        return target_readings(session.ledger, item, session.scores.rule, today=session.judging_day())

    def _place_form(self, item: Task, target: Target | None, kept: dict[str, TargetForm]) -> bool:
        key = self._key(ItemId(item.id), target)
        editor = self.context.keeper.editor(key)
        if editor is None:
            return False
        form = kept.get(key.record_id)
        if form is None or form.editor is not editor:
            session = self.context.session
            form = TargetForm(editor, session.words, target_hints(session.ledger, item, target))
            form.save_requested.connect(lambda: self.context.keeper.save(key))
            form.discard_requested.connect(lambda: self.context.keeper.discard(key))
            form.remove_requested.connect(lambda: self._remove(key))
        self.forms[key.record_id] = form
        self.body.addWidget(form)
        return True

    def _save(self, draft: TargetDraft) -> bool:
        session = self.context.session
        changes = target_changes(session.ledger, draft, new_id=session.editor.new_id)
        return session.edit(lambda _: changes)

    def _remove(self, key: DraftKey) -> None:
        if self.context.edits.remove_target(TargetId(key.record_id)):
            self.context.keeper.discard(key)

    def _on_draft_changed(self, key: DraftKey) -> None:
        if key.kind is DraftKind.TARGET and self._item is not None and key.item_id == self._item.id:
            plan = self.context.session.plan
            item = plan.items.get(self._item.id) if plan else None
            if item is not None:
                self.show_item(item)

    @staticmethod
    def _key(item_id: ItemId, target: Target | None) -> DraftKey:
        return DraftKey(kind=DraftKind.TARGET, item_id=item_id, record_id=target.id if target else "")
