"""文字: what a paper says, phrase by phrase, in words of the office's own; figures are set in by their names."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.papers.content import Figure
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.papers.wording import Phrase
from rongchang_desktop.presentation.printing.paper_desk import PaperDesk
from rongchang_desktop.services.papers.kind import PaperKind
from rongchang_desktop.widgets.dialogs.agree_buttons import agree_buttons
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down


class WordingDialog(PanelLook, QDialog):
    """Every phrase with its text; a mistake is said and nothing is kept until all can be set in."""

    def __init__(self, parent: QWidget | None, desk: PaperDesk, kind: PaperKind, figures: Mapping[str, Figure]) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._figures = desk, kind, figures
        self._words = desk.session.words
        own = desk.settings(kind).own_wordings(self._words.language)
        words = self._words.gettext
        self.setWindowTitle(words("Wording of {paper}", paper=words(kind.title)))
        self.texts: dict[str, GrowingText] = {}
        self.resets: dict[str, QPushButton] = {}
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(6)
        for phrase in kind.phrases.values():
            self._add_phrase(rows, phrase, own.get(phrase.key) or words(phrase.msgid))
        rows.addStretch(1)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setProperty("attention", True)
        self.problem.hide()
        buttons, self.save_button = agree_buttons(self, words("Save"), self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(text_label(self._explained(), look="small", selectable=False))
        layout.addWidget(scrolled_up_and_down(content), 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 90, metrics.height() * 32)
        self.wear()

    def accept(self) -> None:
        """Keep the texts, unless one cannot be set in."""
        try:
            texts = {key: field.toPlainText().strip() for key, field in self.texts.items()}
            self._desk.set_wordings(self._kind, texts, self._figures)
        except UserFacingError as error:
            self.problem.setText(self._words.error(error))
            self.problem.show()
            return
        super().accept()

    def _add_phrase(self, rows: QVBoxLayout, phrase: Phrase, text: str) -> None:
        words = self._words.gettext
        caption = QLabel(words(phrase.name))
        caption.setProperty("caption", True)
        field = GrowingText(long=True, lines=1)
        field.setProperty("field", True)
        field.reset(text)
        field.setAccessibleName(words(phrase.name))
        reset = link_button(words("As shipped"), lambda: field.reset(words(phrase.msgid)))
        reset.setAccessibleName(words("{name}: as shipped", name=words(phrase.name)))
        self.texts[phrase.key], self.resets[phrase.key] = field, reset
        rows.addWidget(caption)
        rows.addWidget(field)
        if phrase.fields:
            known = self._words.enumeration(f"{{{name}}}" for name in phrase.fields)
            rows.addWidget(text_label(words("Set in here: {fields}", fields=known), look="small"))
        rows.addWidget(reset)
        rows.addSpacing(8)

    def _explained(self) -> str:
        words = self._words.gettext
        figures = self._words.enumeration(
            f"{{{figure.key}}} {figure.word}"
            for figure in self._figures.values()
            if figure.word and "." not in figure.key
        )
        said = words(
            "Names in braces are set in when the paper is made. Numbers typed here are checked against the tables."
        )
        return "\n".join(filter(None, (said, words("Figures: {figures}", figures=figures) if figures else "")))
