"""报进展: what was reported, checked or published of one item, with its last values filled in."""

from PySide6.QtWidgets import QLineEdit

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.progress_draft import ProgressDraft, fields_for
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm


class ProgressForm(DraftForm):
    """Asks only what makes sense for the item: figures, or a percentage, a stage, a word; then the sentences."""

    def __init__(self, editor: DraftEditor[ProgressDraft], words: Localizer, item: Task, ledger: Ledger) -> None:
        super().__init__(editor, words)
        self.item = item
        self.as_of = DayField(words, year=item.year, optional=False)
        self.layer = ChoiceField()
        self.figures: dict[str, QLineEdit] = {}
        self.percent = QLineEdit()
        self.stage = ChoiceField()
        self.word = ChoiceField()
        self.text = GrowingText(long=True, lines=2)
        self.problem_text = GrowingText(long=True)
        self.next_step = GrowingText(long=True)
        self.expected = DayField(words, year=item.year)
        self.name(words.gettext("Report progress"), save=words.gettext("Save"))
        self._lay_out(ledger)
        self._fill(editor.draft)
        self._bind()

    def begin(self) -> None:
        first = next(iter(self.figures.values()), self.text)
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def _lay_out(self, ledger: Ledger) -> None:
        gettext = self.words.gettext
        asked = fields_for(self.item, ledger)
        self.add_field(gettext("As of"), self.as_of)
        self.layer.offer((layer, label(layer, self.words)) for layer in Layer)
        self.add_field(gettext("Source"), self.layer)
        for target in ledger.targets.owned_by(self.item.id):
            if target.value is not None:
                self._add_figure(target)
        if asked.percent:
            self.add_field(gettext("Percent done"), self.percent)
        if asked.stage:
            self.stage.offer(((None, "—"), *((stage, label(stage, self.words)) for stage in Stage)))
            self.add_field(gettext("Stage"), self.stage)
        if asked.word:
            self.word.offer(((None, "—"), *((word, label(word, self.words)) for word in ProgressWord)))
            self.add_field(gettext("State"), self.word)
        self.add_wide_field(gettext("Progress"), self.text)
        self.add_wide_field(gettext("Problem"), self.problem_text)
        self.add_wide_field(gettext("Next step"), self.next_step)
        self.expected.setPlaceholderText(gettext("expected day"))
        self.add_field(gettext("Expected done"), self.expected)

    def _add_figure(self, target: Target) -> None:
        field = self.figures[target.id] = QLineEdit()
        field.setPlaceholderText(target_figure(target, self.words))
        field.setToolTip(self.words.gettext("of {target}", target=target_figure(target, self.words)))
        name = target.indicator
        caption = self.words.gettext("{name} ({unit})", name=name, unit=target.unit) if target.unit else name
        field.setAccessibleName(caption)
        if len(caption) > 8:
            self.add_wide_field(caption, field)
        else:
            self.add_field(caption, field)

    def _fill(self, draft: ProgressDraft) -> None:
        self.as_of.show_day(draft.as_of)
        self.layer.show_value(draft.layer)
        for target_id, field in self.figures.items():
            field.setText(draft.figures.get(target_id, ""))  # type: ignore[call-overload]
        self.percent.setText(draft.percent)
        self.stage.show_value(draft.stage)
        self.word.show_value(draft.word)
        self.text.reset(draft.text)
        self.problem_text.reset(draft.problem)
        self.next_step.reset(draft.next_step)
        self.expected.show_day(draft.expected)

    def _bind(self) -> None:
        editor = self.editor
        self.as_of.chosen.connect(lambda day: editor.set(as_of=day))
        self.layer.chosen.connect(lambda value: editor.set(layer=value))
        for target_id, field in self.figures.items():
            field.textEdited.connect(
                lambda text, key=target_id: editor.set(figures=editor.draft.with_figure(key, text))
            )
        self.percent.textEdited.connect(lambda text: editor.set(percent=text))
        self.stage.chosen.connect(lambda value: editor.set(stage=value))
        self.word.chosen.connect(lambda value: editor.set(word=value))
        self.text.typed.connect(lambda text: editor.set(text=text))
        self.problem_text.typed.connect(lambda text: editor.set(problem=text))
        self.next_step.typed.connect(lambda text: editor.set(next_step=text))
        self.expected.chosen.connect(lambda day: editor.set(expected=day))
