"""The card beside the table: fields that look like text until they are edited, and what the entry carries."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rongchang_desktop.presentation.directory.load_columns import LoadColumn, LoadRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.directory.load_links import LoadLinks
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import text_label


class EntryCard(QFrame):
    """One entry of the directory; edits are taken as soon as the hand leaves a field, Esc goes back to the table."""

    left = Signal()
    """The hand wants to go back to the table."""
    list_wanted = Signal(object)
    """Selection behind a number."""
    remove_wanted = Signal()

    def __init__(self, session: PlanSession, columns: Sequence[LoadColumn]) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("card")
        self.name = GrowingText()
        self.name.setProperty("title", True)
        self.load_caption = text_label(look="caption")
        self.loads = LoadLinks(session.words, columns)
        self.loads.list_wanted.connect(self.list_wanted)
        self.nothing = text_label(look="small")
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(14, 12, 14, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self.name)
        self.fields = QGridLayout()
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(4)
        self.fields.setColumnStretch(1, 1)
        self.column.addLayout(self.fields)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scroll)

    def begin(self) -> None:
        """Put the keyboard on the name, ready to be typed over."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def add_field(self, caption: QLabel, field: QWidget) -> None:
        """A caption with its field under the others."""
        row = self.fields.rowCount()
        caption.setProperty("soft", True)
        caption.setBuddy(field)
        caption.setContentsMargins(0, 2, 0, 0)
        self.fields.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self.fields.addWidget(field, row, 1)

    def add_loads(self) -> None:
        """What the entry carries, under its own caption."""
        self.column.addSpacing(6)
        for widget in (self.load_caption, self.loads, self.nothing):
            self.column.addWidget(widget)

    def show_loads(self, row: LoadRow | None) -> None:
        """Show what the row carries in the plan of now."""
        words = self.session.words
        self.load_caption.setText(words.gettext("Carries in {year}", year=self.session.year))
        self.nothing.setText(words.gettext("Nothing of this plan."))
        self.loads.show_row(row)
        self.nothing.setVisible(self.loads.isHidden())
