"""What a meeting agreed, in words: who does what by when, and how it stands."""

from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer


class AgreementStanding(Enum):
    """How an agreement stands on a day; the values are msgids."""

    KEPT = N_("Kept")
    OPEN = N_("Not kept yet")
    OVERDUE = N_("Past its day")


def agreement_standing(agreed: Agreement, day: date) -> AgreementStanding:
    """Kept, open, or past its day and not kept."""
    if agreed.done_on is not None:
        return AgreementStanding.KEPT
    overdue = agreed.due is not None and agreed.due < day
    return AgreementStanding.OVERDUE if overdue else AgreementStanding.OPEN


def agreement_sentence(agreed: Agreement, year: int, words: Localizer) -> str:
    """区科技局：报送整改方案（7月31日前）."""
    told = words.gettext("{who}: {what}", who=agreed.who, what=agreed.what) if agreed.who else agreed.what
    if agreed.due is None:
        return told
    return words.gettext("{what} (by {day})", what=told, day=formats.day_beside(agreed.due, year, words))


def standing_words(agreed: Agreement, *, day: date, year: int, words: Localizer) -> str:
    """The word for how an agreement stands, with the day on which it was kept."""
    word = words.gettext(agreement_standing(agreed, day).value)
    if agreed.done_on is None:
        return word
    return words.gettext("{state} {day}", state=word, day=formats.day_beside(agreed.done_on, year, words))
