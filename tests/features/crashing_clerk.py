"""A process of its own: a clerk adopts a report, ticks, assigns, undoes, and is killed without a word."""

import os
import signal
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.features.office import Office

FOLDER, REPORT = "CLERK_FOLDER", "CLERK_REPORT"


class Crash:
    """The scene; named on the command line of pytest, never collected by itself."""

    def test_scene(self, qtbot: QtBot) -> None:
        report = Path(os.environ[REPORT])
        year = 2025 if "2025" in report.name else 2024
        office = Office(qtbot, Path(os.environ[FOLDER]), today=date(year, 3, 1))
        office.opens_a_new_file(year=year)
        office.reads_the_report(report)
        office.adopts_the_draft()
        office.ticks(3)
        office.gives_the_lead(3, "区科技局")
        office.ticks(5)
        office.undoes()
        office.waits_until_saved()
        os.kill(os.getpid(), signal.SIGKILL)
