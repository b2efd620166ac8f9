"""Many rows at once: a heading stands for what is under it, and all that is shown means folded rows too."""

from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.tree.many_rows import chosen_tasks, shown_commitments
from tests.builders import a_small_ledger
from tests.sessions import a_session


def ids(*names: str) -> list[ItemId]:
    return [ItemId(name) for name in names]


def test_a_heading_alone_stands_for_its_commitments_and_one_above_chosen_rows_for_nothing(qtbot: QtBot) -> None:
    session = a_session(a_small_ledger())
    assert chosen_tasks(session, ids("s1")) == ids("c1", "c2")
    assert chosen_tasks(session, ids("s1", "c1")) == ids("c1")
    assert chosen_tasks(session, ids("a1")) == ids("c1", "c2", "c3", "c4")
    assert chosen_tasks(session, ids("c3", "w1")) == ids("c3", "w1")


def test_all_that_are_shown_are_those_that_answer_the_question(qtbot: QtBot) -> None:
    session = a_session(a_small_ledger())
    assert len(shown_commitments(session, Selection())) == 6
    assert shown_commitments(session, Selection(text="办好实事")) == ids("c5", "c6")
    assert shown_commitments(session, Selection(without_lead=True)) == ids("c3", "c4", "c6")
