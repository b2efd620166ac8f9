"""New identifiers that sort by time of birth and never collide between offices."""

from collections.abc import Callable
from itertools import count

from uuid6 import uuid7

IdSource = Callable[[], str]


def new_id() -> str:
    """A UUIDv7 as text."""
    return str(uuid7())


def counting_ids(prefix: str = "id") -> IdSource:
    """Predictable identifiers, for tests and for files that must come out the same every time."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers):06d}"
