"""重新读取: a corrected report beside the plan of its year; what is ticked is taken over as one step."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.intake.rereading.difference import Difference
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.adjustment_draft import AdjustmentDraft
from rongchang_desktop.presentation.rereading.difference_tree_model import DifferenceTreeModel
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.rereading.difference_detail import DifferenceDetail
from rongchang_desktop.widgets.rereading.difference_tree import DifferenceTree
from rongchang_desktop.widgets.rereading.grounds_pane import GroundsPane
from rongchang_desktop.widgets.review.review_keys import ReviewKeys


class RereadingPage(PanelLook, QWidget):
    """Differences on top, the one the hand is on below; nothing is written before a person asks for it."""

    applied = Signal(object, object)
    """What is ticked is to be written: Grounds and their day for an issued plan, None and None for a draft."""
    left = Signal()
    """Back to the draft, nothing written."""
    closed = Signal()
    """There is nothing to take over: the reading may be given up."""

    def __init__(self, desk: RereadingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._session = desk.session
        self._asked = False
        self.model = DifferenceTreeModel(desk, self)
        self.tree = DifferenceTree(self.model)
        self.detail = DifferenceDetail(self.model.wording)
        self.grounds = GroundsPane(desk)
        self._make_widgets()
        self._lay_out()
        self.wear()
        self._serve_keys()
        self._connect()
        self.setFocusProxy(self.tree if desk.reading.differences else self.take_button)
        self._tell("")
        self.retranslate()
        self.tree.go_to_first()

    def take(self) -> None:
        """Ask for what is ticked to be written; an issued plan says first on what basis."""
        if not self.desk.reading.differences:
            self.closed.emit()
        elif not self.desk.reading.chosen:
            words = self._session.words.gettext
            self._tell(words("Nothing is ticked. Tick what the plan is to take over, or go back."))
            self.tree.setFocus()
        else:
            waiting = self.desk.step_needing_grounds()
            if waiting is None:
                self.applied.emit(None, None)
            else:
                self.below.setCurrentWidget(self.grounds)
                self.grounds.ask(waiting, self._ticked())

    def leave(self) -> None:
        """Go back; where ticks would be lost, only when asked a second time."""
        if self.may_be_given_up():
            self.left.emit()

    def may_be_given_up(self, *, loses_more: bool = False) -> bool:
        """Whether nothing would be lost, or the user was told so and asks again; `loses_more` beside the ticks."""
        if self._asked or not (self.desk.was_worked_on or loses_more):
            return True
        self._tell(self._session.words.gettext("Nothing is taken over yet. Press again to give your choices up."))
        self._asked = True
        return False

    def refuse(self, error: UserFacingError) -> None:
        """Say why nothing was written."""
        self._tell(self._session.words.error(error))

    def next_pane(self) -> None:
        """Carry the keyboard on: list, details, buttons, and round again."""
        held = self.focusWidget()
        if held is self.tree:
            below = self.below.currentWidget()
            (self.grounds.form.fields[0] if below is self.grounds and self.grounds.form else self.detail).setFocus()
        elif held is not None and self.below.isAncestorOf(held):
            self.take_button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language of now; not where the file is just being closed."""
        if self.desk.reading.year not in self._session.ledger.plans:
            return
        words, year = self._session.words.gettext, self.desk.reading.year
        has_rows = bool(self.desk.reading.differences)
        self.title.setText(words("The report beside the plan of {year}", year=year))
        self.back_button.setText(words("Back to the draft"))
        self.all_button.setText(words("Tick all"))
        self.all_button.setToolTip(words("All but what would lose something that was entered"))
        self.none_button.setText(words("Tick none"))
        self.kept.setText(self._kept())
        self.known.setText(words("This very file was read before, so nothing is ticked."))
        self.known.setVisible(has_rows and self.desk.reading.is_known_file)
        self.empty.setText(
            words(
                "The plan already says what this report says: there is nothing to take over. The draft can be closed."
            )
        )
        self.empty.setVisible(not has_rows)
        for widget in (self.splitter, self.kept, self.back_button):
            widget.setVisible(has_rows)
        self.tree.setAccessibleName(words("Differences"))
        self.detail.setAccessibleName(words("The difference in full"))
        self.model.retranslate()
        self._show_current(self.tree.current())
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "empty"):
            self.wear()
            self._show_current(self.tree.current())

    def _kept(self) -> str:
        words = self._session.words.gettext
        kept = words("Progress, ticks and owners stay as they are; only what is ticked changes.")
        issued = words("The plan is issued, so taking over asks for the basis and who approved it.")
        is_issued = self.desk.plan.state is PlanState.ISSUED
        return words("{sentence} {more}", sentence=kept, more=issued) if is_issued else kept

    def _ticked(self) -> str:
        count = len(self.desk.reading.chosen)
        return self._session.words.ngettext("{count} change", "{count} changes", count)

    def _refresh(self) -> None:
        words, reading = self._session.words, self.desk.reading
        count, total = len(reading.chosen), len(reading.differences)
        take = words.ngettext("Take over {count} change", "Take over {count} changes", count)
        self.take_button.setText(take if total else words.gettext("Close"))
        self.take_button.setToolTip(words.gettext("One step, which can be undone") if total else "")
        self.summary.setText(words.ngettext("{count} difference", "{count} differences", total))

    def _on_chosen(self) -> None:
        self._tell("")
        self._refresh()
        if self.below.currentWidget() is self.grounds:
            self._stop_asking()

    def _show_current(self, difference: Difference | None) -> None:
        self.detail.show_difference(difference)

    def _give_grounds(self, draft: AdjustmentDraft) -> None:
        what = self.grounds.operation()
        grounds = Grounds(what=what, basis=draft.basis.strip(), approved_by=draft.approved_by.strip())
        self.applied.emit(grounds, draft.on)

    def _stop_asking(self) -> None:
        self.below.setCurrentWidget(self.detail)
        self.tree.setFocus()

    def _hold_back(self) -> None:
        words = self._session.words.gettext
        self._tell(words("What would lose something that was entered is ticked one by one."))

    def _escape(self) -> None:
        held = self.focusWidget()
        if held is not None and self.below.isAncestorOf(held):
            self.tree.setFocus()
        else:
            self.leave()

    def _tell(self, text: str) -> None:
        self._asked = False
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _connect(self) -> None:
        self.desk.chosen_changed.connect(self._on_chosen)
        self.tree.difference_chosen.connect(self._show_current)
        self.tree.more_requested.connect(self.next_pane)
        self.tree.held_back.connect(self._hold_back)
        self.grounds.given.connect(self._give_grounds)
        self.grounds.given_up.connect(self._stop_asking)
        self.back_button.clicked.connect(self.leave)
        self.take_button.clicked.connect(self.take)
        self._session.replaced.connect(self.retranslate)
        self._session.failed.connect(self.refuse)

    def _serve_keys(self) -> None:
        keys = ReviewKeys(self)
        keys.serve(self, {"F6": self.next_pane, "Ctrl+Return": self.take, "Esc": self._escape})

    def _make_widgets(self) -> None:
        self.title = QLabel()
        self.title.setProperty("title", True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setMinimumWidth(120)
        self.back_button, self.take_button = QPushButton(), QPushButton()
        self.take_button.setProperty("primary", True)
        self.all_button = link_button("", lambda: self.desk.choose_all(True))
        self.none_button = link_button("", lambda: self.desk.choose_all(False))
        self.summary = QLabel()
        self.summary.setProperty("soft", True)
        self.kept = text_label(look="soft")
        self.known = text_label(look="warning")
        self.problem = text_label(look="danger")
        self.empty = text_label(look="soft")
        self.below = QStackedWidget()

    def _lay_out(self) -> None:
        for button in (self.back_button, self.take_button):
            button.setAutoDefault(True)  # Enter presses the button it is on
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.back_button)
        head.addWidget(self.take_button)
        self.below.addWidget(self.detail)
        self.below.addWidget(self.grounds)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(10)
        self.splitter.addWidget(self._card())
        self.splitter.addWidget(self.below)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([510, 150])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        for label in (self.problem, self.known, self.kept):
            layout.addWidget(label)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.empty)
        if not self.desk.reading.differences:
            layout.addStretch(1)

    def _card(self) -> QFrame:
        ticks = QHBoxLayout()
        ticks.setContentsMargins(12, 4, 12, 0)
        ticks.setSpacing(16)
        ticks.addWidget(self.summary, 1)
        ticks.addWidget(self.all_button)
        ticks.addWidget(self.none_button)
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 4, 1, 1)
        inner.setSpacing(2)
        inner.addLayout(ticks)
        inner.addWidget(self.tree, 1)
        return card
