"""Edits of what the office remembers of its papers: options and wording."""

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.papers.settings import PaperSettings


def put_paper_settings(ledger: Ledger, settings: PaperSettings) -> ChangeSet:
    """Remember this of a kind of paper; settings that say nothing are forgotten."""
    before = ledger.paper_settings.get(settings.id)
    after = settings if settings.options or settings.wordings else None
    changes = (Change(before=before, after=after),) if before != after else ()
    return ChangeSet(operation=Operation.SET_PAPER, changes=changes)
