"""Filters beside words: who leads, what is due, what was reported, what has changed."""

from dataclasses import replace
from datetime import date

import pytest

from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook, Recurrence
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.answer import select
from rongchang_desktop.domain.selection.conditions import Standing
from rongchang_desktop.domain.selection.search_index import SearchIndex
from rongchang_desktop.domain.selection.selection import Due, Selection
from tests.builders import (
    CLOSED,
    REPORTED_DONE,
    YEAR,
    a_ledger,
    an_adjustment,
    area,
    commitment,
    section,
    update,
    with_records,
    work_item,
)

JUNE = date(YEAR, 6, 10)
LEDGER = a_ledger(
    area(
        "产业",
        section(
            "工业",
            commitment(
                "引进项目",
                lead="区招商局",
                supporting=("区财政局",),
                posts=("分管副区长",),
                deadline=date(YEAR, 6, 20),
                answers_to=(AnswersTo.LIVELIHOOD, AnswersTo.DISTRICT_REPORT),
                updates=(update(date(YEAR, 4, 2), text="已签约", problem="用地不足"),),
            ),
            commitment("建成园区", lead="区财政局", deadline=date(YEAR, 5, 31), outlook=Outlook.HARD),
        ),
    ),
    area(
        "民生",
        section(
            "教育",
            commitment("新建学校", work_item("开工", deadline=date(YEAR, 6, 15)), deadline=date(YEAR, 7, 5)),
            commitment("办结的事", deadline=date(YEAR, 6, 5), done=CLOSED),
            commitment("报完的事", deadline=date(YEAR, 6, 5), done=REPORTED_DONE),
            commitment("长期的事", recurrence=Recurrence.STANDING, updates=(update(date(YEAR, 5, 2), percent=60),)),
        ),
    ),
)


def standing(ledger: Ledger = LEDGER, day: date = JUNE) -> Standing:
    lights = Scoreboard(ledger, YEAR, today=day).assessments
    return Standing(ledger=ledger, plan=ledger.plans[YEAR], assessments=lights, day=day)


def tasks(asked: Selection, ledger: Ledger = LEDGER, day: date = JUNE) -> set[str]:
    """The titles of the tasks found."""
    plan = ledger.plans[YEAR]
    found = select(standing(ledger, day), asked, SearchIndex())
    return {plan.items[key].title for key in found if key[0] in "cw"}


def unit(name: str) -> str:
    found = LEDGER.department_called(name)
    assert found is not None
    return found.id


def test_a_unit_is_looked_for_in_any_role_or_as_lead_alone() -> None:
    finance = frozenset({unit("区财政局")})
    assert tasks(Selection(department_ids=finance)) == {"引进项目", "建成园区"}
    assert tasks(Selection(department_ids=finance, leads_only=True)) == {"建成园区"}


def test_a_leader_and_an_area_are_looked_for() -> None:
    post = frozenset(LEDGER.posts)
    assert tasks(Selection(post_ids=post)) == {"引进项目"}
    assert tasks(Selection(heading_ids=frozenset({"a1"}))) == {"引进项目", "建成园区"}
    assert tasks(Selection(heading_ids=frozenset({"a2"}), post_ids=post)) == set()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Selection(due=Due.OVERDUE), {"建成园区"}),
        (Selection(due=Due.THIS_MONTH), {"引进项目", "新建学校", "开工", "报完的事"}),
        (Selection(due_within=10), {"引进项目", "新建学校", "开工"}),
        (Selection(due_within=25), {"引进项目", "新建学校", "开工"}),
    ],
)
def test_deadlines_are_seen_from_the_day_of_the_question(asked: Selection, expected: set[str]) -> None:
    assert tasks(asked) == expected


def test_a_task_closed_or_due_on_another_day_is_no_longer_due() -> None:
    assert "建成园区" not in tasks(Selection(due=Due.OVERDUE), day=date(YEAR, 5, 30))
    assert "办结的事" not in tasks(Selection(due=Due.THIS_MONTH))


def test_reporting_ledgers_and_outlook_are_looked_for() -> None:
    assert tasks(Selection(submissions=frozenset({Submission.MISSING}))) == {"建成园区", "新建学校"}
    assert tasks(Selection(answers_to=frozenset({AnswersTo.LIVELIHOOD}))) == {"引进项目"}
    assert tasks(Selection(outlooks=frozenset({Outlook.HARD}))) == {"建成园区"}
    assert tasks(Selection(has_problem=True)) == {"引进项目"}


def test_what_changed_since_a_day_was_reported_done_or_adjusted_since() -> None:
    assert tasks(Selection(changed_since=date(YEAR, 5, 1))) == {"长期的事", "办结的事", "报完的事"}
    adjusted = with_records(LEDGER, [an_adjustment("c2", on=date(YEAR, 6, 1))])
    assert "建成园区" in tasks(Selection(changed_since=date(YEAR, 6, 1)), adjusted)


def test_the_very_items_behind_a_number_are_shown_and_nothing_for_none() -> None:
    assert tasks(Selection(item_ids=frozenset({"c2", "c4"}))) == {"建成园区", "办结的事"}
    assert tasks(Selection(item_ids=frozenset())) == set()


def test_several_words_must_all_be_there_in_any_order() -> None:
    assert tasks(Selection(text="项目 招商局")) == {"引进项目"}
    assert tasks(Selection(text="招商局 引进")) == {"引进项目"}
    assert tasks(Selection(text="项目 学校")) == set()


def test_a_question_stands_whatever_has_gone_since() -> None:
    gone = Selection(department_ids=frozenset({"gone"}), heading_ids=frozenset({"gone"}))
    assert tasks(gone) == set()
    assert tasks(replace(gone, heading_ids=frozenset())) == set()
