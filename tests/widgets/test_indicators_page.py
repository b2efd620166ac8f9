"""The page of headline indicators, and its model."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.indicators import put_indicator
from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftIndicatorRow, DraftPlan
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.indicators.indicator_table_model import (
    ACTUAL,
    DIFFERENCE,
    NAME,
    PERIOD,
    TARGET,
    IndicatorTableModel,
)
from rongchang_desktop.presentation.indicators.roles import IndicatorRole
from rongchang_desktop.services.starter_plan import load_plan_file, shipped_plan
from rongchang_desktop.widgets.pages.indicators_page import IndicatorsPage
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown


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


def _page(qtbot: QtBot, folder: Path) -> IndicatorsPage:
    desk = lay(a_desk(folder, language="zh_CN"), _shipped("demo"))
    page = IndicatorsPage(desk.session)
    desk.setParent(page)
    return shown(qtbot, page, size=(1150, 700))


def _column(page: IndicatorsPage, column: int) -> list[str]:
    return [str(page.model.index(row, column).data()) for row in range(page.model.rowCount())]


def test_a_months_values_are_typed_by_keyboard_alone_and_the_differences_follow(qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(qtbot, tmp_path)
    before = _column(page, DIFFERENCE)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    field = page.year.values.value
    assert field.hasFocus()
    for typed in ("8.5", "8.4%"):
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.hasFocus()
    assert _column(page, DIFFERENCE)[1:3] == ["完成", "+0.4个百分点"]
    assert _column(page, PERIOD)[:3] == ["上半年", "前三季度", "前三季度"]
    assert "规上工业增加值增长" in page.year.sentence.text().split("；")[0]
    qtbot.keyClicks(field, "fine")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.year.values.problem.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    for _ in range(2):
        page.undo.undo_action.trigger()
    assert _column(page, DIFFERENCE) == before


def test_a_chosen_period_hides_later_figures_and_marks_older_ones(qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(qtbot, tmp_path)
    choices = [page.period.itemText(row) for row in range(page.period.count())]
    assert choices == ["最新数据", "截至 1—8月", "截至 上半年", "截至 一季度"]
    page.period.setCurrentIndex(2)
    page.period.activated.emit(2)
    assert set(_column(page, PERIOD)) <= {"上半年", ""}
    assert page.model.headerData(ACTUAL, Qt.Orientation.Horizontal) == "上半年完成"
    older = [page.model.index(row, PERIOD).data(IndicatorRole.IS_OLDER) for row in range(page.model.rowCount())]
    assert not any(older)
    page.model.show_until(read_period("2024-Q3"))
    assert page.model.index(0, PERIOD).data() == "上半年"
    assert page.model.index(0, PERIOD).data(IndicatorRole.IS_OLDER)
    page.model.show_until(read_period("2024-H1"))
    assert page.year.copied_text().startswith("2024年上半年主要指标完成情况\n指标\t全年目标\t上半年完成\t与目标±\n")
    assert page.year.copied_text().rstrip("\n").endswith(page.year.sentence.text())


def test_a_row_is_moved_taken_away_and_brought_back_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(qtbot, tmp_path)
    names = _column(page, NAME)
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _column(page, NAME)[:2] == [names[1], names[0]]
    assert page.table.currentIndex().row() == 1, "the choice moves with its row"
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert names[0] not in _column(page, NAME)
    page.undo.undo_action.trigger()
    page.undo.undo_action.trigger()
    assert _column(page, NAME) == names


def test_a_column_pasted_on_a_row_is_taken_from_there_on(qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(qtbot, tmp_path)
    QGuiApplication.clipboard().setText("6.1\n8.2\n")
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _column(page, ACTUAL)[:2] == ["6.1%", "8.2%"]
    assert page.year.values.problem.text() == "已录入2项。"


def test_the_first_indicator_of_a_plan_is_entered_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    desk = lay(a_desk(tmp_path, language="zh_CN"), a_small_ledger())
    page = IndicatorsPage(desk.session)
    qtbot.addWidget(page)
    page.show()
    page.add_button.click()
    form = page.year.side.form
    assert form is not None
    qtbot.keyClicks(form.indicator, "GDP")
    qtbot.keyClicks(form.value, "6.5")
    qtbot.keyClick(form.value, Qt.Key.Key_Return)
    assert _column(page, TARGET) == ["6.5%以上"]
    assert page.card.isVisible()
    assert page.year.side.form is None


def test_a_value_is_corrected_and_taken_away_at_the_side(qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(qtbot, tmp_path)
    lines = page.year.side.values.lines
    assert len(lines) == 2
    next(iter(lines.values())).click()
    assert page.year.values.value.text() == "6.2"
    page.year.values.value.setText("6.4")
    page.year.values.take()
    assert _column(page, ACTUAL)[0] == "6.4%"
    assert page.year.entry.period.last == 6


def test_a_usual_table_in_a_narrow_window_is_not_scrolled_sideways_and_its_cut_words_are_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = lay(a_desk(tmp_path, language="zh_CN"), _shipped("demo"))
    long = "城镇居民、农村居民人均可支配收入分别增长6%、7%以上，并保持同步"
    first = desk.session.ledger.indicators.owned_by("2024")[0]
    desk.session.edit(lambda ledger: put_indicator(ledger, replace(first, text=long)))
    page = shown(qtbot, IndicatorsPage(desk.session), size=(700, 480))
    table = page.year.table
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(TARGET) < table.fontMetrics().horizontalAdvance(long)
    assert page.model.index(0, TARGET).data(Qt.ItemDataRole.ToolTipRole) == long
    page.resize(1600, 480)
    assert table.columnWidth(TARGET) > table.fontMetrics().horizontalAdvance(long)
