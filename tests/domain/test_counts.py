"""Counts and lights: the same whether judged anew or mended, in whatever order the records came."""

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import COLLECTIONS
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard, Tally
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.touched import touched_items
from rongchang_desktop.services.change_feed import LedgerChanged
from tests.builders import (
    CLOSED,
    END_OF_SEPTEMBER,
    REPORTED_DONE,
    YEAR,
    a_small_ledger,
    an_update,
    plan_records,
    with_records,
)
from tests.plan_parts import Part, area, commitment, section, update, work_item
from tests.strategies import Edit, edits, ledger_after, steps

DRAFT = a_small_ledger()
DAYS = st.integers(0, 400).map(lambda days: date(YEAR, 1, 1) + timedelta(days=days))


def assert_same_scores(one: Scoreboard, other: Scoreboard, ledger: Ledger) -> None:
    assert one.assessments == other.assessments
    for item_id in (None, *ledger.plans[YEAR].order):
        assert one.tally(item_id) == other.tally(item_id), item_id


@given(edits(), DAYS)
def test_judging_again_what_was_touched_equals_judging_everything(wishes: list[Edit], today: date) -> None:
    scores = Scoreboard(DRAFT, YEAR, today=today)
    for changes, before, after in steps(DRAFT, wishes, counting_ids("new")):
        touched = touched_items(LedgerChanged(before=before, ledger=after, changes=changes), YEAR)
        if touched.everything:
            scores = Scoreboard(after, YEAR, today=today)
        elif touched.structural:
            scores = scores.rearranged(before, after, touched.items)
        else:
            scores.rejudge(before, after, touched.items)
        assert_same_scores(scores, Scoreboard(after, YEAR, today=today), after)


@given(edits(), DAYS)
def test_a_heading_counts_what_its_leaves_show(wishes: list[Edit], today: date) -> None:
    ledger = ledger_after(DRAFT, wishes, counting_ids("new"))
    plan, scores = ledger.plans[YEAR], Scoreboard(ledger, YEAR, today=today)
    for heading in [item for item in plan.items.values() if isinstance(item, Heading)]:
        leaves = [item for item in plan.subtree(heading.id) if isinstance(item, Commitment)]
        expected = Tally()
        for leaf in leaves:
            expected.add(scores.assessments[leaf.id].light, leaf.done.state, 1)
        assert scores.tally(heading.id) == expected
        assert sum(expected.lights.values()) == expected.total == len(leaves)


@given(edits(), st.randoms(use_true_random=False))
def test_the_order_in_which_records_come_changes_nothing(wishes: list[Edit], shuffle: random.Random) -> None:
    ledger = ledger_after(DRAFT, wishes, counting_ids("new"))
    plan = ledger.plans[YEAR]
    records = [*plan.items.values()]
    for name in COLLECTIONS.values():
        records += getattr(ledger, name).values()
    shuffle.shuffle(records)
    again = with_records(Ledger(), [plan.record, *records])
    assert again.plans[YEAR].order == plan.order
    assert_same_scores(
        Scoreboard(again, YEAR, today=END_OF_SEPTEMBER), Scoreboard(ledger, YEAR, today=END_OF_SEPTEMBER), ledger
    )


@given(edits(), DAYS)
def test_the_clock_enters_only_as_today(wishes: list[Edit], day: date) -> None:
    """Judged on a fixed day, the plan shows the same lights whenever it is looked at."""
    ledger = ledger_after(DRAFT, wishes, counting_ids("new"))
    fixed = Edit("set_as_of", (0, 0, (day - date(YEAR, 1, 1)).days, 1)).wish(ledger, counting_ids("fixed"))
    ledger = fixed.apply_to(ledger)
    then, later = Scoreboard(ledger, YEAR, today=day), Scoreboard(ledger, YEAR, today=date(2031, 5, 4))
    assert_same_scores(then, later, ledger)


def test_both_counts_of_done_are_kept_and_only_checked_ones_close() -> None:
    parts: Part = area(
        section(commitment(done=CLOSED), commitment(done=REPORTED_DONE), commitment(updates=[update(percent=10)]))
    )
    ledger = with_records(Ledger(), plan_records(parts))
    tally = Scoreboard(ledger, YEAR, today=END_OF_SEPTEMBER).tally(None)
    assert (tally.total, tally.reported, tally.closed) == (3, 2, 1)
    assert tally.lights[Light.CLOSED] == 1
    assert tally.lights[Light.LAGGING] == 1


def test_a_report_of_a_part_turns_the_light_of_the_whole() -> None:
    ledger = with_records(Ledger(), plan_records(area(section(commitment(work_item(), work_item())))))
    scores = Scoreboard(ledger, YEAR, today=END_OF_SEPTEMBER)
    assert scores.tally(None).lights[Light.NOT_STARTED] == 1
    step = report_progress(ledger, an_update("w2", id="u9", percent=10))
    after = step.apply_to(ledger)
    scores.rejudge(ledger, after, [ItemId("w2")])
    assert scores.tally(None).lights == Scoreboard(after, YEAR, today=END_OF_SEPTEMBER).tally(None).lights
    assert scores.tally(None).lights[Light.LAGGING] == 1


def test_work_items_are_not_counted_beside_their_commitment() -> None:
    scores = Scoreboard(DRAFT, YEAR, today=END_OF_SEPTEMBER)
    works = [item for item in DRAFT.plans[YEAR].items.values() if isinstance(item, Task)]
    assert len(works) == 8
    assert scores.tally(None).total == 6


def test_issuing_changes_no_light() -> None:
    step: ChangeSet = issue_plan(DRAFT, YEAR, on=date(2024, 2, 1), document_number="")
    before, after = (Scoreboard(each, YEAR, today=END_OF_SEPTEMBER) for each in (DRAFT, step.apply_to(DRAFT)))
    assert before.assessments == after.assessments
    assert all(item.done.state is DoneState.OPEN for item in DRAFT.plans[YEAR].commitments())
