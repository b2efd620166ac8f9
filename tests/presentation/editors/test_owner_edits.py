"""Owners by name: known ones, aliases, and ones the directory does not know yet."""

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.presentation.editors.owner_edits import OwnerEdits
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import a_small_ledger
from tests.sessions import a_session

FIRST = ItemId("c1")


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    return a_session(a_small_ledger())


def names(session: PlanSession, role: Role) -> list[str]:
    ledger = session.ledger
    return [ledger.departments[o.department_id].name for o in ledger.owners(FIRST, role) if o.department_id]


def test_an_unknown_unit_is_entered_with_the_same_step(session: PlanSession) -> None:
    before = session.ledger
    assert OwnerEdits(session).set_lead([FIRST], "区低空经济专班")
    lead = session.ledger.lead(FIRST)
    assert lead is not None and lead.name == "区低空经济专班"
    session.editor.undo()
    assert session.ledger == before


def test_a_blank_name_takes_the_lead_away(session: PlanSession) -> None:
    OwnerEdits(session).set_lead([FIRST], "  ")
    assert names(session, Role.LEAD) == []


def test_units_keep_the_order_they_were_typed_in(session: PlanSession) -> None:
    OwnerEdits(session).set_units(FIRST, Role.SUPPORTING, ["区教委", "", "区财政局", "区教委"])
    assert names(session, Role.SUPPORTING) == ["区教委", "区财政局"]


def test_the_same_names_again_are_no_step(session: PlanSession) -> None:
    before = session.editor.undoable
    OwnerEdits(session).set_units(FIRST, Role.SUPPORTING, ["区财政局"])
    assert session.editor.undoable == before


def test_a_new_post_is_entered_too(session: PlanSession) -> None:
    OwnerEdits(session).set_leading_post(FIRST, "常务副区长")
    posts = [
        session.ledger.posts[o.post_id].title for o in session.ledger.owners(FIRST, Role.LEADING_POST) if o.post_id
    ]
    assert posts == ["常务副区长"]
