"""Deadlines and rhythms: 12月底前, 2024-06-30, 三季度末, 年内, 每季度, 长期坚持."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from rongchang_desktop.foundation.chinese_number import chinese_numeral, narrowed
from rongchang_desktop.importing.vocabulary import DeadlineWords, Vocabulary

_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_YEAR = r"(?P<year>20\d\d)\s*年\s*"
_RELATIVE = r"(?P<relative>今年|本年|当年|明年|次年|来年)\s*"
_PART = r"(?P<part>上旬|中旬|下旬|初|底|末)?"
_NUMERIC = (
    rf"(?P<n_year>20\d\d)(?P<sign>[-/.])(?P<n_month>{_MONTH})"
    rf"(?:(?P=sign)(?P<n_day>\d\d?)|[-—–~～至](?P<until>{_MONTH}))?(?!\d)"
)
_WRITTEN = rf"(?<!\d)(?P<month>{_MONTH})\s*月\s*(?:份\s*)?(?:(?P<day>\d\d?)\s*[日号]|{_PART})"
_WHOLE = r"(?P<whole>20\d\d\s*年|今年|本年|当年|明年|次年|来年)(?:底|末|内|度)?"
_BARE = re.compile(rf"\s*(?P<month>{_MONTH})\s*[./-]\s*(?P<day>\d\d?)\s*[日号]?\s*(?:之前|以前|前)?\s*")
_REPEATED = re.compile(r"每(?:个)?(?:月|季度?)(?:\s*\d\d?\s*[日号]|底|末|初)?")
_THIS_YEAR = ("今年", "本年", "当年")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day, the words that said so, and `monthly`, `quarterly` or `standing`; what is not said is None or empty."""

    day: date | None = None
    words: str = ""
    recurrence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day named at [start, end) of a text; None where its year is not known."""

    day: date | None
    start: int
    end: int


def deadline_of(text: str, *, year: int | None, vocabulary: Vocabulary) -> Deadline:
    """What a cell or a bracket for the time limit says; the latest day where it names several.

    A day without a year falls in `year`, and is left open where that is None. The end of what is named counts: 6月前,
    6月底 and 二季度 are one day.
    """
    plain = narrowed(text)
    masked = _REPEATED.sub(lambda found: "□" * len(found.group()), plain)
    bare = _bare_day(masked, year)
    days = [bare] if bare else _days(masked, year, vocabulary.deadlines)
    rhythm, said = _rhythm(plain, vocabulary)
    if not days:
        return Deadline(words=said, recurrence=rhythm)
    latest = max(days, key=lambda named: (named.day or date.min, named.start))
    return Deadline(day=latest.day, words=text[latest.start : latest.end], recurrence=rhythm)


def days_named(text: str, *, year: int | None, vocabulary: Vocabulary) -> list[NamedDay]:
    """Every day that the text names, in order, whatever it is named for."""
    return _days(narrowed(text), year, vocabulary.deadlines)


def _days(text: str, year: int | None, words: DeadlineWords) -> list[NamedDay]:
    found: list[NamedDay] = []
    current = year
    for match in _pattern(tuple(words.spans)).finditer(text):
        named = match["year"] or match["n_year"] or match["whole"] or match["relative"]
        if named and named[:4].isdigit():
            current = int(named[:4])
        elif named and year is not None:
            current = year if named in _THIS_YEAR else year + 1
        day = _day(match, current, words) if current is not None else None
        if day is not None or current is None:
            found.append(NamedDay(day=day, start=match.start(), end=match.end()))
    return found


def _day(found: re.Match[str], year: int, words: DeadlineWords) -> date | None:
    if found["span"]:
        month, day = words.spans[found["span"]]
        return date(year, month, day)
    month_word = found["n_month"] or found["month"]
    if month_word is None:
        return date(year, 12, 31)
    if found["until"]:
        return _within(year, found["until"], None, None)
    return _within(year, month_word, found["day"] or found["n_day"], words.parts.get(found["part"] or ""))


def _bare_day(text: str, year: int | None) -> NamedDay | None:
    """12.31 and 6/30 are days only where they fill the cell."""
    found = _BARE.fullmatch(text)
    day = _within(year, found["month"], found["day"], None) if found and year is not None else None
    return NamedDay(day=day, start=0, end=len(text)) if day else None


def _within(year: int, month: str, day: str | None, part: int | None) -> date | None:
    """The day of the month, or its last; a 31st that the month lacks is its last."""
    number = int(month) if month.isascii() else chinese_numeral(month) or 0
    last = monthrange(year, number)[1]
    wanted = int(day) if day else part or last
    return date(year, number, min(wanted, last)) if 1 <= wanted <= 31 else None


def _rhythm(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """How often the text says that it falls due, and in which words."""
    for rhythm in ("quarterly", "monthly", "standing"):
        known = (*vocabulary.targets.lists[f"recurrence_{rhythm}"], *vocabulary.deadlines.rhythms[rhythm])
        for word in sorted(known, key=len, reverse=True):
            if word in text:
                return rhythm, word
    return "", ""


@cache
def _pattern(spans: tuple[str, ...]) -> re.Pattern[str]:
    """A day as figures, as a span or a month with or without its year, or as a whole year."""
    named = "|".join(re.escape(span) for span in sorted(spans, key=len, reverse=True))
    return re.compile(
        rf"(?:{_NUMERIC}|(?:{_YEAR}|{_RELATIVE})?(?:第?(?P<span>{named})[底末]?|{_WRITTEN})|{_WHOLE})(?:\s*(?:之前|以前|前))?"
    )
