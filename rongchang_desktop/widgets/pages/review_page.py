"""导入审阅: the draft of a report, corrected with the source beside it, then adopted as one step or thrown away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.services.report_rereading import holds_plan, read_before
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.review.page_head import PageHead
from rongchang_desktop.widgets.review.review_body import ReviewBody


class ReviewPage(PanelLook, QWidget):
    """Shows one draft; the plan of the desk's session will take it in."""

    adopted = Signal(object)
    """ChangeSet that holds the whole reviewed plan, for the main session's editor."""
    comparison_requested = Signal(int)
    """The draft is to be laid beside the plan that this year already has."""
    discarded = Signal()
    """The draft was given up."""
    columns_requested = Signal()
    """The columns of the table are to be looked over again; corrections may go."""

    def __init__(self, draft: DraftPlan, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = desk.session
        self._draft = draft
        self._asked = False
        self.review = Review(draft, self._session, self) if draft.areas else None
        self.body = ReviewBody(self.review) if self.review is not None else None
        self._make_widgets()
        self._lay_out()
        self.wear()
        self.adopt_button.clicked.connect(self.adopt)
        self.discard_button.clicked.connect(self.discard)
        self.columns_button.clicked.connect(self._look_over_columns)
        self.year.textEdited.connect(self._on_year)
        self._session.replaced.connect(self.retranslate)
        self.destroyed.connect(self._let_go(self.review))
        self.year.setText(str(draft.year or self._session.today().year))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell("")
        if self.body is not None:
            self._follow(self.body)
        self.retranslate()

    def _follow(self, body: ReviewBody) -> None:
        body.refused.connect(self._tell)
        body.refreshed.connect(self._show_progress)
        body.duties_requested.connect(self._show_duties)
        body.go(1)

    def adopt(self) -> None:
        """Hand the reviewed plan over; where the year has a plan already, the two are compared instead."""
        if self.review is None:
            return
        if self.body is not None:
            self.body.box.wording.commit()
        if self._is_compared:
            self.comparison_requested.emit(self._chosen_year())
            return
        try:
            changes = self.review.adoption_changes(self._session.ledger, self._chosen_year())
        except UserFacingError as error:
            self._tell(self._session.words.error(error))
            self.year.setFocus()
            self.year.selectAll()
            return
        self.adopted.emit(changes)

    def discard(self) -> None:
        """Give the draft up; where corrections would be lost, only when asked a second time."""
        if self.may_be_given_up():
            self.discarded.emit()

    def may_be_given_up(self) -> bool:
        """Whether nothing would be lost, or the user was told what would be and asks again."""
        if self._asked or not self.was_worked_on:
            return True
        self._asked = True
        words = self._session.words.gettext
        self._tell(words("Your corrections would be lost; the report itself stays. Press again to give them up."))
        return False

    @property
    def was_worked_on(self) -> bool:
        """Whether a person has corrected or confirmed anything."""
        review = self.review
        if review is None:
            return False
        return review.session.editor.undoable is not None or len(review.marks.left) < review.marks.total

    def _look_over_columns(self) -> None:
        if self.may_be_given_up():
            self.columns_requested.emit()

    def left_over(self) -> str:
        """What an adoption now would leave to be looked at; empty for nothing."""
        if self.review is None or self.body is None:
            return ""
        words, left = self._session.words, len(self.review.marks.left)
        parts = [words.ngettext("{count} doubtful place", "{count} doubtful places", left)] if left else []
        found = self.body.tabs.lint.model.count
        if found:
            parts.append(words.ngettext("{count} finding of the check", "{count} findings of the check", found))
        return words.gettext("Still to be looked at: {what}.", what=words.enumeration(parts)) if parts else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.body.tree if self.body is not None else self.discard_button).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = self._session.words.gettext
        draft = self._draft
        self.title.setText(words("Review: {name}", name=draft.title or draft.source_name))
        self.title.setToolTip(self.title.text())
        self.year_caption.setText(words("Plan of the year"))
        self.discard_button.setText(words("Give up the draft") if self.review is not None else words("Back"))
        self.columns_button.setText(words("Columns…"))
        self.columns_button.setToolTip(words("What each column of the table is taken for"))
        self._name_adoption()
        self._say_known()
        self.empty.setText(self._empty_words())
        self.notes.setText("\n".join(self._told()))
        self.notes.setVisible(bool(self.notes.text()) and self.review is not None)
        for widget in (self.year, self.year_caption, self.adopt_button, self.left, self.progress):
            widget.setVisible(self.review is not None)
        self.empty.setVisible(self.review is None)
        self.year.setAccessibleName(self.year_caption.text())
        if self.body is not None:
            self.body.retranslate()
        self._show_progress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "empty"):
            self.wear()

    def _show_duties(self) -> None:
        from rongchang_desktop.widgets.dialogs.duties_dialog import DutiesDialog

        DutiesDialog(self, self._session).open()

    def _chosen_year(self) -> int:
        text = self.year.text().strip()
        return int(text) if text.isdigit() else self._session.today().year

    def _told(self) -> list[str]:
        """What the reading says of itself."""
        return [self._session.words.sentence(note.msgid, note.params) for note in self._draft.notes]

    def _empty_words(self) -> str:
        words = self._session.words.gettext
        notes = self._told()
        notes.append(
            words(
                "No work areas were found in {name}. Choose the full report of the year, "
                "or begin with an empty plan and type or paste its items.",
                name=self._draft.source_name,
            )
        )
        return "\n".join(notes)

    def _show_progress(self) -> None:
        if self.review is None:
            return
        words, marks = self._session.words, self.review.marks
        left = len(marks.left)
        self.progress.setRange(0, max(1, marks.total))
        self.progress.setValue(marks.total - left if marks.total else 1)
        text = words.gettext("All doubtful places were looked at")
        if left:
            text = words.ngettext(
                "{count} of {total} doubtful places left",
                "{count} of {total} doubtful places left",
                left,
                total=marks.total,
            )
        self.left.setText(text)
        self.progress.setAccessibleName(text)
        self._name_adoption()

    @property
    def _is_compared(self) -> bool:
        """Whether the year chosen has a plan, which a draft can only change, never replace."""
        return holds_plan(self._session.ledger, self._chosen_year())

    def _name_adoption(self) -> None:
        words, year = self._session.words.gettext, self._chosen_year()
        compares = self._is_compared
        self.adopt_button.setText(words("Compare with {year}…", year=year) if compares else words("Adopt"))
        does = (
            words("Shows what differs; you choose what the plan takes over")
            if compares
            else words("Takes the whole plan in as one step, which can be undone")
        )
        self.adopt_button.setToolTip("\n".join(filter(None, (does, self.left_over()))))

    def _say_known(self) -> None:
        """Say at once where this very file was adopted before."""
        words, year = self._session.words.gettext, read_before(self._session.ledger, self._draft.source_sha256)
        if year is None or self.review is None:
            self.known.hide()
            return
        text = words("The same as the report adopted for {year}: nothing has changed.", year=year)
        self.known.offer(text, (words("Close the draft"), self.discard))

    def _on_year(self, _: str) -> None:
        self._tell("")
        self._name_adoption()

    def _tell(self, text: str) -> None:
        self._asked = self._asked and bool(text)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    @staticmethod
    def _let_go(review: Review | None) -> Callable[[], None]:
        """Stop the scratch plan from listening once the page is gone."""
        return lambda: review.close() if review is not None else None

    def _make_widgets(self) -> None:
        self.title = QLabel()
        self.title.setProperty("title", True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setMinimumWidth(120)
        self.left = QLabel()
        self.left.setProperty("soft", True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMinimumWidth(32)
        self.progress.setMaximumWidth(120)
        self.year_caption = QLabel()
        self.year = QLineEdit()
        self.year.setValidator(QIntValidator(1990, 2199, self))
        self.year.setFixedWidth(72)
        self.year_caption.setBuddy(self.year)
        self.columns_button = QPushButton()
        self.columns_button.setVisible(self._draft.table is not None)
        self.discard_button = QPushButton()
        self.adopt_button = QPushButton()
        self.adopt_button.setProperty("primary", True)
        self.known = Banner()
        self.problem = text_label(look="danger")
        self.notes = text_label(look="warning")
        self.empty = text_label(look="soft")

    def _lay_out(self) -> None:
        for button in (self.columns_button, self.discard_button, self.adopt_button):
            button.setAutoDefault(True)  # Enter presses the button it is on
        tools = (
            self.left, self.progress, self.year_caption, self.year, self.columns_button,
            self.discard_button, self.adopt_button,
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(PageHead(self.title, tools))
        layout.addWidget(self.known)
        layout.addWidget(self.problem)
        layout.addWidget(self.notes)
        if self.body is not None:
            layout.addWidget(self.body, 1)
        layout.addWidget(self.empty)
        if self.body is None:
            layout.addStretch(1)
