"""Figures as people type them: 73.2, 1,200, ６５％, 90个, 1.2万."""

import re
import unicodedata
from decimal import Decimal

from rongchang_desktop.foundation.messages import N_, UserFacingError

_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_FIGURE = re.compile(r"(?P<digits>[+-]?(?:\d+\.?\d*|\.\d+))(?P<multiplier>[十百千万亿]*)(?P<noun>.*)")
_COUNTERS = frozenset("个家户项件人名座条")
_SHARES = ("", "%", "个百分点", "百分点")


class FigureError(UserFacingError):
    """What was typed where a figure belongs is none."""

    def __init__(self, text: str) -> None:
        super().__init__(N_("“{text}” is not a figure. Type digits, for instance 73.2."), text=text)


def parsed_figure(text: str, *, unit: str = "") -> Decimal | None:
    """The figure typed, in the unit asked for; None for blank. Raises FigureError.

    A multiplier typed with it counts once: 1.2万 is 12000 where 个 is asked for and 1.2 where 万人 is.
    """
    plain = "".join(_plain(text).split()).replace(",", "")
    if not plain:
        return None
    found = _FIGURE.fullmatch(plain)
    own_multiplier, noun = _split(_plain(unit))
    if found is None or not _fits(found["noun"], noun):
        raise FigureError(text)
    value = Decimal(found["digits"])
    if found["multiplier"]:
        return value * _product(found["multiplier"]) / _product(own_multiplier)
    return value


def figure_text(value: Decimal | None) -> str:
    """A figure as it is put into a field, without an exponent or empty decimals; empty for None."""
    if value is None:
        return ""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("−", "-")


def _split(unit: str) -> tuple[str, str]:
    """The multiplier a unit begins with, and the rest of it: 亿元 is 亿 and 元."""
    noun = unit.lstrip("".join(_MULTIPLIERS))
    return unit.removesuffix(noun), noun


def _product(multipliers: str) -> Decimal:
    product = Decimal(1)
    for one in multipliers:
        product *= _MULTIPLIERS[one]
    return product


def _fits(typed: str, noun: str) -> bool:
    if typed in ("", noun):
        return True
    if typed == "%":
        return noun in _SHARES
    return typed in _COUNTERS and noun in _COUNTERS
