"""A reviewed reading laid out as a plan of its own, beside the plan it is compared with."""

from datetime import date

from rongchang_desktop.domain.intake.reviewed import adopt_reviewed
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import SourceDocument


def fresh_reading(ledger: Ledger, reviewed: Ledger, reviewed_year: int, *, year: int, today: date) -> Ledger:
    """The reviewed draft as the only plan of a ledger with the same directory; its ids are new and can be taken over.

    What it tells of progress is told no later than `today`, as `adopt_reviewed` has it.
    """
    bare = Ledger(departments=ledger.departments, posts=ledger.posts)
    return adopt_reviewed(reviewed, reviewed_year, into=bare, year=year, today=today).apply_to(bare)


def known_document(ledger: Ledger, year: int, sha256: str) -> SourceDocument | None:
    """The document of the year with that fingerprint: the same file was read before."""
    documents = ledger.sources.owned_by(str(year))
    return next((known for known in documents if sha256 and known.sha256 == sha256), None)
