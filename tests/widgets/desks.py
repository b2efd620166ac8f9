"""A desk without threads, for windows and pages under test."""

from datetime import UTC, date, datetime
from pathlib import Path

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.services.change_feed import ChangeFeed
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner
from tests.records import YEAR

TODAY = date(YEAR, 9, 30)
MORNING = datetime(YEAR, 9, 30, 1, 0, tzinfo=UTC)


def a_desk(folder: Path, *, language: str = "en") -> Desk:
    """A desk with nothing open; whatever is opened is opened at once."""
    signature = Signature(actor=lambda: "tester", now=lambda: MORNING, new_id=counting_ids("made"))
    return Desk(
        runner=InlineRunner(),
        signature=signature,
        words=Localizer(language),
        preferences=Preferences(folder / "preferences.json"),
        today=lambda: TODAY,
    )


def lay(desk: Desk, ledger: Ledger) -> Desk:
    """Show a ledger on the desk without any file."""
    feed = ChangeFeed()
    editor = LedgerEditor(ledger, feed=feed, runner=InlineRunner(), signature=desk.signature)
    desk.session.attach(editor, feed, year=YEAR)
    return desk
