"""Editing several items together: what is answered changes on all of them, the rest stays as it is on each."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import AnswersTo, ItemType, Outlook, Rhythm
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.editors.bulk_edit import BulkEdit
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField


class BulkDialog(QDialog):
    """One window, one step; Esc changes nothing."""

    def __init__(self, parent: QWidget, session: PlanSession, item_ids: Sequence[ItemId]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._words = session.words
        self._item_ids = list(item_ids)
        self.edit = BulkEdit()
        count = len(self._item_ids)
        self.setWindowTitle(self._words.ngettext("Edit {count} item", "Edit {count} items together", count))
        self.setMinimumWidth(self.fontMetrics().height() * 30)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._fill()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        hint = QLabel(self._words.gettext("What stays empty here stays on each item as it is."), wordWrap=True)
        hint.setProperty("soft", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(hint)
        layout.addLayout(self._form)
        layout.addWidget(self.buttons)
        self._follow()

    def _fill(self) -> None:
        words = self._words
        self.deadline = self._day(words.gettext("Deadline"), "deadline")
        self.type = self._choice(words.gettext("Type of the item"), "type", ItemType)
        self.rhythm = self._choice(words.gettext("Rhythm of reporting"), "rhythm", Rhythm)
        self.ledgers = self._ledger_boxes()
        self.outlook = self._choice(words.gettext("Outlook"), "outlook", Outlook)
        self.expected = self._day(words.gettext("Expected to be done"), "expected")
        self.node_due = self._day(words.gettext("New node, due"), "node_due")
        self.node_due.setPlaceholderText(words.gettext("No new node"))
        self.node_text = QLineEdit(placeholderText=words.gettext("What should stand by then"))
        self.node_text.textChanged.connect(lambda text: self._answer("node_text", text))
        self._form.addRow(words.gettext("Words of the node"), self.node_text)

    def _day(self, caption: str, name: str) -> DayField:
        field = DayField(self._words, year=self._session.year)
        field.setPlaceholderText(self._words.gettext("As it is"))
        field.chosen.connect(lambda day: self._answer(name, day))
        self._form.addRow(caption, field)
        return field

    def _choice(self, caption: str, name: str, values: Iterable[Enum]) -> ChoiceField:
        field = ChoiceField()
        field.offer([(None, self._words.gettext("As it is")), *((one, label(one, self._words)) for one in values)])
        field.show_value(None)
        field.setCurrentIndex(0)
        field.chosen.connect(lambda value: self._answer(name, value))
        self._form.addRow(caption, field)
        return field

    def _ledger_boxes(self) -> dict[AnswersTo, QCheckBox]:
        grid = QGridLayout()
        boxes = {answers: QCheckBox(label(answers, self._words)) for answers in AnswersTo}
        items = [self._session.ledger.item(item_id) for item_id in self._item_ids]
        for place, (answers, box) in enumerate(boxes.items()):
            having = sum(answers in getattr(item, "answers_to", ()) for item in items)
            box.setTristate(0 < having < len(items))
            every = Qt.CheckState.Checked if having else Qt.CheckState.Unchecked
            box.setCheckState(Qt.CheckState.PartiallyChecked if box.isTristate() else every)
            box.checkStateChanged.connect(lambda state, answers=answers: self._answer_ledger(answers, state))
            grid.addWidget(box, place // 2, place % 2)
        self._form.addRow(self._words.gettext("Ledger"), grid)
        return boxes

    def _answer_ledger(self, answers: AnswersTo, state: Qt.CheckState) -> None:
        self.edit.answers_to.pop(answers, None)
        if state != Qt.CheckState.PartiallyChecked:
            self.edit.answers_to[answers] = state == Qt.CheckState.Checked
        self._follow()

    def _answer(self, name: str, value: Any) -> None:
        setattr(self.edit, name, value)
        self._follow()

    def _follow(self) -> None:
        count = len(self._item_ids)
        change = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        change.setText(self._words.ngettext("Change {count} item", "Change {count} items", count))
        change.setEnabled(bool(self.edit))

    def _apply(self) -> None:
        self.accept()
        self.edit.apply(self._session, self._item_ids)
