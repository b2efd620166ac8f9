"""What an adjustment keeps of an item: the old words beside the new, and nothing that stayed."""

from collections.abc import Callable
from datetime import date

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import add_item, edit_item, edit_text, move_item, remove_items
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.owners import assign_lead
from rongchang_desktop.domain.editing.targets import put_target
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.adjusted_values import adjusted_values
from rongchang_desktop.localization.catalog import Localizer
from tests.builders import YEAR, a_small_ledger, a_target

ISSUED = issue_plan(a_small_ledger(), YEAR, on=date(YEAR, 2, 1), document_number="1号").apply_to(a_small_ledger())
C1, C2, C6, S1, S3 = (ItemId(key) for key in ("c1", "c2", "c6", "s1", "s3"))


def kept(wish: Callable[[Ledger], ChangeSet], item_id: ItemId | None) -> list[tuple[str, str, str]]:
    values = adjusted_values(ISSUED, wish(ISSUED), Localizer("en"))
    return [(value.field, value.before, value.after) for value in values[YEAR, item_id]]


def test_other_words_are_kept_beside_the_old_ones() -> None:
    assert kept(lambda ledger: edit_text(ledger, C2, "办好两场科技集市"), C2) == [
        ("Wording", "办好科技集市", "办好两场科技集市")
    ]


def test_another_target_is_kept_with_its_figure() -> None:
    changed = a_target("c1", 25, id="t1", position=0, quote="高新技术企业20家")
    assert kept(lambda ledger: put_target(ledger, changed), C1) == [
        ("Target", "高新技术企业 20 家 or more", "高新技术企业 25 家 or more")
    ]


def test_another_lead_is_kept_by_name() -> None:
    unit = next(unit.id for unit in ISSUED.departments.values() if unit.name == "区住房城乡建委")

    def wish(ledger: Ledger) -> ChangeSet:
        return assign_lead(ledger, [C2], DepartmentId(unit), new_id=counting_ids("new"))

    assert kept(wish, C2) == [("Lead unit", "区科技局", "区住房城乡建委")]


def test_another_deadline_is_kept_with_its_day() -> None:
    day = date(YEAR + 1, 3, 31)
    assert kept(lambda ledger: edit_item(ledger, C2, Operation.SET_DEADLINE, deadline=day), C2) == [
        ("Deadline", "the year's end", "31 March 2025")
    ]


def test_a_task_that_moves_is_kept_with_both_places() -> None:
    moved = kept(lambda ledger: move_item(ledger, C2, parent_id=S3, row=0), C2)
    assert moved == [("Stands under", "一 建设创新高地 › （一） 做强平台", "二 改善民生 › 办好实事")]


def test_a_task_that_changes_places_with_its_neighbour_says_what_it_follows() -> None:
    moved = kept(lambda ledger: move_item(ledger, C1, parent_id=S1, row=2), C1)
    assert moved == [("Stands after", "—", "2 办好科技集市")]


def test_a_task_that_goes_leaves_its_words_target_and_lead() -> None:
    gone = kept(lambda ledger: remove_items(ledger, [C2]), C2)
    assert ("Removed", "2 办好科技集市", "—") in gone
    assert ("Lead unit", "区科技局", "—") in gone


def test_a_new_task_stands_with_its_number_at_what_it_came_under() -> None:
    new = Commitment(id=ItemId("new"), year=YEAR, parent_id=S1, position=0, title="新事项")
    assert kept(lambda ledger: add_item(ledger, new, row=1), S1) == [("Added", "—", "7 新事项")]
