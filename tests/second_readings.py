"""A draft read a second time, as the review hands it on when nobody corrected anything."""

from datetime import date

from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.intake.rereading.fresh_reading import fresh_reading
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.services.report_rereading import Rereading, reread
from tests.builders import YEAR

NEVER_LATER = date(YEAR, 12, 31)


def reviewed(ledger: Ledger, draft: DraftPlan, *, today: date = NEVER_LATER) -> Ledger:
    """The scratch ledger of a review in which nothing was corrected."""
    bare = Ledger(departments=ledger.departments, posts=ledger.posts)
    return adopt(bare, draft, year=YEAR, new_id=counting_ids("fresh"), today=today).apply_to(bare)


def read_again(ledger: Ledger, draft: DraftPlan, *, year: int = YEAR, today: date = NEVER_LATER) -> Rereading:
    """The draft beside the plan of the year."""
    return reread(ledger, reviewed(ledger, draft, today=today), YEAR, year=year, today=today)


def laid_out(ledger: Ledger, draft: DraftPlan) -> Ledger:
    """The draft as the plan it is compared as."""
    return fresh_reading(ledger, reviewed(ledger, draft), YEAR, year=YEAR, today=NEVER_LATER)
