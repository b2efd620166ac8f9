"""全年研判: what the office expects of the item by the year's end, and the light it sets by hand."""

from PySide6.QtWidgets import QHBoxLayout

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Outlook, PlanItem, Task
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.labels import label
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, TaskSection
from rongchang_desktop.widgets.panels.light_panel import LightPanel
from rongchang_desktop.widgets.theme import current_tokens

COLORS = {Outlook.ABLE: Light.ON_PACE, Outlook.HARD: Light.SLOW, Outlook.UNABLE: Light.LAGGING}


class OutlookPanel(TaskSection):
    """The judgement and the day on which the item is expected to be done; a link sets the light by hand."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self.outlook = ChoiceField()
        self.outlook.setProperty("inplace", True)
        self.expected = DayField(context.session.words, year=context.session.year)
        self.expected.setProperty("inplace", True)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.outlook, 1)
        line.addWidget(self.expected, 1)
        self.body.addLayout(line)
        self.light = LightPanel(context)
        self.body.addWidget(self.light)
        self.link.clicked.connect(self.light.open)
        self.outlook.chosen.connect(lambda value: self._set(outlook=value))
        self.expected.chosen.connect(lambda day: self._set(expected=day))

    def show_task(self, item: Task) -> None:
        words = self.context.session.words
        self.light.show_item(item)
        self.name(words.gettext("Outlook for the year"), link=self.light.wish(item))
        self.outlook.setAccessibleName(words.gettext("Outlook for the year"))
        self.expected.setAccessibleName(words.gettext("Expected done"))
        self.expected.setPlaceholderText(words.gettext("expected day"))
        self.expected.year = item.year
        self.outlook.offer(((None, words.gettext("not judged")), *((value, label(value, words)) for value in Outlook)))
        self.outlook.show_value(item.outlook)
        self.expected.show_day(item.expected)
        tokens = current_tokens()
        color = tokens.lights[COLORS[item.outlook]] if item.outlook else tokens.soft
        weight = 600 if item.outlook else 400
        sheet = (
            f"QComboBox {{ color: {color}; font-weight: {weight}; }} "
            f"QComboBox QAbstractItemView {{ color: {tokens.ink}; font-weight: 400; }}"
        )
        if self.outlook.styleSheet() != sheet:
            self.outlook.setStyleSheet(sheet)

    def state(self, item: PlanItem) -> object:
        return (
            (item.outlook, item.expected, item.done.state, self.light.state(item)) if isinstance(item, Task) else None
        )

    def _set(self, **values: object) -> None:
        if self._item is not None:
            self.context.edits.set_details(ItemId(self._item.id), **values)
