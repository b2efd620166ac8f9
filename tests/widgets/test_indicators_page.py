"""The page of headline indicators, and its model."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

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
