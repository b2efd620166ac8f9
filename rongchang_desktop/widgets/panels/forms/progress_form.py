"""报进展: what was reported, checked or published of one item, with its last values filled in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from rongchang_desktop.domain.ledger.item import Outlook, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.progress.layers import Layers
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.layer_words import last_known
from rongchang_desktop.presentation.editors.known_values import KnownValues
from rongchang_desktop.presentation.editors.progress_draft import ProgressDraft, fields_for
from rongchang_desktop.presentation.editors.progress_editor import ProgressEditor
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.fields.file_list import ChooseFiles, FileList, ListedFile
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm
from rongchang_desktop.widgets.panels.forms.figure_field import FigureField
from rongchang_desktop.widgets.panels.forms.node_ticks import NodeTicks

BESIDE = 140
"""Source and day stand on one line up to this width of their words in pixels."""


class ProgressForm(DraftForm):
    """Asks only what makes sense for the item: figures, or a percentage, a stage, a word; then the sentences."""

    next_requested = Signal()
    """Save, and go on with the next row."""

    def __init__(
        self, editor: ProgressEditor, words: Localizer, item: Task, known: KnownValues, choose: ChooseFiles
    ) -> None:
        super().__init__(editor, words)
        self.item = item
        self._today = known.today
        self.figures: dict[str, QLineEdit] = {}
        self._make_fields(known.ledger, choose)
        self._lay_out(known)
        self.next_button = QPushButton()
        self.next_button.clicked.connect(self.next_requested)
        self.buttons.insertWidget(1, self.next_button)
        self.name(words.gettext("Report progress"), save=words.gettext("Save"))
        self._fill(editor.draft)
        self._bind()
        editor.changed.connect(self._show_state)
        self._show_state()

    def begin(self) -> None:
        first = next(iter(self.figures.values()), None) or self.percent or self.text
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def _make_fields(self, ledger: Ledger, choose: ChooseFiles) -> None:
        words, year = self.words, self.item.year
        self.as_of = DayField(words, year=year, optional=False)
        self.layer = ChoiceField()
        self.percent: QLineEdit | None = None
        self.stage = ChoiceField()
        self.word = ChoiceField()
        self.nodes = NodeTicks(ledger.milestones.owned_by(self.item.id), words)
        self.text = GrowingText(long=True, lines=2)
        self.problem_text = GrowingText(long=True)
        self.cause = GrowingText(long=True)
        self.next_step = GrowingText(long=True)
        self.outlook = ChoiceField()
        self.expected = DayField(words, year=year)
        self.received_on = DayField(words, year=year)
        self.files = FileList(words, choose)

    def _lay_out(self, known: KnownValues) -> None:
        gettext, ledger = self.words.gettext, known.ledger
        asked = fields_for(self.item, ledger)
        self._add_source()
        for target in ledger.targets.owned_by(self.item.id):
            if target.value is not None:
                self._add_figure(target, known.figure(target.id))
        if asked.percent:
            self._add_percent(known.percent())
        if asked.stage:
            self.stage.offer(((None, "—"), *((stage, label(stage, self.words)) for stage in Stage)))
            self.add_field(gettext("Stage"), self.stage)
        if asked.word:
            self.word.offer(((None, "—"), *((word, label(word, self.words)) for word in ProgressWord)))
            self.add_field(gettext("State"), self.word)
        if self.nodes.boxes:
            self.add_field(gettext("Nodes"), self.nodes)
        self.add_wide_field(gettext("Progress"), self.text)
        self.add_wide_field(gettext("Problem"), self.problem_text)
        self.cause_caption = self.add_wide_field(gettext("Cause"), self.cause)
        self.add_wide_field(gettext("Next step"), self.next_step)
        self._add_judgement()
        self.add_wide_field(gettext("Evidence"), self.files)

    def _add_source(self) -> None:
        gettext = self.words.gettext
        self.layer.offer((layer, label(layer, self.words)) for layer in Layer)
        self.layer.setAccessibleName(gettext("Source"))
        self.as_of.setAccessibleName(gettext("As of"))
        if not self._fits_beside(formats.day(self.editor.draft.as_of, self.words)):
            self.add_field(gettext("Source"), self.layer)
            self.add_field(gettext("As of"), self.as_of)
            return
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for field, share in ((self.layer, 1), (self.as_of, 2)):  # a whole day needs more room than a word
            field.setProperty("field", True)
            line.addWidget(field, share)
        row.setFocusProxy(self.layer)
        self.add_field(gettext("Source"), row)

    def _fits_beside(self, day: str) -> bool:
        """Whether source and day can stand on one line without either being cut."""
        metrics = self.layer.fontMetrics()
        source = max(metrics.horizontalAdvance(label(layer, self.words)) for layer in Layer)
        return source + metrics.horizontalAdvance(day) < BESIDE

    def _add_judgement(self) -> None:
        gettext = self.words.gettext
        self.outlook.offer(((None, gettext("not judged")), *((one, label(one, self.words)) for one in Outlook)))
        self.outlook.setAccessibleName(gettext("Outlook for the year"))
        self.expected.setPlaceholderText(gettext("expected day"))
        self.add_field(gettext("Outlook"), self.outlook)
        self.add_field(gettext("Expected done"), self.expected)
        self.received_on.setPlaceholderText(gettext("the same day"))
        self.received_caption = self.add_field(gettext("Received"), self.received_on)

    def _add_figure(self, target: Target, layers: Layers | None) -> None:
        field = FigureField(last_known(layers, target.unit, self.words) if layers else "")
        edit = self.figures[target.id] = field.edit
        edit.setPlaceholderText(target_figure(target, self.words))
        edit.setToolTip(self.words.gettext("of {target}", target=target_figure(target, self.words)))
        name = target.indicator
        caption = self.words.gettext("{name} ({unit})", name=name, unit=target.unit) if target.unit else name
        if len(caption) > 8:
            self.add_wide_field(caption, field)
        else:
            self.add_field(caption, field)

    def _add_percent(self, layers: Layers | None) -> None:
        field = FigureField(last_known(layers, "%", self.words) if layers else "")
        self.percent = field.edit
        self.add_field(self.words.gettext("Percent done"), field)

    def _fill(self, draft: ProgressDraft) -> None:
        self.as_of.show_day(draft.as_of)
        self.layer.show_value(draft.layer)
        for target_id, field in self.figures.items():
            field.setText(draft.figures.get(target_id, ""))  # type: ignore[call-overload]
        if self.percent is not None:
            self.percent.setText(draft.percent)
        self.stage.show_value(draft.stage)
        self.word.show_value(draft.word)
        self.nodes.show_ticks(draft.nodes)
        self.text.reset(draft.text)
        self.problem_text.reset(draft.problem)
        self.cause.reset(draft.cause)
        self.next_step.reset(draft.next_step)
        self.outlook.show_value(draft.outlook)
        self.expected.show_day(draft.expected)
        self.received_on.show_day(draft.received_on)

    def _bind(self) -> None:
        editor = self.editor
        self.as_of.chosen.connect(lambda day: editor.set(as_of=day))
        self.layer.chosen.connect(lambda value: editor.set(layer=value))
        for target_id, field in self.figures.items():
            field.textEdited.connect(
                lambda text, key=target_id: editor.set(figures=editor.draft.with_figure(key, text))
            )
        if self.percent is not None:
            self.percent.textEdited.connect(lambda text: editor.set(percent=text))
        self.stage.chosen.connect(lambda value: editor.set(stage=value))
        self.word.chosen.connect(lambda value: editor.set(word=value))
        self.nodes.ticked.connect(lambda key, ticked: editor.set(nodes=editor.draft.with_node(key, ticked)))
        self.text.typed.connect(lambda text: editor.set(text=text))
        self.problem_text.typed.connect(lambda text: editor.set(problem=text))
        self.cause.typed.connect(lambda text: editor.set(cause=text))
        self.next_step.typed.connect(lambda text: editor.set(next_step=text))
        self.outlook.chosen.connect(lambda value: editor.set(outlook=value))
        self.expected.chosen.connect(lambda day: editor.set(expected=day))
        self.received_on.chosen.connect(lambda day: editor.set(received_on=day))
        self.files.remove_requested.connect(self._remove_file)

    def _remove_file(self, sha256: str) -> None:
        files = {key: name for key, name in self.editor.draft.files.items() if key != sha256}
        self.editor.set(files=files)

    def _show_state(self) -> None:
        editor, gettext = self.editor, self.words.gettext
        asking = isinstance(editor, ProgressEditor) and editor.is_asking
        self.save_button.setText(gettext("Save as it is") if asking else gettext("Save"))
        self.next_button.setText(gettext("Save, next  F2") if editor.is_dirty else gettext("Next  F2"))
        self.next_button.setToolTip(
            gettext("Save and go on with the next row; where nothing was typed, only go on (F3: no change, and go on)")
        )
        for widget in (self.cause_caption, self.cause):
            widget.setVisible(bool(editor.draft.problem.strip()))
        came_later = editor.draft.as_of != self._today or editor.draft.received_on is not None
        for widget in (self.received_caption, self.received_on):
            widget.setVisible(came_later)
        if set(self.files.names) != set(editor.draft.files) or not self.files.add_button.text():
            self.files.show_files(ListedFile(key=key, name=name) for key, name in editor.draft.files.items())
