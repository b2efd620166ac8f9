"""The year a plan is for, as its title, its first lines or its file's name say; goals of later years do not count."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

_NUMERALS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "Ｏ": "0",
}
_FIGURES = r"20\d\d|二[〇○零Ｏ][一二三四五六七八九〇○零Ｏ]{2}"
_YEAR = re.compile(rf"(?<!\d)(?P<year>{_FIGURES})(?=年|\D|$)")
_SPAN = re.compile(rf"(?:{_FIGURES})\s*年?\s*(?:[—–\-~～]+|至|到)\s*(?:{_FIGURES})\s*年?")
_GOAL = re.compile(rf"(?:到|至|截至|截止|自|从|力争|面向|展望|远景|比|较|同比|自从|早在)\s*(?:{_FIGURES})\s*年?")
_OF_A_PAPER = re.compile(rf"[〔\[【（(]\s*(?:{_FIGURES})\s*[〕\]】）)]\s*第?\s*\d+\s*号")
_LONGEST_TITLE = 60
_LOOKING_BACK = ("回顾", "总结", "过去")


def plan_year(*, titles: Iterable[str], lines: Sequence[str], name: str) -> int | None:
    """The year of the first title that names one, of a short line near the start, of the file's name, of a long line.

    A title's last year counts (2030年工作总结和2031年计划); a line that looks back is passed over.
    """
    for text in (*titles, *(line for line in lines if _may_tell(line)), PurePath(name).stem):
        if named := _years(text):
            return named[-1] if text in titles else max(named)
    return next((named[0] for line in lines if not _may_tell(line) and (named := _years(line))), None)


def _may_tell(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not any(word in line for word in _LOOKING_BACK)


def _years(text: str) -> list[int]:
    """The years that are neither of a span, a goal nor a number of a paper."""
    for other in (_OF_A_PAPER, _SPAN, _GOAL):
        text = other.sub(lambda found: "□" * len(found.group()), text)
    return [_value(found["year"]) for found in _YEAR.finditer(text)]


def _value(written: str) -> int:
    return int("".join(_NUMERALS.get(sign, sign) for sign in written))
