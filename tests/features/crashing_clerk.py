"""A process of its own: a clerk adopts a report, ticks, assigns, undoes, and is killed without a word."""

import os
import signal
import sys
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.features.office import Office

FOLDER, REPORT = Path(sys.argv[1]), Path(sys.argv[2])
YEAR = 2025 if "2025" in REPORT.name else 2024


class Crash:
    """The scene, run by pytest for its Qt support."""

    def test_scene(self, qtbot: QtBot) -> None:
        office = Office(qtbot, FOLDER, today=date(YEAR, 3, 1))
        office.opens_a_new_file(year=YEAR)
        office.reads_the_report(REPORT)
        office.adopts_the_draft()
        office.ticks(3)
        office.gives_the_lead(3, "区科技局")
        office.ticks(5)
        office.undoes()
        office.waits_until_saved()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    raise SystemExit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", "-o", "python_classes=Crash"]))
