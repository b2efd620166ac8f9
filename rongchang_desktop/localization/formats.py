"""Dates, numbers and shares as the reader's language writes them.

Babel is imported when the first of them is written: reading its data would keep the window's first picture waiting.
"""

from calendar import monthrange
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

from rongchang_desktop.localization.catalog import Localizer

if TYPE_CHECKING:
    from babel import Locale


def day(value: date, words: Localizer) -> str:
    """A full date: 2024年9月30日 / 30 September 2024."""
    return _date(value, words, zh="long", en="d MMMM y")


def short_day(value: date, words: Localizer) -> str:
    """Month and day: 9月28日 / 28 Sep."""
    return _date(value, words, zh="M月d日", en="d MMM")


def month(value: date, words: Localizer) -> str:
    """The month of a day: 2024年9月 / September 2024."""
    return _date(value, words, zh="y年M月", en="MMMM y")


def weekday(value: date, words: Localizer) -> str:
    """周一 / Mon."""
    return _date(value, words, zh="EEE", en="EEE")


def day_beside(value: date, year: int, words: Localizer) -> str:
    """Month and day, with the year where it is another than the one spoken of: 28 Sep / 28 Sep, 2025."""
    return _of_year(short_day(value, words), value, year, words)


def deadline(value: date, year: int, words: Localizer) -> str:
    """A deadline as the office says it: 12月底 for the last day of a month, with the year where it is another."""
    last = monthrange(value.year, value.month)[1] == value.day
    month = _date(value, words, zh="M月", en="MMM")
    text = words.gettext("end of {month}", month=month) if last else short_day(value, words)
    return _of_year(text, value, year, words)


def clock(value: datetime, words: Localizer) -> str:
    """Hours and minutes."""
    from babel.dates import format_time

    return str(format_time(value, format="HH:mm", locale=_locale(words.language)))


def number(value: Decimal | int, words: Localizer) -> str:
    """A figure with no more decimals than it has; large ones are not grouped, as the reports print them."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, format="0.######", locale=_locale(words.language)))


def file_size(size: int, words: Localizer) -> str:
    """How large a file is: 12 KB, 3.4 MB."""
    if size < 1_000_000:
        return f"{number(-(-size // 1000), words)} KB"
    return f"{number(Decimal(size // 100_000) / 10, words)} MB"


def exact_percent(share: Decimal, words: Localizer) -> str:
    """A share (1 = all) as a percentage to a tenth, without a decimal where there is none: 75%, 91.7%."""
    return _percent(share, words, "0.#%")


def percent(share: Decimal, words: Localizer, *, decimals: int = 0) -> str:
    """A share (1 = all) as a percentage."""
    return _percent(share, words, "0" + ("." + "0" * decimals if decimals else "") + "%")


def _of_year(text: str, value: date, year: int, words: Localizer) -> str:
    return text if value.year == year else words.gettext("{day}, {year}", day=text, year=value.year)


def _date(value: date, words: Localizer, *, zh: str, en: str) -> str:
    from babel.dates import format_date

    return str(format_date(value, format=zh if words.language == "zh_CN" else en, locale=_locale(words.language)))


def _percent(share: Decimal, words: Localizer, pattern: str) -> str:
    from babel.numbers import format_percent

    with localcontext(rounding=ROUND_HALF_UP):  # as offices round: 40.5 is 41
        return str(format_percent(share, format=pattern, locale=_locale(words.language)))


@cache
def _locale(language: str) -> "Locale":
    """The locale of a language; a table asks for it thousands of times, and reading it takes longer than formatting."""
    from babel import Locale

    return Locale.parse(language)
