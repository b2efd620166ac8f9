"""The table of the ranking and that of working days, as Qt asks for them."""

from datetime import date

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.presentation.overview.ranking_model import CLOSED as CLOSED_COLUMN
from rongchang_desktop.presentation.overview.ranking_model import COUNTED, MOVED, PLACE, UNIT, RankingModel
from rongchang_desktop.presentation.overview.working_days_model import KIND, NAME, SOURCE, WorkingDaysModel
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import CLOSED, YEAR, a_ledger, area, commitment, commitments, section
from tests.sessions import a_session


def a_race() -> PlanSession:
    done = (commitment(lead="区科技局", done=CLOSED, deadline=date(YEAR, 6, 1)),)
    held = (*done, *commitments(2, lead="区科技局"), *commitments(3, lead="区教委"), *commitments(1, lead="区司法局"))
    return a_session(a_ledger(area(section(*held))))


def test_the_ranking_shows_those_that_take_part_best_first(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    session = a_race()
    board, model = OverviewBoard(session), RankingModel(session)
    model.show(board.ranking)
    qtmodeltester.check(model)
    assert [model.index(row, UNIT).data() for row in range(model.rowCount())] == ["区科技局", "区教委"]
    assert [model.index(row, PLACE).data() for row in range(model.rowCount())] == ["1", "2"]
    assert [model.index(0, column).data() for column in (COUNTED, CLOSED_COLUMN, MOVED)] == ["3", "1/1", "—"]
    assert len(model.items_of(0, COUNTED)) == 3
    assert len(model.items_of(0, CLOSED_COLUMN)) == 1


def test_the_days_of_a_year_are_turned_renamed_and_struck(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    session = a_race()
    wishes = OfficeWishes(session)
    model = WorkingDaysModel(wishes, YEAR)
    qtmodeltester.check(model)
    row = model.row_of(date(YEAR, 9, 29))
    assert (model.index(row, KIND).data(), model.index(row, SOURCE).data()) == ("worked", "State Council")
    assert model.setData(model.index(row, KIND), False)
    row = model.row_of(date(YEAR, 9, 29))
    assert (model.index(row, KIND).data(), model.index(row, SOURCE).data()) == ("free", "the office's own")
    assert model.setData(model.index(row, NAME), "本区不调休")
    assert model.index(row, NAME).data() == "本区不调休"
    known = model.special_day(row)
    assert known is not None and wishes.remove_day(known)
    assert model.index(model.row_of(date(YEAR, 9, 29)), SOURCE).data() == "State Council"


def test_a_struck_holiday_is_worked(qtbot: QtBot) -> None:
    wishes = OfficeWishes(a_race())
    model = WorkingDaysModel(wishes, YEAR)
    known = model.special_day(model.row_of(date(YEAR, 5, 1)))
    assert known is not None and wishes.remove_day(known)
    assert model.index(model.row_of(date(YEAR, 5, 1)), KIND).data() == "worked"
