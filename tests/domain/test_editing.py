"""Edits of items: what they do, and what they refuse."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import add_item, change_kind, edit_text, move_item, remove_items
from rongchang_desktop.domain.editing.levels import set_level
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.outline_moves import indent_item, move_down, move_up, outdent_item
from rongchang_desktop.domain.editing.progress import report_no_change
from rongchang_desktop.domain.editing.splitting import merge_with_previous, split_item
from rongchang_desktop.domain.editing.targets import next_target_position, put_target, set_as_of
from rongchang_desktop.domain.errors import ForbiddenMoveError, StaleChangeError
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.ending import Ending, Outcome
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, EndingId, ItemId, TargetId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Heading, Section, SourceAnchor, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import (
    CLOSED,
    END_OF_SEPTEMBER,
    MID_YEAR,
    YEAR,
    a_ledger,
    a_small_ledger,
    a_target,
    an_update,
    area,
    commitment,
    founding,
    group,
    section,
    target,
    task,
    update,
    with_records,
)
from tests.two_years import two_years

LEDGER = a_small_ledger()
A1, A2, S1, S2, S3, G1 = (ItemId(key) for key in ("a1", "a2", "s1", "s2", "s3", "g1"))
C1, C2, C3, C4, C5, C6, W1, W2 = (ItemId(key) for key in ("c1", "c2", "c3", "c4", "c5", "c6", "w1", "w2"))


def outline(ledger: Ledger, parent_id: ItemId | None) -> list[str]:
    return [child.id for child in ledger.plans[YEAR].children(parent_id)]


class TestWording:
    @pytest.mark.parametrize("text", ["", "  ", "办好科技集市", " 办好科技集市\n", "\u200b办好科技集市"])
    def test_blank_or_unchanged_wording_is_no_step(self, text: str) -> None:
        assert not edit_text(LEDGER, C2, text)

    def test_wording_is_one_clean_line(self) -> None:
        ledger = edit_text(LEDGER, C2, "办好\r\n 科技\u202e集市").apply_to(LEDGER)
        assert ledger.item(C2).title == "办好 科技集市"


class TestMoving:
    def test_an_item_goes_with_all_it_holds(self) -> None:
        ledger = move_item(LEDGER, G1, parent_id=S1, row=1).apply_to(LEDGER)
        assert outline(ledger, S1) == ["c1", "g1", "c2"]
        assert [item.id for item in ledger.plans[YEAR].subtree(G1)] == ["g1", "c3", "w1", "w2"]

    @pytest.mark.parametrize(("item", "parent"), [(S1, C1), (C1, None), (W1, S1), (A1, A2), (C1, C2), (G1, G1)])
    def test_the_tree_refuses_what_cannot_stand_there(self, item: ItemId, parent: ItemId | None) -> None:
        with pytest.raises(ForbiddenMoveError):
            move_item(LEDGER, item, parent_id=parent, row=0)

    def test_an_item_cannot_go_into_itself(self) -> None:
        ledger = a_ledger(area(section(group(commitment()))))
        with pytest.raises(ForbiddenMoveError):
            move_item(ledger, ItemId("a1"), parent_id=ItemId("s1"), row=0)

    def test_dropping_an_item_where_it_is_changes_nothing(self) -> None:
        assert not move_item(LEDGER, C1, parent_id=S1, row=0)
        assert not move_item(LEDGER, C1, parent_id=S1, row=1)

    def test_keys_move_over_the_edge_into_the_neighbouring_heading(self) -> None:
        ledger = move_down(LEDGER, C2).apply_to(LEDGER)
        assert (outline(ledger, S1), outline(ledger, S2)) == (["c1"], ["c2", "g1", "c4"])
        assert outline(move_up(ledger, C2).apply_to(ledger), S1) == ["c1", "c2"]

    def test_at_the_ends_the_keys_do_nothing(self) -> None:
        assert not move_up(LEDGER, A1)
        assert not move_down(LEDGER, A2)
        assert not move_up(LEDGER, C1)

    def test_within_a_heading_neighbours_change_places(self) -> None:
        assert outline(move_down(LEDGER, C1).apply_to(LEDGER), S1) == ["c2", "c1"]
        assert outline(move_up(LEDGER, C2).apply_to(LEDGER), S1) == ["c2", "c1"]


class TestOutline:
    def test_a_commitment_goes_under_the_one_before_as_a_work_item_and_back(self) -> None:
        ledger = indent_item(LEDGER, C2).apply_to(LEDGER)
        assert (type(ledger.item(C2)), ledger.item(C2).parent_id) == (WorkItem, C1)
        ledger = outdent_item(ledger, C2).apply_to(ledger)
        assert (type(ledger.item(C2)), outline(ledger, S1)) == (Commitment, ["c1", "c2"])

    def test_an_indented_item_keeps_what_was_entered(self) -> None:
        noted = edit_text(LEDGER, C2, "改写").apply_to(LEDGER)
        ledger = outdent_item(after := indent_item(noted, C2).apply_to(noted), C2).apply_to(after)
        assert replace(ledger.item(C2), position=0) == replace(noted.item(C2), position=0)
        assert ledger.milestones == noted.milestones

    def test_a_commitment_after_a_heading_goes_into_it(self) -> None:
        ledger = indent_item(LEDGER, C4).apply_to(LEDGER)
        assert (type(ledger.item(C4)), outline(ledger, G1)) == (Commitment, ["c3", "c4"])

    def test_a_heading_changes_its_rank_only_as_far_as_it_must(self) -> None:
        ledger = a_ledger(area(section(), section(commitment())))
        ledger = indent_item(ledger, ItemId("s2")).apply_to(ledger)
        assert (type(ledger.item(ItemId("s2"))), outline(ledger, ItemId("s1"))) == (Group, ["s2"])

    def test_what_holds_deeper_headings_cannot_sink_onto_their_level(self) -> None:
        with pytest.raises(ForbiddenMoveError):
            indent_item(LEDGER, S2)

    @pytest.mark.parametrize("item", [A1, S1, C1, W1])
    def test_the_first_has_nothing_to_go_under(self, item: ItemId) -> None:
        with pytest.raises(ForbiddenMoveError):
            indent_item(LEDGER, item)

    def test_an_area_cannot_rise(self) -> None:
        with pytest.raises(ForbiddenMoveError):
            outdent_item(LEDGER, A1)

    def test_a_section_rises_to_an_area_after_its_own(self) -> None:
        ledger = outdent_item(LEDGER, S1).apply_to(LEDGER)
        assert (type(ledger.item(S1)), outline(ledger, None)) == (Area, ["a1", "s1", "a2"])


class TestKinds:
    def test_a_group_becomes_a_section_where_it_may(self) -> None:
        ledger = a_ledger(area(group(commitment())))
        assert type(change_kind(ledger, G1, Section).apply_to(ledger).item(G1)) is Section

    @pytest.mark.parametrize(("item", "kind"), [(A1, Group), (S1, Commitment), (C1, Group), (G1, Area)])
    def test_what_the_tree_cannot_hold_is_refused(self, item: ItemId, kind: type[Heading]) -> None:
        with pytest.raises(ForbiddenMoveError):
            change_kind(LEDGER, item, kind)

    def test_the_same_kind_is_no_step(self) -> None:
        assert not change_kind(LEDGER, S1, Section)


class TestRemoval:
    def test_everything_under_an_item_and_all_it_owns_goes_with_it(self) -> None:
        ledger = remove_items(LEDGER, [S1, C1, A1]).apply_to(LEDGER)
        assert list(ledger.plans[YEAR].order) == ["a2", "s3", "c5", "c6"]
        assert not ledger.targets and not ledger.milestones and not ledger.updates
        assert {owned.item_id for owned in ledger.ownerships.values()} == {"c5"}

    @pytest.mark.parametrize("wanted", [[W1, C3, A1], [A1, C3, W1], [C3, A1, W1]])
    def test_the_deepest_goes_first_so_that_nothing_stands_without_its_parent(self, wanted: list[ItemId]) -> None:
        removed = [change.record.id for change in remove_items(LEDGER, wanted).changes]
        for child, parent in ((W1, C3), (C3, G1), (G1, S2), (S2, A1)):
            assert removed.index(child) < removed.index(parent)


class TestSplitting:
    def test_what_follows_the_cut_becomes_the_next_item_and_takes_its_targets(self) -> None:
        ledger = split_item(LEDGER, C1, at=11, new_id=ItemId("new")).apply_to(LEDGER)
        assert [ledger.item(key).title for key in (C1, ItemId("new"))] == ["新增高新技术企业20家", "科技型企业200家"]
        assert outline(ledger, S1) == ["c1", "new", "c2"]
        assert [found.id for found in ledger.targets.owned_by("new")] == ["t2"]

    @pytest.mark.parametrize("at", [0, 99])
    def test_there_must_be_something_on_both_sides(self, at: int) -> None:
        with pytest.raises(ForbiddenMoveError):
            split_item(LEDGER, C1, at=at, new_id=ItemId("new"))

    def test_the_second_half_is_not_done_because_the_first_was(self) -> None:
        ledger = a_ledger(area(section(commitment("甲事、乙事", done=CLOSED))))
        ledger = split_item(ledger, C1, at=2, new_id=ItemId("new")).apply_to(ledger)
        assert [task(ledger, key).done.state for key in (C1, "new")] == [DoneState.VERIFIED, DoneState.OPEN]


class TestJoining:
    def anchored(self, start: int, end: int) -> SourceAnchor:
        return SourceAnchor(source_id="source", start=start, end=end, quote="句" * (end - start))  # type: ignore[arg-type]

    def test_wording_targets_and_progress_join_in_order(self) -> None:
        ledger = a_ledger(
            area(
                section(
                    commitment("甲", target("一"), target("二"), updates=[update(percent=10)]),
                    commitment("乙", target("三"), target("四"), updates=[update(percent=20)]),
                )
            )
        )
        ledger = merge_with_previous(ledger, C2).apply_to(ledger)
        assert ledger.item(C1).title == "甲乙"
        assert [found.indicator for found in ledger.targets.owned_by(C1)] == ["一", "二", "三", "四"]
        assert len(ledger.updates.owned_by(C1)) == 2
        assert C2 not in ledger.plans[YEAR].items

    def test_owners_of_the_first_stay_and_the_seconds_fill_a_gap(self) -> None:
        both = a_ledger(area(section(commitment(lead="区科技局"), commitment(lead="区教委"))))
        none = a_ledger(area(section(commitment(), commitment(lead="区教委"))))
        leads = [merge_with_previous(each, C2).apply_to(each).lead(C1) for each in (both, none)]
        assert [lead.name if lead else "" for lead in leads] == ["区科技局", "区教委"]

    def test_it_is_done_only_as_far_as_both_were(self) -> None:
        for first, second in ((CLOSED, {}), ({}, CLOSED)):
            parts = [commitment(**({"done": done} if done else {})) for done in (first, second)]
            ledger = a_ledger(area(section(*parts)))
            assert task(merge_with_previous(ledger, C2).apply_to(ledger), C1).done.state is DoneState.OPEN

    def test_the_judgement_and_the_links_of_the_second_go_with_it(self) -> None:
        old = [area(section(commitment("甲"), commitment("乙"), commitment("丙")))]
        ledger = two_years(old, [area(section(commitment("甲"), commitment("乙")))])
        kept = Ending(id=EndingId("e"), item_id=C2, outcome=Outcome.MOSTLY, on=date(2024, 12, 31))
        links = [
            Continuation(
                id=ContinuationId(earlier + later),
                earlier_id=ItemId(earlier),
                later_id=ItemId(later),
                kind=ContinuationKind.RECURS,
            )
            for earlier, later in (("c1", "new3"), ("c2", "new4"))
        ]
        ledger = with_records(ledger, [kept, *links])
        earlier = merge_with_previous(ledger, C2).apply_to(ledger)
        later = merge_with_previous(earlier, ItemId("new4")).apply_to(earlier)
        assert [(link.earlier_id, link.later_id) for link in earlier.continuations.values()] == [
            ("c1", "new3"),
            ("c1", "new4"),
        ]
        assert [(link.earlier_id, link.later_id) for link in later.continuations.values()] == [("c1", "new3")]
        (ending,) = later.endings.values()
        assert (ending.item_id, ending.outcome) == ("c1", Outcome.MOSTLY)

    @pytest.mark.parametrize("wish", [change_kind, set_level])
    def test_what_was_judged_becomes_no_heading(self, wish: Callable[..., ChangeSet]) -> None:
        ended = Ending(id=EndingId("e"), item_id=C1, outcome=Outcome.MOSTLY, on=date(2024, 12, 31))
        ledger = a_ledger(area(section(commitment("甲"))), records=[ended])
        with pytest.raises(ForbiddenMoveError, match="judged"):
            wish(ledger, C1, Group)

    def test_notes_framing_and_what_stands_below_are_kept(self) -> None:
        ledger = a_ledger(
            area(
                section(commitment(), preamble="其一。"),
                section(commitment(note="乙注"), commitment(), preamble="其二。"),
            )
        )
        joined = merge_with_previous(ledger, S2).apply_to(ledger)
        heading = joined.item(S1)
        assert isinstance(heading, Heading) and heading.preamble == "其一。其二。"
        assert outline(joined, S1) == ["c1", "c2", "c3"]
        assert task(merge_with_previous(joined, C2).apply_to(joined), C1).note == "乙注"

    def test_the_anchor_covers_both_sentences(self) -> None:
        parts = [commitment(source=self.anchored(0, 3)), commitment(source=self.anchored(3, 8))]
        ledger = a_ledger(area(section(*parts)))
        source = merge_with_previous(ledger, C2).apply_to(ledger).item(C1).source
        assert source is not None and (source.start, source.end, source.quote) == (0, 8, "句" * 8)

    @pytest.mark.parametrize("item", [A1, C1, C4])
    def test_there_must_be_one_of_the_same_kind_before(self, item: ItemId) -> None:
        with pytest.raises(ForbiddenMoveError):
            merge_with_previous(LEDGER, item)


class TestAdding:
    @pytest.mark.parametrize(("kind", "parent"), [(Area, A1), (Commitment, None), (WorkItem, S1), (Section, G1)])
    def test_the_tree_refuses_what_cannot_stand_there(self, kind: type[Area], parent: ItemId | None) -> None:
        item = kind(id=ItemId("new"), year=YEAR, parent_id=parent, position=0, title="新")
        with pytest.raises(ForbiddenMoveError):
            add_item(LEDGER, item, row=0)

    @pytest.mark.parametrize(("row", "place"), [(-3, 0), (0, 0), (1, 1), (2, 2), (99, 2)])
    def test_it_stands_before_the_row_named(self, row: int, place: int) -> None:
        item = Commitment(id=ItemId("new"), year=YEAR, parent_id=S1, position=0, title="新")
        assert outline(add_item(LEDGER, item, row=row).apply_to(LEDGER), S1).index("new") == place


class TestTargetsAndDays:
    def test_a_target_put_twice_is_one_step(self) -> None:
        new = a_target(C2, id=TargetId("t9"))
        ledger = put_target(LEDGER, new).apply_to(LEDGER)
        assert not put_target(ledger, new)
        assert next_target_position(LEDGER, a_target(C1)) == 3

    def test_the_judging_day_set_twice_is_one_step(self) -> None:
        ledger = set_as_of(LEDGER, YEAR, MID_YEAR).apply_to(LEDGER)
        assert not set_as_of(ledger, YEAR, MID_YEAR)


class TestNoChange:
    def test_the_last_self_reported_values_stand_again_dated_today(self) -> None:
        ids = counting_ids()
        ledger = report_no_change(LEDGER, [C1, C1], today=END_OF_SEPTEMBER, by="", new_id=ids).apply_to(LEDGER)
        old, new = ledger.updates.owned_by(C1)
        assert (new.figures, new.as_of, new.unchanged, new.by) == (old.figures, END_OF_SEPTEMBER, True, old.by)

    def test_what_others_checked_is_not_repeated_as_the_units_word(self) -> None:
        ledger = a_ledger(area(section(commitment(updates=[update(percent=60, layer=Layer.VERIFIED)]))))
        step = report_no_change(ledger, [C1], today=END_OF_SEPTEMBER, by="区科技局", new_id=counting_ids())
        (change,) = step.changes
        assert change.after == an_update(C1, END_OF_SEPTEMBER, id="id-000001", unchanged=True)

    def test_what_the_office_checked_stands_again_as_checked(self) -> None:
        checked = update(MID_YEAR, percent=60, layer=Layer.VERIFIED)
        ledger = a_ledger(area(section(commitment(updates=[checked, update(date(2024, 8, 31), percent=80)]))))
        ids, layer = counting_ids(), Layer.VERIFIED
        step = report_no_change(ledger, [C1], today=END_OF_SEPTEMBER, by="", new_id=ids, layer=layer)
        (change,) = step.changes
        assert change.after == an_update(C1, END_OF_SEPTEMBER, id="id-000001", percent=60, layer=layer, unchanged=True)

    def test_words_that_others_have_overtaken_do_not_come_back(self) -> None:
        said = update(MID_YEAR, percent=50, text="二层在建", problem="缺钢材")
        seen = update(date(2024, 8, 31), percent=80, text="主体完工", layer=Layer.VERIFIED)
        ledger = a_ledger(area(section(commitment(updates=[said, seen]))))
        step = report_no_change(ledger, [C1], today=END_OF_SEPTEMBER, by="", new_id=counting_ids())
        (change,) = step.changes
        assert isinstance(change.after, ProgressUpdate)
        assert (change.after.text, change.after.problem, change.after.percent) == ("", "", 50)


class TestChangeSets:
    def test_a_record_that_has_changed_since_is_refused(self) -> None:
        step = edit_text(LEDGER, C1, "改写")
        with pytest.raises(StaleChangeError):
            step.apply_to(step.apply_to(LEDGER))

    def test_a_record_that_is_there_already_is_not_added_again(self) -> None:
        with pytest.raises(StaleChangeError):
            founding([LEDGER.targets["t1"]]).apply_to(LEDGER)

    def test_items_cannot_stand_without_their_plan(self) -> None:
        plan = LEDGER.plans[YEAR]
        with pytest.raises(StaleChangeError):
            founding([plan.items[A1]]).apply_to(Ledger())
        gone = ChangeSet(operation=Operation.REMOVE_ITEM, changes=(Change(before=plan.record, after=None),))
        with pytest.raises(StaleChangeError):
            gone.apply_to(LEDGER)

    def test_one_step_may_change_a_record_twice(self) -> None:
        first, second = LEDGER.item(C1), replace(LEDGER.item(C1), title="一")
        third = replace(second, title="二")
        changes = (Change(before=first, after=second), Change(before=second, after=third))
        step = ChangeSet(operation=Operation.EDIT_TEXT, changes=changes)
        after = step.apply_to(LEDGER)
        assert after.item(C1).title == "二"
        assert step.inverted().apply_to(after) == LEDGER

    def test_the_ledger_before_is_untouched(self) -> None:
        before = a_small_ledger()
        remove_items(before, [A1]).apply_to(before)
        assert before == a_small_ledger()
        assert before.plans[YEAR].items[C1].title == LEDGER.item(C1).title


def test_a_deadline_is_a_day() -> None:
    assert task(LEDGER, W2).deadline == date(2024, 6, 30)
