"""New identifiers that sort by time of birth and never collide between offices."""

from collections.abc import Callable
from itertools import count

IdSource = Callable[[], str]


def new_id() -> str:
    """A UUIDv7 as text."""
    from uuid6 import uuid7  # when the first id is needed: it reads its own metadata, which delays the first picture

    return str(uuid7())


def counting_ids(prefix: str = "id") -> IdSource:
    """Predictable identifiers, for tests and for files that must come out the same every time."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers):06d}"
