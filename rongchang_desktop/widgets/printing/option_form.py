"""What can be chosen for one kind of paper: a row an option, taken as soon as it is given."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from rongchang_desktop.presentation.printing.option_choices import option_choices
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.papers.kind import MOST, Option, OptionType, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.printing.choice_list import ChoiceList
from rongchang_desktop.widgets.rules.number_field import NumberField

YES, NO = "yes", "no"
_LEAST_WIDTH = 26  # characters: where a name leaves less, its field stands beneath it


class OptionForm(QWidget):
    """Shows the options of one kind at a time."""

    given = Signal(str, str)
    """Key and value of an option that a person chose."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.fields: dict[str, QWidget] = {}
        self._values: dict[str, str] = {}
        self._shown: tuple[object, ...] = ()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def show_kind(self, kind: PaperKind, request: PaperRequest) -> None:
        """Offer what can be chosen for the kind, with what was chosen last; nothing moves where that is shown."""
        values = {option.key: request.option(option.key, option.default) for option in kind.options}
        offered = [option_choices(option, self._session) for option in kind.options]
        shown = (kind.key, request.words.language, request.year, values, offered)
        if shown == self._shown:
            return
        held = self._remove_rows()
        self._shown, self._values = shown, values
        self._add_rows(kind)
        if held in self.fields:
            self.fields[held].show()  # the layout would do so later, and the keyboard go elsewhere meanwhile
            self.fields[held].setFocus()

    def come_after(self, widget: QWidget) -> None:
        """Let Tab lead from that widget into the fields; new ones come after everything else by themselves."""
        for before, field in pairwise((widget, *self.fields.values())):
            self.setTabOrder(before, field)

    def _remove_rows(self) -> str:
        """Take all fields away without their telling anything; gives the key of the one that had the keyboard."""
        held = next((key for key, field in self.fields.items() if field.hasFocus()), "")
        for field in self.fields.values():
            field.blockSignals(True)
        while self._form.rowCount():
            self._form.removeRow(0)
        self.fields.clear()
        return held

    def _add_rows(self, kind: PaperKind) -> None:
        words = self._session.words.gettext
        for option in kind.options:
            field = self._field(option, self._values[option.key])
            field.setAccessibleName(words(option.name))
            self.fields[option.key] = field
            if isinstance(field, QCheckBox):
                field.setText(words(option.name))
                self._form.addRow(field)
            else:
                field.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_WIDTH)
                self._form.addRow(words(option.name), field)
            if option.hint:
                field.setAccessibleDescription(words(option.hint))
                self._form.addRow(text_label(words(option.hint), look="small", selectable=False))

    def _field(self, option: Option, value: str) -> QWidget:
        make: dict[OptionType, Callable[[Option, str], QWidget]] = {
            OptionType.TEXT: self._text,
            OptionType.LINES: self._lines,
            OptionType.NUMBER: self._number,
            OptionType.DAY: self._day,
            OptionType.FLAG: self._flag,
            OptionType.UNITS: self._several,
            OptionType.LEADERS: self._several,
        }
        return make.get(option.type, self._choice)(option, value)

    def _text(self, option: Option, value: str) -> QWidget:
        field = QLineEdit(value)
        field.editingFinished.connect(lambda: self._give(option, field.text().strip()))
        return field

    def _lines(self, option: Option, value: str) -> QWidget:
        field = GrowingText(long=True, lines=2)
        field.setProperty("field", True)
        field.reset(value)
        field.committed.connect(lambda text: self._give(option, text.strip()))
        return field

    def _number(self, option: Option, value: str) -> QWidget:
        field = NumberField(least=0, most=MOST)
        if value:
            field.show_number(Decimal(value))
        field.given.connect(lambda number: self._give(option, str(int(number))))
        return field

    def _day(self, option: Option, value: str) -> QWidget:
        field = DayField(self._session.words, year=self._session.year)
        field.show_day(date.fromisoformat(value) if value else None)
        field.chosen.connect(lambda day: self._give(option, day.isoformat() if day else ""))
        return field

    def _flag(self, option: Option, value: str) -> QWidget:
        field = QCheckBox()
        field.setChecked(value == YES)
        field.clicked.connect(lambda checked: self._give(option, YES if checked else NO))
        return field

    def _several(self, option: Option, value: str) -> QWidget:
        field = ChoiceList()
        field.offer(option_choices(option, self._session), value.splitlines())
        field.chosen.connect(lambda values: self._give(option, "\n".join(values)))
        return field

    def _choice(self, option: Option, value: str) -> QWidget:
        field = ChoiceField()
        field.offer(option_choices(option, self._session))
        field.show_value(value)
        field.chosen.connect(lambda chosen: self._give(option, chosen))
        return field

    def _give(self, option: Option, value: str) -> None:
        if value != self._values[option.key]:
            self._values[option.key] = value  # as it is shown: the edit that follows moves nothing
            self.given.emit(option.key, value)
