"""The rail on the left: whose plan it is, whether all is saved, and between them what scrolls: pages and views."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.bench.plan_title import PlanTitle
from rongchang_desktop.widgets.bench.rail_button import EDGE, ROOM, WIDTH, RailButton
from rongchang_desktop.widgets.bench.view_list import ViewList
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down

SLOW_SAVE = 400
"""Milliseconds after which a save that is not yet acknowledged is mentioned."""


class Rail(QFrame):
    """Pages and ready views; one entry is chosen at a time."""

    page_requested = Signal(str)
    view_requested = Signal(object)
    """AskedView."""
    plan_menu_requested = Signal(object)
    """The button the menu belongs to."""
    settings_requested = Signal(object)
    """The button the menu belongs to."""
    unsaved_requested = Signal()
    """What was typed and not saved is to be seen."""

    def __init__(self, session: PlanSession, pages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._session = session
        self._pages = pages
        self._save_event = SaveStateChanged(state=SaveState.SAVED)
        self.title = PlanTitle()
        self.title.setObjectName("railTitle")
        self.title.clicked.connect(lambda: self.plan_menu_requested.emit(self.plan_button))
        self.title.setWordWrap(True)
        self.plan_button = self._link()
        self.plan_button.clicked.connect(lambda: self.plan_menu_requested.emit(self.plan_button))
        self._group = QButtonGroup(self)
        self.page_buttons = {key: self._page_button(key) for key, _ in pages}
        self.views = ViewList(session, self._group)
        self.views.requested.connect(self.view_requested)
        self.views.sight_wanted.connect(self._bring_to_sight)
        self.view_buttons = self.views.ready
        self.settings_button = self._link()
        self.settings_button.clicked.connect(lambda: self.settings_requested.emit(self.settings_button))
        self.unsaved_button = self._link()
        self.unsaved_button.setProperty("attention", True)
        self.unsaved_button.clicked.connect(self.unsaved_requested)
        self.unsaved_button.hide()
        self._unsaved = 0
        self.clerk_button = self._link()
        self.clerk_button.hide()
        self.saved = QLabel()
        self.saved.setProperty("faint", True)
        self.saved.setWordWrap(True)
        self._slow_save = QTimer(self, singleShot=True, interval=SLOW_SAVE)
        self._slow_save.timeout.connect(lambda: self._say(session.words.gettext("Saving…")))
        self._lay_out()
        session.changed.connect(self._on_changed)
        session.replaced.connect(self.retranslate)
        session.save_state_changed.connect(self._show_saved)
        self.retranslate()

    def choose_page(self, key: str | None) -> None:
        """Mark a page as the one shown; None where it has no entry."""
        self._group.setExclusive(key is not None)
        for button in self._group.buttons() if key is None else ():
            button.setChecked(False)
        if key is not None:
            self.page_buttons[key].setChecked(True)
            self._scroll.ensureWidgetVisible(self.page_buttons[key], 0, 4)

    @property
    def chosen(self) -> QAbstractButton | None:
        """The entry that is marked."""
        return self._group.checkedButton()

    def show_unsaved(self, count: int) -> None:
        """Say how many forms hold what is typed and not saved."""
        self._unsaved = count
        text = self._session.words.ngettext("{count} form not saved", "{count} forms not saved", count)
        self.unsaved_button.setText(text)
        self.unsaved_button.setVisible(count > 0)

    def retranslate(self) -> None:
        """Say everything again in the language and of the plan of now."""
        words = self._session.words
        for key, msgid in self._pages:
            self.page_buttons[key].show_name(words.gettext(msgid))
        self.settings_button.setText(words.gettext("Settings and files"))
        self._show_plan()
        self._show_saved(self._save_event)
        self.show_unsaved(self._unsaved)

    def _lay_out(self) -> None:
        for text in (self.title, self.saved):
            text.setIndent(0)
        self._entries = QWidget()
        self._entries.setObjectName("scrolled")
        self._entries.setFixedWidth(ROOM)
        self._scroll = scrolled_up_and_down(self._entries)
        inside = QVBoxLayout(self._entries)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        for button in self.page_buttons.values():
            inside.addWidget(button)
        inside.addSpacing(10)
        inside.addWidget(self.views)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 20, 0, 8)
        layout.setSpacing(2)
        for part in (self.title, self.plan_button):
            layout.addWidget(part)
            part.setFixedWidth(ROOM)
        layout.addSpacing(10)
        layout.addWidget(self._scroll, 1)
        for part in (self.unsaved_button, self.clerk_button, self.settings_button, self.saved):
            layout.addWidget(part)
            part.setFixedWidth(ROOM)

    def _bring_to_sight(self, button: QWidget) -> None:
        self._entries.adjustSize()
        for layout in (self.views.layout(), self._entries.layout()):
            layout.activate()
        self._scroll.ensureWidgetVisible(button, 0, 4)

    def _link(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("link", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _page_button(self, key: str) -> RailButton:
        button = RailButton(self)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.page_requested.emit(key))
        button.focused.connect(lambda: self._bring_to_sight(button))
        return button

    def _show_plan(self) -> None:
        session, words = self._session, self._session.words
        plan = session.plan
        for button in self.page_buttons.values():
            button.setEnabled(bool(session.ledger.plans))
        self.plan_button.setVisible(bool(session.ledger.plans))
        if not session.ledger.plans:
            self.title.setText(words.gettext("No plan is open"))
            return
        from rongchang_desktop.presentation.periods.plan_line import plan_line, state_line  # with the first plan

        if plan is None:
            self.title.setText(words.gettext("No plan of {year}", year=session.year))
            self.plan_button.setText(plan_line(session))
            return
        district = session.ledger.office.district
        self.title.setText(words.gettext("{district} {year}", district=district, year=plan.year).strip())
        text = plan_line(session)
        fits = self.plan_button.fontMetrics().horizontalAdvance(text) <= WIDTH - 48
        self.plan_button.setText(text if fits else text.replace(" · ", "\n", 1))
        self.plan_button.setToolTip(state_line(session))

    def _on_changed(self, change: PlanChanged) -> None:
        from rongchang_desktop.domain.periods.period import Period

        if any(isinstance(each.record, Period) for each in change.changes.changes):
            self._show_plan()

    def _show_saved(self, event: SaveStateChanged) -> None:
        self._save_event = event
        if event.state is SaveState.SAVING:
            self._slow_save.start()
        else:
            self._slow_save.stop()
            self._say_saved(event)

    def _say_saved(self, event: SaveStateChanged) -> None:
        words = self._session.words
        if event.state is SaveState.REFUSED:
            self._say(words.gettext("Not saved"))
        elif event.at is not None:
            self._say(words.gettext("Saved {time}", time=formats.clock(event.at.astimezone(), words)))
        else:
            self._say(words.gettext("Saved at once") if self._session.plan else "")

    def _say(self, text: str) -> None:
        if text != self.saved.text():  # a label lays the whole rail out anew, even for the same words
            self.saved.setText(text)
