"""The page of headline indicators, and its model."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftIndicatorRow, DraftPlan
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.indicators.indicator_table_model import IndicatorTableModel
from rongchang_desktop.services.starter_plan import load_plan_file, shipped_plan
from rongchang_desktop.widgets.pages.indicators_page import IndicatorsPage
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay


def _shipped(name: str) -> Ledger:
    return load_plan_file(shipped_plan(name), new_id=counting_ids()).apply_to(Ledger())


def test_the_model_is_a_sound_one_through_a_change_of_ledger(qtbot: QtBot, tmp_path: Path) -> None:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    model = IndicatorTableModel(desk.session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lay(desk, _shipped("demo"))
    assert model.rowCount() >= 8
    lay(desk, a_small_ledger())
    assert model.rowCount() == 0
    del tester


def test_every_indicator_shows_its_target_as_printed_and_its_latest_value(qtbot: QtBot, tmp_path: Path) -> None:
    desk = lay(a_desk(tmp_path), _shipped("demo"))
    page = IndicatorsPage(desk.session)
    qtbot.addWidget(page)
    for row, indicator in enumerate(desk.session.ledger.indicators.owned_by("2024")):
        assert page.model.index(row, 1).data() == indicator.name
        assert page.model.index(row, 2).data() == indicator.text
        latest = desk.session.ledger.indicator_values.owned_by(indicator.id)
        if latest and latest[-1].value is not None:
            shown = page.model.index(row, 3).data()
            assert (
                str(latest[-1].value.normalize() if latest[-1].value != Decimal(0) else "0") in shown
                or latest[-1].text == shown
            )


def test_a_plan_without_indicators_says_where_they_come_from(qtbot: QtBot, tmp_path: Path) -> None:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    page = IndicatorsPage(desk.session)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    assert not page.card.isVisible()


def test_a_published_half_year_table_shows_as_printed_and_tells_where_it_does_not_add_up(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def row(number: int, name: str, target: Amount, actual: Amount | None, *printed: str) -> DraftIndicatorRow:
        return DraftIndicatorRow(
            number=number,
            indicator=name,
            target_text=printed[0],
            actual_text=printed[1],
            difference_text=printed[2],
            target=target,
            actual=actual,
        )

    def percent(value: str) -> Amount:
        return Amount(value=Decimal(value), unit="%")

    table = (
        row(1, "地区生产总值", percent("6.5"), percent("5.5"), "6.5%左右", "5.5%", "-1.0个百分点"),
        row(2, "工业增加值", percent("8.0"), percent("8.0"), "8.0%", "8.0%", "完成"),
        row(3, "进出口总额", percent("3.0"), percent("4.0"), "3.0%", "4.0%", "+2.0个百分点"),
        row(4, "粮食总产量", Amount(value=Decimal(29), unit="万吨"), None, "29万吨左右", "-", "-"),
    )
    draft = DraftPlan(source_name="半年.txt", source_text="无", period="2024-H1", indicator_table=table)
    ledger = adopt(Ledger(), draft, year=2024, new_id=counting_ids()).apply_to(Ledger())
    desk = lay(a_desk(tmp_path, language="zh_CN"), ledger)
    model = IndicatorTableModel(desk.session)
    shown = [[model.index(place, column).data() for column in (2, 3, 4)] for place in range(model.rowCount())]
    assert shown[0] == ["6.5%左右", "5.5%", "-1.0个百分点"]
    assert shown[1] == ["8.0%", "8.0%", "完成"]
    assert shown[2] == ["3.0%", "4.0%", "+1.0个百分点 ⚠"]
    assert shown[3] == ["29万吨左右", "-", "-"]
    assert "+2.0个百分点" in str(model.index(2, 4).data(Qt.ItemDataRole.ToolTipRole))
    assert "上半年" in str(model.headerData(3, Qt.Orientation.Horizontal))
