"""What the office calls the months that a paper covers, by the day it is judged on."""

from calendar import monthrange
from datetime import date

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

_QUARTER_ENDS = {
    3: N_("first quarter"),
    6: N_("first half-year"),
    9: N_("first three quarters"),
    12: N_("whole year"),
}


def round_name(day: date, words: Localizer) -> str:
    """上半年 at the end of June, 1—8月 at the end of August; empty on a day in the midst of a month."""
    if day.day != monthrange(day.year, day.month)[1]:
        return ""
    if day.month in _QUARTER_ENDS:
        return words.gettext(_QUARTER_ENDS[day.month])
    if day.month == 1:
        return words.gettext("January")
    return words.gettext("months 1–{month}", month=day.month)
