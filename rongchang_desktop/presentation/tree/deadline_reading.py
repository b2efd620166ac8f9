"""Deadlines as people type them: 9月底, 9/30, 2024-09-30, 三季度末, 年底, 每季度, 长期坚持."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label

_DAY = re.compile(r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?")
_MONTH = re.compile(r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})月?(?:底|末|底前|前)?")
_QUARTER = re.compile(r"(?:(?P<year>\d{4})年?)?(?:第?(?P<zh>[一二三四1-4])季度[末底]?|[qQ](?P<en>[1-4]))")
_NAMED = {"年底": (12, 31), "年末": (12, 31), "全年": (12, 31), "上半年": (6, 30), "年中": (6, 30)}
_RECURRING = {
    "长期": Recurrence.STANDING,
    "长期坚持": Recurrence.STANDING,
    "每月": Recurrence.MONTHLY,
    "每季": Recurrence.QUARTERLY,
    "每季度": Recurrence.QUARTERLY,
}
_FULL = re.compile(r"(\d{4})(\d{2})(\d{2})")


class DeadlineError(UserFacingError):
    """What was typed where a deadline belongs is none."""

    def __init__(self, text: str) -> None:
        super().__init__(N_("“{text}” is not a date. Write for instance 9/30, 9月底 or 2024-09-30."), text=text)


def read_deadline(text: str, year: int, words: Localizer) -> tuple[date | None, Recurrence]:
    """The day typed, in the plan's year unless another is named, or how often it recurs. Raises DeadlineError."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return None, Recurrence.ONCE
    recurrence = _recurrence(plain, words)
    if recurrence is not None:
        return None, recurrence
    try:
        day = _read_day(plain, year) or _as_shown(plain, year, words)
    except ValueError as error:
        raise DeadlineError(text) from error
    if day is None:
        raise DeadlineError(text)
    return day, Recurrence.ONCE


def _recurrence(plain: str, words: Localizer) -> Recurrence | None:
    for recurrence in (Recurrence.MONTHLY, Recurrence.QUARTERLY, Recurrence.STANDING):
        if plain.casefold() == "".join(label(recurrence, words).split()).casefold():
            return recurrence
    return _RECURRING.get(plain)


def _read_day(plain: str, year: int) -> date | None:
    if found := _FULL.fullmatch(plain):
        return date(*(int(part) for part in found.groups()))
    if plain in _NAMED:
        return date(year, *_NAMED[plain])
    if found := _DAY.fullmatch(plain):
        return date(int(found["year"] or year), int(found["month"]), int(found["day"]))
    if found := _QUARTER.fullmatch(plain):
        quarter = int(found["en"] or "一二三四1234".index(found["zh"]) % 4 + 1)
        return _month_end(int(found["year"] or year), quarter * 3)
    if found := _MONTH.fullmatch(plain):
        return _month_end(int(found["year"] or year), int(found["month"]))
    return None


def _as_shown(plain: str, year: int, words: Localizer) -> date | None:
    """A day written as the program itself shows it, in whatever language."""
    for month in range(1, 13):
        last = monthrange(year, month)[1]
        for day in (last, *range(1, last)):
            shown = formats.deadline(date(year, month, day), year, words)
            if "".join(shown.split()).casefold() == plain.casefold():
                return date(year, month, day)
    return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
