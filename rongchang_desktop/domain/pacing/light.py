"""The light of an item: colour, shape and word all follow from it."""

from enum import Enum


class Light(Enum):
    """Ordered as it is counted and printed."""

    ON_PACE = "on_pace"
    SLOW = "slow"
    LAGGING = "lagging"
    CLOSED = "closed"
    NOT_STARTED = "not_started"


SEVERITY = {Light.CLOSED: 0, Light.ON_PACE: 1, Light.NOT_STARTED: 2, Light.SLOW: 3, Light.LAGGING: 4}


def steps_down(before: Light, after: Light) -> int:
    """By how many steps the light got worse, negative where it got better; closing what is on pace is no step."""
    return _step(after) - _step(before)


def _step(light: Light) -> int:
    return SEVERITY[Light.ON_PACE if light is Light.CLOSED else light]
