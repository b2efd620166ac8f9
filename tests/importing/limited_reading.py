"""Reading hostile files as the program does, in its limited child; how long that took is asked of the child's work."""

import os
from dataclasses import replace
from pathlib import Path

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.services.report_import import LIMITS, read_report_file

PATIENCE = 4
"""So many times longer by the clock may it take where other programs keep the machine busy."""


def read_within_limits(path: Path) -> DraftPlan:
    """The draft, for which the child works no longer than the program lets it. Raises UserFacingError."""
    assert LIMITS.seconds <= 30 and LIMITS.memory <= 1 << 30
    before = _worked()
    try:
        return read_report_file(path, silent, limits=replace(LIMITS, seconds=PATIENCE * LIMITS.seconds))
    finally:
        assert _worked() - before < LIMITS.seconds


def _worked() -> float:
    """Seconds that the children which have ended kept a processor busy."""
    times = os.times()
    return times.children_user + times.children_system
