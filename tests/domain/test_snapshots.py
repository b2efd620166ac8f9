"""Snapshots of a plan: kept as text without loss, and compared with one another."""

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.ledger.done import OPEN
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.post import Tenure
from rongchang_desktop.domain.owners.unit_merge import merge_departments
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.comparison import Comparison, Turn, compare
from rongchang_desktop.domain.periods.snapshot import Sentence, Snapshot, SnapshotFigure, SnapshotRow
from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json, snapshot_to_json
from rongchang_desktop.domain.periods.taking import snapshot_of
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.foundation.messages import UserFacingError
from tests.builders import CLOSED, MID_YEAR, YEAR, a_small_ledger

MIRRORED = {
    "turned_red": "recovered",
    "got_worse": "got_better",
    "newly_done": "reopened",
    "added": "removed",
    "reworded": "reworded",
    "other_lead": "other_lead",
}


def taken(ledger: Ledger, day: date = MID_YEAR) -> Snapshot:
    return snapshot_of(ledger, Scoreboard(ledger, YEAR, today=day))


figures = st.builds(
    SnapshotFigure,
    target_id=st.just("t1"),
    indicator=st.text(max_size=5),
    target=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    as_of=st.none() | st.dates(),
)
rows = st.builds(
    SnapshotRow,
    id=st.integers(0, 9).map(lambda key: ItemId(f"c{key}")),
    number=st.text(max_size=3),
    title=st.sampled_from(["甲", "乙"]),
    light=st.sampled_from(Light),
    automatic=st.sampled_from(Light),
    reason=st.sampled_from(Reason),
    deadline=st.dates(),
    lead_id=st.sampled_from([None, "d1", "d2"]),
    leaders=st.lists(st.text(max_size=4), max_size=2).map(tuple),
    reached=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3),
    done=st.sampled_from([OPEN, CLOSED]),
    submission=st.sampled_from(Submission),
    figures=st.lists(figures, max_size=2).map(tuple),
    why=st.lists(st.builds(Sentence, language=st.just("zh_CN"), text=st.text(max_size=9)), max_size=1).map(tuple),
    problem=st.text(max_size=5),
)
snapshots = st.builds(
    Snapshot,
    year=st.just(YEAR),
    as_of=st.dates(),
    number=st.integers(0, 20),
    rows=st.lists(rows, max_size=8, unique_by=lambda row: row.id).map(tuple),
)


@given(snapshots)
def test_a_snapshot_comes_back_from_its_text_as_it_was(snapshot: Snapshot) -> None:
    text = snapshot_to_json(snapshot)
    assert snapshot_from_json(text) == snapshot
    assert snapshot_to_json(snapshot_from_json(text)) == text


@given(snapshots)
def test_nothing_has_changed_from_a_snapshot_to_itself(snapshot: Snapshot) -> None:
    assert not compare(snapshot, snapshot, ledger=Ledger()).changes()


@given(snapshots, snapshots)
def test_a_comparison_the_other_way_round_is_its_mirror(before: Snapshot, after: Snapshot) -> None:
    there, back = compare(before, after, ledger=Ledger()), compare(after, before, ledger=Ledger())
    for name, mirror in MIRRORED.items():
        assert turned(there, name) == {(key, old, new) for key, new, old in turned(back, mirror)}


def turned(comparison: Comparison, name: str) -> set[tuple[str, SnapshotRow | None, SnapshotRow | None]]:
    turns: tuple[Turn, ...] = getattr(comparison, name)
    return {(turn.id, turn.before, turn.after) for turn in turns}


def test_every_list_of_a_comparison_is_mirrored_or_known_to_speak_of_the_later_day_alone() -> None:
    assert {field.name for field in fields(Comparison)} == {*MIRRORED, *MIRRORED.values(), "not_reported"}


def test_a_snapshot_holds_what_the_plan_says_in_words_of_the_day() -> None:
    ledger = a_small_ledger()
    post = next(iter(ledger.posts.values()))
    held = replace(post, tenures=(Tenure(holder="王敏", since=date(YEAR, 1, 1), until=date(YEAR, 6, 30)),))
    ledger = replace(ledger, posts=ledger.posts.changed({post.id: held}))
    snapshot = taken(ledger)
    row = snapshot.commitments[0]
    assert (row.number, row.lead, row.leading_posts, row.leaders) == ("1", "区科技局", ("分管副区长",), ("王敏",))
    assert row.path == ("一 建设创新高地", "（一） 做强平台")
    assert row.area_id == "a1"
    assert [(figure.indicator, figure.actual) for figure in row.figures] == [
        ("高新技术企业", Decimal(9)),
        ("科技型企业", Decimal(80)),
    ]
    assert (row.light, row.reason, row.submission) == (Light.SLOW, Reason.TARGET, Submission.LATE)
    assert [part.part_of for part in snapshot.rows if part.part_of] == ["c3", "c3"]
    assert snapshot.counts.total == len(snapshot.commitments) == 6


def test_a_task_that_lags_later_turned_red_and_got_worse() -> None:
    ledger = a_small_ledger()
    comparison = compare(taken(ledger), taken(ledger, date(YEAR, 12, 31)), ledger=ledger)
    assert "c1" in {turn.id for turn in comparison.turned_red}
    assert set(comparison.turned_red) <= set(comparison.got_worse)
    assert comparison.recovered == ()


def test_closing_a_task_on_pace_is_done_and_not_better() -> None:
    row = next(row for row in taken(a_small_ledger()).commitments if row.light is Light.ON_PACE)
    before = Snapshot(year=YEAR, as_of=MID_YEAR, rows=(row,))
    after = replace(before, rows=(replace(row, light=Light.CLOSED, done=CLOSED),))
    comparison = compare(before, after, ledger=Ledger())
    assert [turn.id for turn in comparison.newly_done] == [row.id]
    assert comparison.got_better == ()


def test_a_unit_that_was_merged_into_another_leads_what_it_led() -> None:
    ledger = a_small_ledger()
    lead, kept = ledger.lead(ItemId("c1")), ledger.lead(ItemId("c5"))
    assert lead is not None and kept is not None and lead.id != kept.id
    merged = merge_departments(ledger, kept.id, lead.id).apply_to(ledger)
    assert compare(taken(ledger), taken(merged), ledger=merged).other_lead == ()
    assert {turn.id for turn in compare(taken(ledger), taken(merged), ledger=ledger).other_lead} == {"c1", "c2"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[" * 100_000,
        '{"version":1}',
        '{"version":1,"snapshot":{"year":2024,"as_of":"x"}}',
        '{"version":1,"snapshot":{"year":2024,"as_of":"2024-06-30","rule":{"slow_from":"1x"}}}',
    ],
)
def test_damaged_text_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserFacingError, match="cannot be read"):
        snapshot_from_json(text)


def test_text_of_a_newer_program_is_refused_with_a_sentence() -> None:
    with pytest.raises(UserFacingError, match="newer version"):
        snapshot_from_json('{"version":99,"snapshot":{}}')


def test_the_rule_is_written_in_full_so_that_another_shipped_one_changes_nothing() -> None:
    rule = json.loads(snapshot_to_json(Snapshot(year=2024, as_of=date(2024, 6, 30))))["snapshot"]["rule"]
    assert (rule["slow_from"], rule["lagging_from"], rule["measure"]) == ("10", "30", "points")
