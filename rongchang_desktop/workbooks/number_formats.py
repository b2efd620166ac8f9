"""Numbers as a spreadsheet knows them, shown as the paper words them."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"(?<![\d.])([-+−]?)([0-9][0-9,]*(?:\.([0-9]+))?)")
_COUNT, _PERCENT = re.compile(r"0|[1-9][0-9]{0,8}"), re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4})?%")
_AS_IT_IS = "General"
_LONGEST = 60  # characters of words beside a number


def number_format(text: str, value: int | Decimal) -> str:
    """The format that shows the value as that text, words beside the number included; as it is where none does."""
    found = _NUMBER.search(text)
    if found is None or len(text) > _LONGEST or '"' in text or "\n" in text:
        return _AS_IT_IS
    sign, digits, decimals = found.groups()
    shown = Decimal(digits.replace(",", "")) * (-1 if sign in ("-", "−") else 1)
    before, after = text[: found.start()], text[found.end() :]
    pattern = ("#,##0" if "," in digits else "0") + (f".{'0' * len(decimals)}" if decimals else "")
    places = Decimal(1).scaleb(-len(decimals or "")) / 2
    if after.startswith("%") and abs(Decimal(value) * 100 - shown) <= places:
        pattern, after = f"{pattern}%", after[1:]
    elif abs(Decimal(value) - shown) > places:
        return _AS_IT_IS
    if sign == "+":
        return ";".join(f"{_words(before)}{each}{pattern}{_words(after)}" for each in "+-")
    return f"{_words(before)}{pattern}{_words(after)}"


def plain_number(text: str) -> int | Decimal | None:
    """The value of a text that is nothing but a count or a percentage."""
    if _COUNT.fullmatch(text):
        return int(text)
    return Decimal(text[:-1]) / 100 if _PERCENT.fullmatch(text) else None


def _words(text: str) -> str:
    return f'"{text}"' if text else ""
