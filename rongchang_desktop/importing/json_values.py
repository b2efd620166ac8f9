"""Single values of a JSON document that another process wrote: of their type and within bounds, or refused."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeVar

from rongchang_desktop.foundation.clean_text import clean_text

LONGEST_TEXT = 50_000
_LARGEST_FIGURE, _FINEST_FIGURE = Decimal(10) ** 18, -30

Choice = TypeVar("Choice", bound=Enum)


class MalformedError(Exception):
    """A piece is missing, of another type, or impossible."""


def table(value: object) -> dict[str, Any]:
    """The value as a table."""
    if not isinstance(value, dict):
        raise MalformedError("table")
    return value


def entries(row: dict[str, Any], key: str, *, optional: bool = False) -> list[Any]:
    """The list under the key; an optional one may be missing."""
    value = row.get(key, [] if optional else None)
    if not isinstance(value, list):
        raise MalformedError(key)
    return value


def rows(row: dict[str, Any], key: str, *, optional: bool = False) -> Iterator[dict[str, Any]]:
    """The tables in the list under the key."""
    return (table(value) for value in entries(row, key, optional=optional))


def text(row: dict[str, Any], key: str, *, longest: int = LONGEST_TEXT, optional: bool = False) -> str:
    """The clean text under the key."""
    return checked(row.get(key, "" if optional else None), longest)


def checked(value: object, longest: int = LONGEST_TEXT) -> str:
    """The value as clean text of bounded length."""
    if not isinstance(value, str) or len(value) > longest or clean_text(value) != value:
        raise MalformedError("text")
    return value


def one_of(value: object, allowed: tuple[str, ...]) -> str:
    """The value as one of the words allowed."""
    if not isinstance(value, str) or value not in allowed:
        raise MalformedError("word")
    return value


def member(value: object, choices: type[Choice]) -> Choice:
    """The member of the enumeration that has this value."""
    return choices(one_of(value, tuple(choice.value for choice in choices)))


def whole(value: object, least: int, most: int) -> int:
    """The value as a whole number within bounds."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise MalformedError("number")
    return value


def flag(value: object) -> bool:
    """The value as yes or no."""
    if not isinstance(value, bool):
        raise MalformedError("flag")
    return value


def share(value: object) -> float:
    """The value as a share from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= 1:
        raise MalformedError("share")
    return float(value)


def day(value: object) -> date | None:
    """The value as an ISO date; None stays None."""
    if value is None:
        return None
    try:
        return date.fromisoformat(checked(value, 10))
    except ValueError as error:
        raise MalformedError("day") from error


def figure(value: object) -> Decimal | None:
    """The value as a finite figure of sensible size; None stays None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise MalformedError("figure")
    try:
        found = Decimal(value)
    except InvalidOperation as error:
        raise MalformedError("figure") from error
    exponent = found.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < _FINEST_FIGURE or abs(found) > _LARGEST_FIGURE:
        raise MalformedError("figure")
    return found


def number_to_json(value: Decimal | None) -> int | float | None:
    """A JSON number; figures of reports have few digits, so that a float gives each back as written."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
