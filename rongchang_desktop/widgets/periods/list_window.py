"""A window with a list beside the plan: what it is, a search, the rows, and what can be done with one. Not modal."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.presentation.periods.text_table_model import TextRow, TextTableModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.periods.text_table import TextTable
from rongchang_desktop.widgets.tree.search_box import SearchBox

FRAME = QSize(24, 64)
"""Of the screen, what the frame of a window takes."""
WANTED = QSize(1060, 640)


class ListWindow(PanelLook, QDialog):
    """Follows the plan while it is open; Esc closes it. Each window says what its `rows` are."""

    item_wanted = Signal(object)
    """ItemId to be shown among the tasks."""

    def __init__(
        self,
        parent: QWidget | None,
        session: PlanSession,
        title: str,
        headers: Sequence[str],
        widths: Mapping[int, float],
        *,
        stretched: int,
        leaving: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self.session = session
        words = session.words.gettext
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.hint, self.empty = text_label(look="soft"), text_label(look="soft")
        self.whole = text_label(look="soft")
        self.search = SearchBox()
        self.search.setPlaceholderText(words("Search in this list"))
        self.search.setAccessibleName(words("Search in this list"))
        self.model = TextTableModel(session.words, headers)
        self.table = TextTable(self.model, widths, stretched=stretched, leaving=leaving)
        self.table.setAccessibleName(title)
        self.copy_button, self.close_button = QPushButton(words("Copy as a table")), QPushButton(words("Close"))
        self.copy_button.setToolTip(words("For Excel or WPS; Ctrl+C copies the chosen rows."))
        self.deeds = QVBoxLayout()
        self.foot = QHBoxLayout()
        self._lay_out()
        self._afterwards = Afterwards(self.refresh, self)
        self.search.sought.connect(self._seek)
        self.search.left_down.connect(self.table.setFocus)
        self.table.item_activated.connect(self.item_wanted)
        self.table.row_chosen.connect(lambda _: self._show_whole())
        self.copy_button.clicked.connect(lambda: self.table.copy(everything=len(self.table.chosen_rows()) < 2))
        self.close_button.clicked.connect(self.reject)
        session.changed.connect(self._follow)
        session.replaced.connect(self._follow)
        self.resize(WANTED.boundedTo(self.screen().availableSize() - FRAME))
        self.wear()

    def rows(self) -> Sequence[TextRow]:
        """The rows of now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the rows of now."""
        self.model.show(self.rows())
        has_rows = self.model.rowCount() > 0
        self.table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self.copy_button.setEnabled(has_rows)
        if has_rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def whole_row(self, row: TextRow) -> str:
        """The row's words in full, shown below the table; none unless a window says so."""
        return ""

    def first_stop(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table if self.table.isVisibleTo(self) else self.search

    def add_deed(self, button: QPushButton) -> None:
        """Put a button at the foot, before copying and closing."""
        button.setAutoDefault(False)
        self.foot.insertWidget(self.foot.count() - 3, button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.first_stop().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.session.editor.undo()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus()
        elif event.key() not in ENTER:  # no button is pressed by Enter in a field or in the list
            super().keyPressEvent(event)

    def _show_whole(self) -> None:
        place = self.table.currentIndex().row()
        rows = self.model.rows
        text = self.whole_row(rows[place]) if 0 <= place < len(rows) else ""
        self.whole.setText(text)
        self.whole.setVisible(bool(text))

    def _follow(self, _: object = None) -> None:
        if self.isVisible():
            self._afterwards.ask()

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        self.refresh()

    def _lay_out(self) -> None:
        self.foot.addStretch(1)
        for button in (self.copy_button, self.close_button):
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.hint)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.whole)
        layout.addLayout(self.deeds)
        layout.addLayout(self.foot)
