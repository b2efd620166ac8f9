"""Every number of the overview is the length of the list it opens, whatever the plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.calendar.working_calendar import WorkingCalendar
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Commitment, Outlook
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.overview.breakdown import Grouping, breakdown, items_behind
from rongchang_desktop.domain.overview.movement import changes_since, movement_since
from rongchang_desktop.domain.overview.open_items import open_items_of
from rongchang_desktop.domain.overview.overview import Overview, overview_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.comparison import compare
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.domain.periods.taking import snapshot_of
from rongchang_desktop.domain.progress.submission import ReportingDays, Submission, submission
from rongchang_desktop.domain.selection.answer import matches
from rongchang_desktop.domain.selection.conditions import Standing
from rongchang_desktop.domain.selection.search_index import SearchIndex
from rongchang_desktop.domain.selection.selection import Due, Selection
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import (
    CLOSED,
    REPORTED_DONE,
    YEAR,
    a_ledger,
    a_small_ledger,
    area,
    commitment,
    section,
    update,
)
from tests.strategies import Edit, edits, ledger_after, steps

FIRST = a_small_ledger()
DAYS = st.dates(date(YEAR, 1, 1), date(YEAR + 1, 1, 20))
WEEKENDS_ONLY = WorkingCalendar()


def scores_of(ledger: Ledger, day: date) -> Scoreboard:
    return Scoreboard(ledger, YEAR, today=day)


def seen(ledger: Ledger, day: date) -> Overview:
    return overview_of(ledger, scores_of(ledger, day), WEEKENDS_ONLY)


def snapshot(ledger: Ledger, day: date) -> Snapshot:
    return snapshot_of(ledger, scores_of(ledger, day), number=8)


@given(edits(), DAYS)
def test_every_number_equals_the_list_it_opens(wishes: list[Edit], day: date) -> None:
    ledger = ledger_after(FIRST, wishes, counting_ids("new"))
    scores = scores_of(ledger, day)
    overview = overview_of(ledger, scores, WEEKENDS_ONLY)
    assert overview.total == len(items_behind(ledger, scores))
    assert overview.closed == len(items_behind(ledger, scores, states=(DoneState.VERIFIED,)))
    assert overview.reported == len(items_behind(ledger, scores, states=(DoneState.VERIFIED, DoneState.REPORTED)))
    for light in Light:
        assert overview.lights[light] == len(items_behind(ledger, scores, lights=(light,)))


@pytest.mark.parametrize("grouping", Grouping)
@given(edits(), DAYS)
def test_every_segment_equals_the_list_it_opens_and_all_add_up(
    grouping: Grouping, wishes: list[Edit], day: date
) -> None:
    ledger = ledger_after(FIRST, wishes, counting_ids("new"))
    scores = scores_of(ledger, day)
    rows = breakdown(ledger, scores, grouping)
    for row in rows:
        group = (grouping, row.key)
        assert row.total == len(items_behind(ledger, scores, group=group)) > 0
        for light in Light:
            assert row.lights[light] == len(items_behind(ledger, scores, lights=(light,), group=group))
    assert sum(row.total for row in rows) == scores.tally(None).total


@given(edits(), DAYS)
def test_what_is_due_overdue_and_missing_is_what_the_questions_of_the_task_page_find(
    wishes: list[Edit], day: date
) -> None:
    ledger = ledger_after(FIRST, wishes, counting_ids("new"))
    scores = scores_of(ledger, day)
    overview = overview_of(ledger, scores, WEEKENDS_ONLY)
    plan = ledger.plans[YEAR]
    standing = Standing(ledger=ledger, plan=plan, assessments=scores.assessments, day=scores.today)

    def found(asked: Selection) -> set[str]:
        answer = matches(standing, asked, SearchIndex())
        return {key for key in answer if isinstance(plan.items[key], Commitment)}

    assert {due.id for due in overview.overdue} == found(Selection(due=Due.OVERDUE))
    assert overview.missing == found(Selection(submissions=frozenset({Submission.MISSING})))
    listed = Selection(item_ids=frozenset(due.id for due in overview.due_soon))
    assert len(overview.due_soon) == len(found(listed))


@given(edits("report_progress", "tick", "untick", "close_items", "edit_item", "report_no_change"), DAYS)
def test_what_is_looked_at_again_after_an_edit_is_what_a_fresh_look_finds(wishes: list[Edit], day: date) -> None:
    kept = open_items_of(FIRST, scores_of(FIRST, day), day)
    for changes, _, after in steps(FIRST, wishes, counting_ids("new")):
        kept.look_again(after, [getattr(change.record, "item_id", change.record.id) for change in changes.changes])
        fresh = open_items_of(after, scores_of(after, day), day)
        assert (kept.due, kept.missing, kept.judged_hard) == (fresh.due, fresh.missing, fresh.judged_hard)


def test_due_soon_counts_working_days_and_ends_with_the_office_s_own_number_of_them() -> None:
    friday = date(YEAR, 9, 27)
    days = (friday, friday + timedelta(days=3), date(YEAR, 10, 11), date(YEAR, 10, 12), date(YEAR, 10, 14))
    ledger = a_ledger(area(section(*(commitment(f"{day}", deadline=day) for day in days))))
    overview = seen(ledger, friday)
    assert [(due.deadline, due.working_days) for due in overview.due_soon] == [
        (friday + timedelta(days=3), 1),
        (date(YEAR, 10, 11), 10),
        (date(YEAR, 10, 12), 10),
    ]
    assert [(due.deadline, due.working_days) for due in overview.overdue] == [(friday, 0)]


def test_what_is_said_to_be_done_is_neither_due_nor_missing() -> None:
    day = date(YEAR, 9, 27)
    done = (commitment(done=CLOSED, deadline=day), commitment(done=REPORTED_DONE, deadline=day))
    overview = seen(a_ledger(area(section(*done))), day)
    assert (overview.total, overview.closed, overview.reported) == (2, 1, 2)
    assert not overview.overdue and not overview.missing
    assert overview.closing_rate * 2 == 1


def test_a_green_item_judged_difficult_is_listed_and_a_red_one_is_not() -> None:
    green = commitment("顺利", outlook=Outlook.HARD, updates=(update(date(YEAR, 9, 20), percent=80),))
    red = commitment("滞后", outlook=Outlook.UNABLE, updates=(update(date(YEAR, 9, 20), percent=10),))
    assert seen(a_ledger(area(section(green, red))), date(YEAR, 9, 30)).in_doubt == {"c1"}


@given(edits(max_size=4), edits(max_size=8), DAYS, DAYS)
def test_what_moved_is_what_the_comparison_of_two_snapshots_says(
    first: list[Edit], later: list[Edit], day: date, then: date
) -> None:
    before = ledger_after(FIRST, first, counting_ids("first"))
    after = ledger_after(before, later, counting_ids("new"))
    old, scores = snapshot(before, then), scores_of(after, day)
    overview = overview_of(after, scores, WEEKENDS_ONLY)
    moved = movement_since(old, after.plans[YEAR], scores, overview)
    held = compare(old, snapshot(after, day), ledger=after)
    assert set(moved.turned_red) == {turn.id for turn in held.turned_red}
    assert set(moved.recovered) == {turn.id for turn in held.recovered}
    assert {*moved.turned_red, *moved.got_worse} == {turn.id for turn in held.got_worse}
    assert {*moved.recovered, *moved.got_better} == {turn.id for turn in held.got_better}
    assert set(moved.closed) == {turn.id for turn in held.newly_done}
    assert set(moved.still_missing) <= overview.missing == {turn.id for turn in held.not_reported}


@given(edits(max_size=6), DAYS)
def test_against_a_snapshot_of_this_very_day_nothing_changed(wishes: list[Edit], day: date) -> None:
    ledger = ledger_after(FIRST, wishes, counting_ids("new"))
    scores = scores_of(ledger, day)
    overview, old = overview_of(ledger, scores, WEEKENDS_ONLY), snapshot(ledger, day)
    changes = changes_since(old, overview, WEEKENDS_ONLY, lead_days=ledger.office.lead_days)
    assert (changes.lagging, changes.slow, changes.due_soon, changes.missing) == (0, 0, 0, 0)
    moved = movement_since(old, ledger.plans[YEAR], scores, overview)
    assert not (moved.turned_red or moved.recovered or moved.got_worse or moved.got_better or moved.closed)


@given(edits(), DAYS)
def test_missing_is_what_each_item_says_of_itself(wishes: list[Edit], day: date) -> None:
    ledger = ledger_after(FIRST, wishes, counting_ids("new"))
    scores = scores_of(ledger, day)
    said = {
        item.id
        for item in ledger.plans[YEAR].commitments()
        if submission(item, ledger.updates.owned_by(item.id), scores.today, due=ReportingDays(due_day=28))
        is Submission.MISSING
    }
    assert overview_of(ledger, scores, WEEKENDS_ONLY).missing == said
