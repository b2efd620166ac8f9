"""The main window: puts the parts together and passes wishes on; it decides nothing."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget

from rongchang_desktop.domain.ledger.item import SourceAnchor
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation import founding
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.bench.main_action import MainAction
from rongchang_desktop.widgets.bench.page_list import MEETING, PRINTING, TASKS
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.first_paint import FirstPaint
from rongchang_desktop.widgets.import_flow import ImportFlow
from rongchang_desktop.widgets.leaving import Leaving
from rongchang_desktop.widgets.manual.opening import open_manual, show_keys
from rongchang_desktop.widgets.new_year.flow import NewYearFlow
from rongchang_desktop.widgets.new_year.offer import AfterAdoption
from rongchang_desktop.widgets.typed_ahead import TypedAhead
from rongchang_desktop.widgets.window_actions import WindowActions
from rongchang_desktop.widgets.window_place import remember_place, restore_place

if TYPE_CHECKING:
    from rongchang_desktop.widgets.plan_wishes import PlanWishes


class MainWindow(QMainWindow):
    """One window, one open ledger."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    painted_first = Signal()
    """The layout stands on the screen; what takes longer may begin."""

    def __init__(self, desk: Desk, choosers: Choosers | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._session = desk.session
        self._words = desk.words
        self._choosers = choosers or Choosers()
        self.workbench = Workbench(desk, self._choosers)
        self.screens = QStackedWidget()
        self.screens.addWidget(self.workbench)
        self.setCentralWidget(self.screens)
        self.workbench.tasks.wait_for_plan(True)
        self.importing = ImportFlow(desk, self.screens)
        self.new_year = NewYearFlow(desk, self.screens)
        self.typed_ahead = TypedAhead(self.workbench.tasks.view)
        FirstPaint(self).happened.connect(self.painted_first)
        self._leaving = Leaving(self._session, self.workbench, self.importing, self.new_year)
        self._came_from: Path | None = None
        self._actions = self._make_actions()
        self._connect()
        restore_place(self, self.workbench.splitter, desk.preferences)
        self.workbench.show_page(TASKS)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again after another language was chosen."""
        words = self._words
        self._actions.retranslate(words)
        self.export_button.setText(words.gettext("Print…"))
        self.main_action.retranslate()
        self._show_title()
        self._session.refresh()

    def open_file(self, path: Path) -> None:
        """Open a ledger file, or come back to it where it is the open one."""
        if self._desk.workspace is not None and self._desk.workspace.path.resolve() == path.resolve():
            self.workbench.show_page(TASKS)
        else:
            self._open(founding.existing(path), path)

    def open_starter(self, name: str) -> None:
        """Open a plan that ships with the program, in a file of its own."""
        path = founding.starter_path(name, self._words)
        self._open(founding.starter(name, path, self._desk.signature), path)

    def tell(self, error: UserFacingError) -> None:
        """Show an expected failure where the work is."""
        self.workbench.banner.tell(self._words.error(error))

    def crash(self, error: BaseException) -> None:
        """Show a bug."""
        from rongchang_desktop.widgets.dialogs.crash_dialog import CrashDialog

        CrashDialog(self, self._words, error).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        remember_place(self, self.workbench.splitter, self._desk.preferences)
        if self._leaving.is_free() and self._desk.shut_down():
            super().closeEvent(event)
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.workbench.tasks.focus_tree()

    def _make_actions(self) -> WindowActions:
        bench = self.workbench
        acts = {
            "start": bench.show_start,
            "open": lambda: self._choose_and_open(None),
            "new": self._new,
            "starter": lambda: self.open_starter("2024"),
            "demo": lambda: self.open_starter("demo"),
            "import": self._import,
            "print": lambda: bench.page(PRINTING).preview_last(),
            "meeting": lambda: bench.page(MEETING).begin_at_hand(),
            "inspector": bench.toggle_inspector,
            "pane": bench.next_pane,
            "palette": lambda: bench.show_palette([*self._actions, *self._plan_wishes.actions()]),
            "keys": lambda: show_keys(self),
            "manual": lambda: open_manual(self),
            "menu": lambda: self._settings_menu(bench.rail.settings_button),
        }
        return WindowActions(self, acts)

    def _connect(self) -> None:
        bench, desk, session = self.workbench, self._desk, self._session
        self.export_button = bench.tasks.add_action_button("", lambda: bench.show_page("printing"))
        self.main_action = MainAction(bench, self._import)
        bench.side.source_requested.connect(self._show_source)
        bench.rail.plan_menu_requested.connect(lambda button: self._plan_wishes.show_menu(button))
        bench.rail.settings_requested.connect(self._settings_menu)
        bench.open_requested.connect(self._choose_and_open)
        bench.starter_requested.connect(self.open_starter)
        bench.import_requested.connect(self._import)
        bench.new_requested.connect(self._new)
        self.importing.finished.connect(self._back_to_bench)
        self.importing.adopted.connect(lambda _: bench.show_page(TASKS))
        check, choose_day = lambda: self._plan_wishes.check(), lambda: self._plan_wishes.choose_day()
        offered = {"check": check, "join_years": self.new_year.open, "choose_day": choose_day}
        AfterAdoption(self.importing, session, bench.banner, **offered)
        self.new_year.finished.connect(self._back_to_bench)
        self.new_year.settled.connect(lambda text: bench.banner.tell(text, lasting=False))
        for source in (self.importing, self.new_year, bench):
            source.failed.connect(self.tell)
            source.crashed.connect(self.crash)
        session.failed.connect(self.tell)
        session.replaced.connect(self._show_title)
        session.save_state_changed.connect(self._on_save_state)
        desk.opening.connect(self._on_opening)
        desk.opened.connect(self._on_opened)
        desk.open_failed.connect(self._on_open_failed)
        desk.crashed.connect(self.crash)

    def _open(self, read: founding.Read, path: Path) -> None:
        if self._leaving.is_free():
            self._came_from = self._desk.workspace.path if self._desk.workspace else None
            self._desk.open(read, path)

    def _choose_and_open(self, path: Path | None) -> None:
        path = path or self._choosers.ledger(self, self._words)
        if path is not None:
            self.open_file(path)

    def _new(self) -> bool:
        path = self._choosers.new_ledger(self, self._words)
        if path is not None:
            self._open(founding.empty(path, self._session.today().year, self._desk.signature), path)
        return path is not None

    def _import(self) -> None:
        preferences = self._desk.preferences
        report = self._choosers.report(self, self._words, preferences.report_folder)
        if report is not None:
            preferences.remember_report(report)
        if report is not None and self.new_year.give_up() and (self._desk.workspace is not None or self._new()):
            self.workbench.banner.hide()  # what was said of the file before
            self.importing.read(report)

    def _on_opening(self, path: Path) -> None:
        self.typed_ahead.listen()
        self.workbench.banner.hide()
        self.workbench.tasks.wait_for_plan(True)

    def _on_opened(self, path: Path) -> None:
        self.workbench.tasks.wait_for_plan(False)
        self.workbench.show_page(TASKS)
        self.workbench.tasks.focus_tree()
        self.typed_ahead.release()
        self._show_title()

    def _on_open_failed(self, path: Path, error: UserFacingError) -> None:
        self.workbench.tasks.wait_for_plan(False)
        self.typed_ahead.release()
        back, self._came_from = self._came_from, None
        if back is not None and back != path:
            self._desk.open(founding.existing(back), back)
        else:
            self.workbench.show_start()
        self.tell(error)

    def _on_save_state(self, event: SaveStateChanged) -> None:
        if event.state is not SaveState.REFUSED:
            return
        if isinstance(event.error, UserFacingError):
            self.tell(event.error)
        elif event.error is not None:
            self.crash(event.error)

    def _show_source(self, anchor: SourceAnchor) -> None:
        from rongchang_desktop.widgets.dialogs.source_window import SourceWindow

        SourceWindow(self, self._words, self._session.ledger.sources[anchor.source_id], anchor).show()

    @cached_property
    def _plan_wishes(self) -> "PlanWishes":
        from rongchang_desktop.widgets.plan_wishes import PlanWishes  # when the first is made

        wishes = PlanWishes(self, self.workbench)
        wishes.years_to_be_joined.connect(self.new_year.open)
        wishes.item_wanted.connect(self.workbench.show_task)
        return wishes

    def _settings_menu(self, button: QPushButton) -> None:
        from rongchang_desktop.widgets.menus import pop_up, settings_menu  # when one is opened

        menu = settings_menu(
            self,
            self._session,
            groups=self._actions.groups,
            language=self._words.language,
            set_language=self.language_chosen.emit,
            theme=self._desk.preferences.get("theme", "system"),
            set_theme=self.theme_chosen.emit,
        )
        pop_up(menu, button)

    def _back_to_bench(self) -> None:
        self.screens.setCurrentWidget(self.workbench)
        self.workbench.take_focus()

    def _show_title(self) -> None:
        self._actions.follow_plan(is_open=self._session.plan is not None)
        path = self._desk.workspace.path if self._desk.workspace else None
        name = path.stem if path is not None else ""
        self.workbench.rail.title.setToolTip(str(path or ""))
        program = self._words.gettext("Rongchang Desktop")
        self.setWindowTitle(f"{name} — {program}" if name else program)
