"""The text of a cell as a person sees it: dates in ISO order, figures without the noise of binary fractions."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

_ASIDE = re.compile(r"\[[^\]]*\]|_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_PLACES = re.compile(r"General|[0#?][0#?.,]*", re.IGNORECASE)
_WHOLE_BELOW = 1e15


def shown(value: object, number_format: str) -> str:
    """The words for a value of a cell; an empty cell is an empty text."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _figure(value, number_format)
        case datetime():
            return _moment(value, number_format)
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
        case timedelta():
            return str(value)
        case _:
            return str(value)


def _figure(value: float, number_format: str) -> str:
    before, after, percent = _dress(number_format)
    number = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        return str(value)
    text = f"{(number * 100 if percent else number).normalize():f}"
    sign = "-" if text.startswith("-") else ""
    return f"{sign}{before}{text.removeprefix('-')}{after}"


@cache
def _dress(number_format: str) -> tuple[str, str, bool]:
    """(words before the figure, words after it, whether it is a percentage); none where the format also divides."""
    section = _ASIDE.sub("", number_format.split(";")[0])
    bare = _LITERAL.sub("", section)
    percent = "%" in bare
    places = _PLACES.search(_LITERAL.sub(lambda found: "\0" * len(found.group()), section))
    if places is None or places.group().endswith(",") or "!" in bare:
        return "", "", False
    before = _literals(section[: places.start()])
    after = _literals(section[places.end() :])
    return before, ("%" if percent else "") + after, percent


def _literals(piece: str) -> str:
    return "".join(found.group(1) or found.group(2) or "" for found in _LITERAL.finditer(piece))


def _moment(value: datetime, number_format: str) -> str:
    letters = _LITERAL.sub("", _ASIDE.sub("", number_format)).lower()
    if value.time() != time() and "h" in letters:
        return value.strftime("%Y-%m-%d %H:%M")
    if "y" in letters and "m" in letters and "d" not in letters:
        return value.strftime("%Y-%m")
    return value.date().isoformat()
