"""The main window: puts the parts together and passes wishes on; it decides nothing."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from rongchang_desktop.domain.ledger.item import SourceAnchor
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation import founding
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.views import ReadyView
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.import_flow import ImportFlow
from rongchang_desktop.widgets.menus import pop_up, settings_menu
from rongchang_desktop.widgets.plan_wishes import PlanWishes
from rongchang_desktop.widgets.typed_ahead import TypedAhead
from rongchang_desktop.widgets.workbench import TASKS, Workbench


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
        self._was_painted = False
        self.workbench = Workbench(desk, self._choosers)
        self.screens = QStackedWidget()
        self.screens.addWidget(self.workbench)
        self.setCentralWidget(self.screens)
        self.workbench.tasks.wait_for_plan(True)
        self.importing = ImportFlow(desk, self.screens, self._choosers)
        self.typed_ahead = TypedAhead(self.workbench.tasks.view)
        self._plan_wishes = PlanWishes(self, self._session, self._choosers)
        self._actions = self._make_actions()
        self._connect()
        self._restore()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again after another language was chosen."""
        words = self._words
        for action, msgid in self._actions.values():
            action.setText(words.gettext(msgid))
        self.export_button.setText(words.gettext("Print…"))
        self.import_button.setText(words.gettext("Read a report in"))
        self._show_title()
        self._session.refresh()

    def open_file(self, path: Path) -> None:
        """Open a ledger file."""
        self._desk.open(founding.existing(path), path)

    def open_starter(self, name: str) -> None:
        """Open a plan that ships with the program, in a file of its own."""
        path = founding.starter_path(name, self._words)
        self._desk.open(founding.starter(name, path, self._desk.signature), path)

    def tell(self, error: UserFacingError) -> None:
        """Show an expected failure where the work is."""
        self.workbench.banner.tell(self._words.error(error))

    def crash(self, error: BaseException) -> None:
        """Show a bug."""
        from rongchang_desktop.widgets.dialogs.crash_dialog import CrashDialog

        CrashDialog(self, self._words, error).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        preferences = self._desk.preferences
        preferences.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        preferences.set("splitter", self.workbench.splitter.sizes())
        if self._desk.shut_down():
            super().closeEvent(event)
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.workbench.tasks.focus_tree()
        self.typed_ahead.listen()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted_first.emit)
        return handled

    def _make_actions(self) -> dict[str, tuple[QAction, str]]:
        desk_actions = (
            ("open", N_("Open a file…"), "Ctrl+O", lambda: self._choose_and_open(None)),
            ("new", N_("New empty plan…"), "Ctrl+N", self._new),
            ("import", N_("Read a work report in…"), "Ctrl+I", self._import),
            ("demo", N_("Look at a sample district"), "", lambda: self.open_starter("demo")),
            ("starter", N_("Open the 2024 plan of the district"), "", lambda: self.open_starter("2024")),
            ("start", N_("Start page"), "", self.workbench.show_start),
            ("print", N_("Print the status report"), "Ctrl+P", lambda: self.workbench.printing.print("status-report")),
            ("inspector", N_("Show or hide the inspector"), "F4", self.workbench.toggle_inspector),
            ("pane", N_("Next pane"), "F6", self.workbench.next_pane),
            ("keys", N_("Keys"), "F1", self._show_keys),
        )
        made = {}
        for key, msgid, shortcut, act in desk_actions:
            action = QAction(self)
            action.triggered.connect(lambda _=False, act=act: act())
            if shortcut:
                action.setShortcut(QKeySequence(shortcut))
            self.addAction(action)
            made[key] = (action, msgid)
        return made

    def _connect(self) -> None:
        bench, desk, session = self.workbench, self._desk, self._session
        self.export_button = bench.tasks.add_action_button("", lambda: bench.show_page("printing"))
        self.import_button = bench.tasks.add_action_button("", self._import, primary=True)
        bench.side.source_requested.connect(self._show_source)
        bench.rail.plan_menu_requested.connect(self._plan_wishes.show_menu)
        bench.rail.settings_requested.connect(self._settings_menu)
        bench.rail.view_requested.connect(self._show_view)
        bench.foot.selection_requested.connect(self._show_selection)
        bench.open_requested.connect(self._choose_and_open)
        bench.starter_requested.connect(self.open_starter)
        bench.import_requested.connect(self._import)
        bench.new_requested.connect(self._new)
        self.importing.finished.connect(lambda: self.screens.setCurrentWidget(bench))
        self.importing.adopted.connect(lambda _: bench.show_page(TASKS))
        for source in (self.importing, bench):
            source.failed.connect(self.tell)
            source.crashed.connect(self.crash)
        session.failed.connect(self.tell)
        session.replaced.connect(self._show_title)
        session.save_state_changed.connect(self._on_save_state)
        desk.opening.connect(self._on_opening)
        desk.opened.connect(self._on_opened)
        desk.open_failed.connect(self._on_open_failed)
        desk.crashed.connect(self.crash)

    def _restore(self) -> None:
        preferences = self._desk.preferences
        self.resize(1600, 920)
        self.setMinimumSize(960, 560)
        if geometry := preferences.get("geometry"):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        if sizes := preferences.get("splitter"):
            self.workbench.splitter.setSizes([int(size) for size in sizes])
        self.workbench.side.setVisible(self.workbench.inspector_wanted)

    def _choose_and_open(self, path: Path | None) -> None:
        path = path or self._choosers.ledger(self, self._words)
        if path is not None:
            self.open_file(path)

    def _new(self) -> None:
        path = self._choosers.new_ledger(self, self._words)
        if path is not None:
            self._desk.open(founding.empty(path, self._session.today().year, self._desk.signature), path)

    def _import(self) -> None:
        if self._desk.workspace is None:
            self._new()
        self.importing.begin(self)

    def _on_opening(self, path: Path) -> None:
        self.typed_ahead.listen()
        self.workbench.tasks.wait_for_plan(True)

    def _on_opened(self, path: Path) -> None:
        self.workbench.tasks.wait_for_plan(False)
        self.workbench.banner.hide()
        self.workbench.show_page(TASKS)
        self.workbench.tasks.focus_tree()
        self.typed_ahead.release()
        self._show_title()

    def _on_open_failed(self, path: Path, error: UserFacingError) -> None:
        self.workbench.tasks.wait_for_plan(False)
        self.typed_ahead.release()
        self.workbench.show_start()
        self.tell(error)

    def _on_save_state(self, event: SaveStateChanged) -> None:
        if event.state is not SaveState.REFUSED:
            return
        if isinstance(event.error, UserFacingError):
            self.tell(event.error)
        elif event.error is not None:
            self.crash(event.error)

    def _show_keys(self) -> None:
        from rongchang_desktop.widgets.dialogs.keys_sheet import KeysSheet

        KeysSheet(self, self._words).open()

    def _show_source(self, anchor: SourceAnchor) -> None:
        from rongchang_desktop.widgets.dialogs.source_window import SourceWindow

        SourceWindow(self, self._words, self._session.ledger.sources[anchor.source_id], anchor).show()

    def _show_view(self, view: ReadyView) -> None:
        self._show_selection(view.selection)
        self.workbench.rail.view_buttons[view.key].setChecked(True)

    def _show_selection(self, selection: object) -> None:
        self.workbench.show_page(TASKS)
        self.workbench.tasks.show_selection(selection)

    def _settings_menu(self) -> None:
        preferences = self._desk.preferences
        pop_up(
            settings_menu(
                self,
                self._session,
                actions=tuple(action for action, _ in self._actions.values()),
                language=self._words.language,
                set_language=self.language_chosen.emit,
                theme=preferences.get("theme", "system"),
                set_theme=self.theme_chosen.emit,
            )
        )

    def _show_title(self) -> None:
        name = self._desk.workspace.path.stem if self._desk.workspace else ""
        program = self._words.gettext("Rongchang Desktop")
        self.setWindowTitle(f"{name} — {program}" if name else program)
