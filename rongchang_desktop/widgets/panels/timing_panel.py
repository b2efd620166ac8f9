"""时限: the deadline, how the item recurs, its type, and the ledgers it answers to."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import AnswersTo, ItemType, PlanItem, Recurrence, Rhythm, Task
from rongchang_desktop.localization.labels import label
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, TaskSection


class TimingPanel(TaskSection):
    """Each field is one edit of its own."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self.deadline = DayField(context.session.words, year=context.session.year)
        self.recurrence = ChoiceField()
        self.rhythm = ChoiceField()
        self.type = ChoiceField()
        self.answers_to = {ledger: QCheckBox() for ledger in AnswersTo}
        self._captions = {field: QLabel() for field in (self.deadline, self.recurrence, self.rhythm, self.type)}
        self._lay_out()
        self.deadline.chosen.connect(lambda day: self._item and context.edits.set_deadline(ItemId(self._item.id), day))
        self.recurrence.chosen.connect(lambda value: self._set(recurrence=value))
        self.rhythm.chosen.connect(lambda value: self._set(rhythm=value))
        self.type.chosen.connect(lambda value: self._set(type=value))
        for box in self.answers_to.values():
            box.clicked.connect(lambda: self._set(answers_to=self._ticked()))

    def show_task(self, item: Task) -> None:
        words = self.context.session.words
        self.name(words.gettext("Deadline and kind"))
        self.deadline.year = item.year
        self.deadline.setPlaceholderText(words.gettext("the year's end"))
        self._caption(self.deadline, words.gettext("Deadline"))
        self._caption(self.recurrence, words.gettext("Recurs"))
        self._caption(self.rhythm, words.gettext("Rhythm"))
        self._caption(self.type, words.gettext("Type"))
        self.deadline.show_day(item.deadline)
        self.recurrence.offer((value, label(value, words)) for value in Recurrence)
        self.recurrence.show_value(item.recurrence)
        usual = label(replace(item, rhythm=None).reporting_rhythm, words)
        by_itself = words.gettext("{rhythm} (as usual)", rhythm=usual)
        self.rhythm.offer(((None, by_itself), *((value, label(value, words)) for value in Rhythm)))
        self.rhythm.show_value(item.rhythm)
        self.type.offer((value, label(value, words)) for value in ItemType)
        self.type.show_value(item.type)
        for ledger, box in self.answers_to.items():
            box.setText(label(ledger, words))
            box.setChecked(ledger in item.answers_to)

    def state(self, item: PlanItem) -> object:
        return (
            (item.deadline, item.recurrence, item.rhythm, item.type, item.answers_to)
            if isinstance(item, Task)
            else None
        )

    def _ticked(self) -> tuple[AnswersTo, ...]:
        return tuple(ledger for ledger, box in self.answers_to.items() if box.isChecked())

    def _set(self, **values: object) -> None:
        if self._item is not None and not self.context.edits.set_details(ItemId(self._item.id), **values):
            self.show_item(self._item)

    def _caption(self, field: QWidget, text: str) -> None:
        self._captions[field].setText(text)
        field.setAccessibleName(text)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (field, caption) in enumerate(self._captions.items()):
            field.setProperty("inplace", True)
            caption.setProperty("soft", True)
            caption.setBuddy(field)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        self.body.addLayout(grid)
        boxes = QGridLayout()
        boxes.setContentsMargins(0, 0, 0, 0)
        for index, box in enumerate(self.answers_to.values()):
            boxes.addWidget(box, index // 2, index % 2)
        self.body.addLayout(boxes)
