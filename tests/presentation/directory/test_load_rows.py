"""The numbers of the directory: each one is as long as the list behind it."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.selection.answer import matches
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.directory.load_columns import POST_COLUMNS, UNIT_COLUMNS
from rongchang_desktop.presentation.directory.load_rows import loads_of, post_rows, unit_rows
from rongchang_desktop.services.starter_plan import load_plan_file, shipped_plan
from tests.builders import a_small_ledger
from tests.sessions import a_session


def shipped(name: str) -> Ledger:
    return load_plan_file(shipped_plan(name), new_id=counting_ids()).apply_to(Ledger())


@pytest.mark.parametrize("ledger", [shipped("demo"), a_small_ledger()], ids=["demo", "small"])
def test_every_number_is_as_long_as_the_list_behind_it(qtbot: QtBot, ledger: Ledger) -> None:
    session = a_session(ledger, today=date(2024, 9, 30))
    loads, standing = loads_of(session), session.standing
    assert standing is not None
    asked = 0
    for columns, rows in ((UNIT_COLUMNS, unit_rows(session, loads)), (POST_COLUMNS, post_rows(session, loads))):
        for row in rows:
            for column in columns:
                if column.count is not None and column.asks is not None and column.text(row):
                    asked += 1
                    listed = matches(standing, column.asks(row), session.index)
                    found = sum(isinstance(standing.plan.items[item_id], Commitment) for item_id in listed)
                    assert found == column.count(row), (row.words, column.key)
    assert asked > 5


def test_without_a_plan_the_directory_stands_without_numbers(qtbot: QtBot) -> None:
    session = a_session(a_small_ledger())
    session.switch_year(2031)
    rows = list(unit_rows(session, loads_of(session)))
    assert len(rows) == 5
    assert not any(column.text(row) for row in rows for column in UNIT_COLUMNS if column.count is not None)
