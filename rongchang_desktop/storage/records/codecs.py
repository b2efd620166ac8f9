"""One value of a record ↔ one portable scalar (text, whole number, nothing): exact both ways, for rows and journal."""

import json
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from sys import intern
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

Scalar = str | int | None
to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


@dataclass(frozen=True, slots=True)
class Codec:
    """How a value is written and read back; None where it is stored as it is. Both keep None."""

    write: Callable[[Any], Scalar] | None = None
    read: Callable[[Any], Any] | None = None


@lru_cache(maxsize=1 << 16)
def _read_date(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


@lru_cache(maxsize=1 << 16)
def _read_decimal(stored: str | None) -> Decimal | None:
    return None if stored is None else Decimal(stored)


PLAIN = Codec()
DATE = Codec(lambda value: None if value is None else value.isoformat(), _read_date)
DECIMAL = Codec(lambda value: None if value is None else str(value), _read_decimal)
KEY = Codec(None, lambda stored: None if stored is None else intern(stored))
"""A key stands in many rows: one copy of its text serves all of them."""
FLAG = Codec(
    lambda value: None if value is None else int(value), lambda stored: None if stored is None else bool(stored)
)


def codec_for(annotation: Any) -> Codec:
    """The codec of a field with that type. Raises TypeError for a type no record may hold."""
    kind = _without_none(annotation)
    while isinstance(kind, NewType):
        kind = kind.__supertype__
    if get_origin(kind) is tuple:
        return _tuple_codec(get_args(kind)[0])
    if kind in (str, int):
        return PLAIN
    if kind is bool:
        return FLAG
    if kind is Decimal:
        return DECIMAL
    if kind is date:
        return DATE
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum_codec(kind)
    raise TypeError(f"no codec for {annotation!r}")


def with_default(codec: Codec, default: Any) -> Codec:
    """The codec of a field that older rows do not know: nothing stored reads as the default."""
    read = codec.read

    def read_or_default(stored: Scalar) -> Any:
        if stored is None:
            return default
        return stored if read is None else read(stored)

    return Codec(codec.write, read_or_default)


def defaults_of(record_type: type) -> list[Any]:
    """The default of each field in order; None where there is none."""
    return [None if field.default is MISSING else field.default for field in fields(record_type)]


def types_of(record_type: type) -> dict[str, Any]:
    """The fields of a record in order, with their types."""
    hints = get_type_hints(record_type)
    return {field.name: hints[field.name] for field in fields(record_type)}


def nested_type(annotation: Any) -> type | None:
    """The record inside a record that the type stands for, None for a plain value."""
    kind = _without_none(annotation)
    return kind if isinstance(kind, type) and is_dataclass(kind) else None


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, UnionType):
        (annotation,) = [part for part in get_args(annotation) if part is not NoneType]
    return annotation


def _enum_codec(members: type[Enum]) -> Codec:
    by_value = {None: None, **{member.value: member for member in members}}
    return Codec(lambda member: None if member is None else member.value, by_value.__getitem__)


def _tuple_codec(element: Any) -> Codec:
    nested = nested_type(element)
    write, read = _record_in_json(nested) if nested is not None else _value_in_json(codec_for(element))

    def read_tuple(stored: str) -> tuple[Any, ...]:
        return () if stored == "[]" else tuple(map(read, json.loads(stored)))

    return Codec(lambda values: to_json([write(value) for value in values]) if values else "[]", read_tuple)


def _value_in_json(codec: Codec) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    def unchanged(value: Any) -> Any:
        return value

    return codec.write or unchanged, codec.read or unchanged


def _record_in_json(record_type: type) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    parts = {name: _value_in_json(codec_for(kind)) for name, kind in types_of(record_type).items()}

    def write(record: Any) -> dict[str, Any]:
        return {name: put(getattr(record, name)) for name, (put, _) in parts.items()}

    def read(stored: dict[str, Any]) -> Any:
        return record_type(**{name: get(stored[name]) for name, (_, get) in parts.items()})

    return write, read
