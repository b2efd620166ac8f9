"""The names of the holidays of China."""

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

HOLIDAYS = {
    name: name
    for name in (
        N_("New Year's Day"),
        N_("Spring Festival"),
        N_("Tomb-sweeping Day"),
        N_("Labour Day"),
        N_("Dragon Boat Festival"),
        N_("National Day"),
        N_("Mid-autumn Festival"),
        N_("Anti-Fascist 70th Day"),
    )
}


def holiday_name(name: str, words: Localizer) -> str:
    """The holiday in the reader's language; what is none stays as it was written."""
    known = HOLIDAYS.get(name)
    return words.gettext(known) if known is not None else name
