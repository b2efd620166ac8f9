"""A session on a small plan, and its tree model under the eyes of Qt's model tester."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from tests.builders import a_small_ledger
from tests.sessions import a_session


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    """The small plan, in draft."""
    return a_session(a_small_ledger())


@pytest.fixture
def model(session: PlanSession) -> PlanTreeModel:
    """The tree of the small plan; a broken promise to Qt fails the test."""
    tree = PlanTreeModel(session)
    QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal, tree)
    return tree
