"""The counts of views: counted while nobody waits, and true after whatever is edited."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from time import monotonic

import pytest
from hypothesis import given
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.answer import matches
from rongchang_desktop.domain.selection.selection import Due, Selection
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation import view_counts
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.view_counts import ViewCounts
from rongchang_desktop.presentation.views import VIEWS
from tests.builders import MID_YEAR, a_small_ledger
from tests.sessions import a_session
from tests.strategies import Edit, edits

PATIENCE = 5  # seconds
ASKED = {view.key: view.selection for view in VIEWS} | {
    "words": Selection(text="企业"),
    "unit": Selection(department_ids=frozenset({DepartmentId("d1")}), leads_only=True),
    "overdue": Selection(due=Due.OVERDUE),
    "changed": Selection(changed_since=MID_YEAR, has_problem=True),
}


def counted_anew(session: PlanSession, asked: Selection) -> int:
    standing = session.standing
    assert standing is not None
    found = matches(standing, asked, session.index)
    return sum(isinstance(standing.plan.items[key], Commitment) for key in found)


@pytest.fixture(scope="module", autouse=True)
def without_pauses() -> Iterator[None]:
    """The counting goes on as soon as events are handled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view_counts, "PAUSE", 0)
        patch.setattr(view_counts, "FIRST_PAUSE", 0)
        yield


def counted(counts: ViewCounts, session: PlanSession, asked: Mapping[str, Selection]) -> None:
    """The counts come out as counted anew, and stay so while the counting goes on."""
    anew = {key: counted_anew(session, selection) for key, selection in asked.items()}
    until = monotonic() + PATIENCE
    while {key: counts.count(key) for key in asked} != anew and monotonic() < until:
        QCoreApplication.processEvents()
    for _ in range(3):
        QCoreApplication.processEvents()
    assert {key: counts.count(key) for key in asked} == anew


def watching(session: PlanSession) -> ViewCounts:
    counts = ViewCounts(session, QObject(session))
    counts.watch(ASKED)
    counted(counts, session, ASKED)
    return counts


@pytest.mark.parametrize("key", ASKED)
def test_a_view_counts_the_commitments_it_finds(key: str, qtbot: QtBot) -> None:
    session = a_session(a_small_ledger())
    counts = ViewCounts(session, session)
    counts.watch(ASKED)
    qtbot.waitUntil(lambda: counts.count(key) is not None)
    assert counts.count(key) == counted_anew(session, ASKED[key])


@given(wishes=edits())
def test_the_counts_stay_true_whatever_is_edited(qapp: object, wishes: list[Edit]) -> None:
    session = a_session(a_small_ledger())
    counts, new_id = watching(session), counting_ids("new")
    for wish in wishes:
        if session.plan is None or not any(isinstance(item, Commitment) for item in session.plan.items.values()):
            break
        session.edit(lambda ledger, wish=wish: wish.wish(ledger, new_id))  # type: ignore[misc]
        if session.standing is not None:
            counted(counts, session, ASKED)


def test_another_day_for_reports_counts_everything_again(qapp: object) -> None:
    session = a_session(a_small_ledger())
    counts = watching(session)
    office = session.ledger.office
    step = ChangeSet(
        operation=Operation.EDIT_SETTINGS,
        changes=(Change(before=session.ledger.offices.get(office.id), after=replace(office, due_day=1)),),
    )
    late = {"late": Selection(submissions=frozenset({Submission.LATE}))}
    counts.watch(late)
    counted(counts, session, late)
    assert session.edit(lambda ledger: step)
    counted(counts, session, late)
