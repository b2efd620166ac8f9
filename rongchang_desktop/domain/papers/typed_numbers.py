"""Numbers that a person typed beside the word of a figure: 滞后的有3项, 偏慢12项（13.2%）, 办结率16.5%, 3 lagging."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rongchang_desktop.domain.papers.content import Content, Figure, Span, one_line
from rongchang_desktop.foundation.chinese_number import NUMERALS, arabic, counted, narrowed

_LEFT_OUT = "…"  # in the place of what others wrote: its numbers count other things
_NUMBER = rf"(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s?%)?|[{NUMERALS}]+)"
_NOUN = "(?:目标任务|任务|事项|项目|工作(?!日)|指标)"
_UNIT = rf"(?P<unit>\s?(?:[项件条]|个(?={_NOUN}|\W|$)))"
_LINKS = r"(?P<links>[的有为是共计达数约：:\s]{0,4}(?:(?:of|is|are|at)\s)?)"
# 滞后：5、16项 names tasks; 滞后10个百分点, 滞后3个月 and lagging 5 days measure how far.
_ENDS = (
    rf"(?:{_UNIT}{_NOUN}?|(?P<days>\s?个工作日)|(?<=%)(?![以左])|(?!\w))"
    r"(?!\d|[.,]\d|\s?%|[、—–~～-]\d|\s(?:days?|weeks?|months?|years?|points?|percent)\b)"
)
_AFTER = re.compile(rf"(?P<noun>的?{_NOUN})?{_LINKS}{_NUMBER}{_ENDS}(?P<goes_on>\w)?")
_BEFORE = re.compile(
    rf"(?:^|(?<!\d、)(?<!\d and )(?<![—–~～./-])(?<=[\W有共计仍尚还中])){_NUMBER}{_UNIT}?\s?{_NOUN}?的?\s?$"
)
_SHARE = re.compile(rf"\s?(?:[（(]\s?占?|[，,、]?\s?占)比?(?:全部|总数)?的?\s?{_NUMBER}")
_LINKED_NUMBER = re.compile(rf"{_LINKS}\d")
_LOOKED_BACK = 24  # characters before a word in which its number is looked for
_TOLD_BEFORE, _TOLD_AFTER = 16, 4  # characters around a number that say which one is meant


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as it was typed, where it stands in its text, and the figures it may be meant for: one at least.

    `place` are the words around it.
    """

    said: str
    at: int
    figures: tuple[Figure, ...]
    place: str = ""

    @property
    def is_right(self) -> bool:
        """It is one of the figures."""
        return _value(self.said) in [_value(figure.text) for figure in self.figures]


def wrong_numbers(content: Content, figures: Iterable[Figure], *, by_hand: bool = False) -> Iterator[TypedNumber]:
    """The numbers by hand (all of them where the whole content is) that are none of the figures they stand beside."""
    words = _Words(figures)
    typed = _typed(content, by_hand=by_hand)
    text = narrowed(typed)
    read = [[*words.numbers(word, text)] for word in words.found(text)]
    right = {number.at for numbers in read for number in numbers if number.is_right}
    for numbers in read:
        for is_share in (False, True):
            told = [number for number in numbers if number.said.endswith("%") == is_share]
            if told and not any(number.is_right or number.at in right for number in told):
                yield replace(told[0], place=_around(typed, told[0]))


def _typed(content: Content, *, by_hand: bool) -> str:
    spans = (Span(content),) if isinstance(content, str) else content
    return "".join(span.text if by_hand or span.by_hand or span.figure else _LEFT_OUT for span in spans)


def _around(text: str, number: TypedNumber) -> str:
    begin, end = number.at - _TOLD_BEFORE, number.at + len(number.said) + _TOLD_AFTER
    cut = one_line(text[max(begin, 0) : end]).strip().strip(_LEFT_OUT)
    return f"{_LEFT_OUT if begin > 0 else ''}{cut}{_LEFT_OUT if end < len(text) else ''}"


class _Words:
    """The words of figures, longer ones before those within them, and the figures that go by each."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures: dict[str, list[Figure]] = {}
        self._shares: dict[str, Figure] = {}
        for figure in figures:
            for word in filter(None, (figure.word, figure.also)):
                self._figures.setdefault(word.casefold(), []).append(figure)
            if figure.share_of:
                self._shares[figure.share_of] = figure
        longest_first = sorted(self._figures, key=len, reverse=True)
        either = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(rf"(?<![A-Za-z])(?:{either})(?![A-Za-z])" if either else r"(?!)", re.IGNORECASE)

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Every word in the text."""
        return self._pattern.finditer(text)

    def numbers(self, word: re.Match[str], text: str) -> Iterator[TypedNumber]:
        """What is typed after the word and before it, and the share in brackets."""
        known = self._figures[word[0].casefold()]
        after = _AFTER.match(text, word.end())
        if after is not None and _counts(after):
            measured = after["days"] is not None
            yield from _number(after, 0, [each for each in known if not (measured and each.counts_rows)])
            shares = [self._shares[figure.key] for figure in known if figure.key in self._shares]
            share = _SHARE.match(text, after.end() - len(after["goes_on"] or ""))
            if share is not None and share["number"].endswith("%"):
                yield from _number(share, 0, shares)
        elif _LINKED_NUMBER.match(text, word.end()):
            return  # 2项滞后3个月以上 says which ones are counted
        begin = max(word.start() - _LOOKED_BACK, 0)
        before = _BEFORE.search(text[begin : word.start()])
        if before is not None and (before["unit"] or before["number"].isascii()):
            yield from _number(before, begin, known)


def _counts(after: re.Match[str]) -> bool:
    """Not 滞后一些, and not 滞后的有1项涉及用地, which counts some of them."""
    if after["unit"] is None:
        return after["number"].isascii()
    return not (after["goes_on"] and (after["noun"] or "有" in after["links"]))


def _number(found: re.Match[str], begin: int, figures: Iterable[Figure]) -> Iterator[TypedNumber]:
    said = found["number"].replace(" ", "")
    meant = tuple(figure for figure in figures if figure.text.endswith("%") == said.endswith("%"))
    if meant and _value(said) is not None:
        yield TypedNumber(said, begin + found.start("number"), meant)


def _value(text: str) -> Decimal | None:
    number = text.rstrip("% ")
    return arabic(number) if number.isascii() else counted(number)
