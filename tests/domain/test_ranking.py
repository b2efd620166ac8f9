"""赛马 is fair: leads alone count, equal units share a place, and leaving an item out never does a unit harm."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.office.ranking import approve_ranking, exclude_from_ranking
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, RankingExclusionId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.domain.overview.ranking import Ranking, RankingEntry, rank, ranking_of
from rongchang_desktop.domain.owners.unit_merge import merge_departments
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.taking import snapshot_of
from rongchang_desktop.foundation.messages import UserFacingError
from tests.builders import CLOSED, YEAR, a_ledger, area, commitment, section, update

SEPTEMBER = date(YEAR, 9, 30)
UNITS = tuple(DepartmentId(name) for name in "甲乙丙丁")


def _entry(row: int, unit: DepartmentId, light: Light, is_due: bool) -> RankingEntry:
    closed = light is Light.CLOSED
    return RankingEntry(item_id=ItemId(f"c{row}"), unit_id=unit, light=light, is_closed=closed, is_due=is_due)


ENTRIES = st.lists(st.tuples(st.sampled_from(UNITS), st.sampled_from(Light), st.booleans()), max_size=24).map(
    lambda drawn: [_entry(row, *each) for row, each in enumerate(drawn)]
)
EXCLUDED = st.sets(st.integers(0, 23).map(lambda row: ItemId(f"c{row}")), max_size=6)


@given(ENTRIES, EXCLUDED, st.integers(1, 4), st.randoms())
def test_the_order_in_which_items_come_says_nothing(
    entries: list[RankingEntry], excluded: set[ItemId], minimum: int, chance: object
) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one = rank(entries, excluded=excluded, minimum=minimum)
    other = rank(shuffled, excluded=excluded, minimum=minimum)
    assert one.places == other.places
    assert {unit.unit_id for unit in one.apart} == {unit.unit_id for unit in other.apart}
    assert set(one.excluded) == set(other.excluded)


@given(ENTRIES, EXCLUDED, st.integers(1, 4))
def test_equal_units_share_a_place_and_better_ones_stand_before(
    entries: list[RankingEntry], excluded: set[ItemId], minimum: int
) -> None:
    ranked = rank(entries, excluded=excluded, minimum=minimum).ranked
    for unit in ranked:
        assert unit.place == 1 + sum(other.merit > unit.merit for other in ranked)
        assert len(unit.counted) >= minimum


@given(ENTRIES, EXCLUDED, st.integers(1, 4))
def test_every_lead_is_counted_once_or_left_out(
    entries: list[RankingEntry], excluded: set[ItemId], minimum: int
) -> None:
    ranking = rank(entries, excluded=excluded, minimum=minimum)
    shown = Counter(item_id for unit in (*ranking.ranked, *ranking.apart) for item_id in unit.counted)
    assert shown + Counter(ranking.excluded) == Counter(entry.item_id for entry in entries)
    for unit in (*ranking.ranked, *ranking.apart):
        assert set(unit.closed) <= set(unit.owed) <= set(unit.counted)
        assert set(unit.closed) <= set(unit.on_pace) <= set(unit.counted)


@given(ENTRIES, EXCLUDED, st.integers(0, 23))
def test_leaving_an_item_out_never_worsens_its_unit(
    entries: list[RankingEntry], excluded: set[ItemId], row: int
) -> None:
    left_out = ItemId(f"c{row}")
    before = rank(entries, excluded=excluded - {left_out}, minimum=1)
    after = rank(entries, excluded=excluded | {left_out}, minimum=1)
    unit_id = next((entry.unit_id for entry in entries if entry.item_id == left_out), None)
    if unit_id is not None and unit_id in after.places:
        assert after.places[unit_id] <= before.places[unit_id]
        assert merit(after, unit_id) >= merit(before, unit_id)


def merit(ranking: Ranking, unit_id: DepartmentId) -> object:
    return next(unit.merit for unit in ranking.ranked if unit.unit_id == unit_id)


def test_what_is_closed_or_on_pace_counts_even_if_it_was_left_out() -> None:
    entries = [_entry(row, UNITS[0], light, True) for row, light in enumerate(Light)]
    unit = rank(entries, excluded=[entry.item_id for entry in entries], minimum=1).ranked[0]
    assert set(unit.counted) == {"c0", "c3"}, "达序时 and 已办结"
    assert set(unit.excluded) == {"c1", "c2", "c4"}


def test_a_deadline_in_december_is_not_held_against_a_unit_in_march() -> None:
    soon = [_entry(row, UNITS[0], Light.CLOSED, True) for row in range(3)]
    late = [_entry(3 + row, UNITS[1], Light.ON_PACE, False) for row in range(3)]
    assert rank([*soon, *late], excluded=(), minimum=3).places == {UNITS[0]: 1, UNITS[1]: 1}


def a_race() -> Ledger:
    on_pace, behind = (update(date(YEAR, 9, 20), percent=95),), (update(date(YEAR, 9, 20), percent=10),)
    due = {"deadline": date(YEAR, 9, 1)}
    return a_ledger(
        area(
            section(
                commitment(lead="甲局", done=CLOSED, **due),
                commitment(lead="甲局", updates=on_pace),
                commitment(lead="乙局", updates=behind, supporting=("甲局",)),
                commitment(lead="乙局", updates=on_pace),
                commitment(responsible=("丙局", "甲局"), done=CLOSED, **due),
            )
        )
    )


def ranking(ledger: Ledger, day: date = SEPTEMBER, *, minimum: int = 2) -> Ranking:
    ledger = approve_ranking(ledger, by="区长", on=day, minimum=minimum).apply_to(ledger)
    return ranking_of(ledger, Scoreboard(ledger, YEAR, today=day), None)


def test_only_leads_count_and_a_unit_with_one_lead_stands_apart() -> None:
    found = ranking(a_race())
    assert [(unit.unit_id, unit.place, len(unit.counted)) for unit in found.ranked] == [("d1", 1, 2), ("d2", 2, 2)]
    assert [unit.unit_id for unit in found.apart] == ["d3"]


def test_a_blocked_item_is_left_out_with_its_reason_from_that_day_on() -> None:
    ledger = a_race()
    said = RankingExclusion(
        id=RankingExclusionId("e1"), item_id=ItemId("c3"), reason="上级用地批复未下", by="区长", on=SEPTEMBER
    )
    ledger = exclude_from_ranking(ledger, said).apply_to(ledger)
    assert ranking(ledger, minimum=1).places == {"d1": 1, "d2": 1, "d3": 1}
    assert ranking(ledger).excluded == ("c3",)
    assert ranking(ledger, date(YEAR, 9, 29)).excluded == ()


def test_a_unit_rises_by_the_places_it_left_behind_since_the_last_frozen_period() -> None:
    ledger = a_race()
    before = snapshot_of(ledger, Scoreboard(ledger, YEAR, today=date(YEAR, 3, 31)))
    ledger = approve_ranking(ledger, by="区长", on=SEPTEMBER, minimum=1).apply_to(ledger)
    found = ranking_of(ledger, Scoreboard(ledger, YEAR, today=SEPTEMBER), before)
    assert {unit.unit_id: unit.moved for unit in found.ranked} == {"d1": 1, "d2": 0, "d3": 0}


def test_a_unit_that_took_another_in_moves_from_the_place_the_two_would_have_had() -> None:
    ledger = a_race()
    before = snapshot_of(ledger, Scoreboard(ledger, YEAR, today=SEPTEMBER))
    merged = merge_departments(ledger, DepartmentId("d2"), DepartmentId("d1")).apply_to(ledger)
    merged = approve_ranking(merged, by="区长", on=SEPTEMBER, minimum=1).apply_to(merged)
    found = ranking_of(merged, Scoreboard(merged, YEAR, today=SEPTEMBER), before)
    assert {unit.unit_id: unit.moved for unit in found.ranked} == {"d2": 0, "d3": 0}


def test_no_ranking_without_a_name_and_no_exclusion_without_a_reason() -> None:
    with pytest.raises(UserFacingError):
        approve_ranking(a_race(), by=" ", on=SEPTEMBER, minimum=3)
    said = RankingExclusion(id=RankingExclusionId("e1"), item_id=ItemId("c3"), reason=" ", by="区长", on=SEPTEMBER)
    with pytest.raises(UserFacingError):
        exclude_from_ranking(a_race(), said)
