"""What the bin holds is read off the journal: each loss once, by whom and when, and none that was undone."""

from rongchang_desktop.domain.editing.items import remove_items
from rongchang_desktop.domain.editing.plans.restoring import restore_items
from rongchang_desktop.domain.editing.splitting import merge_with_previous
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.services.recovery.recycle_bin import Lost, lost_items
from tests.builders import a_small_ledger
from tests.services.memory_journal import Office

C1, C2, S1 = ItemId("c1"), ItemId("c2"), ItemId("s1")


def bin_of(office: Office) -> tuple[Lost, ...]:
    return lost_items(office.editor.ledger, office.journal.entries, office.journal.changes_of)


def removes(office: Office, *item_ids: ItemId) -> None:
    office.editor.commit(remove_items(office.editor.recall(item_ids), item_ids))


def test_what_is_deleted_lies_in_the_bin_with_who_and_when_until_it_is_undone() -> None:
    office = Office(a_small_ledger())
    removes(office, C2)
    (lost,) = bin_of(office)
    assert (lost.branch.root.id, lost.entry.actor, lost.entry.at.minute) == (C2, "王敏", 0)
    office.editor.undo()
    assert bin_of(office) == ()
    office.editor.redo()
    assert [lost.branch.root.id for lost in bin_of(office)] == [C2]


def test_it_is_found_after_the_file_was_opened_again_and_leaves_the_bin_once_it_is_back() -> None:
    office = Office(a_small_ledger())
    removes(office, C1)
    office = office.reopened()
    (lost,) = bin_of(office)
    office.editor.commit(restore_items(office.editor.ledger, lost.branch, parent_id=S1))
    assert bin_of(office) == ()
    assert office.editor.ledger.targets.owned_by(C1)
    office.editor.undo()
    assert [again.branch.root.id for again in bin_of(office)] == [C1]


def test_a_task_deleted_before_its_section_comes_first_from_the_section_and_then_by_itself() -> None:
    office = Office(a_small_ledger())
    removes(office, C2)
    removes(office, S1)
    assert [lost.branch.root.id for lost in bin_of(office)] == [S1, C2]


def test_an_item_lost_twice_lies_there_once_as_it_was_last() -> None:
    office = Office(a_small_ledger())
    removes(office, C2)
    office.editor.commit(restore_items(office.editor.ledger, bin_of(office)[0].branch, parent_id=S1))
    removes(office, C2)
    assert [lost.entry.sequence for lost in bin_of(office)] == [3]


def test_what_was_joined_with_another_lies_there_too() -> None:
    office = Office(a_small_ledger())
    office.editor.commit(merge_with_previous(office.editor.ledger, C2))
    assert [lost.branch.root.title for lost in bin_of(office)] == ["办好科技集市"]
