"""A directory pasted out of a spreadsheet: two to four columns, with headings or without."""

import pytest

from rongchang_desktop.domain.ledger.department import DepartmentKind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.owners.directory_table import DirectoryEntry, entries_in, pasted_cells, take_entries
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import a_department, a_ledger, with_records

KNOWN = with_records(
    a_ledger(), [a_department("区发展改革委", aliases=("区发改委",), contact="老王", phone="46730001")]
)


def entries(text: str) -> tuple[DirectoryEntry, ...]:
    return entries_in(pasted_cells(text))


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("区科技局\t张伟\t023-46730002", DirectoryEntry(name="区科技局", contact="张伟", phone="023-46730002")),
        ("区科技局\t13896000000", DirectoryEntry(name="区科技局", phone="13896000000")),
        ("区科技局\t张伟", DirectoryEntry(name="区科技局", contact="张伟")),
        ("区科技局\t科技局、区科委", DirectoryEntry(name="区科技局", aliases=("科技局", "区科委"))),
        (
            "区科技局\t科技局\t张伟\t46730002",
            DirectoryEntry(name="区科技局", aliases=("科技局",), contact="张伟", phone="46730002"),
        ),
        ("区科技局", DirectoryEntry(name="区科技局")),
        (
            "序号\t联系电话\t单位名称\t联络员\n1\t46730002\t区科技局\t张伟",
            DirectoryEntry(name="区科技局", contact="张伟", phone="46730002"),
        ),
        (
            "示例区单位名录\n（2024年）\n单位\t联络员\n区科技局\t张伟",
            DirectoryEntry(name="区科技局", contact="张伟"),
        ),
        ("单位\t简称\r\n区 科技局\t科技局\r\n\r\n", DirectoryEntry(name="区科技局", aliases=("科技局",))),
    ],
)
def test_columns_are_told_by_their_headings_or_by_what_stands_in_them(text: str, entry: DirectoryEntry) -> None:
    assert entries(text) == (entry,)


def test_each_unit_is_read_once_and_rows_without_a_name_fall_away() -> None:
    assert [entry.name for entry in entries("区科技局\t张伟\n\t李四\n区科技局\t王五\n区教委\t赵六")] == [
        "区科技局",
        "区教委",
    ]
    assert entries("") == ()


def test_a_unit_known_by_an_alias_is_completed_and_nothing_of_it_is_emptied() -> None:
    after = take_entries(KNOWN, entries("区发改委\t\t小李\t"), new_id=counting_ids()).apply_to(KNOWN)
    unit = after.departments["d1"]
    assert (unit.name, unit.aliases, unit.contact, unit.phone) == ("区发展改革委", ("区发改委",), "小李", "46730001")
    assert len(after.departments) == 1


def test_new_units_are_entered_at_the_end_with_the_kind_their_name_speaks_for() -> None:
    after = take_entries(KNOWN, entries("昌元街道\t周明\n安富街道\t吴丽"), new_id=counting_ids()).apply_to(KNOWN)
    names = [(unit.name, unit.kind) for unit in after.departments.in_order()]
    assert names[1:] == [("昌元街道", DepartmentKind.TOWN), ("安富街道", DepartmentKind.TOWN)]


def test_the_same_sheet_twice_changes_nothing() -> None:
    sheet = entries("区发改委\t发改委\t小李\t1380000\n昌元街道\t昌元\t周明\t1390000")
    once = take_entries(KNOWN, sheet, new_id=counting_ids()).apply_to(KNOWN)
    assert not take_entries(once, sheet, new_id=counting_ids("more"))


def test_an_alias_that_is_another_units_name_stays_with_that_unit() -> None:
    ledger = with_records(KNOWN, [a_department("区科技局", id=DepartmentId("d2"), position=2)])
    after = take_entries(ledger, entries("区科技局\t区发改委、科技局\t张伟\t46730002"), new_id=counting_ids()).apply_to(
        ledger
    )
    assert after.departments["d2"].aliases == ("科技局",)
