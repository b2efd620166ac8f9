"""Whole files of task tables as offices make them: every row a commitment, with its owners and its day."""

from datetime import date
from pathlib import Path

import pytest

from rongchang_desktop.domain.intake.draft import DraftForm
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.reading import read_report
from tests.importing.grids import leaves, owners
from tests.importing.office_tables import OfficeTable, office_tables
from tests.importing.reports import VOCABULARY

TABLES = tuple(office_tables())


@pytest.mark.parametrize("form", ["xlsx", "docx"])
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_is_a_commitment_with_its_owners_and_its_day(table: OfficeTable, form: str, tmp_path: Path) -> None:
    path = table.as_workbook(tmp_path) if form == "xlsx" else table.as_document(tmp_path)
    draft = read_report(path, VOCABULARY, silent)
    read = leaves(draft)
    assert draft.form is DraftForm.TASK_TABLE
    assert draft.year == 2031
    assert [node.text for node in read] == [row.task for row in table.expected]
    assert [tuple(owners(node)) for node in read] == [row.owners for row in table.expected]
    assert [node.deadline for node in read] == [row.day for row in table.expected]
    assert not [note for note in draft.notes if "numbers" in note.params]


def test_a_target_split_in_two_rows_keeps_both(tmp_path: Path) -> None:
    read = leaves(read_report(TABLES[2].as_workbook(tmp_path), VOCABULARY, silent))
    assert [[piece.text for piece in node.children] for node in read[:2]] == [
        ["完成甲1方案编制", "完成乙1方案编制"],
        ["完成甲2方案编制", "完成乙2方案编制"],
    ]
    assert {len(node.children) for node in read} == {2}


def test_the_months_become_milestones_at_their_ends(tmp_path: Path) -> None:
    read = leaves(read_report(TABLES[4].as_workbook(tmp_path), VOCABULARY, silent))
    days = [date(2031, 3, 31), date(2031, 6, 30), date(2031, 9, 30), date(2031, 12, 31)]
    assert {tuple(stone.due for stone in node.milestones) for node in read} == {tuple(days)}
    assert [stone.text for stone in read[0].milestones] == ["完成第3步", "完成第6步", "完成第9步", "完成第12步"]


def test_bare_figures_take_unit_and_comparator(tmp_path: Path) -> None:
    read = leaves(read_report(TABLES[5].as_workbook(tmp_path), VOCABULARY, silent))
    found = [(target.comparator.value, int(target.value or 0), target.unit) for node in read for target in node.targets]
    assert found == [(">=", number, "家") for number in range(1, 62)]
