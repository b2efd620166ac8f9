"""Looking into a proven copy, and making a new file of it without touching any other."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.recovery.backup_list import look_into, restore_beside, size_of
from rongchang_desktop.services.runner import InlineRunner
from rongchang_desktop.services.safekeeping import Backup, backups_of, read_ledger
from rongchang_desktop.services.workspace import Workspace, create_file
from tests.builders import YEAR, founding
from tests.plan_parts import area, commitment, plan_records, section, update

C1 = ItemId("c1")
RECORDS = plan_records(area(section(commitment("原文", updates=(update(percent=40),)), commitment("另一项"))))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    signature = Signature(
        actor=lambda: "王敏", now=lambda: datetime(2024, 9, 30, 8, tzinfo=UTC), new_id=counting_ids("made")
    )
    opened = create_file(tmp_path / "台账.rcplan", [founding(RECORDS)], signature=signature)
    workspace = Workspace(opened, runner=InlineRunner(), signature=signature)
    yield workspace
    workspace.close()


def a_copy(workspace: Workspace) -> Backup:
    workspace.editor.commit(edit_text(workspace.editor.ledger, C1, "改过的"))
    made: list[bool] = []
    workspace.back_up(done=lambda: made.append(True), failed=lambda error: pytest.fail(str(error)))
    assert made
    return backups_of(workspace.path)[0]


def test_a_copy_says_what_is_in_it_and_who_worked_on_it_last(workspace: Workspace) -> None:
    copy = a_copy(workspace)
    facts = look_into(copy)
    assert facts.years == ((YEAR, 2, 0),)
    assert (facts.updates, facts.last_by) == (1, "王敏")
    assert size_of(copy) == copy.path.stat().st_size > 0


def test_a_new_file_is_made_beside_and_no_file_is_written_over(workspace: Workspace, tmp_path: Path) -> None:
    copy, path = a_copy(workspace), tmp_path / "恢复.rcplan"
    restore_beside(copy, path)
    assert read_ledger(path).ledger.item(C1).title == "改过的"
    for taken in (path, workspace.path):
        before = taken.read_bytes()
        with pytest.raises(UserFacingError, match="already"):
            restore_beside(copy, taken)
        assert taken.read_bytes() == before


def test_no_file_is_made_of_a_damaged_copy(workspace: Workspace, tmp_path: Path) -> None:
    copy = a_copy(workspace)
    damaged = tmp_path / "坏.rcplan"
    content = bytearray(copy.path.read_bytes())
    content[5000:9000] = bytes(4000)
    damaged.write_bytes(content)
    with pytest.raises(UserFacingError):
        restore_beside(Backup(path=damaged, at=copy.at), tmp_path / "新.rcplan")
    assert not (tmp_path / "新.rcplan").exists()
