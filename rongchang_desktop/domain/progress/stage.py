"""Where a project stands on its way from preparation to use."""

from enum import Enum


class Stage(Enum):
    """Where a project stands, in the order in which stages are passed."""

    PREPARATION = "preparation"
    STARTED = "started"
    STRUCTURE = "structure"
    COMPLETED = "completed"
    IN_USE = "in_use"

    def has_come_to(self, other: "Stage") -> bool:
        """Whether this stage is the other one or lies past it."""
        return _PASSED[self] >= _PASSED[other]


_PASSED = {stage: place for place, stage in enumerate(Stage)}
