"""Everything that can be asked of the plan beside words, in one small window; each answer is shown at once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.selection import Due, Selection
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.localization.view_words import DUE
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.wrapping_layout import WrappedRow

WITHIN = (7, 15, 30)
WIDTH = 640


class FilterPanel(QFrame):
    """Closes on Esc and on a press elsewhere."""

    chosen = Signal(object)
    """Selection."""

    def __init__(self, session: PlanSession, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self._session = session
        self._words = session.words
        self._selection = selection
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.addLayout(self._grid)
        layout.addLayout(self._foot())

    def pop_up(self, at: QPoint) -> None:
        """Open with the upper left corner there, moved in where the screen ends."""
        width = max(WIDTH, self.fontMetrics().height() * 36)
        self.resize(width, self.layout().totalHeightForWidth(width))
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(at.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(at.y() + 4, room.bottom() - self.height())))
        self.show()
        self.lights[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        words, ledger = self._words, self._session.ledger
        self.lights = self._checks(
            words.gettext("Light"), "lights", ((light, f"{SHAPES[light]} {label(light, words)}") for light in Light)
        )
        sent = [one for one in Submission if one is not Submission.NOT_ASKED]
        self.submissions = self._checks(words.gettext("Reporting"), "submissions", self._labels(sent))
        self.due = self._choice(words.gettext("Deadline"), self._due_choices(), self._due_now(), self._choose_due)
        units = [(unit.id, unit.name) for unit in ledger.departments.in_order()]
        self.unit = self._one_of(words.gettext("Owed by"), "department_ids", units)
        self.leads = QCheckBox(words.gettext("Only where it leads"))
        self.leads.setChecked(self._selection.leads_only)
        self.leads.toggled.connect(lambda on: self._choose(leads_only=on))
        self._grid.addWidget(self.leads, self._grid.rowCount(), 1)
        posts = [(post.id, post.title) for post in ledger.posts.in_order()]
        self.post = self._one_of(words.gettext("Leading official"), "post_ids", posts)
        areas = [(area.id, area.title) for area in self._session.plan.children(None)] if self._session.plan else []
        self.area = self._one_of(words.gettext("Work area"), "heading_ids", areas)
        self.ledgers = self._checks(words.gettext("Ledger"), "answers_to", self._labels(AnswersTo))
        self.outlooks = self._checks(words.gettext("Outlook"), "outlooks", self._labels(Outlook))
        self.since = DayField(words, year=self._session.year)
        self.since.show_day(self._selection.changed_since)
        self.since.setPlaceholderText(words.gettext("Any day"))
        self.since.chosen.connect(lambda day: self._choose(changed_since=day))
        self._row(words.gettext("Changed since"), self.since)
        self._flags()

    def _flags(self) -> None:
        words = self._words
        flags = {
            "awaiting_check": words.gettext("To be checked"),
            "without_lead": words.gettext("No lead unit"),
            "has_problem": words.gettext("With a problem"),
        }
        boxes = [self._check(said, getattr(self._selection, name), self._setter(name)) for name, said in flags.items()]
        self.flags = boxes
        self._row(words.gettext("Other"), _side_by_side(boxes))

    def _setter(self, name: str) -> Callable[[bool], None]:
        return lambda on: self._choose(**{name: on})

    def _labels(self, values: Iterable[Enum]) -> list[tuple[Enum, str]]:
        return [(value, label(value, self._words)) for value in values]

    def _checks(self, caption: str, name: str, choices: Iterable[tuple[Any, str]]) -> list[QCheckBox]:
        def toggler(value: Any) -> Callable[[bool], None]:
            return lambda on: self._choose(**{name: getattr(self._selection, name) ^ {value}})

        known = getattr(self._selection, name)
        boxes = [self._check(said, value in known, toggler(value)) for value, said in choices]
        self._row(caption, _side_by_side(boxes))
        return boxes

    def _check(self, text: str, on: bool, toggled: Callable[[bool], None]) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(on)
        box.toggled.connect(toggled)
        return box

    def _one_of(self, caption: str, name: str, choices: Iterable[tuple[str, str]]) -> ChoiceField:
        known = getattr(self._selection, name)
        return self._choice(
            caption,
            [(None, self._words.gettext("Any")), *choices],
            next(iter(known), None),
            lambda value: self._choose(**{name: frozenset({value} if value is not None else ())}),
        )

    def _choice(
        self, caption: str, choices: Iterable[tuple[Any, str]], value: Any, choose: Callable[[Any], None]
    ) -> ChoiceField:
        field = ChoiceField()
        field.offer(choices)
        field.show_value(value)
        field.chosen.connect(choose)
        self._row(caption, field)
        return field

    def _due_choices(self) -> list[tuple[Any, str]]:
        words = self._words
        within = [(days, words.ngettext("Within {count} day", "Within {count} days", days)) for days in WITHIN]
        return [(None, words.gettext("Any")), *((due, words.gettext(said)) for due, said in DUE.items()), *within]

    def _due_now(self) -> Any:
        return self._selection.due or self._selection.due_within

    def _choose_due(self, value: Any) -> None:
        due, days = (value, None) if isinstance(value, Due) else (None, value)
        self._choose(due=due, due_within=days)

    def _choose(self, **values: Any) -> None:
        self._selection = replace(self._selection, **values)
        self.chosen.emit(self._selection)

    def _row(self, caption: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        said = QLabel(caption)
        said.setProperty("soft", True)
        said.setBuddy(field)
        field.setAccessibleName(caption)
        self._grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1)

    def _foot(self) -> QHBoxLayout:
        everything = QPushButton(self._words.gettext("Show everything"))
        everything.clicked.connect(self._show_everything)
        done = QPushButton(self._words.gettext("Done"))
        done.setProperty("primary", True)
        done.clicked.connect(self.close)
        line = QHBoxLayout()
        line.addWidget(everything)
        line.addStretch(1)
        line.addWidget(done)
        return line

    def _show_everything(self) -> None:
        self.chosen.emit(Selection(text=self._selection.text))
        self.close()


def _side_by_side(boxes: Iterable[QCheckBox]) -> QWidget:
    holder = WrappedRow()
    for box in boxes:
        holder.line.addWidget(box)
    return holder
