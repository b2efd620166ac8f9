"""Numbers as reports write them: 230, 1.4, ２３０, 1,500, 二百三十, 两千, 三点五."""

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
    """The value of a label or a year, digit by digit or by places (二〇三一, 十二); None when it is no numeral."""
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


def counted(text: str) -> Decimal | None:
    """The value of a count in words (一百二十三, 三点五万, 千亿); None for what is none: 一二三, 三五, 百千."""
    for myriad in ("亿", "万"):
        section, found, rest = text.rpartition(myriad)
        if found:
            factor = counted(section) if section else Decimal(1)
            below = counted(rest.removeprefix("零")) if rest else Decimal(0)
            if factor is None or below is None or below >= _MYRIADS[myriad]:
                return None
            return factor * _MYRIADS[myriad] + below
    whole, point, fraction = text.partition("点")
    amount = _below_myriad(whole)
    if amount is None or not point:
        return None if amount is None else Decimal(amount)
    if not fraction or any(char not in _DIGITS for char in fraction):
        return None
    return Decimal(f"{amount}.{''.join(str(_DIGITS[char]) for char in fraction)}")


def _below_myriad(text: str) -> int | None:
    """Places must fall and a skipped one be said (一百零三); only a leading 十, 百 or 千 goes without its digit."""
    total, lowest = 0, 10_000
    digit: int | None = None
    skipped = False
    for char in text:
        if char in _PLACES and _PLACES[char] < lowest and (digit or not total):
            total, lowest, digit, skipped = total + (digit or 1) * _PLACES[char], _PLACES[char], None, False
        elif char in "零〇" and digit is None and not skipped and total:
            skipped = True
        elif char in _DIGITS and _DIGITS[char] and digit is None:
            digit = _DIGITS[char]
        else:
            return 0 if text in ("零", "〇") else None
    if (skipped and digit is None) or (digit and total and lowest > 10 and not skipped):
        return None
    return total + (digit or 0) if text else None
