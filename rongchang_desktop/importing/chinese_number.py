"""Numbers as reports write them: 230, 1.4, ２３０, 1,500, 二百三十, 十二, 两."""

from decimal import Decimal, InvalidOperation

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
NUMERALS = "".join((*_DIGITS, *_PLACES))
_NARROW = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


def narrowed(text: str) -> str:
    """The text with full-width digits, point and percent sign narrowed; no character changes its place."""
    return text.translate(_NARROW)


def arabic(text: str) -> Decimal | None:
    """The value of digits with an optional point and thousands commas; None when they are none."""
    try:
        return Decimal(narrowed(text).replace(",", ""))
    except InvalidOperation:
        return None


def chinese_numeral(text: str) -> int | None:
    """The value of a numeral up to the hundreds of millions; None when the text is no numeral."""
    if not text:
        return None
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = digit * 10 + _DIGITS[char]
        elif char in _PLACES:
            section += (digit or 1) * _PLACES[char]
            digit = 0
        elif char in _MYRIADS:
            total = (total + section + digit) * _MYRIADS[char]
            section = digit = 0
        else:
            return None
    return total + section + digit
