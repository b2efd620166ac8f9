"""A draft as plain values and back, so that what was typed outlives the program."""

import types
from collections.abc import Mapping
from dataclasses import Field, fields, replace
from datetime import date
from enum import Enum
from typing import Any, ClassVar, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints


class Draft(Protocol):
    """A frozen dataclass; its fields are what a form lets be typed."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


D = TypeVar("D", bound=Draft)


def typed_values(draft: Draft, start: Draft) -> dict[str, Any]:
    """What of the draft differs from its start, as values that JSON can hold."""
    values = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return {name: _plain(value) for name, value in values.items() if value != getattr(start, name)}


def typed_into(start: D, values: Mapping[str, Any]) -> D:
    """The draft that holds these values over its start; a value that means nothing any more is left out."""
    hints = get_type_hints(type(start))
    meant: dict[str, Any] = {}
    for name, value in values.items():
        try:
            meant[name] = _meant(hints[name], value)
        except (KeyError, ValueError, TypeError):
            continue  # written by another version of the program
    return replace(start, **meant)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else value


def _meant(hint: Any, value: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        if value is None:
            return None
        hint = next(one for one in get_args(hint) if one is not type(None))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if hint is date:
        return date.fromisoformat(value)
    expected: type = dict if get_origin(hint) is not None else str
    if not isinstance(value, expected):
        raise TypeError(value)
    return value
