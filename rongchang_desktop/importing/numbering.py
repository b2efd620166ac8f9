"""The number at the head of a line or sentence: 一、（一）1. （1）① 一是 第一， 第一部分."""

import re
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.importing.chinese_number import chinese_numeral

_NUMERAL = "[一二三四五六七八九十]{1,3}"


class NumberStyle(Enum):
    """The dress of a list number."""

    PART = "part"
    COMMA = "comma"
    PAREN = "paren"
    ARABIC = "arabic"
    ARABIC_PAREN = "arabic_paren"
    CIRCLED = "circled"
    SHI = "shi"
    ORDINAL = "ordinal"


_FORMS: tuple[tuple[NumberStyle, re.Pattern[str]], ...] = (
    (NumberStyle.PART, re.compile(rf"第({_NUMERAL})(?:部分|章|篇)[\s：:、，]*")),
    (NumberStyle.COMMA, re.compile(rf"({_NUMERAL})[、.．](?!{_NUMERAL}[、是])\s*")),
    (NumberStyle.PAREN, re.compile(rf"[（(〔]\s*({_NUMERAL})\s*[）)〕][、.．]?\s*")),
    (NumberStyle.ARABIC_PAREN, re.compile(r"(?:[（(]\s*(\d{1,3})\s*[）)][、.．]?|(\d{1,3})[）)])\s*")),
    (NumberStyle.ARABIC, re.compile(r"(\d{1,3})\s*[.．、﹒](?!\d)\s*")),
    (NumberStyle.SHI, re.compile(rf"({_NUMERAL})(?:是|要)(?!否)")),
    (NumberStyle.ORDINAL, re.compile(rf"第({_NUMERAL})[，,、：:]\s*")),
)
_FIRST_CIRCLED, _CIRCLED_COUNT = ord("①"), 20


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
    circled = ord(text[0]) - _FIRST_CIRCLED
    if 0 <= circled < _CIRCLED_COUNT:
        return ListNumber(style=NumberStyle.CIRCLED, value=circled + 1, label=text[0], end=1)
    for style, form in _FORMS:
        found = form.match(text)
        if found:
            label = next(group for group in found.groups() if group)
            value = int(label) if label.isdigit() else chinese_numeral(label) or 0
            return ListNumber(style=style, value=value, label=label, end=found.end())
    return None
