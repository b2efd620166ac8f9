"""Figures as people type them: 73.2, 1,200, ６５％, 90个."""

import unicodedata
from decimal import Decimal, InvalidOperation

from rongchang_desktop.foundation.messages import N_, UserFacingError


class FigureError(UserFacingError):
    """What was typed where a figure belongs is none."""

    def __init__(self, text: str) -> None:
        super().__init__(N_("“{text}” is not a figure. Type digits, for instance 73.2."), text=text)


def parsed_figure(text: str, *, unit: str = "") -> Decimal | None:
    """The figure typed, without its unit and thousands marks; None for blank. Raises FigureError."""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).replace(",", "")
    for ending in (unicodedata.normalize("NFKC", unit), "%"):
        if ending and plain.endswith(ending):
            plain = plain.removesuffix(ending)
            break
    if not plain:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation as error:
        raise FigureError(text) from error
    if not value.is_finite():
        raise FigureError(text)
    return value


def figure_text(value: Decimal | None) -> str:
    """A figure as it is put into a field, without an exponent or empty decimals; empty for None."""
    if value is None:
        return ""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
