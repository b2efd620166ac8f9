"""What is asked of the plan: each part a chip that can be taken away, the whole a view that can be kept."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.view_words import GROUPINGS, AskedPart, asked_parts
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.views import AskedView, SavedViews
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout


class FilterBar(QWidget):
    """Shown only while something is asked for."""

    chosen = Signal(object)
    """AskedView: a part was taken away, or all of it."""
    left = Signal()
    """Esc: the keyboard belongs to the rows again."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._asked = AskedView(selection=Selection())
        self._found = 0
        self.chips: list[QToolButton] = []
        self.count = QLabel()
        self.count.setProperty("soft", True)
        self.count.setContentsMargins(0, 4, 6, 0)
        self.everywhere_button, self.clear_button, self.save_button = _link(), _link(), _link()
        self.name = NameField()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line = WrappingLayout(self, gap=6)
        for widget in (self.count, *self._ends()):
            self._line.addWidget(widget)
        self.everywhere_button.clicked.connect(
            lambda: self.chosen.emit(AskedView(selection=Selection(text=self._asked.selection.text)))
        )
        self.clear_button.clicked.connect(lambda: self.chosen.emit(AskedView(selection=Selection())))
        self.save_button.clicked.connect(self.ask_name)
        self.name.named.connect(self._save)
        self.name.left.connect(self._put_name_away)
        self.name.hide()
        self.hide()

    def show_asked(self, asked: AskedView, found: int) -> None:
        """Show the parts of a question, and how many tasks it finds."""
        self._asked, self._found = asked, found
        self.retranslate()

    def ask_name(self) -> None:
        """Let the name be typed under which the view is kept."""
        parts = [part.words for part in self._parts()]
        words = self._session.words
        text = self._asked.selection.text.strip()
        grouping = [] if self._asked.grouping is Grouping.AREA else [words.gettext(GROUPINGS[self._asked.grouping])]
        self.name.setText(words.enumeration([*([text] if text else []), *parts, *grouping]))
        self.save_button.hide()
        self.name.show()
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        words = self._session.words
        asked = bool(self._asked.selection) or self._asked.grouping is not Grouping.AREA
        self.count.setText(words.ngettext("{count} found", "{count} found", self._found))
        self.count.setVisible(bool(self._asked.selection))
        self.everywhere_button.setText(words.gettext("Search in all tasks"))
        self.everywhere_button.setVisible(self._found > 0 and self._asked.selection.everywhere is not None)
        self.clear_button.setText(words.gettext("Show everything"))
        self.save_button.setText(words.gettext("Save as a view…"))
        self.name.setPlaceholderText(words.gettext("Name of the view"))
        self.name.setAccessibleName(words.gettext("Name of the view"))
        self._put_chips()
        self.setVisible(asked)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _parts(self) -> tuple[AskedPart, ...]:
        return asked_parts(self._asked.selection, self._session.ledger, self._session.words)

    def _put_chips(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            self._line.removeWidget(chip)
            chip.deleteLater()
        asked = self._asked
        self.chips = [self._chip(part.words, replace(asked, selection=part.without)) for part in self._parts()]
        if asked.grouping is not Grouping.AREA:
            self.chips.append(self._chip(self._grouped(), replace(asked, grouping=Grouping.AREA)))
        ends = self._ends()
        for widget in ends:
            self._line.removeWidget(widget)
        for before, after in zip((self.count, *self.chips), (*self.chips, *ends), strict=False):
            self._line.addWidget(after)
            self.setTabOrder(before, after)
        for widget in ends[1:]:
            self._line.addWidget(widget)
        if had_focus:
            (self.chips[0] if self.chips else self.clear_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ends(self) -> tuple[QWidget, ...]:
        return (self.everywhere_button, self.clear_button, self.save_button, self.name)

    def _grouped(self) -> str:
        words = self._session.words
        return words.gettext("Grouped by: {grouping}", grouping=words.gettext(GROUPINGS[self._asked.grouping]))

    def _chip(self, said: str, rest: AskedView) -> QToolButton:
        words = self._session.words
        chip = QToolButton(self)
        chip.setProperty("chip", True)
        chip.setText(words.gettext("{part} ✕", part=said))
        chip.setAccessibleName(words.gettext("Take away: {part}", part=said))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self.chosen.emit(rest))
        chip.show()
        return chip

    def _save(self, name: str) -> None:
        if SavedViews(self._session).save(name, self._asked):
            self._put_name_away()

    def _put_name_away(self) -> None:
        self.name.hide()
        self.save_button.show()
        self.left.emit()


class NameField(QLineEdit):
    """Enter takes the name, Esc puts it away."""

    named = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(200)
        self.returnPressed.connect(lambda: self.named.emit(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _link() -> QToolButton:
    button = QToolButton()
    button.setProperty("link", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
