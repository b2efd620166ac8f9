"""Where a project stands on its way from preparation to use."""

from enum import Enum


class Stage(Enum):
    """Where a project stands."""

    PREPARATION = "preparation"
    STARTED = "started"
    STRUCTURE = "structure"
    COMPLETED = "completed"
    IN_USE = "in_use"
