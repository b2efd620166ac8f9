"""`rongchang status`: counts that add up, on any day, also while somebody else has the file open."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.runner import InlineRunner
from rongchang_desktop.services.safekeeping import back_up_before
from rongchang_desktop.services.workspace import Workspace, open_file
from rongchang_desktop.storage.store import Store
from tests.app.conftest import Call


def test_the_counts_add_up(rongchang: Call, demo: Path) -> None:
    said = rongchang("status", demo, "--year", "2024", "--json")
    status = json.loads(said.out)
    assert (said.code, said.err) == (0, "")
    assert (status["year"], status["as_of"]) == (2024, "2024-09-30")
    assert set(status["counts"]) == {"on_pace", "slow", "lagging", "closed", "not_started"}
    assert sum(status["counts"].values()) == status["total"] > 0
    for light, count in status["counts"].items():
        assert sum(area["counts"][light] for area in status["areas"]) == count
    assert sum(area["closed"] for area in status["areas"]) == status["closed"] == status["counts"]["closed"]
    assert sum(area["total"] for area in status["areas"]) == status["total"]
    assert (status["rule"]["slow_from"], status["rule"]["lagging_from"]) == (10, 30)


def test_an_earlier_day_knows_nothing_of_what_came_later(rongchang: Call, demo: Path) -> None:
    before = demo.read_bytes()
    status = json.loads(rongchang("status", demo, "--year", "2024", "--as-of", "2024-01-02", "--json").out)
    assert status["as_of"] == "2024-01-02"
    assert status["counts"]["not_started"] == status["total"]
    assert status["reported"] == status["closed"] == 0
    assert demo.read_bytes() == before


def test_long_after_the_year_what_is_not_closed_lags(rongchang: Call, demo: Path) -> None:
    status = json.loads(rongchang("status", demo, "--year", "2024", "--as-of", "2026-01-01", "--json").out)
    reported = status["reported"] - status["closed"]
    assert status["counts"]["lagging"] == status["total"] - status["closed"] - reported > 0


def test_a_person_reads_the_same_counts(rongchang: Call, demo: Path) -> None:
    status = json.loads(rongchang("status", demo, "--year", "2024", "--json").out)
    shown = rongchang("status", demo, "--year", "2024").out
    assert f"■ Lagging {status['counts']['lagging']}" in shown
    assert f"closed {status['closed']}/{status['total']}" in shown
    for area in status["areas"]:
        assert area["title"] in shown


def test_a_year_without_a_plan_names_those_there_are(rongchang: Call, demo: Path) -> None:
    said = rongchang("status", demo, "--year", "2023", "--json")
    assert said.is_refusal and "2023" in said.err and "2024" in said.err


@pytest.fixture
def opened(demo: Path, signature: Signature) -> Iterator[Path]:
    """The demo file while a window has it open."""
    workspace = Workspace(open_file(demo), runner=InlineRunner(), signature=signature)
    yield demo
    workspace.close()


def test_a_held_file_without_a_backup_is_refused(rongchang: Call, opened: Path) -> None:
    for command in (("status", opened, "--year", "2024"), ("check", opened)):
        said = rongchang(*command)
        assert said.is_refusal and opened.name in said.err


def test_a_held_file_is_read_from_its_backup_and_says_of_when(
    rongchang: Call, demo: Path, signature: Signature
) -> None:
    with Store.open(demo) as store:
        backup = back_up_before(store, at=signature.now())
        said = rongchang("status", demo, "--year", "2024", "--json")
        checked = rongchang("check", demo)
    assert said.code == 0
    assert json.loads(said.out)["total"] > 0
    assert "backup" in said.err and f"{backup.at:%H:%M}" in said.err
    assert checked.code == 0 and "backup" in checked.err


def test_a_damaged_backup_does_not_stand_in(rongchang: Call, demo: Path, signature: Signature) -> None:
    with Store.open(demo) as store:
        backup = back_up_before(store, at=signature.now())
        backup.path.write_bytes(backup.path.read_bytes()[:5000])
        assert rongchang("status", demo, "--year", "2024", "--json").is_refusal
