"""What a meeting goes through, item by item, and what it agrees."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.items import remove_items
from rongchang_desktop.domain.ledger.identifiers import AgreementId, ItemId, SavedViewId
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.ledger.saved_view import Criterion, SavedView
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.meeting.agenda import all_commitments, topics
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.presentation.meeting.agreements_model import STATE, WHAT, AgreementsModel
from rongchang_desktop.presentation.meeting.run import MeetingRun
from rongchang_desktop.presentation.meeting.sheet import meeting_sheet
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import YEAR, a_ledger, area, commitment, section, target, update, work_item
from tests.sessions import a_session

TODAY = date(YEAR, 9, 30)


def a_plan() -> PlanSession:
    """Two lagging (c1, c4), one slow (c2), one on pace but hard (c3), by percentages at the end of September."""
    ledger = a_ledger(
        area(
            "建设创新高地",
            section(
                "做强平台",
                commitment(
                    "新增企业20家",
                    target("企业", 20),
                    lead="区科技局",
                    supporting=("区财政局",),
                    posts=("分管副区长",),
                    updates=(
                        update(
                            date(YEAR, 9, 25),
                            figures=(4,),
                            text="新增4家",
                            problem="用地不足",
                            cause="指标少",
                            next_step="调剂",
                        ),
                    ),
                ),
                commitment("帮办代办", updates=(update(date(YEAR, 9, 25), percent=55),)),
                commitment("深化改革", updates=(update(date(YEAR, 9, 25), percent=75),), outlook=Outlook.HARD),
                commitment("办好实事", work_item("改造小区"), updates=(update(date(YEAR, 9, 25), percent=10),)),
            ),
            number="一",
        ),
        records=[
            SavedView(
                id=SavedViewId("v1"), position=1, name="本周要过", criteria=(Criterion(field="text", value="改造小区"),)
            )
        ],
    )
    return a_session(ledger, language="zh_CN", today=TODAY)


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    return a_plan()


def lists(session: PlanSession, shown: Selection | None = None) -> dict[str, tuple[str, ...]]:
    return {topic.name: topic.item_ids for topic in topics(session, shown)}


def test_every_list_has_its_items_in_the_order_they_are_gone_through(session: PlanSession) -> None:
    AgreementEdits(session).agree(ItemId("c3"), "报方案", who="区科技局", due=None)
    assert lists(session) == {
        "滞后和偏慢": ("c1", "c4", "c2"),
        "滞后": ("c1", "c4"),
        "偏慢": ("c2",),
        "达序时但研判有难度": ("c3",),
        "议定未落实": ("c3",),
        "本周要过": ("c4",),
    }
    assert lists(session, Selection(text="帮办"))["任务页当前所列"] == ("c2",)
    assert all_commitments(session).item_ids == ("c1", "c2", "c3", "c4")


def test_one_goes_on_and_back_and_stays_at_either_end(session: PlanSession) -> None:
    run = MeetingRun(session, topics(session)[0])
    seen = [run.current]
    for step in (run.first, lambda: run.go(1), lambda: run.go(1), lambda: run.go(1), lambda: run.go(-1), run.last):
        step()
        seen.append(run.current)
    assert seen == ["c1", "c1", "c4", "c2", "c2", "c4", "c2"]
    assert (run.place, run.count) == (3, 3)


def test_a_filter_by_light_keeps_the_item_shown_where_it_can(session: PlanSession) -> None:
    run = MeetingRun(session, topics(session)[0])
    run.go(1)
    run.toggle(Light.LAGGING)
    assert (run.current, run.place, run.count) == ("c4", 2, 2)
    run.toggle(Light.LAGGING)
    run.toggle(Light.SLOW)
    assert (run.current, run.count) == ("c2", 1)
    run.toggle(Light.ON_PACE)
    run.toggle(Light.SLOW)
    assert (run.current, run.place) == (None, 0)
    run.show_all()
    assert (run.current, run.count) == ("c1", 3)


def test_an_item_that_is_removed_is_gone_through_no_longer(session: PlanSession) -> None:
    run = MeetingRun(session, topics(session)[0])
    run.last()
    assert session.edit(lambda ledger: remove_items(ledger, {ItemId("c2")}))
    assert (run.current, run.count) == ("c4", 2)


def test_the_sheet_says_all_there_is_of_an_item(session: PlanSession) -> None:
    AgreementEdits(session).agree(ItemId("c1"), "月底前报方案", who="区科技局", due=date(YEAR, 10, 31))
    sheet = meeting_sheet(session, ItemId("c1"))
    assert sheet is not None
    assert (sheet.path, sheet.number, sheet.title) == ("一 建设创新高地 › 做强平台", "1", "新增企业20家")
    assert sheet.why.startswith("■ 滞后：企业")
    (bar,) = sheet.bars
    assert (bar.has_bar, bar.reached, bar.light) == (True, Decimal("0.2"), Light.LAGGING)
    assert [(fact.caption, fact.text) for fact in sheet.facts] == [
        ("最新进展（9月25日自报、区科技局）", "新增4家"),
        ("存在问题", "用地不足"),
        ("原因", "指标少"),
        ("下一步措施", "调剂"),
    ]
    assert {owner.caption: owner.text for owner in sheet.owners} == {
        "牵头领导": "分管副区长",
        "牵头单位": "区科技局",
        "配合单位": "区财政局",
    }
    assert [agreed.what for agreed in sheet.agreements] == ["月底前报方案"]
    assert meeting_sheet(session, ItemId("a1")) is None


def test_agreements_are_listed_by_urgency_ticked_and_opened_again(session: PlanSession) -> None:
    edits = AgreementEdits(session)
    edits.agree(ItemId("c1"), "迟了的", who="", due=date(YEAR, 9, 1))
    edits.agree(ItemId("c2"), "没有时限的", who="", due=None)
    edits.agree(ItemId("c3"), "年底的", who="", due=date(YEAR, 12, 1))
    assert not edits.agree(ItemId("c3"), "  ", who="区科技局", due=None)
    model = AgreementsModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.refresh()

    def column(at: int) -> list[object]:
        return [model.index(row, at).data() for row in range(model.rowCount())]

    assert column(WHAT) == ["迟了的", "年底的", "没有时限的"]
    assert column(STATE) == ["逾期未落实", "未落实", "未落实"]
    assert model.setData(model.index(0, WHAT), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.refresh()
    assert column(WHAT) == ["年底的", "没有时限的"]
    model.show_kept(True)
    assert column(STATE)[-1] == "已落实 9月30日"
    assert (model.open, model.kept) == (2, 1)
    session.editor.undo()
    model.refresh()
    assert column(STATE) == ["逾期未落实", "未落实", "未落实"]
    del tester


def test_an_agreement_is_reworded_and_taken_away(session: PlanSession) -> None:
    edits = AgreementEdits(session)
    edits.agree(ItemId("c1"), "报方案", who="区科技局", due=None)
    (agreed,) = session.ledger.agreements.values()
    assert edits.reword(agreed.id, what="报整改方案")
    assert session.ledger.agreements[agreed.id] == replace(agreed, what="报整改方案")
    assert edits.remove(AgreementId(agreed.id))
    assert not session.ledger.agreements
