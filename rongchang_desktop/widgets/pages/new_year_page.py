"""年度衔接: last year's items beside this year's; each gets a place, then all of it is written as one step."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.new_year.link_choices import LinkChoice
from rongchang_desktop.presentation.new_year.turn_model import TurnModel
from rongchang_desktop.presentation.new_year.turn_rows import TurnRow
from rongchang_desktop.presentation.new_year.turning import Turning
from rongchang_desktop.widgets.new_year.ending_menu import ending_menu
from rongchang_desktop.widgets.new_year.group_tabs import EMPTY, TABS, GroupTabs
from rongchang_desktop.widgets.new_year.link_picker import LinkPicker
from rongchang_desktop.widgets.new_year.settling_foot import SettlingFoot
from rongchang_desktop.widgets.new_year.turn_detail import TurnDetail
from rongchang_desktop.widgets.new_year.turn_table import TurnTable
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.review.review_keys import ReviewKeys


class NewYearPage(PanelLook, QWidget):
    """Lists on top, the item the hand is on below; the foot says that nothing vanishes."""

    applied = Signal(object)
    """Grounds for an issued plan, None for a draft: what is decided is to be written."""
    left = Signal()
    """The page was left without writing anything."""

    def __init__(self, turning: Turning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turning = turning
        self._session = turning.session
        self._asked = False
        self.model = TurnModel(turning, self)
        self.table = TurnTable(self.model)
        self.detail = TurnDetail(turning, self.model.wording)
        self.picker = LinkPicker(turning, self.model.wording.facts)
        self.title = QLabel()
        self.title.setProperty("title", True)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(300)
        self.back_button, self.apply_button = QPushButton(), QPushButton()
        self.apply_button.setProperty("primary", True)
        self.tabs = GroupTabs()
        self.empty = text_label(look="soft")
        self.problem = text_label(look="danger")
        self.foot = SettlingFoot(turning, self.model)
        self._lay_out()
        self.wear()
        self._serve_keys()
        self._connect()
        self.setFocusProxy(self.table)
        self.tabs.choose(self.model.group)
        self._tell("")
        self.retranslate()
        self.detail.show_row(self.table.current_row())

    def apply(self) -> None:
        """Ask for what is decided to be written; an issued plan says first on what basis."""
        missing = self.foot.missing
        if missing is not None:
            self._tell(self._session.words.gettext("The plan was issued: say on what basis, and who approved it."))
            missing.setFocus()
        elif self.turning.turn:
            self.applied.emit(self.foot.grounds())

    def leave(self) -> None:
        """Go back; where choices would be lost, only when asked a second time."""
        if self.may_be_given_up():
            self.left.emit()

    def may_be_given_up(self) -> bool:
        """Whether nothing would be lost, or the user was told what would be and asks again."""
        if self._asked or not self.turning.was_worked_on:
            return True
        self._asked = True
        self._tell(self._session.words.gettext("Your choices are not written yet. Press again to give them up."))
        return False

    def link(self, row: TurnRow) -> None:
        """Ask which item of the other year a row's item goes with."""
        self.picker.ask(row, self.model.wording.facts)
        self.below.setCurrentWidget(self.picker)
        self.picker.setFocus()

    def next_pane(self) -> None:
        """Carry the keyboard on: lists, table, details, and round again."""
        held = self.focusWidget()
        if held is not None and self.below.isAncestorOf(held):
            self.tabs.setFocus(Qt.FocusReason.TabFocusReason)
        elif held is self.tabs or held is self.search:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._work_below()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words, pair = self._session.words, self.turning.pair
        self.title.setText(words.gettext("From {earlier} to {later}", earlier=pair.earlier, later=pair.later))
        self.search.setPlaceholderText(words.gettext("Words or number") + "  Ctrl+F")
        self.search.setAccessibleName(words.gettext("Search"))
        self.back_button.setText(words.gettext("Back"))
        self.apply_button.setText(words.gettext("Settle the year"))
        self.apply_button.setToolTip(words.gettext("Writes everything as one step, which can be undone"))
        self.model.retranslate()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "foot"):
            self.wear()
            self.detail.show_row(self.table.current_row())

    def _refresh(self) -> None:
        words, group = self._session.words, self.model.group
        self.tabs.refresh(self.model, words)
        self.table.setAccessibleName(words.gettext(dict(TABS)[group]))
        has_rows = self.model.rowCount() > 0
        self.table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        text = words.gettext("Nothing is found.") if self.search.text().strip() else words.gettext(EMPTY[group])
        settled = words.gettext("Every item of {year} has its place.", year=self.turning.pair.earlier)
        self.empty.setText(text if self.turning.turn else settled)
        self.apply_button.setEnabled(bool(self.turning.turn))
        self.foot.refresh()

    def _on_turned(self) -> None:
        self._tell("")
        self._refresh()
        self.detail.show_row(self.table.current_row())

    def _show_tab(self, _: int) -> None:
        self.model.show_group(self.tabs.group)
        self.table.show_group(self.tabs.group)
        self._refresh()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._refresh()

    def _show_row(self, row: TurnRow | None) -> None:
        self.below.setCurrentWidget(self.detail)
        self.detail.show_row(row)

    def _work_below(self) -> None:
        if self.below.currentWidget() is self.picker:
            self.picker.setFocus()
        elif self.table.current_row() is not None:
            self.detail.begin()

    def _choose_ending(self, row: TurnRow, corner: QPoint) -> None:
        assert row.earlier_id is not None
        item_id: ItemId = row.earlier_id
        menu = ending_menu(
            self,
            self.turning.proposal(item_id),
            self._session.words,
            end=lambda outcome: self.turning.end(item_id, outcome),
            link=lambda: self.link(row),
            unlink=lambda: self.turning.unlink(item_id),
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(corner)

    def _take_link(self, choice: LinkChoice) -> None:
        row = self.table.current_row()
        self._stop_linking()
        if row is None:
            return
        if row.earlier_id is not None:
            self.turning.link(row.earlier_id, choice.item_id)
        elif row.later_id is not None:
            self.turning.link(choice.item_id, row.later_id)

    def _stop_linking(self) -> None:
        self.below.setCurrentWidget(self.detail)
        self.table.setFocus()

    def _escape(self) -> None:
        held = self.focusWidget()
        if held is self.search and self.search.text():
            self.search.clear()
        elif held is self.search or (held is not None and self.below.isAncestorOf(held)):
            self.table.setFocus()
        else:
            self.leave()

    def _tell(self, text: str) -> None:
        self._asked = self._asked and bool(text)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _connect(self) -> None:
        self.turning.changed.connect(self._on_turned)
        self.tabs.currentChanged.connect(self._show_tab)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.row_chosen.connect(self._show_row)
        self.table.more_requested.connect(self._work_below)
        self.table.ending_requested.connect(self._choose_ending)
        self.detail.link_requested.connect(self.link)
        self.picker.chosen.connect(self._take_link)
        self.picker.given_up.connect(self._stop_linking)
        self.back_button.clicked.connect(self.leave)
        self.apply_button.clicked.connect(self.apply)
        self._session.replaced.connect(self.retranslate)

    def _serve_keys(self) -> None:
        keys = ReviewKeys(self)
        keys.serve(
            self,
            {
                "F6": self.next_pane,
                "Ctrl+F": self.search.setFocus,
                "Ctrl+Z": self.turning.undo,
                "Ctrl+Shift+Z": self.turning.redo,
                "Ctrl+Y": self.turning.redo,
                "Ctrl+Tab": lambda: self.tabs.turn(1),
                "Ctrl+Shift+Tab": lambda: self.tabs.turn(-1),
                "Ctrl+Return": self.apply,
                "Esc": self._escape,
            },
        )

    def _lay_out(self) -> None:
        for button in (self.back_button, self.apply_button):
            button.setAutoDefault(True)  # Enter presses the button it is on
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget, stretch in ((self.title, 1), (self.search, 1), (self.back_button, 0), (self.apply_button, 0)):
            head.addWidget(widget, stretch)
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(8, 4, 8, 8)
        inner.setSpacing(0)
        inner.addWidget(self.tabs)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.empty)
        inner.addStretch(0)
        self.below = QStackedWidget()
        self.below.addWidget(self.detail)
        self.below.addWidget(self.picker)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(10)
        self.splitter.addWidget(card)
        self.splitter.addWidget(self.below)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([420, 260])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 10)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.problem)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.foot)
