"""Finds the figures of a sentence, in digits or words: value or range, unit, comparator; names and dates are none."""

import re
from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.chinese_number import NUMERALS, arabic, counted, narrowed
from rongchang_desktop.importing.vocabulary import TargetWords, UnitWords, Vocabulary

_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_WORDS = f"[{NUMERALS}万亿][{NUMERALS}万亿点]*"
_NUMBER = re.compile(f"{_DIGITS}|[百千]分之[{NUMERALS}点]+|{_WORDS}")
_RANGE = re.compile(rf"\s*(?:[～~—–－-]+|至|到)\s*({_DIGITS}|{_WORDS})")
LONGEST_IN_DIGITS = 16  # with point and commas; what is longer is an account or a code, and no figure
_LONGEST_IN_WORDS = 16
_LARGEST = Decimal(10) ** 15
_NAMED = re.compile(r"[“‘《][^”’》]{0,60}[”’》]|（\s*[\d.,]+[^，。；（）]{0,6}）")
_BEFORE_A_NAME = re.compile(r"(?:[A-Za-z+×·/第前]|[A-Za-z]-)$")
_HELD_AGAINST = re.compile("(不低于|不少于|不高于|不超过)[^，；。、]{2,22}的$")
_BRACKET = re.compile("[（(][^（）()，。]{1,3}[）)]")
_SPILLS = re.compile("[余多]")
_CLAUSE_MARKS = "，；。：！？（）、"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number to be reached, at [start, end) of the sentence; `end` lies after unit and comparator.

    `cue` is the comparator's word before it, `suffix` the one behind; `in_words` marks a count such as 三所.
    """

    start: int
    end: int
    number_end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    comparator: Comparator
    cue: str
    suffix: str
    in_words: bool = False


def figures(text: str, vocabulary: Vocabulary) -> list[Figure]:
    """The figures of the sentence in order, before it is asked which of them are targets."""
    masked = _NAMED.sub(lambda name: "□" * len(name.group()), narrowed(text))
    found: list[Figure] = []
    at = 0
    while match := _NUMBER.search(masked, at):
        figure = _figure(masked, match, vocabulary)
        at = figure.end if figure else _past_name(masked, match.end())
        if figure:
            found.append(figure)
    return found


def _past_name(text: str, end: int) -> int:
    while end < len(text) and (text[end].isascii() and text[end].isalnum()):
        end += 1
    return end


def _figure(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Figure | None:
    if _BEFORE_A_NAME.search(text[max(0, match.start() - 2) : match.start()]):
        return None
    value, value_max, end = _value(text, match, vocabulary.units)
    unit, number_end = _unit(text, end, vocabulary.units)
    unit = {"百": "%", "千": "‰"}[match.group()[0]] if "分之" in match.group() else unit
    suffix, after = _after(text, number_end, vocabulary.targets)
    cue, before = _before(text, match.start(), vocabulary.targets)
    if value is None or _is_name(text, number_end, unit, vocabulary.units):
        return None
    if not unit and not _stands_alone(text, number_end, suffix, before):
        return None
    if _is_a_term(text, number_end, unit, after or before, vocabulary.units):
        return None
    if suffix and not cue and unit in vocabulary.units.terms and not _closes(text, number_end + len(suffix)):
        return None
    spills = Comparator.MORE_THAN if _SPILLS.search(text, end, number_end) else None
    comparator = Comparator.RANGE if value_max is not None else after or before or spills or Comparator.EXACTLY
    return Figure(
        start=match.start(),
        end=number_end + len(suffix),
        number_end=number_end,
        value=value,
        value_max=value_max,
        unit=unit,
        comparator=comparator,
        cue=cue,
        suffix=suffix,
        in_words=match.group()[0] not in "0123456789" and "分之" not in match.group(),
    )


def _value(text: str, match: re.Match[str], units: UnitWords) -> tuple[Decimal | None, Decimal | None, int]:
    low, end = _number(match.group(), match.start())
    unit, unit_end = _unit(text, end, units)
    for start in (end, unit_end):
        second = _RANGE.match(text, start)
        if second is None:
            continue
        high, high_end = _number(second.group(1), second.start(1))
        same = start == end or _unit(text, high_end, units)[0].startswith(unit)
        if same and low is not None and high is not None and high > low:
            return low, high, high_end
    return low, None, end


def _number(word: str, start: int) -> tuple[Decimal | None, int]:
    """The value, and where it ends: in 三千万 as in 3000万 the last 万 is left to the unit."""
    if "分之" in word:
        return counted(word[3:]), start + len(word)
    if word[0].isdigit():
        return (arabic(word) if len(word) <= LONGEST_IN_DIGITS else None), start + len(word)
    if len(word) > _LONGEST_IN_WORDS:
        return None, start + len(word)
    left = word[len(word.rstrip("万亿")) :]
    whole, factor = counted(word), counted(left) if left else Decimal(1)
    value = whole / factor if whole and factor else None
    return (value if value is not None and value < _LARGEST else None), start + len(word) - len(left)


def _unit(text: str, at: int, units: UnitWords) -> tuple[str, int]:
    """The unit after the number with its multiplier, without 余 and 多; and where it ends."""
    match = units.pattern.match(text, at)
    if match is None or match.end() == at:
        return "", at
    multiplier, unit = match.group(1) or "", match.group(2) or ""
    if not multiplier + unit:
        return "", at
    return multiplier + unit, match.end()


def _is_name(text: str, unit_end: int, unit: str, units: UnitWords) -> bool:
    following = text[unit_end : unit_end + 1]
    if unit.endswith(tuple(units.names)) and not unit.endswith(tuple(units.longer_than_names)):
        return True
    if following == "级" or (not unit and following in units.names):
        return True
    return following.isascii() and following.isalnum() and (not unit or unit[-1].isascii())


def _stands_alone(text: str, end: int, suffix: str, before: Comparator | None) -> bool:
    """An index has no unit (发展指数达到125): the words around must say that the number is to be reached."""
    return _closes(text, end + len(suffix)) and (
        bool(suffix) or before in (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.AT_MOST)
    )


def _closes(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", *_CLAUSE_MARKS)


def _is_a_term(text: str, end: int, unit: str, comparator: Comparator | None, units: UnitWords) -> bool:
    """A span of time is a target only where a span is to be reached; 3天内 is a date."""
    if text[end : end + 1] == "内" and unit.endswith(units.reaches):
        return True
    return unit in units.durations and comparator not in (Comparator.AT_MOST, Comparator.AT_LEAST)


def _after(text: str, at: int, words: TargetWords) -> tuple[str, Comparator | None]:
    """The comparator right behind the unit, with a bracket between: 10场（次）以上."""
    bracket = _BRACKET.match(text, at)
    begin = bracket.end() if bracket else at
    for word, comparator in words.after.get(text[begin : begin + 1], ()):
        if text.startswith(word, begin):
            return text[at:begin] + word, comparator
    return "", None


def _before(text: str, at: int, words: TargetWords) -> tuple[str, Comparator | None]:
    """The comparator that ends right before the figure, longest word first; else as in 不低于甲的1.6倍."""
    head = text[max(0, at - 8) : at]
    for word, comparator in words.before.get(head[-1:], ()):
        if head.endswith(word):
            return word, comparator
    held = _HELD_AGAINST.search(text[max(0, at - 30) : at]) if head.endswith("的") else None
    return ("", dict(words.before[held.group(1)[-1]]).get(held.group(1))) if held else ("", None)
