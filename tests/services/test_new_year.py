"""The turn of the year as a person goes through it: proposed, corrected, written, undone."""

from datetime import date

import pytest

from rongchang_desktop.domain.editing.endings import ending_of
from rongchang_desktop.domain.intake.carry_decision import Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.new_year import YearTurn, propose_year_turn
from rongchang_desktop.services.plan_status import MissingPlanError
from tests.builders import CLOSED, a_ledger, area, commitment
from tests.two_years import NEW, OLD, two_years

TODAY = date(2025, 1, 20)


def two() -> Ledger:
    old = [commitment("新建公园3个", lead="区城市管理局"), commitment("建成大桥", done=CLOSED), commitment("整治河道")]
    return two_years([area(*old)], [area("全力改善民生", commitment("新建公园5个"), commitment("举办招聘会"))])


def proposed(ledger: Ledger) -> YearTurn:
    return propose_year_turn(ledger, from_year=OLD, to_year=NEW, today=TODAY)


def written(ledger: Ledger, turn: YearTurn, language: str = "zh_CN") -> Ledger:
    step = turn.changes(ledger, today=TODAY, actor="王敏", words=Localizer(language), new_id=counting_ids("k"))
    return step.apply_to(ledger)


def test_the_counts_tell_where_everything_goes() -> None:
    turn = proposed(two())
    assert dict(turn.counts) == {
        Fate.RECURS: 1,
        Fate.CARRIED: 1,
        Fate.COMPLETED: 1,
        Fate.ADJUSTED: 0,
        Fate.DROPPED: 0,
    }
    assert [item.title for item in turn.new_items(two())] == ["举办招聘会"]


def test_words_in_the_new_plan_are_in_the_language_of_the_office() -> None:
    ledger = two()
    after = written(ledger, proposed(ledger))
    (area_of_carried,) = [item for item in after.plans[NEW].children(None) if item.title == "结转事项"]
    (item,) = after.plans[NEW].children(area_of_carried.id)
    assert getattr(item, "note", "") == "结转自2024年第3项"
    assert any(
        known.title == "Carried over items"
        for known in written(ledger, proposed(ledger), "en").plans[NEW].children(None)
    )


def test_what_a_person_decides_is_what_is_written() -> None:
    ledger = two()
    turn = proposed(ledger).with_fate(ItemId("c3"), Fate.DROPPED).with_outcome(ItemId("c1"), Outcome.MOSTLY, "差一个")
    after = written(ledger, turn.with_owners(ItemId("c1"), False))
    first, last = ending_of(after, ItemId("c1")), ending_of(after, ItemId("c3"))
    assert first is not None and (first.outcome, first.reason) == (Outcome.MOSTLY, "差一个")
    assert last is not None and last.outcome is Outcome.UNFINISHED
    assert len(after.plans[NEW].items) == len(ledger.plans[NEW].items)
    assert not any(after.ownerships.owns_any(item.id) for item in after.plans[NEW].commitments())


def test_pointing_at_an_item_links_it_and_frees_who_held_it() -> None:
    ledger = two()
    parks, fair = (item.id for item in ledger.plans[NEW].commitments())
    turn = proposed(ledger).with_link(ItemId("c3"), parks)
    assert turn.proposal(ItemId("c3")).decision.later_id == parks
    assert turn.proposal(ItemId("c1")).decision.fate is Fate.CARRIED
    assert [item.id for item in turn.new_items(ledger)] == [fair]


def test_an_item_that_takes_its_match_back_frees_who_was_linked_to_it_meanwhile() -> None:
    ledger = two()
    parks, _ = (item.id for item in ledger.plans[NEW].commitments())
    turn = proposed(ledger).with_link(ItemId("c3"), parks).with_fate(ItemId("c1"), Fate.RECURS)
    assert turn.proposal(ItemId("c1")).decision.later_id == parks
    assert turn.proposal(ItemId("c3")).decision.fate is Fate.CARRIED


def test_once_written_there_is_nothing_left_to_decide() -> None:
    ledger = two()
    assert not proposed(written(ledger, proposed(ledger)))


def test_without_the_new_plan_the_refusal_names_the_years_there_are() -> None:
    with pytest.raises(MissingPlanError):
        proposed(a_ledger(area(commitment("整治河道"))))
