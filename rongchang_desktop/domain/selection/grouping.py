"""By what the commitments of a plan can be put together."""

from enum import Enum


class Grouping(Enum):
    """How rows are put together; AREA is the plan's own tree, and its value that of a view which asks for none."""

    AREA = ""
    LEADER = "leader"
    LEAD = "lead"
    LIGHT = "light"
    DEADLINE = "deadline"
    SUBMISSION = "submission"
    LEDGER = "ledger"


def grouping_of(value: str) -> Grouping:
    """The grouping a view was saved with; the plan's own tree for one this program does not know."""
    return next((known for known in Grouping if known.value == value), Grouping.AREA)
