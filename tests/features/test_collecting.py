"""收进展 through the window: twelve forms out, nine read back, two of them late, one twice."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.presentation.collecting.reply_rows import CHANGES, NEW
from rongchang_desktop.presentation.collecting.unit_rows import CONTACT, MISSING, RETURNED, TO_DO, UNIT
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.collecting.replies_pane import RepliesPane
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.pages.collecting_page import REPLIES, CollectingPage
from tests.form_parts import AS_OF, DUE, TWELVE, an_office, filled
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown

PATIENCE = 30_000
LATE = date(2024, 10, 9)


class Collecting:
    """The page before a clerk, on a day that moves on."""

    def __init__(self, qtbot: QtBot, folder: Path, ledger: Ledger) -> None:
        self._qtbot = qtbot
        self.day = AS_OF
        self.sent, self.returned = folder / "发出", folder / "报回"
        self.sent.mkdir()
        self.returned.mkdir()
        self.chosen: Path = self.sent
        self.desk: Desk = a_desk(folder, language="zh_CN")
        self.desk.session.today = lambda: self.day
        lay(self.desk, ledger)
        choosers = Choosers(folder=lambda parent, words: self.chosen, returns=self._files)
        self.page = CollectingPage(self.desk, choosers)
        shown(qtbot, self.page, size=(1140, 640))

    @property
    def ledger(self) -> Ledger:
        return self.desk.session.ledger

    @property
    def replies(self) -> RepliesPane:
        return self.page.replies

    def writes_all_forms(self) -> None:
        with self._qtbot.waitSignal(self.page.collecting.sent, timeout=PATIENCE):
            self.clicks(self.page.units.send_all)

    def reads_the_folder(self) -> tuple[int, int]:
        self.chosen = self.returned
        with self._qtbot.waitSignal(self.page.collecting.read_back, timeout=PATIENCE) as heard:
            self.clicks(self.page.units.read_folder)
        self.settles()
        return heard.args[0], heard.args[1]

    def clicks(self, button: object) -> None:
        self.page.tabs.setCurrentIndex(0 if self.page.units.isAncestorOf(button) else REPLIES)
        assert button.isEnabled()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settles()

    def settles(self) -> None:
        QApplication.processEvents()
        self.page.refresh()

    def unit_returns(self, unit: str, number: int) -> None:
        """The unit fills in its first task and ticks 无变化 for its second."""
        data = (self.sent / f"{unit}.xlsx").read_bytes()
        cells = {
            (str(number), "progress"): "本季新增3家",
            (str(number), "value"): "12家",
            (str(number + 1), "unchanged"): "是",
        }
        (self.returned / f"{unit}（已填）.xlsx").write_bytes(filled(data, cells))

    def row_of(self, unit: str) -> tuple[str, ...]:
        return next(row.cells for row in self.page.units.model.rows if row.cells[UNIT] == unit)

    def _files(self, parent: object, words: object) -> Sequence[Path]:
        return tuple(self.returned.iterdir())


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Collecting:
    return Collecting(qtbot, tmp_path, an_office())


def test_twelve_forms_go_out_nine_come_back_two_late_one_twice(office: Collecting) -> None:
    office.writes_all_forms()
    assert len(list(office.sent.iterdir())) == len(office.ledger.dispatches) == 12

    for place in range(7):
        office.unit_returns(TWELVE[place], 2 * place + 1)
    assert office.reads_the_folder() == (7, 0)
    assert not office.replies.settled.isVisible()
    office.clicks(office.replies.take_all)
    assert office.replies.settled.isVisible(), "an empty list says why it is empty"
    office.day = LATE
    for place in (7, 8):
        office.unit_returns(TWELVE[place], 2 * place + 1)
    assert office.reads_the_folder() == (9, 7), "seven of them are known byte for byte"
    office.clicks(office.replies.take_all)

    assert office.row_of(TWELVE[0])[TO_DO] == "✓ 已报"
    assert "迟报" in office.row_of(TWELVE[8])[RETURNED]
    assert (office.row_of(TWELVE[9])[TO_DO], office.row_of(TWELVE[9])[MISSING]) == ("■ 逾期，催报", "2")
    assert {row.cells[UNIT] for row in office.page.units.model.rows[:3]} == set(TWELVE[9:]), "calls stand first"
    assert office.ledger.updates.owned_by("c1")[-1].text == "本季新增3家"
    assert office.ledger.updates.owned_by("c2")[-1].unchanged

    before = office.ledger
    assert office.reads_the_folder() == (9, 9)
    assert not office.replies.take_all.isEnabled()
    assert office.ledger == before, "the second time nothing changes"


def test_no_row_moves_while_work_and_its_news_come_and_go(office: Collecting, qtbot: QtBot) -> None:
    office.writes_all_forms()
    office.unit_returns(TWELVE[0], 1)
    office.reads_the_folder()
    page = office.page

    def places() -> list[tuple[int, int]]:
        QApplication.processEvents()
        return [
            (table.mapTo(page, QPoint()).y(), table.height()) for table in (office.replies.table, office.replies.detail)
        ]

    assert page.banner.isVisible()
    told = places()
    page.banner.hide()
    assert places() == told
    with qtbot.waitSignal(page.collecting.ended, timeout=PATIENCE):
        page.collecting.read((office.returned,))
        assert page.progress.isVisible() and places() == told


def test_each_acceptance_is_one_step_that_undo_takes_back(office: Collecting) -> None:
    office.writes_all_forms()
    for place in range(3):
        office.unit_returns(TWELVE[place], 2 * place + 1)
    office.reads_the_folder()
    before = office.ledger
    office.clicks(office.replies.take_row)
    assert office.replies.waiting == 5
    office.clicks(office.replies.take_unit)
    office.clicks(office.replies.take_all)
    assert office.replies.waiting == 0
    for _ in range(3):
        office.page.undo.undo_action.trigger()
    assert office.ledger == before
    office.settles()
    assert office.replies.waiting == 6


def test_what_is_taken_over_is_counted_and_the_keyboard_stays_with_the_rows(office: Collecting, qtbot: QtBot) -> None:
    office.writes_all_forms()
    for place in range(3):
        office.unit_returns(TWELVE[place], 2 * place + 1)
    office.reads_the_folder()
    page, replies = office.page, office.replies
    office.clicks(replies.take_unit)
    assert page.banner.isVisible() and page.banner.text.text() == "已采纳 2 行，可撤销。"
    assert QApplication.focusWidget() is replies.table
    qtbot.keyClick(replies.table, Qt.Key.Key_Return)
    office.settles()
    assert page.banner.isVisible() and page.banner.text.text() == "已采纳 1 行，可撤销。"
    office.clicks(replies.take_all)
    assert page.banner.text.text() == "已采纳 3 行，可撤销。"
    assert QApplication.focusWidget() is replies.table, "not on the next button, which the grey one would pass it to"
    page.undo.undo_action.trigger()
    assert not page.banner.isVisible(), "what was taken back is no news"


def test_two_pasted_columns_stand_beside_the_ledger_and_are_taken_by_enter(office: Collecting, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText('序号\t进展情况\n1\t"新增3家，\n其中规上1家"\n99\t没有这一项\n')
    qtbot.keyClick(office.page.units.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    office.settles()
    assert [row.cells[:2] for row in office.replies.model.rows] == [("● 新报", "区第1局"), ("■ 查无此项", "粘贴的两列")]
    qtbot.keyClick(office.replies.table, Qt.Key.Key_Return)
    newest = office.ledger.updates.owned_by("c1")[-1]
    assert (newest.text, newest.by, newest.as_of) == ("新增3家，\n其中规上1家", TWELVE[0], AS_OF)


def test_the_list_of_those_to_be_called_goes_to_the_clipboard(office: Collecting) -> None:
    office.writes_all_forms()
    office.day = LATE
    office.clicks(office.page.units.copy_reminder)
    text = QGuiApplication.clipboard().text()
    assert "12家单位" in text and "1. 区第1局：应报2项，未报2项；没有联络员信息" in text
    assert office.row_of(TWELVE[0])[CONTACT] == "—"


def test_returned_files_dropped_on_the_page_are_read(office: Collecting, qtbot: QtBot) -> None:
    office.writes_all_forms()
    office.unit_returns(TWELVE[0], 1)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(office.returned))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(office.page.collecting.read_back, timeout=PATIENCE):
        office.page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, buttons, modifiers))
    assert office.replies.isVisible() and office.replies.waiting == 2


def test_without_an_open_period_the_page_offers_to_open_one(qtbot: QtBot, tmp_path: Path) -> None:
    office = Collecting(qtbot, tmp_path, an_office(period=None))
    assert office.page.open_button.isVisible() and not office.page.units.isVisible()
    assert office.page.collecting.open_round(AS_OF, DUE, "")
    office.settles()
    assert office.page.units.isVisible() and len(office.page.units.model.rows) == 12


def test_enter_on_a_unit_opens_its_tasks(office: Collecting, qtbot: QtBot) -> None:
    office.page.units.table.setCurrentIndex(office.page.units.model.index(0, 0))
    with qtbot.waitSignal(office.page.list_wanted) as heard:
        qtbot.keyClick(office.page.units.table, Qt.Key.Key_Return)
    assert heard.args[0].department_ids == frozenset({"d1"}) and heard.args[0].leads_only


def test_a_figure_that_is_not_exact_is_remarked_on_where_it_is_looked_at(office: Collecting) -> None:
    office.writes_all_forms()
    data = (office.sent / f"{TWELVE[0]}.xlsx").read_bytes()
    (office.returned / "a.xlsx").write_bytes(filled(data, {("1", "value"): "约12家"}))
    office.reads_the_folder()
    assert office.replies.model.rows[0].cells[CHANGES].endswith("12家（原填“约12家”）")
    assert office.replies.detail_model.rows[0].cells[NEW] == "12家（原填“约12家”）"
    office.clicks(office.replies.take_all)
    assert office.ledger.updates.owned_by("c1")[-1].figures[0].value == 12
