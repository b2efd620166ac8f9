"""What the progress, closing and target forms turn into."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.editing.items import edit_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import set_milestone
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.domain.progress.update import ProgressWord
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.editors.closing_draft import ClosingDraft, closing_changes
from rongchang_desktop.presentation.editors.progress_draft import (
    ProgressDraft,
    fields_for,
    fresh_progress_draft,
)
from rongchang_desktop.presentation.editors.progress_saving import progress_changes
from rongchang_desktop.presentation.editors.target_draft import TargetDraft, fresh_target_draft, target_changes
from tests.builders import a_small_ledger, task

TODAY = date(2024, 9, 30)


def begun(ledger: Ledger, draft: ProgressDraft) -> ProgressDraft:
    return fresh_progress_draft(ledger, task(ledger, draft.item_id), today=TODAY)


def applied(ledger: Ledger, draft: ProgressDraft) -> Ledger:
    return progress_changes(ledger, draft, start=begun(ledger, draft), by="张三", new_id=counting_ids("new")).apply_to(
        ledger
    )


def test_the_form_opens_with_the_last_figures_and_today() -> None:
    draft = fresh_progress_draft(a_small_ledger(), task(a_small_ledger(), "c1"), today=TODAY)
    assert draft.as_of == TODAY
    assert dict(draft.figures) == {"t1": "9", "t2": "80"}


def test_a_percentage_reported_before_is_asked_for_again() -> None:
    ledger = a_small_ledger()
    item = next(item for item in ledger.plans[2024].commitments() if item.title == "帮办代办")
    assert fields_for(item, ledger).percent
    assert fresh_progress_draft(ledger, item, today=TODAY).percent == "55"


def test_an_item_with_targets_asks_for_figures_and_one_without_for_a_word() -> None:
    ledger = a_small_ledger()
    assert fields_for(task(ledger, "c2"), ledger).word
    assert not fields_for(task(ledger, "c2"), ledger).percent


def test_figures_words_and_the_expected_day_are_one_step() -> None:
    ledger = a_small_ledger()
    draft = ProgressDraft(
        item_id=ItemId("c1"),
        as_of=TODAY,
        figures={TargetId("t1"): "15家", TargetId("t2"): ""},
        text=" 新增15家。 ",
        problem="入库审核慢。",
        expected=date(2024, 12, 20),
    )
    changes = progress_changes(ledger, draft, start=begun(ledger, draft), by="张三", new_id=counting_ids("new"))
    after = changes.apply_to(ledger)
    update = after.updates.owned_by("c1")[-1]
    assert update.figure(TargetId("t1")) == Decimal(15)
    assert (update.text, update.problem, update.by, update.as_of) == ("新增15家。", "入库审核慢。", "张三", TODAY)
    assert update.figure(TargetId("t2")) is None
    assert task(after, "c1").expected == date(2024, 12, 20)
    assert changes.inverted().apply_to(after) == ledger


def test_what_is_changed_beside_an_open_form_is_not_taken_back_by_it() -> None:
    ledger = a_small_ledger()
    start = fresh_progress_draft(ledger, task(ledger, "c2"), today=TODAY)
    node = ledger.milestones.owned_by("c2")[0]
    ledger = edit_item(ledger, ItemId("c2"), Operation.EDIT_DETAILS, outlook=Outlook.HARD).apply_to(ledger)
    ledger = set_milestone(ledger, node.id, done_on=None).apply_to(ledger)
    draft = replace(start, text="正在推进")
    after = progress_changes(ledger, draft, start=start, by="张三", new_id=counting_ids("new")).apply_to(ledger)
    assert task(after, "c2").outlook is Outlook.HARD
    assert after.milestones[node.id].done_on is None


def test_a_node_ticked_in_the_form_is_reached_on_the_day_of_the_report() -> None:
    ledger = set_milestone(a_small_ledger(), a_small_ledger().milestones.owned_by("c2")[0].id, done_on=None).apply_to(
        a_small_ledger()
    )
    node = ledger.milestones.owned_by("c2")[0]
    after = applied(ledger, ProgressDraft(item_id=ItemId("c2"), as_of=TODAY, nodes={node.id: True}))
    assert after.milestones[node.id].done_on == TODAY
    assert after.updates.owned_by("c2")[-1].as_of == TODAY, "a node reached is a report"


def test_an_empty_form_is_refused() -> None:
    with pytest.raises(UserFacingError):
        applied(a_small_ledger(), ProgressDraft(item_id=ItemId("c2"), as_of=TODAY))


def test_a_word_alone_is_a_report() -> None:
    after = applied(a_small_ledger(), ProgressDraft(item_id=ItemId("c2"), as_of=TODAY, word=ProgressWord.ON_TRACK))
    assert after.updates.owned_by("c2")[-1].word is ProgressWord.ON_TRACK


@pytest.mark.parametrize("percent", ["-3", "12000", "大半"])
def test_a_percentage_out_of_all_bounds_is_refused(percent: str) -> None:
    with pytest.raises(UserFacingError):
        applied(a_small_ledger(), ProgressDraft(item_id=ItemId("c2"), as_of=TODAY, percent=percent))


def test_closing_needs_checker_and_basis() -> None:
    ledger = a_small_ledger()
    with pytest.raises(UserFacingError):
        closing_changes(ledger, ClosingDraft(item_id=ItemId("c1"), checked_by="张三", checked_on=TODAY))
    draft = ClosingDraft(item_id=ItemId("c1"), checked_by="张三", checked_on=TODAY, basis="现场核实")
    done = task(closing_changes(ledger, draft).apply_to(ledger), "c1").done
    assert (done.checked_by, done.checked_on, done.basis) == ("张三", TODAY, "现场核实")


def test_a_new_target_comes_last() -> None:
    ledger = a_small_ledger()
    draft = TargetDraft(item_id=ItemId("c1"), indicator="专利", value="1,200", unit="件")
    after = target_changes(ledger, draft, new_id=counting_ids("new")).apply_to(ledger)
    assert [target.indicator for target in after.targets.owned_by("c1")][-1] == "专利"
    assert after.targets["new-000001"].value == Decimal(1200)


def test_an_edited_target_keeps_its_quote_and_place() -> None:
    ledger = a_small_ledger()
    before = ledger.targets["t1"]
    draft = replace(fresh_target_draft(ItemId("c1"), before, words=Localizer("en")), value="25", pacing=Pacing.LEVEL)
    after = target_changes(ledger, draft, new_id=counting_ids("new")).apply_to(ledger).targets["t1"]
    assert after == replace(before, value=Decimal(25), pacing=Pacing.LEVEL)


@pytest.mark.parametrize(
    "values",
    [
        {"indicator": "", "value": "3"},
        {"indicator": "专利", "value": ""},
        {"indicator": "专利", "value": "10", "value_max": "5", "comparator": Comparator.RANGE},
        {"indicator": "专利", "value": "很多"},
    ],
)
def test_a_target_that_cannot_be_measured_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(UserFacingError):
        target_changes(
            a_small_ledger(),
            TargetDraft(item_id=ItemId("c1"), **values),
            new_id=counting_ids("new"),  # type: ignore[arg-type]
        )


def test_a_target_in_words_needs_no_figure() -> None:
    ledger = a_small_ledger()
    draft = TargetDraft(item_id=ItemId("c1"), indicator="满意度", comparator=Comparator.QUALITATIVE, value="高")
    with pytest.raises(UserFacingError):
        target_changes(ledger, draft, new_id=counting_ids("new"))
    draft = TargetDraft(item_id=ItemId("c1"), indicator="满意度", comparator=Comparator.QUALITATIVE)
    after = target_changes(ledger, draft, new_id=counting_ids("new")).apply_to(ledger)
    assert after.targets["new-000001"].pacing is Pacing.TEXT
