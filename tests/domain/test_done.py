"""The three states of done, and what moves an item from one to the next."""

from datetime import date

import pytest

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import close_items, reopen_item, tick, untick
from rongchang_desktop.domain.ledger.done import OPEN, Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.foundation.messages import UserFacingError
from tests.builders import CLOSED, END_OF_SEPTEMBER, REPORTED_DONE, YEAR, a_ledger, area, commitment, section, task

C1, C2, C3, S1 = (ItemId(key) for key in ("c1", "c2", "c3", "s1"))
LEDGER = a_ledger(area(section(commitment(), commitment(done=REPORTED_DONE), commitment(done=CLOSED))))


def states(ledger: Ledger) -> list[DoneState]:
    return [task(ledger, key).done.state for key in (C1, C2, C3)]


def test_a_tick_is_the_units_word_with_day_and_name() -> None:
    step = tick(LEDGER, [C1], today=END_OF_SEPTEMBER, by="区科技局")
    assert task(step.apply_to(LEDGER), C1).done == Done(
        state=DoneState.REPORTED, reported_on=END_OF_SEPTEMBER, reported_by="区科技局"
    )
    assert step.operation is Operation.TICK


def test_ticking_many_leaves_reported_and_closed_ones_as_they_are() -> None:
    ledger = tick(LEDGER, [S1, C1, C2, C3, C1], today=END_OF_SEPTEMBER, by="").apply_to(LEDGER)
    assert states(ledger) == [DoneState.REPORTED, DoneState.REPORTED, DoneState.VERIFIED]
    assert task(ledger, C2).done == REPORTED_DONE
    assert not tick(ledger, [C1, C2, C3], today=END_OF_SEPTEMBER, by="")


def test_taking_the_tick_back_does_not_open_what_was_checked() -> None:
    ledger = untick(LEDGER, [C1, C2, C3]).apply_to(LEDGER)
    assert states(ledger) == [DoneState.OPEN, DoneState.OPEN, DoneState.VERIFIED]


def test_closing_keeps_who_reported_and_adds_who_checked_when_and_how() -> None:
    step = close_items(LEDGER, [C2], checked_on=END_OF_SEPTEMBER, checked_by=" 王敏 ", basis=" 现场核实 ")
    done = task(step.apply_to(LEDGER), C2).done
    assert (done.state, done.reported_by) == (DoneState.VERIFIED, "区科技局")
    assert (done.checked_on, done.checked_by, done.basis) == (END_OF_SEPTEMBER, "王敏", "现场核实")


def test_a_closed_item_and_a_heading_are_not_closed_again() -> None:
    for item_id in (C3, S1):
        assert not close_items(LEDGER, [item_id], checked_on=END_OF_SEPTEMBER, checked_by="李", basis="")


def test_several_items_are_closed_with_one_checker_and_one_basis() -> None:
    step = close_items(LEDGER, [C1, C2, C3], checked_on=END_OF_SEPTEMBER, checked_by="王敏", basis="现场核实")
    after = step.apply_to(LEDGER)
    assert states(after) == [DoneState.VERIFIED] * 3
    assert task(after, C1).done.basis == task(after, C2).done.basis == "现场核实"
    assert task(after, C3).done == CLOSED, "what was closed keeps its own checker"


def test_a_standing_item_is_closed_at_the_years_end_and_not_before() -> None:
    ledger = a_ledger(area(section(commitment(recurrence=Recurrence.STANDING))))
    with pytest.raises(UserFacingError, match="2024-12-31"):
        close_items(ledger, [C1], checked_on=date(YEAR, 12, 30), checked_by="王敏", basis="查")
    assert close_items(ledger, [C1], checked_on=date(YEAR, 12, 31), checked_by="王敏", basis="查")


def test_reopening_forgets_both_and_the_step_keeps_the_reason() -> None:
    step = reopen_item(LEDGER, C3, reason=" 复查未达标 ")
    assert task(step.apply_to(LEDGER), C3).done == OPEN
    assert step.params == {"reason": "复查未达标"}
    assert not reopen_item(LEDGER, C1, reason="错")
    assert not reopen_item(LEDGER, S1, reason="错")


def test_only_checked_work_counts_as_closed() -> None:
    tally = Scoreboard(LEDGER, YEAR, today=END_OF_SEPTEMBER).tally(S1)
    assert (tally.reported, tally.closed, tally.total) == (2, 1, 3)
