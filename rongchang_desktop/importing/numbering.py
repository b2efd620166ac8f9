"""The number at the head of a line or sentence: 一、（一）1. 1.1 （1）① 一是 第一， 首先， 第一部分 Ⅰ、."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.foundation.chinese_number import chinese_numeral

_NUMERAL = "[一二三四五六七八九十]{1,3}"


class NumberStyle(Enum):
    """The dress of a list number."""

    PART = "part"
    ROMAN = "roman"
    COMMA = "comma"
    PAREN = "paren"
    ARABIC = "arabic"
    DECIMAL = "decimal"
    ARABIC_PAREN = "arabic_paren"
    CIRCLED = "circled"
    SHI = "shi"
    ORDINAL = "ordinal"
    SEQUENCE = "sequence"


_FORMS: tuple[tuple[NumberStyle, re.Pattern[str]], ...] = (
    (NumberStyle.PART, re.compile(rf"第\s*({_NUMERAL}|\d{{1,2}})\s*(?:部分|章|篇|编)[\s：:、，.．]*")),
    (
        NumberStyle.COMMA,
        re.compile(rf"({_NUMERAL})(?:\s*[、.．](?!{_NUMERAL}[、是])\s*|[：:]\s*(?=\D)|[ \u3000]+(?=[\u4e00-\u9fff“]))"),
    ),
    (NumberStyle.PAREN, re.compile(rf"[（(〔【\[［]\s*({_NUMERAL})\s*[）)〕】\]］][、.．：:]?\s*")),
    (NumberStyle.ARABIC_PAREN, re.compile(r"(?:[（(]\s*(\d{1,3})\s*[）)][、.．]?|(\d{1,3})[）)])\s*")),
    (
        NumberStyle.DECIMAL,
        re.compile(r"(\d{1,2}(?:[.．]\d{1,2}){1,4})(?:[.．、]\s*|[ \u3000]+)(?=[^\d\s万亿千百个%％])"),
    ),
    (NumberStyle.ARABIC, re.compile(r"(?:(\d{1,3})\s*[.．、﹒](?!\d)\s*|(0\d)[ \u3000]+(?=\D))")),
    (NumberStyle.SHI, re.compile(rf"({_NUMERAL})(?:是|要)(?!否)[：:，]?")),
    (NumberStyle.ORDINAL, re.compile(rf"[第其]({_NUMERAL})[，,、：:]\s*")),
    (NumberStyle.ROMAN, re.compile(r"([\u2160-\u216b]|I{1,3}|I?V|VI{1,3}|I?X)(?:\s*[、.．：:]\s*|[ \u3000]+)")),
)
_HEADS = frozenset("第其（(〔【[［一二三四五六七八九十首再最IVX") | {chr(code) for code in range(0x2160, 0x216C)}
_SEQUENCE = re.compile("(首先|其次|再次|最后)[，,、：:]")
_IN_SEQUENCE = ("首先", "其次", "再次", "最后")
# Characters that hold a whole number: the first of each row, how many, and the dress.
_ROWS = (
    ("①", 20, NumberStyle.CIRCLED),
    ("❶", 10, NumberStyle.CIRCLED),
    ("⑴", 20, NumberStyle.ARABIC_PAREN),
    ("⒈", 20, NumberStyle.ARABIC),
    ("㈠", 10, NumberStyle.PAREN),
)
_COMPOSED = {chr(ord(first) + place): (style, place + 1) for first, count, style in _ROWS for place in range(count)}
_AFTER_COMPOSED = re.compile(r"[、.．]?\s*")
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNumber:
    """A number found at the head of a text: its dress, its value and the offset where the words begin."""

    style: NumberStyle
    value: int
    label: str
    end: int


def list_number(text: str) -> ListNumber | None:
    """The list number the text begins with, or None."""
    if not text:
        return None
    if text[0] in _COMPOSED:
        return _composed(text)
    if text[0] not in _HEADS and not text[0].isdecimal():
        return None
    for style, form in _FORMS:
        found = form.match(text)
        if found:
            label = unicodedata.normalize("NFKC", next(group for group in found.groups() if group))
            return ListNumber(style=style, value=_value(label, style), label=label, end=found.end())
    sequence = _SEQUENCE.match(text)
    if sequence:
        value = _IN_SEQUENCE.index(sequence.group(1)) + 1
        return ListNumber(style=NumberStyle.SEQUENCE, value=value, label="", end=sequence.end())
    return None


def _composed(text: str) -> ListNumber:
    style, value = _COMPOSED[text[0]]
    if style is NumberStyle.CIRCLED:
        return ListNumber(style=style, value=value, label=text[0], end=1)
    rest = _AFTER_COMPOSED.match(text, 1)
    label = _NUMERALS[value - 1] if style is NumberStyle.PAREN else str(value)
    return ListNumber(style=style, value=value, label=label, end=rest.end() if rest else 1)


def _value(label: str, style: NumberStyle) -> int:
    if style is NumberStyle.ROMAN:
        return _ROMAN[label]
    last = label.rpartition(".")[2] if style is NumberStyle.DECIMAL else label
    return int(last) if last.isdigit() else chinese_numeral(last) or 0
