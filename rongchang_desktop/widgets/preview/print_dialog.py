"""打印: to which printer, which pages, how often, on which sides; says how many sheets that takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.preview.print_choice import Parity, PrintChoice, Sides, pages_of
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.rules.number_field import NumberField

INTO_FILE = ""
"""In place of a printer's name."""
MOST_COPIES = 99
_PARITIES = {
    Parity.ALL: N_("odd and even pages"),
    Parity.ODD: N_("odd pages only"),
    Parity.EVEN: N_("even pages only"),
}
_SIDES = {
    Sides.LONG_EDGE: N_("Both sides, turned over the long edge"),
    Sides.ONE: N_("One side"),
    Sides.SHORT_EDGE: N_("Both sides, turned over the short edge"),
}
_LANDSCAPE = {
    Sides.LONG_EDGE: N_("Landscape pages lie on their left side, so that every sheet is turned alike."),
    Sides.ONE: "",
    Sides.SHORT_EDGE: N_("Landscape pages would stand on their head on every other side."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintQuestion:
    """What is asked about: the printers there are, the pages' sizes in points, the page in front, the last answer."""

    printers: Sequence[str]
    sizes: Sequence[tuple[float, float]]
    page: int
    last: PrintChoice


class PrintDialog(PanelLook, QDialog):
    """Enter prints, Esc does not; a page that does not exist is said at once."""

    agreed = Signal(object)
    """The PrintChoice; where it goes into a file, still without a path."""
    save_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget, words: Localizer, question: PrintQuestion) -> None:
        super().__init__(parent)
        self._words = words
        self._sizes = question.sizes
        self.setWindowTitle(words.gettext("Print"))
        self.printer, self.sides, self.parity = ChoiceField(), ChoiceField(), ChoiceField()
        self.pages = QLineEdit()
        self.front_button = link_button(
            words.gettext("The page in front"), lambda: self.pages.setText(str(question.page + 1))
        )
        self.copies = NumberField(least=1, most=MOST_COPIES)
        self._copies = question.last.copies
        self.grey = QCheckBox(words.gettext("In greys"))
        self.said = text_label(look="small", selectable=False)
        self.none_said = text_label(
            words.gettext(
                "No printer is set up on this machine. Save the PDF and print it elsewhere, "
                "or open it with the program that this machine has for PDFs."
            ),
            look="small",
        )
        self.save_button = link_button(words.gettext("Save as PDF…"), lambda: self._leave_to(self.save_wanted))
        self.open_button = link_button(
            words.gettext("Open with another program"), lambda: self._leave_to(self.open_wanted)
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.print_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._offer(question)
        self._lay_out()
        self._connect()
        self.wear()
        self._show()
        (self.printer if question.printers else self.print_button).setFocus()

    @property
    def choice(self) -> PrintChoice:
        """What is asked for now. Raises UserFacingError where it cannot be printed."""
        pages = pages_of(self.pages.text(), count=len(self._sizes), parity=self.parity.value)
        if self.printer.value == INTO_FILE:
            return PrintChoice(printer="", pages=pages, sides=Sides.ONE, is_grey=self.grey.isChecked())
        return PrintChoice(
            printer=self.printer.value,
            pages=pages,
            copies=self._copies,
            sides=self.sides.value,
            is_grey=self.grey.isChecked(),
        )

    def _offer(self, question: PrintQuestion) -> None:
        words, printers, last = self._words, question.printers, question.last
        self.printer.offer([*((name, name) for name in printers), (INTO_FILE, words.gettext("Into a PDF file"))])
        self.printer.show_value(last.printer if last.printer in printers else (*printers, INTO_FILE)[0])
        self.sides.offer((sides, words.gettext(said)) for sides, said in _SIDES.items())
        self.sides.show_value(last.sides)
        self.parity.offer((parity, words.gettext(said)) for parity, said in _PARITIES.items())
        self.parity.show_value(Parity.ALL)
        self.pages.setPlaceholderText(
            words.gettext("all {count} pages, or for instance 1-3, 5", count=len(question.sizes))
        )
        self.copies.show_number(last.copies)
        self.grey.setChecked(last.is_grey)
        self.none_said.setVisible(not printers)

    def _connect(self) -> None:
        for field in (self.printer, self.sides, self.parity):
            field.chosen.connect(lambda _: self._show())
        self.pages.textChanged.connect(lambda _: self._show())
        self.copies.given.connect(self._take_copies)
        self.copies.textEdited.connect(lambda _: self._show())
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)

    def _take_copies(self, number: Decimal) -> None:
        self._copies = int(number)
        self._show()

    def _leave_to(self, wish: SignalInstance) -> None:
        self.reject()
        wish.emit()

    def _agree(self) -> None:
        self.agreed.emit(self.choice)
        self.accept()

    def _show(self) -> None:
        into_file = self.printer.value == INTO_FILE
        for field in (self.copies, self.sides):
            field.setEnabled(not into_file)
        action = self._words.gettext("Choose the file…") if into_file else self._words.gettext("Print")
        self.print_button.setText(action)
        try:
            said, is_fine = self._consequence(self.choice), True
        except UserFacingError as error:
            said, is_fine = self._words.error(error), False
        self.said.setText(said)
        self.print_button.setEnabled(is_fine and not self.copies.property("invalid"))

    def _consequence(self, choice: PrintChoice) -> str:
        words, pages = self._words, len(choice.pages)
        said = words.ngettext("{count} page", "{count} pages", pages)
        if self.printer.value == INTO_FILE:
            return words.gettext(
                "{pages} as pictures of 300 dots an inch; Save as PDF keeps text that can be searched.", pages=said
            )
        sheets = words.ngettext("{count} sheet", "{count} sheets", choice.sheets)
        said = words.gettext("{pages} on {sheets}.", pages=said, sheets=sheets)
        is_wide = any(self._sizes[page][0] > self._sizes[page][1] for page in choice.pages)
        turned = words.gettext(_LANDSCAPE[choice.sides]) if is_wide else ""
        return "\n".join(filter(None, (said, turned)))

    def _lay_out(self) -> None:
        words = self._words.gettext
        chosen = QHBoxLayout()
        chosen.addWidget(self.pages, 1)
        chosen.addWidget(self.front_button)
        form = QFormLayout()
        form.setSpacing(8)
        rows: tuple[tuple[str, QWidget, QWidget | QHBoxLayout], ...] = (
            (words("Printer"), self.printer, self.printer),
            (words("Pages"), self.pages, chosen),
            (words("Of these"), self.parity, self.parity),
            (words("Copies"), self.copies, self.copies),
            (words("Sides"), self.sides, self.sides),
            ("", self.grey, self.grey),
        )
        for caption, field, laid in rows:
            if caption:
                field.setAccessibleName(caption)
            form.addRow(caption, laid)
        elsewhere = QHBoxLayout()
        elsewhere.addWidget(self.save_button)
        elsewhere.addWidget(self.open_button)
        elsewhere.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.none_said)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addLayout(elsewhere)
        layout.addWidget(self.buttons)
        self.print_button.setDefault(True)
        self.setMinimumWidth(460)
