"""The rail on the left: whose plan it is, the pages, the ready views with live counts, and whether all is saved."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout

from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.views import VIEWS, ReadyView
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.theme import current_tokens

WIDTH = 184


class RailButton(QPushButton):
    """An entry of the rail: words on the left, a count on the right."""

    def __init__(self, parent: QFrame) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setProperty("rail", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._count = ""
        self._count_color: QColor | None = None

    def show_count(self, count: int, color: QColor | None) -> None:
        """Set the number on the right and its colour."""
        self._count = str(count)
        self._count_color = color if count else None
        self.setAccessibleName(f"{self.text()} {count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, max(30, self.fontMetrics().height() + 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        font = self.font()
        font.setBold(self._count_color is not None)
        painter.setFont(font)
        painter.setPen(self._count_color or QColor(current_tokens().soft))
        painter.drawText(
            self.rect().adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._count
        )


class Rail(QFrame):
    """Pages and ready views; one entry is chosen at a time."""

    page_requested = Signal(str)
    view_requested = Signal(object)
    plan_menu_requested = Signal()
    settings_requested = Signal()

    def __init__(self, session: PlanSession, pages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._session = session
        self._pages = pages
        self._save_event = SaveStateChanged(state=SaveState.SAVED)
        self.title = QLabel()
        self.title.setObjectName("railTitle")
        self.title.setWordWrap(True)
        self.plan_button = QPushButton()
        self.plan_button.setProperty("link", True)
        self.plan_button.clicked.connect(self.plan_menu_requested)
        self._group = QButtonGroup(self)
        self.page_buttons = {key: self._page_button(key) for key, _ in pages}
        self.views_label = QLabel()
        self.views_label.setProperty("faint", True)
        self.view_buttons = {view.key: self._view_button(view) for view in VIEWS}
        self.settings_button = QPushButton()
        self.settings_button.setProperty("link", True)
        self.settings_button.clicked.connect(self.settings_requested)
        self.saved = QLabel()
        self.saved.setProperty("faint", True)
        self.saved.setWordWrap(True)
        self._lay_out()
        session.changed.connect(self._show_counts)
        session.replaced.connect(self.retranslate)
        session.save_state_changed.connect(self._show_saved)
        self.retranslate()

    def choose_page(self, key: str) -> None:
        """Mark a page as the one shown."""
        self.page_buttons[key].setChecked(True)

    def retranslate(self) -> None:
        """Say everything again in the language and of the plan of now."""
        words = self._session.words
        for key, msgid in self._pages:
            self.page_buttons[key].setText(words.gettext(msgid))
        self.views_label.setText(words.gettext("Ready views"))
        for view in VIEWS:
            self.view_buttons[view.key].setText(words.gettext(view.msgid))
        self.settings_button.setText(words.gettext("Settings and files"))
        self._show_plan()
        self._show_counts()
        self._show_saved(self._save_event)

    def _lay_out(self) -> None:
        for text in (self.title, self.views_label, self.saved):
            text.setIndent(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 20, 12, 16)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.plan_button)
        layout.addSpacing(14)
        for button in self.page_buttons.values():
            layout.addWidget(button)
        layout.addSpacing(18)
        layout.addWidget(self.views_label)
        layout.addSpacing(2)
        for button in self.view_buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.settings_button)
        layout.addWidget(self.saved)

    def _page_button(self, key: str) -> RailButton:
        button = RailButton(self)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.page_requested.emit(key))
        return button

    def _view_button(self, view: ReadyView) -> RailButton:
        button = RailButton(self)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.view_requested.emit(view))
        return button

    def _show_plan(self) -> None:
        session, words = self._session, self._session.words
        plan = session.plan
        self.plan_button.setVisible(plan is not None)
        if plan is None:
            self.title.setText(words.gettext("No plan is open"))
            return
        district = session.ledger.office.district
        self.title.setText(words.gettext("{district} {year}", district=district, year=plan.year).strip())
        day = formats.short_day(session.judging_day(), words)
        state = label(plan.state, words)
        self.plan_button.setText(words.gettext("{state} · as of {day} ▾", state=state, day=day))

    def _show_counts(self) -> None:
        tokens = current_tokens()
        for view in VIEWS:
            color = QColor(tokens.lights[view.light]) if view.light else None
            self.view_buttons[view.key].show_count(view.count(self._session), color)

    def _show_saved(self, event: SaveStateChanged) -> None:
        self._save_event = event
        words = self._session.words
        if event.state is SaveState.SAVING:
            self.saved.setText(words.gettext("Saving…"))
        elif event.state is SaveState.REFUSED:
            self.saved.setText(words.gettext("Not saved"))
        elif event.at is not None:
            self.saved.setText(words.gettext("Saved {time}", time=formats.clock(event.at.astimezone(), words)))
        else:
            self.saved.setText(words.gettext("All changes are saved at once") if self._session.plan else "")
