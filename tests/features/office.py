"""A clerk at the window: every method is something a person does or sees."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.app.assembly import make_desk
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Task
from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation import founding
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.papers.kind import PaperFormat
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.main_window import MainWindow

TODAY = date(2024, 3, 1)
PATIENCE_MS = 20_000


class _WindowWatch(QObject):
    """Remembers what was shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


class Office:
    """One window on one file, with the real storage thread behind it."""

    def __init__(self, qtbot: QtBot, folder: Path, *, today: date = TODAY) -> None:
        self._qtbot = qtbot
        self._folder = folder
        self._clock = datetime(2024, 3, 1, 9, 0, tzinfo=UTC)
        self.report: Path | None = None
        self.file = folder / "台账.rcplan"
        self.pdf = folder / "out.pdf"
        signature = Signature(actor=lambda: "督查科", now=self._now, new_id=new_id)
        self.words = Localizer("zh_CN")
        self.desk = make_desk(
            preferences=Preferences(folder / "preferences.json"),
            words=self.words,
            today=lambda: today,
            signature=signature,
        )
        self._save_state = SaveState.SAVED
        self.desk.session.save_state_changed.connect(self._note_saving)
        self.window = MainWindow(self.desk, self._choosers())
        self.window.resize(1600, 920)
        with qtbot.waitActive(self.window, timeout=PATIENCE_MS):
            self.window.show()
            self.window.activateWindow()

    # what the clerk does

    def opens_a_new_file(self, *, year: int) -> None:
        self.desk.open(founding.empty(self.file, year, self.desk.signature), self.file)
        self.sees(lambda: self.desk.workspace is not None)

    def opens_the_file(self) -> None:
        self.window.open_file(self.file)
        self.sees(lambda: self.desk.workspace is not None)

    def opens_the_starter_plan(self, name: str = "2024") -> None:
        self.desk.open(founding.starter(name, self.file, self.desk.signature), self.file)
        self.sees(lambda: self.desk.workspace is not None)

    def reads_the_report(self, path: Path) -> None:
        self.report = path
        self.window.importing.read(path)
        self.sees(lambda: self.window.importing.is_reviewing)

    def adopts_the_draft(self) -> None:
        review = self.window.importing.review
        assert review is not None
        self._qtbot.mouseClick(review.adopt_button, Qt.MouseButton.LeftButton)
        self.sees(lambda: not self.window.importing.is_reviewing)

    def selects(self, number: int) -> None:
        assert self.window.workbench.tasks.show_item(self.item(number).id)
        self.view.setFocus()

    def presses(self, keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target: QWidget = QApplication.focusWidget() or self.view
        QTest.keyClick(target, keys, modifier)
        QApplication.processEvents()

    def ticks(self, number: int) -> None:
        self.selects(number)
        self.presses(Qt.Key.Key_Space)

    def gives_the_lead(self, number: int, department: str) -> None:
        index = self.index_of(self.item(number).id)
        model = self.view.model()
        lead = next(
            column
            for column in range(model.columnCount())
            if model.headerData(column, Qt.Orientation.Horizontal) == "牵头单位"
        )
        assert model.setData(index.siblingAtColumn(lead), department, Qt.ItemDataRole.EditRole)

    def undoes(self) -> None:
        QTest.keyClick(self.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()

    def redoes(self) -> None:
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.view, Qt.Key.Key_Z, modifiers)
        QApplication.processEvents()

    def searches_for(self, text: str) -> None:
        page = self.window.workbench.tasks
        page.search.setText(text)
        self.sees(lambda: page.model.selection.text == text)

    def prints_the_status_report(self) -> None:
        self.window.workbench.show_page("printing")
        page = self.window.workbench.page("printing")
        page.choose("status-report")
        page.export(PaperFormat.PDF)
        self.sees(lambda: self.pdf.exists())
        self.window.workbench.show_page("tasks")

    def waits_until_saved(self) -> None:
        self.sees(lambda: self._save_state is not SaveState.SAVING)

    def _note_saving(self, event: SaveStateChanged) -> None:
        self._save_state = event.state

    def closes(self) -> None:
        self.window.close()

    @contextmanager
    def watching_for_windows(self) -> Iterator[list[str]]:
        watch = _WindowWatch()
        QApplication.instance().installEventFilter(watch)
        try:
            yield watch.opened
        finally:
            QApplication.instance().removeEventFilter(watch)

    # what the clerk sees

    @property
    def view(self) -> QWidget:
        return self.window.workbench.tasks.view

    def sees(self, what: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(what, timeout=PATIENCE_MS)

    def item(self, number: int) -> Commitment:
        plan = self.desk.session.plan
        assert plan is not None
        return next(item for item in plan.commitments() if plan.number_of(item.id) == str(number))

    def lead_of(self, number: int) -> str:
        unit = self.desk.session.ledger.lead(self.item(number).id)
        return unit.name if unit else ""

    def done_of(self, number: int) -> str:
        item = self.item(number)
        assert isinstance(item, Task)
        return item.done.state.value

    def numbers_shown(self) -> list[str]:
        return [text for text in self._column(0) if text.isdigit()]

    def commitments(self) -> int:
        plan = self.desk.session.plan
        return sum(1 for _ in plan.commitments()) if plan else 0

    def index_of(self, item_id: ItemId) -> QModelIndex:
        for index in self._indexes():
            if index.data(PlanRole.ITEM_ID) == item_id:
                return index
        raise AssertionError(f"{item_id} is not in the tree")

    def _column(self, column: int) -> list[str]:
        return [str(index.siblingAtColumn(column).data() or "") for index in self._indexes()]

    def _indexes(self, parent: QModelIndex | None = None) -> list[QModelIndex]:
        model = self.view.model()
        parent = parent or QModelIndex()
        found: list[QModelIndex] = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append(index)
            found += self._indexes(index)
        return found

    def _now(self) -> datetime:
        self._clock += timedelta(seconds=1)
        return self._clock

    def _choosers(self) -> Choosers:
        return Choosers(
            ledger=lambda parent, words: self.file,
            report=lambda parent, words, folder: self.report,
            new_ledger=lambda parent, words: self.file,
            paper=lambda parent, words, suggested: self.pdf,
            day=lambda parent, words, question, day: day,
        )
