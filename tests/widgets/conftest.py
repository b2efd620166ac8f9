"""The inspector on the small plan, shown and active, for every test that asks for it."""

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.builders import a_small_ledger
from tests.sessions import a_session
from tests.widgets.windows import shown

FIRST = ItemId("c1")


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    return a_session(a_small_ledger())


@pytest.fixture
def panel(qtbot: QtBot, session: PlanSession) -> InspectorPanel:
    panel = shown(qtbot, InspectorPanel(session), size=(360, 900))
    panel.show_item(FIRST)
    return panel
