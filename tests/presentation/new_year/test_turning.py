"""Deciding where everything goes: ticks, endings, links and taking them back."""

from datetime import date

import pytest

from rongchang_desktop.domain.intake.carry_decision import Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.new_year.turn_rows import Group, grouped
from rongchang_desktop.presentation.new_year.turning import Turning, compare_years
from rongchang_desktop.presentation.new_year.year_pair import YearPair, unsettled, years_to_join
from tests.builders import CLOSED, a_ledger, area, commitment, plan_records, section, target, update, with_records
from tests.sessions import a_session
from tests.two_years import NEW, OLD, two_years

ENTERPRISES, HALL, PARKS, REFORM = (ItemId(f"c{number}") for number in range(1, 5))
REFORM_THEN = "深化高新区体制机制改革，优化管理模式，制定权责清单、职责清单，推动专人办理"
REFORM_NOW = "深化高新区体制机制改革，优化管理模式，推行标准地出让，盘活低效用地，扩大招商"


def a_turn_of_the_year() -> Ledger:
    """One that recurs surely, one that is closed, one that is unfinished, one that may recur; one that is new."""
    old = [
        commitment(
            "高新技术企业达到230家", target("高新技术企业", 230), lead="区科技局", updates=(update(figures=(228,)),)
        ),
        commitment("建成展示中心", done=CLOSED),
        commitment(
            "新建公园30个", target("新建公园", 30, unit="个"), updates=(update(figures=(22,)),), lead="区城管局"
        ),
        commitment(REFORM_THEN),
    ]
    new = [
        commitment("高新技术企业达到270家", target("高新技术企业", 270)),
        commitment(REFORM_NOW),
        commitment("办好赛事"),
    ]
    return two_years(
        [area("建设创新高地", section("做强平台", *old))], [area("建设创新高地", section("做强平台", *new))]
    )


def a_turning(ledger: Ledger | None = None, language: str = "en") -> Turning:
    """The decisions as they are proposed, in January."""
    session = a_session(ledger or a_turn_of_the_year(), language=language, today=date(NEW, 1, 20))
    session.switch_year(NEW)
    compared = compare_years(session, session.ledger, YearPair(earlier=OLD, later=NEW))
    turning = Turning(compared, session)
    session.setParent(turning)
    return turning


def fate(turning: Turning, item_id: ItemId) -> Fate:
    return turning.proposal(item_id).decision.fate


def lists(turning: Turning) -> dict[Group, int]:
    return {group: len(rows) for group, rows in grouped(turning).items()}


def test_each_item_stands_in_one_list() -> None:
    assert lists(a_turning()) == {Group.RECURRING: 2, Group.CARRIED: 1, Group.ENDED: 1, Group.NEW: 2}


def test_what_waits_for_a_nod_comes_first() -> None:
    rows = grouped(a_turning())[Group.RECURRING]
    assert [(row.earlier_id, row.ticked) for row in rows] == [(REFORM, False), (ENTERPRISES, True)]


def test_a_tick_taken_off_leaves_the_row_where_it_is_and_makes_the_other_one_new() -> None:
    turning = a_turning()
    turning.tick([ENTERPRISES])
    assert fate(turning, ENTERPRISES) is Fate.CARRIED
    assert lists(turning) == {Group.RECURRING: 2, Group.CARRIED: 1, Group.ENDED: 1, Group.NEW: 3}
    turning.tick([ENTERPRISES])
    assert fate(turning, ENTERPRISES) is Fate.RECURS


def test_many_are_ticked_at_once_and_all_off_where_all_were_on() -> None:
    turning = a_turning()
    turning.tick([ENTERPRISES, REFORM, PARKS])
    assert [fate(turning, key) for key in (ENTERPRISES, REFORM, PARKS)] == [Fate.RECURS, Fate.RECURS, Fate.CARRIED]
    turning.tick([PARKS])
    decision = turning.proposal(PARKS).decision
    assert (decision.fate, decision.outcome) == (Fate.DROPPED, Outcome.UNFINISHED)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_person_says_how_an_item_ended(outcome: Outcome) -> None:
    turning = a_turning()
    turning.end(PARKS, outcome)
    assert turning.proposal(PARKS).decision.outcome is outcome
    assert (fate(turning, PARKS) is Fate.CARRIED) == (outcome is Outcome.CARRIED)


def test_the_ending_of_what_is_promised_again_does_not_undo_the_link_but_carrying_it_does() -> None:
    turning = a_turning()
    turning.end(ENTERPRISES, Outcome.MOSTLY)
    assert fate(turning, ENTERPRISES) is Fate.RECURS
    turning.end(ENTERPRISES, Outcome.CARRIED)
    assert fate(turning, ENTERPRISES) is Fate.CARRIED


def test_two_are_linked_by_hand_and_whoever_held_the_other_goes_its_own_way() -> None:
    turning = a_turning()
    later = turning.proposal(ENTERPRISES).decision.later_id
    assert later is not None
    turning.link(PARKS, later)
    assert (fate(turning, PARKS), fate(turning, ENTERPRISES)) == (Fate.RECURS, Fate.CARRIED)
    turning.unlink(PARKS)
    assert fate(turning, PARKS) is Fate.CARRIED


def test_every_choice_can_be_taken_back_and_made_again() -> None:
    turning = a_turning()
    first = turning.turn
    turning.tick([ENTERPRISES])
    turning.end(PARKS, Outcome.ADJUSTED)
    last = turning.turn
    turning.undo()
    turning.undo()
    turning.undo()
    assert turning.turn == first and not turning.was_worked_on
    turning.redo()
    turning.redo()
    assert turning.turn == last


def test_saying_what_is_so_already_is_no_choice() -> None:
    turning = a_turning()
    turning.end(PARKS, Outcome.CARRIED)
    assert not turning.was_worked_on


def test_everything_has_an_ending_whatever_is_chosen() -> None:
    turning = a_turning()
    turning.tick([ENTERPRISES, PARKS])
    assert turning.settled == (4, 4)
    after = turning.changes(turning.ledger).apply_to(turning.ledger)
    assert unsettled(after, turning.pair) == 0


def test_the_year_shown_goes_with_the_one_before_it_and_the_oldest_with_the_one_after() -> None:
    ledger = a_turn_of_the_year()
    assert years_to_join(ledger, NEW) == years_to_join(ledger, OLD) == YearPair(earlier=OLD, later=NEW)
    ids = counting_ids("x")
    later = with_records(ledger, plan_records(area(commitment("甲")), year=NEW + 2, ids=ids))
    assert years_to_join(later, NEW + 2) == YearPair(earlier=NEW, later=NEW + 2)
    assert years_to_join(a_ledger(area(commitment("甲"))), OLD) is None
