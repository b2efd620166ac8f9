"""A corrected report comes in after the first was adopted: what differs is chosen, and nothing entered is lost."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.intake.rereading.difference import DifferenceKind
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.presentation.rereading.difference_tree_model import CHECK, KIND
from rongchang_desktop.services.safekeeping import backups_of
from rongchang_desktop.widgets.pages.rereading_page import RereadingPage
from rongchang_desktop.widgets.pages.review_page import ReviewPage
from tests.features.office import Office

YEAR = 2025
SAMPLE = resources() / "samples" / "work_report_2025.txt"
REWORDED = ("建成口袋公园5个，新增绿地12万平方米。", "建成口袋公园8个，新增绿地15万平方米。")
ADDED = "新建社区运动场12处。"
REMOVED = "发展银发经济、首店经济，支持老字号创新。"
MOVED = "办好第三届创新创业大赛，引进高层次人才70名以上。"
BEFORE_THE_NEW_PLACE = "带动上下游企业一起上云。"


def with_said(report: str, old: str, new: str) -> str:
    """The report with a sentence replaced, wherever its lines are broken."""
    pattern = r"\s*".join(map(re.escape, old))
    assert len(re.findall(pattern, report)) == 1, old
    return re.sub(pattern, new, report)


def corrected(report: str) -> str:
    """One sentence reworded with other figures, one added, one removed, one moved."""
    report = with_said(report, REWORDED[0], REWORDED[1] + ADDED)
    report = with_said(report, REMOVED, "")
    report = with_said(report, MOVED, "")
    return with_said(report, BEFORE_THE_NEW_PLACE, BEFORE_THE_NEW_PLACE + MOVED)


class CorrectedReport(Office):
    """The office when a second version of the year's report arrives."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, today=date(YEAR, 3, 10))
        self._bot = qtbot
        self.corrected = folder / "更正稿.txt"
        self.corrected.write_text(corrected(SAMPLE.read_text(encoding="utf-8")), encoding="utf-8")

    # what the clerk does

    def compares(self) -> None:
        self._bot.mouseClick(self.review.adopt_button, Qt.MouseButton.LeftButton)
        self.sees(lambda: self.window.screens.currentWidget() is self.window.importing.rereading.page)

    def goes_to(self, kind: DifferenceKind) -> None:
        self.page.tree.setCurrentIndex(self.row(kind))

    def presses_there(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key)

    def takes_over(self) -> None:
        self._bot.mouseClick(self.page.take_button, Qt.MouseButton.LeftButton)

    def gives_basis_and_approver(self, basis: str, approved_by: str) -> None:
        form = self.page.grounds.form
        assert form is not None
        QTest.keyClicks(form.basis, basis)
        QTest.keyClicks(form.approved_by, approved_by)
        self._bot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    def issues_the_plan(self) -> None:
        assert self.desk.session.edit(
            lambda ledger: issue_plan(ledger, YEAR, on=date(YEAR, 3, 1), document_number="示府发〔2025〕1号")
        )

    # what the clerk sees

    @property
    def review(self) -> ReviewPage:
        review = self.window.importing.review
        assert review is not None
        return review

    @property
    def page(self) -> RereadingPage:
        page = self.window.importing.rereading.page
        assert page is not None
        return page

    @property
    def ledger(self) -> Ledger:
        return self.desk.session.ledger

    def row(self, kind: DifferenceKind) -> QModelIndex:
        model = self.page.model
        groups = [model.index(place, KIND) for place in range(model.rowCount())]
        rows = [model.index(0, KIND, group) for group in groups]
        return next(row for row in rows if (known := model.difference(row)) is not None and known.kind is kind)

    def differences(self) -> dict[DifferenceKind, tuple[str, str]]:
        found = {known.kind: (known.before, known.after) for known in self.page.desk.reading.differences}
        assert len(found) == len(self.page.desk.reading.differences)
        return found

    def is_ticked(self, kind: DifferenceKind) -> bool:
        return Qt.CheckState(self.row(kind).data(CHECK)) is Qt.CheckState.Checked

    def promising(self, words: str) -> Commitment:
        (found,) = [item for item in self.ledger.plans[YEAR].commitments() if item.title == words]
        return found

    def number_of(self, words: str) -> int:
        return int(self.ledger.plans[YEAR].number_of(self.promising(words).id))

    def section_of(self, words: str) -> str:
        plan = self.ledger.plans[YEAR]
        return next(plan.ancestors(self.promising(words).id)).title

    def figures_of(self, words: str) -> list[int]:
        return [int(each.value or 0) for each in self.ledger.targets.owned_by(self.promising(words).id)]

    def is_written(self) -> bool:
        return self.window.screens.currentWidget() is self.window.workbench


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[CorrectedReport]:
    """The plan of the first report, with leads given and one item already reported done."""
    office = CorrectedReport(qtbot, tmp_path)
    office.opens_a_new_file(year=YEAR)
    office.reads_the_report(SAMPLE)
    office.adopts_the_draft()
    office.gives_the_lead(office.number_of(REWORDED[0]), "区城市管理局")
    office.gives_the_lead(office.number_of(MOVED), "区科技局")
    office.ticks(office.number_of(REMOVED))
    office.ticks(office.number_of(MOVED))
    office.waits_until_saved()
    yield office
    office.closes()


def compared(office: CorrectedReport) -> CorrectedReport:
    office.reads_the_report(office.corrected)
    assert office.review.adopt_button.text() == "与2025年计划对照…"
    office.compares()
    return office


def test_the_corrections_are_taken_over_and_everything_entered_stays(office: CorrectedReport) -> None:
    before, backups = office.ledger, len(backups_of(office.file))
    compared(office)
    shown = office.differences()
    assert shown[DifferenceKind.REWORDED] == REWORDED
    assert shown[DifferenceKind.ADDED][1] == ADDED
    assert shown[DifferenceKind.REMOVED][0] == REMOVED
    assert shown[DifferenceKind.MOVED] == (
        "全力推动产业提质升级 › 增强科技创新动能",
        "全力推动产业提质升级 › 加快数字化转型",
    )
    assert set(shown) <= {*list(DifferenceKind)[:4], DifferenceKind.TARGETS}
    assert not office.is_ticked(DifferenceKind.REMOVED) and office.is_ticked(DifferenceKind.REWORDED)
    office.goes_to(DifferenceKind.REMOVED)
    assert "已填有进展" in office.page.detail.new.lines[0].text()
    office.takes_over()
    office.sees(office.is_written)
    office.waits_until_saved()
    assert len(backups_of(office.file)) == backups + 1
    assert office.figures_of(REWORDED[1]) == [8, 15]
    assert office.lead_of(office.number_of(REWORDED[1])) == "区城市管理局"
    assert office.section_of(MOVED) == "加快数字化转型"
    assert office.promising(MOVED).done.state is DoneState.REPORTED
    assert office.promising(REMOVED).done.state is DoneState.REPORTED
    assert office.section_of(ADDED) == office.section_of(REWORDED[1])
    assert "可撤销" in office.window.workbench.banner.text.text()
    office.undoes()
    assert office.ledger == before


def test_the_same_file_again_is_known_and_changes_nothing(office: CorrectedReport) -> None:
    compared(office).takes_over()
    office.sees(office.is_written)
    office.waits_until_saved()
    before = office.ledger
    office.reads_the_report(office.corrected)
    assert office.review.known.isVisible()
    assert office.review.known.text.text() == "与已采纳的2025年报告相同，没有变化。"
    office.compares()
    assert not office.page.desk.reading.chosen
    office.page.leave()
    office._bot.mouseClick(office.review.known.action, Qt.MouseButton.LeftButton)
    office.sees(lambda: not office.window.importing.is_reviewing)
    assert office.ledger == before and office.is_written()


def test_the_first_file_read_again_differs_in_nothing_and_can_be_closed(office: CorrectedReport) -> None:
    before = office.ledger
    office.reads_the_report(SAMPLE)
    office.compares()
    assert office.page.empty.isVisible()
    office.presses_there(Qt.Key.Key_Return)
    office.sees(office.is_written)
    assert office.ledger == before


def test_escape_leads_back_to_the_draft_and_nothing_is_written(office: CorrectedReport) -> None:
    before = office.ledger
    compared(office)
    office.goes_to(DifferenceKind.REWORDED)
    office.presses_there(Qt.Key.Key_Space)
    office.presses_there(Qt.Key.Key_Escape)
    assert "再按一次" in office.page.problem.text()
    office.presses_there(Qt.Key.Key_Escape)
    assert office.window.screens.currentWidget() is office.review and office.ledger == before


def test_an_issued_plan_is_corrected_by_an_adjustment(office: CorrectedReport) -> None:
    office.issues_the_plan()
    before = office.ledger
    assert before.plans[YEAR].state is PlanState.ISSUED
    number = office.promising(REWORDED[0]).number
    compared(office).takes_over()
    assert not office.is_written()
    office.gives_basis_and_approver("minutes 2025-30", "Wang")
    office.sees(office.is_written)
    office.waits_until_saved()
    adjustments = office.ledger.adjustments.values()
    assert {(each.basis, each.approved_by) for each in adjustments} == {("minutes 2025-30", "Wang")}
    told = {(value.before, value.after) for each in adjustments for value in each.values}
    assert (REWORDED[0], REWORDED[1]) in told
    assert office.promising(REWORDED[1]).number == number
    assert office.promising(ADDED).number == before.plans[YEAR].record.next_number
    office.undoes()
    assert office.ledger == before
