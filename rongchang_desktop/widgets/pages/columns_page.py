"""列对应: what each column of a task table is taken for, looked over before the tasks are reviewed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.column_choice import ColumnChoice
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook


class _Sample(QLabel):
    """As much of the text as the line has room for; the tool tip holds all."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = text
        self.setProperty("soft", True)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class ColumnsPage(PanelLook, QWidget):
    """A line a column: its head, what it is taken for, and what stands in it."""

    chosen = Signal(object)
    """The mapping of heads to columns to read with."""
    given_up = Signal()

    def __init__(self, choice: ColumnChoice, name: str, words: Localizer) -> None:
        super().__init__()
        self._choice, self._name, self._words = choice, name, words
        self.title = QLabel()
        self.title.setProperty("title", True)
        self.explanation = text_label(look="soft")
        self.problem = text_label(look="danger")
        self.boxes: list[QComboBox] = []
        self.back_button, self.read_button = QPushButton(), QPushButton()
        self.read_button.setProperty("primary", True)
        for button in (self.back_button, self.read_button):
            button.setAutoDefault(True)  # Enter presses the button it is on
        self.back_button.clicked.connect(self.given_up)
        self.read_button.clicked.connect(self.read)
        self._lay_out()
        self.wear()
        self.retranslate()

    def read(self) -> None:
        """Read with the columns as they are chosen now, and remember them."""
        if not self._choice.problem:
            self.chosen.emit(self._choice.remember())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads from any line, Esc gives up."""
        if event.key() in ENTER:
            self.read()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = self._words.gettext
        self.title.setText(words("Columns of {name}", name=self._name))
        self.explanation.setText(
            words("Look whether each column is taken for what it is. The choice is remembered by its head.")
        )
        self.back_button.setText(words("Cancel"))
        self.read_button.setText(words("Read the tasks"))
        self._tell()

    def _lay_out(self) -> None:
        lines = QWidget()
        lines.setObjectName("scrolled")
        grid = QGridLayout(lines)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for index, head in enumerate(self._choice.table.headers):
            box = self._box(index, head)
            self.boxes.append(box)
            grid.addWidget(QLabel(head or "—"), index, 0)
            grid.addWidget(box, index, 1)
            grid.addWidget(self._sample(index), index, 2)
        grid.setRowStretch(len(self.boxes), 1)
        area = QScrollArea()
        area.setWidget(lines)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        card = QFrame()
        card.setProperty("card", True)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(20, 16, 20, 16)
        inner.addWidget(area)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.back_button)
        head.addWidget(self.read_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.explanation)
        layout.addWidget(self.problem)
        layout.addWidget(card, 1)
        self.setFocusProxy(self.boxes[0] if self.boxes else self.read_button)

    def _box(self, index: int, head: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(head)
        for column, text in self._choice.options(self._words):
            box.addItem(text, column)
        box.setCurrentIndex(list(TaskColumn).index(self._choice.table.taken_as[index]))
        box.currentIndexChanged.connect(lambda at: self._take(index, list(TaskColumn)[at]))
        return box

    def _sample(self, index: int) -> QLabel:
        return _Sample(" · ".join(" ".join(value.split()) for value in self._choice.samples(index)))

    def _take(self, index: int, column: TaskColumn) -> None:
        self._choice.take(index, column)
        self._tell()

    def _tell(self) -> None:
        problem = self._choice.problem
        self.problem.setText(self._words.gettext(problem) if problem else "")
        self.problem.setVisible(bool(problem))
        self.explanation.setVisible(not problem)  # in its place: no line moves from under the hand
        self.read_button.setEnabled(not problem)
