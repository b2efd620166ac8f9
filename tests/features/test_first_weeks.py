"""The main job end to end: read the report in, adopt it, assign, tick, undo, crash, go on, print."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.services.safekeeping import backups_of, check_file, read_ledger
from rongchang_desktop.storage.store import Store
from tests.features.crashing_clerk import FOLDER, REPORT
from tests.features.office import Office
from tests.shared import SHARED

SAMPLE = next(iter(sorted((resources() / "samples").glob("*.txt"))))
REAL = next(iter(sorted((SHARED / "seeds").glob("000_*.txt"))), None)
ROOT = Path(__file__).resolve().parents[2]
SCENE = (sys.executable, "-m", "pytest", "tests/features/crashing_clerk.py", "-o", "python_classes=Crash")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path)
    yield office
    office.closes()


@pytest.fixture(params=["sample", "real"])
def report(request: pytest.FixtureRequest) -> Path:
    if request.param == "sample":
        return SAMPLE
    if REAL is None:
        pytest.skip("needs ../shared/seeds, which is not beside this clone")
    return REAL


def test_a_report_is_read_adopted_worked_on_and_found_again_after_a_crash(
    qtbot: QtBot, tmp_path: Path, report: Path
) -> None:
    _a_clerk_works_until_the_power_goes(tmp_path, report)

    office = Office(qtbot, tmp_path)
    office.opens_the_file()
    assert office.commitments() > 90
    assert office.done_of(3) == "reported"
    assert office.lead_of(3) == "区科技局"
    assert office.done_of(5) == "open", "its tick was undone before the power went"

    office.undoes()
    assert office.lead_of(3) == ""
    office.undoes()
    assert office.done_of(3) == "open"
    office.undoes()
    assert office.commitments() == 0, "undoing the adoption leaves an empty plan"
    office.redoes()
    office.redoes()
    office.redoes()
    assert office.done_of(3) == "reported"
    assert office.lead_of(3) == "区科技局"
    office.waits_until_saved()
    office.closes()

    with Store.open(tmp_path / "台账.rcplan") as store:
        kinds = [(entry.kind.value, entry.operation.value) for entry in store.steps()]
    assert kinds == [
        ("found", "create_ledger"),
        ("do", "adopt_report"),
        ("do", "tick"),
        ("do", "assign_lead"),
        ("do", "tick"),
        ("undo", "tick"),
        ("undo", "assign_lead"),
        ("undo", "tick"),
        ("undo", "adopt_report"),
        ("redo", "adopt_report"),
        ("redo", "tick"),
        ("redo", "assign_lead"),
    ]


def test_undoing_the_adoption_leaves_the_ledger_as_it_was_record_for_record(office: Office) -> None:
    office.opens_a_new_file(year=2025)
    before = office.desk.session.ledger
    office.reads_the_report(SAMPLE)
    office.adopts_the_draft()
    assert office.commitments() > 90
    told = office.window.workbench.banner
    assert told.isVisible(), "what the adoption leaves to be looked at"
    office.undoes()
    assert office.desk.session.ledger == before
    assert not told.isVisible(), "nothing is told of what was taken back"


def test_a_clerk_finds_a_task_by_its_number_its_words_and_its_unit(office: Office) -> None:
    office.opens_the_starter_plan("demo")
    office.searches_for("停车")
    by_words = office.numbers_shown()
    assert by_words
    office.searches_for(by_words[0])
    assert by_words[0] in office.numbers_shown()
    office.searches_for("区教育委")
    assert 0 < len(office.numbers_shown()) < 30, "an alias finds the unit's tasks"
    office.searches_for("")
    assert len(office.numbers_shown()) == 91


def test_nothing_flashes_up_as_a_window_of_its_own(office: Office) -> None:
    with office.watching_for_windows() as opened:
        office.opens_the_starter_plan("demo")
        for number in (1, 3, 28, 61):
            office.selects(number)
        office.ticks(5)
        office.undoes()
    assert opened == []


def test_the_status_report_is_printed_from_the_window(office: Office) -> None:
    office.opens_the_starter_plan("demo")
    office.prints_the_status_report()
    assert office.pdf.read_bytes().startswith(b"%PDF-")


def _a_clerk_works_until_the_power_goes(folder: Path, report: Path) -> None:
    done = subprocess.run(
        [*SCENE, "-p", "no:cacheprovider", "-q"],
        cwd=ROOT,
        env={**os.environ, FOLDER: str(folder), REPORT: str(report)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stdout + done.stderr


def test_closing_after_work_leaves_a_proven_copy_and_closing_after_looking_leaves_none(
    qtbot: QtBot, tmp_path: Path
) -> None:
    looking = Office(qtbot, tmp_path)
    looking.opens_the_starter_plan("demo")
    looking.closes()
    assert backups_of(looking.file) == ()
    working = Office(qtbot, tmp_path)
    working.opens_the_file()
    working.ticks(5)
    working.waits_until_saved()
    done = working.done_of(5)
    working.closes()
    (copy,) = backups_of(working.file)
    assert check_file(copy.path).report.is_sound
    ledger = read_ledger(copy.path).ledger
    plan = ledger.plans[2024]
    assert next(item for item in plan.commitments() if plan.number_of(item.id) == "5").done.state.value == done
