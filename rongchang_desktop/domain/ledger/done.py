"""The three states of done: open, reported by the unit, verified and closed by the office."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class DoneState(Enum):
    """Only VERIFIED counts in the closing rate; REPORTED is the unit's word."""

    OPEN = "open"
    REPORTED = "reported"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Who said that the work is finished, who checked it, when, and on what basis."""

    state: DoneState = DoneState.OPEN
    reported_on: date | None = None
    reported_by: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    basis: str = ""


OPEN = Done()
