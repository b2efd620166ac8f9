"""The numbers of automatic lists as Word shows them: 一, 甲, 壹, ①, iv, 01."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_CIRCLED = 20


def numeral(value: int, style: str) -> str:
    """The value in the style named as in w:numFmt; plain digits for a style that has no form for it."""
    form = _FORMS.get(style)
    return form(value) if form is not None and 0 < value < 10_000 else str(max(0, value))


def chinese(value: int) -> str:
    """1 to 9999: 一, 十, 十一, 一百零一."""
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = bool(text) and not digit
    return text.removeprefix("一") if text.startswith("一十") else text


def _digits(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (value // worth)
        value %= worth
    return text


def _letters(value: int) -> str:
    """a … z, aa, bb, … as Word counts on."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if value <= _MOST_CIRCLED else str(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value <= len(signs) else str(value)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "taiwaneseDigital": _digits,
    "ideographDigital": _digits,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "chineseLegalSimplified": lambda value: _legal(value),
    "ideographLegalTraditional": lambda value: _legal(value),
    "japaneseLegal": lambda value: _legal(value),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "ideographEnclosedCircle": chinese,
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "decimalEnclosedParen": lambda value: f"({value})",
    "bullet": lambda value: "",
    "none": lambda value: "",
}


def _legal(value: int) -> str:
    return ("壹" if 10 <= value < 20 else "") + chinese(value).translate(_LEGAL)
