"""The numbers of one rule; every edit is told at once, so that its effect can be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import LagMeasure, RuleSet
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.rule_words import rule_told
from rongchang_desktop.presentation.rules.rules_editor import is_of_all_time
from rongchang_desktop.presentation.rules.turn_model import light_words
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import text_label, tint
from rongchang_desktop.widgets.rules.number_field import NumberField
from rongchang_desktop.widgets.theme import current_tokens

MEASURES = {
    LagMeasure.POINTS: N_("points behind"),
    LagMeasure.SHARE: N_("percent short"),
}


class RuleForm(QWidget):
    """Name, first day, bounds, nodes and late repair of the rule shown."""

    edited = Signal(dict)
    """Fields of RuleSet with their new values."""

    def __init__(self, words: Localizer, *, year: int) -> None:
        super().__init__()
        self._words = words
        gettext = words.gettext
        self.name = QLineEdit()
        self.name.setPlaceholderText(gettext("The office's rule"))
        self.effective_from = DayField(words, year=year, optional=False)
        self.measure = ChoiceField()
        self.measure.offer((measure, gettext(msgid)) for measure, msgid in MEASURES.items())
        self.slow_from, self.lagging_from = (NumberField(least=0, most=100, places=1) for _ in range(2))
        self.slow_at_bound = QCheckBox(gettext("exactly that is slow already"))
        self.missed_slow, self.missed_lagging = (NumberField(least=1, most=99) for _ in range(2))
        self.late_repair = QCheckBox(gettext("caught up late stays slow"))
        self.late_repair.setToolTip(gettext("what lagged in an earlier period and caught up stays slow"))
        self.told = text_label(look="small")
        self._lay_out()
        self._bind()

    def show_rule(self, rule: RuleSet | None) -> None:
        """Show a rule; None greys the form."""
        self.setEnabled(rule is not None)
        if rule is None:
            return
        if not self.name.hasFocus():
            self.name.setText(rule.name)
            self.name.setCursorPosition(0)
        self.effective_from.show_day(rule.effective_from)
        self.effective_from.setEnabled(not is_of_all_time(rule.effective_from))
        self.measure.show_value(rule.measure)
        self.slow_from.show_number(rule.slow_from)
        self.lagging_from.show_number(rule.lagging_from)
        self.missed_slow.show_number(rule.missed_slow)
        self.missed_lagging.show_number(rule.missed_lagging)
        self.slow_at_bound.setChecked(rule.slow_at_bound)
        self.late_repair.setChecked(rule.late_repair)
        self.told.setText(rule_told(rule, self._words))

    def _bind(self) -> None:
        self.name.textEdited.connect(lambda text: self.edited.emit({"name": text}))
        self.effective_from.chosen.connect(lambda day: self.edited.emit({"effective_from": day}))
        self.measure.chosen.connect(lambda measure: self.edited.emit({"measure": measure}))
        self.slow_from.given.connect(lambda number: self.edited.emit({"slow_from": number}))
        self.lagging_from.given.connect(lambda number: self.edited.emit({"lagging_from": number}))
        self.missed_slow.given.connect(lambda number: self.edited.emit({"missed_slow": int(number)}))
        self.missed_lagging.given.connect(lambda number: self.edited.emit({"missed_lagging": int(number)}))
        self.slow_at_bound.clicked.connect(lambda ticked: self.edited.emit({"slow_at_bound": ticked}))
        self.late_repair.clicked.connect(lambda ticked: self.edited.emit({"late_repair": ticked}))

    def _lay_out(self) -> None:
        gettext = self._words.gettext
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for caption, field in (
            (gettext("Name of the rule"), self.name),
            (gettext("In force from"), self.effective_from),
            (gettext("Measured in"), self.measure),
        ):
            field.setProperty("field", True)
            field.setAccessibleName(caption)
            form.addRow(_caption(caption, field), field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addLayout(self._bounds())
        for widget in (self.slow_at_bound, self.late_repair, self.told):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _bounds(self) -> QGridLayout:
        """What is slow and what is lagging, side by side."""
        gettext = self._words.gettext
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, light in ((1, Light.SLOW), (2, Light.LAGGING)):
            head = QLabel(light_words(light, self._words))
            tint(head, current_tokens().lights[light])
            grid.addWidget(head, 0, column)
        behind, nodes = gettext("Behind by"), gettext("Nodes missed")
        for row, caption, fields in (
            (1, behind, (self.slow_from, self.lagging_from)),
            (2, nodes, (self.missed_slow, self.missed_lagging)),
        ):
            grid.addWidget(_caption(caption, fields[0]), row, 0)
            for column, field in enumerate(fields, start=1):
                field.setProperty("field", True)
                light = (Light.SLOW, Light.LAGGING)[column - 1]
                field.setAccessibleName(f"{label(light, self._words)} {caption}")
                grid.addWidget(field, row, column)
        return grid


def _caption(text: str, field: QWidget) -> QLabel:
    caption = QLabel(text)
    caption.setProperty("soft", True)
    caption.setBuddy(field)
    return caption
