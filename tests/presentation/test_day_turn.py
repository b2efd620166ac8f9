"""A window left open overnight: the day turns, and with it what is due."""

from datetime import date

from PySide6.QtCore import QObject

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.day_turn import DayTurn
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import MID_YEAR, a_ledger, area, commitment, section, update
from tests.sessions import a_session

EVE = date(2024, 6, 29)


def light(session: PlanSession) -> Light:
    judged = session.assessment(ItemId("c1"))
    assert judged is not None
    return judged.light


def test_after_midnight_what_is_due_that_day_is_overdue(qapp: QObject) -> None:
    ledger = a_ledger(area(section(commitment(deadline=MID_YEAR, updates=[update(EVE, percent=99)]))))
    session = a_session(ledger, today=EVE)
    turns: list[None] = []
    session.replaced.connect(lambda: turns.append(None))
    turn = DayTurn(session, session)
    turn.look()
    assert light(session) is Light.ON_PACE and not turns
    session.today = lambda: MID_YEAR
    turn.look()
    turn.look()
    assert light(session) is Light.LAGGING and len(turns) == 1
    session.close()
