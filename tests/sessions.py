"""An open plan for tests of screens: no file, no thread, a fixed day and a fixed hand."""

from datetime import UTC, date, datetime

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.change_feed import ChangeFeed
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner
from tests.records import YEAR


def a_session(ledger: Ledger, *, language: str = "en", today: date = date(YEAR, 7, 1)) -> PlanSession:
    """The ledger's plan as the screens see it, edited by 张三; new ids are new-000001 and so on."""
    feed = ChangeFeed()
    signature = Signature(
        actor=lambda: "张三", now=lambda: datetime(2024, 7, 1, tzinfo=UTC), new_id=counting_ids("new")
    )
    editor = LedgerEditor(ledger, feed=feed, runner=InlineRunner(), signature=signature)
    return PlanSession(editor, feed, year=YEAR, words=Localizer(language), today=lambda: today)
