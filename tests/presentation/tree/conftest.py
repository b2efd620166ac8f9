"""A session on a small plan, and its tree model under the eyes of Qt's model tester."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.services.change_feed import ChangeFeed
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner
from tests.builders import YEAR, a_small_ledger

SessionMaker = Callable[[Ledger], PlanSession]


@pytest.fixture
def make_session(qtbot: QtBot) -> Iterator[SessionMaker]:
    """Opens a ledger as a session in English, on 1 July, edited by 张三."""
    opened: list[PlanSession] = []

    def make(ledger: Ledger) -> PlanSession:
        feed = ChangeFeed()
        signature = Signature(
            actor=lambda: "张三", now=lambda: datetime(2024, 7, 1, tzinfo=UTC), new_id=counting_ids("new")
        )
        editor = LedgerEditor(ledger, feed=feed, runner=InlineRunner(), signature=signature)
        session = PlanSession(editor, feed, year=YEAR, words=Localizer("en"), today=lambda: date(YEAR, 7, 1))
        opened.append(session)
        return session

    yield make
    for session in opened:
        session.close()


@pytest.fixture
def session(make_session: SessionMaker) -> PlanSession:
    """The small plan, in draft."""
    return make_session(a_small_ledger())


@pytest.fixture
def model(session: PlanSession) -> PlanTreeModel:
    """The tree of the small plan; a broken promise to Qt fails the test."""
    tree = PlanTreeModel(session)
    QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal, tree)
    return tree
