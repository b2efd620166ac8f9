"""One tick, one adoption, one large load, each beside the raw database."""

from collections.abc import Iterator

from tests.benchmarks.edit_adoption import adoption_row
from tests.benchmarks.edit_load import load_row
from tests.benchmarks.edit_tick import tick_row
from tests.benchmarks.measuring import Row


def rows() -> Iterator[Row]:
    """The group `edit`."""
    yield tick_row()
    yield adoption_row()
    yield load_row()
