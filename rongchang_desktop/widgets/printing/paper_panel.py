"""One kind of paper: what it is for, what can be chosen, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.printing.paper_desk import PaperDesk
from rongchang_desktop.services.papers.kind import PaperFormat, PaperKind
from rongchang_desktop.widgets.panels.inspector_section import link_button
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.printing.option_form import OptionForm
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

FORMAT_NAMES = {
    PaperFormat.PDF: N_("Save as PDF…"),
    PaperFormat.DOCX: N_("Save for Word…"),
    PaperFormat.XLSX: N_("Save for Excel…"),
    PaperFormat.CSV: N_("Save as CSV…"),
    PaperFormat.PNG: N_("Save the chart as a picture…"),
}


class PaperPanel(PanelLook, QWidget):
    """Shows one kind at a time; what is chosen is remembered at once."""

    preview_wanted = Signal()
    export_wanted = Signal(object)
    """PaperFormat."""
    parts_wanted = Signal()
    wording_wanted = Signal()
    faces_wanted = Signal()

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__()
        self._desk = desk
        self._kind: PaperKind | None = None
        self._busy = False
        self.name, self.hint = QLabel(), QLabel()
        self.name.setObjectName("pageTitle")
        self.hint.setProperty("soft", True)
        self.hint.setWordWrap(True)
        self.form = OptionForm(desk.session)
        self.form.given.connect(self._take)
        self.preview_button = QPushButton()
        self.preview_button.setProperty("primary", True)
        self.preview_button.clicked.connect(self.preview_wanted)
        self.save_buttons = {format: QPushButton() for format in FORMAT_NAMES}
        for format, button in self.save_buttons.items():
            button.clicked.connect(lambda _=False, format=format: self.export_wanted.emit(format))
        self.parts_button = QPushButton()
        self.parts_button.clicked.connect(self.parts_wanted)
        self.wording_button = link_button("", self.wording_wanted.emit)
        self.faces_button = link_button("", self.faces_wanted.emit)
        self._lay_out()

    def show_kind(self, kind: PaperKind) -> None:
        """Show what can be chosen for the kind, unless it is shown already."""
        self._kind = kind
        words = self._desk.session.words.gettext
        self.name.setText(words(kind.title))
        self.hint.setText(words(kind.hint))
        self.form.show_kind(kind, self._desk.request(kind))
        self.preview_button.setText(words("Preview and print"))
        for format, button in self.save_buttons.items():
            button.setText(words(FORMAT_NAMES[format]))
            button.setVisible(format in kind.formats)
        self.parts_button.setText(words("One file each…"))
        self.parts_button.setVisible(kind.parts is not None)
        self.wording_button.setText(words("Wording…"))
        self.wording_button.setVisible(bool(kind.phrases))
        self.faces_button.setText(words("Typefaces…"))
        self.set_busy(self._busy)

    def set_busy(self, busy: bool) -> None:
        """Nothing else is begun while a paper is being made, or while there is no plan."""
        self._busy = busy
        ready = not busy and self._desk.session.plan is not None
        for button in (self.preview_button, *self.save_buttons.values(), self.parts_button, self.wording_button):
            button.setEnabled(ready)

    def _take(self, key: str, value: str) -> None:
        if self._kind is not None:
            self._desk.set_option(self._kind, key, value)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for widget in (self.name, self.hint, self.form):
            column.addWidget(widget)
        column.addWidget(self.wording_button)
        column.addWidget(self.faces_button)
        column.addStretch(1)
        deeds = QWidget()
        row = WrappingLayout(deeds, gap=8)
        for button in (self.preview_button, *self.save_buttons.values(), self.parts_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(scrolled_up_and_down(content), 1)
        layout.addWidget(deeds)
        self.wear()
