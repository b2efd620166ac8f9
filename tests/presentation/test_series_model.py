"""Indicators by year as a table: those of several years first, the others on demand, both values with their day."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.presentation.indicators.roles import IndicatorRole
from rongchang_desktop.presentation.indicators.series_model import SeriesModel
from tests.builders import area, commitment, target, update
from tests.sessions import a_session
from tests.two_years import NEW, OLD, two_years


def a_model() -> SeriesModel:
    old = [
        commitment(
            "高新技术企业230家", target("高新技术企业", 230), updates=(update(date(OLD, 12, 20), figures=(231,)),)
        ),
        commitment("新建公园30个", target("新建公园", 30, unit="个")),
    ]
    new = commitment(
        "高新技术企业270家", target("高新技术企业", 270), updates=(update(date(NEW, 3, 5), figures=(80,)),)
    )
    session = a_session(two_years([area(*old)], [area(new)]), language="zh_CN")
    model = SeriesModel(session)
    session.setParent(model)
    model.refresh()
    return model


def row(model: SeriesModel, place: int) -> list[str]:
    return [str(model.index(place, column).data()) for column in range(model.trend_column)]


def test_a_series_shows_each_years_target_and_value_with_its_day_while_the_year_runs(qtbot: QtBot) -> None:
    model = a_model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(6)] == [
        "指标",
        "2024年目标",
        "2024年完成",
        "2025年目标",
        "2025年完成",
        "走势",
    ]
    assert model.rowCount() == 1
    assert row(model, 0) == ["高新技术企业", "230家以上", "231家", "270家以上", "80家（3月5日）"]
    drawn = model.index(0, model.trend_column).data(IndicatorRole.TREND)
    assert [(year.year, year.target, [point.value for point in year.points]) for year in drawn] == [
        (OLD, 230, [231]),
        (NEW, 270, [80]),
    ]
    model.show_all(True)
    assert row(model, 1) == ["新建公园", "30个以上", "—", "", ""]
    model.search("公园")
    assert model.rowCount() == 1
    del tester
