"""The line over the paper: back, which page, how large, in greys, find, save and print."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.formats import percent
from rongchang_desktop.presentation.preview.page_layout import STEPS, Fit, Zoom
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.wrapping_layout import WrappedRow

_ROOM_IN_FIELD = 24
"""Pixels of frame and padding around a number that is typed."""


class PreviewBar(QWidget):
    """Says what is wished; what is shown is told to it."""

    back_wanted = Signal()
    page_wanted = Signal(int)
    """A page typed, counted from 0; perhaps beyond the ends."""
    zoom_wanted = Signal(object)
    step_wanted = Signal(int)
    """The next larger (1) or smaller (-1) size."""
    thumbnails_wanted = Signal(bool)
    grey_wanted = Signal(bool)
    find_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, words: Localizer) -> None:
        super().__init__()
        self._words = words
        self._page, self._count = 0, 0
        self.back_button = QPushButton()
        self.title = QLabel()
        self.title.setObjectName("pageTitle")
        self.title.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.count = QLabel()
        self.zoom = ChoiceField()
        self.zoom.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.smaller_button, self.larger_button = QToolButton(text="−"), QToolButton(text="+")
        self.thumbnails_button, self.grey_button = QToolButton(checkable=True), QToolButton(checkable=True)
        self.thumbnails_button.setChecked(True)
        self.find_button, self.save_button, self.print_button = QToolButton(), QPushButton(), QPushButton()
        self.print_button.setProperty("primary", True)
        self._lay_out()
        self._connect()

    def name_paper(self, title: str, *, can_save: bool) -> None:
        """Say which paper is shown."""
        self.title.setText(title)
        self.save_button.setVisible(can_save)

    def show_page(self, page: int, count: int) -> None:
        """Say which page (counted from 0) is in front, of how many."""
        self._page, self._count = page, count
        self.field.setText(str(page + 1) if count else "")
        self.field.setFixedWidth(self.fontMetrics().horizontalAdvance("0" * max(3, len(str(count)))) + _ROOM_IN_FIELD)
        self.count.setText(f"/ {count}")
        for button in (self.print_button, self.find_button, self.save_button, self.field, self.zoom):
            button.setEnabled(count > 0)

    def show_zoom(self, zoom: Zoom, scale: float) -> None:
        """Say how large the pages are, and whether there is a larger and a smaller size."""
        self.zoom.show_value(zoom)
        self.zoom.setToolTip(self._percent(scale))
        self.smaller_button.setEnabled(scale > STEPS[0])
        self.larger_button.setEnabled(scale < STEPS[-1])

    def retranslate(self) -> None:
        """Say everything again."""
        words = self._words.gettext
        self.back_button.setText(words("‹ Back"))
        self.thumbnails_button.setText(words("Thumbnails"))
        self.grey_button.setText(words("Grey check"))
        self.grey_button.setToolTip(words("As a printer without colours prints it"))
        self.find_button.setText(words("Find"))
        self.find_button.setToolTip(words("Find in the paper ({key})", key="Ctrl+F"))
        self.save_button.setText(words("Save as PDF…"))
        self.print_button.setText(words("Print…"))
        named: Iterable[tuple[QWidget, str]] = (
            (self.field, words("Page")),
            (self.zoom, words("Size on the screen")),
            (self.smaller_button, words("Smaller")),
            (self.larger_button, words("Larger")),
        )
        for widget, name in named:
            widget.setAccessibleName(name)
        self.field.setToolTip(words("Go to a page ({key})", key="Ctrl+G"))
        self.zoom.offer(
            [
                (Fit.WIDTH, words("Fit the width")),
                (Fit.PAGE, words("Fit the page")),
                *((step, self._percent(step)) for step in STEPS),
            ]
        )

    def ask_page(self) -> None:
        """Let a page be typed."""
        self.field.setFocus()
        self.field.selectAll()

    def _percent(self, scale: float) -> str:
        return percent(Decimal(str(scale)), self._words)

    def _take_page(self) -> None:
        typed = self.field.text().strip()
        if typed.isdecimal():
            self.page_wanted.emit(int(typed) - 1)
        else:
            self.show_page(self._page, self._count)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_wanted)
        self.field.returnPressed.connect(self._take_page)
        self.zoom.chosen.connect(self.zoom_wanted)
        self.smaller_button.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.larger_button.clicked.connect(lambda: self.step_wanted.emit(1))
        self.thumbnails_button.toggled.connect(self.thumbnails_wanted)
        self.grey_button.toggled.connect(self.grey_wanted)
        self.find_button.clicked.connect(self.find_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back_button)
        head.addWidget(self.title, 1)
        head.addWidget(self.save_button)
        head.addWidget(self.print_button)
        tools = WrappedRow()
        for group in (
            (self.field, self.count),
            (self.smaller_button, self.zoom, self.larger_button),
            (self.thumbnails_button, self.grey_button, self.find_button),
        ):
            tools.line.addWidget(_together(group))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(tools)


def _together(widgets: Iterable[QWidget]) -> QWidget:
    group = QWidget()
    line = QHBoxLayout(group)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for widget in widgets:
        if isinstance(widget, QToolButton):
            widget.setProperty("boxed", True)
        line.addWidget(widget)
    return group
