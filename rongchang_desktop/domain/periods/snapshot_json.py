"""A snapshot as text and back: canonical, with its version; the names of the fields are the names in the text."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.foundation.messages import N_, UserFacingError

VERSION = 1
_EMPTY = (None, "", ())

Reader = Callable[[Any], Any]


def snapshot_to_json(snapshot: Snapshot) -> str:
    """The same text for the same snapshot; only what is empty is left out: a default may change one day."""
    return json.dumps(
        {"version": VERSION, "snapshot": _written(snapshot)}, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )


def snapshot_from_json(text: str) -> Snapshot:
    """The snapshot as it was taken. Raises UserFacingError where the text is damaged or of a newer program."""
    try:
        held = json.loads(text)
        if held["version"] > VERSION:
            raise UserFacingError(N_("This period was frozen by a newer version of the program and cannot be shown."))
        found = _reader(Snapshot)(held["snapshot"])
    except (ValueError, ArithmeticError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserFacingError(N_("What was frozen of this period cannot be read; look into a backup.")) from error
    assert isinstance(found, Snapshot)
    return found


def _written(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_written(each) for each in value]
    if is_dataclass(value):
        held = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _written(each) for field, each in held if each != field.default or each not in _EMPTY}
    return value


@cache
def _reader(kind: Any) -> Reader:
    while isinstance(kind, NewType):
        kind = kind.__supertype__
    if get_origin(kind) in (Union, UnionType):
        (inner,) = [part for part in get_args(kind) if part is not NoneType]
        read = _reader(inner)
        return lambda stored: None if stored is None else read(stored)
    if get_origin(kind) is tuple:
        each = _reader(get_args(kind)[0])
        return lambda stored: tuple(map(each, stored))
    if is_dataclass(kind):
        return _record_reader(kind)
    if kind is date:
        return date.fromisoformat
    if kind is Decimal:
        return Decimal
    return _member_reader(kind) if issubclass(kind, Enum) else lambda stored: stored


def _member_reader(kind: type[Enum]) -> Reader:
    return kind


def _record_reader(kind: Any) -> Reader:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}

    def read(stored: Mapping[str, Any]) -> Any:
        return kind(**{name: readers[name](value) for name, value in stored.items()})

    return read
