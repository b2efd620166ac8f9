"""One cell of an indicator table: its figure, its bound, or the indicator it is held against."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.intake.draft import DraftIndicatorRow
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.chinese_number import narrowed
from rongchang_desktop.importing.grammar.figures import LONGEST_IN_DIGITS, figures
from rongchang_desktop.importing.indicator_words import IndicatorWords
from rongchang_desktop.importing.vocabulary import Vocabulary

_NUMBER = re.compile(r"\s*(\d{1,3})\s*[﹒.．、]\s*(?!\d)")
_SIGN = re.compile(r"[-－−﹣–]\s*(?=\d)")
_BARE = re.compile(r"-?\d+(?:,\d{3})*(?:\.\d+)?")


def indicator_name(text: str) -> tuple[int | None, str]:
    """The number before the name, or None, and the name without it and without padding between its characters."""
    found = _NUMBER.match(text)
    rest = text[found.end() :] if found else text
    return (int(found[1]) if found else None), "".join(rest.split())


def amount_in(text: str, vocabulary: Vocabulary) -> Amount | None:
    """What the cell states; None for a dash or an empty cell."""
    plain = narrowed(text).strip()
    if not plain or plain in vocabulary.indicators.blank:
        return None
    relative = _relative(plain, vocabulary.indicators)
    if relative is not None:
        return relative
    falls = _SIGN.match(plain)
    body = plain[falls.end() :] if falls else plain.lstrip("+＋")
    found = figures(body, vocabulary)
    if len(found) != 1:
        if len(body) <= LONGEST_IN_DIGITS and _BARE.fullmatch(body):
            return Amount(value=Decimal(body.replace(",", "")) * (-1 if falls else 1))
        return Amount(comparator=Comparator.QUALITATIVE)
    figure = found[0]
    sign = -1 if falls or (body.startswith("下降") and figure.comparator is Comparator.EXACTLY) else 1
    return Amount(
        comparator=figure.comparator,
        value=figure.value * sign,
        value_max=figure.value_max,
        unit=figure.unit,
    )


def resolved(rows: Sequence[DraftIndicatorRow], words: IndicatorWords) -> tuple[DraftIndicatorRow, ...]:
    """The rows, with relative targets pointing to the name that the other indicator bears in this table."""
    return tuple(
        replace(row, target=_pointing(row.target, rows, words)) if row.target and row.target.relative_to else row
        for row in rows
    )


def _relative(text: str, words: IndicatorWords) -> Amount | None:
    for comparator, verbs in words.relative:
        verb = next((verb for verb in verbs if text.startswith(verb)), None)
        if verb is None or any(character.isdigit() for character in text):
            continue
        other = text.removeprefix(verb)
        for ending in words.relative_endings:
            other = other.removesuffix(ending)
        if other:
            return Amount(comparator=comparator, unit="%", relative_to=other)
    return None


def _pointing(target: Amount, rows: Sequence[DraftIndicatorRow], words: IndicatorWords) -> Amount:
    wanted = words.aliases.get(target.relative_to, target.relative_to)
    for row in rows:
        if wanted in row.indicator:
            return replace(target, relative_to=row.indicator)
    return replace(target, relative_to=wanted)
