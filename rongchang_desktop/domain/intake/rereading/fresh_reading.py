"""A reading laid out as a plan of its own, beside the plan it is compared with."""

from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.intake.reviewed import adopt_reviewed
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import SourceDocument
from rongchang_desktop.foundation.identity import IdSource


def fresh_reading(
    ledger: Ledger, draft: DraftPlan, *, year: int, new_id: IdSource, today: date | None = None
) -> Ledger:
    """The draft as the only plan of a ledger with the same directory; its ids are new and can be taken over.

    What it tells of progress is told of `today`, as `adopt` has it.
    """
    bare = _directory_of(ledger)
    return _laid_out(bare, adopt(bare, draft, year=year, new_id=new_id, today=today))


def reviewed_reading(ledger: Ledger, reviewed: Ledger, reviewed_year: int, *, year: int) -> Ledger:
    """A reviewed draft in the same form."""
    bare = _directory_of(ledger)
    return _laid_out(bare, adopt_reviewed(reviewed, reviewed_year, into=bare, year=year))


def known_document(ledger: Ledger, year: int, sha256: str) -> SourceDocument | None:
    """The document of the year with that fingerprint: the same file was read before."""
    documents = ledger.sources.owned_by(str(year))
    return next((known for known in documents if sha256 and known.sha256 == sha256), None)


def _directory_of(ledger: Ledger) -> Ledger:
    return Ledger(departments=ledger.departments, posts=ledger.posts)


def _laid_out(bare: Ledger, changes: ChangeSet) -> Ledger:
    return changes.apply_to(bare)
