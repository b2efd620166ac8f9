"""A task table or a half-year report adopted: owners, time limits, parts, progress and indicator values come along."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import (
    DraftIndicatorRow,
    DraftKind,
    DraftMilestone,
    DraftNode,
    DraftOwner,
    DraftPlan,
    DraftTarget,
)
from rongchang_desktop.domain.intake.headline_rows import closing_day
from rongchang_desktop.domain.intake.reviewed import adopt_reviewed
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PostId
from rongchang_desktop.domain.ledger.item import AnswersTo, Commitment, Task, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.foundation.identity import counting_ids

ROADS = Department(id=DepartmentId("roads"), position=1, name="县交通运输局", aliases=("县交通局",))
BEFORE = Ledger(departments=Ledger().departments.changed({ROADS.id: ROADS}))
SURVEY = DraftNode(kind=DraftKind.WORK_ITEM, text="完成勘测", deadline=date(2031, 3, 31))
ROAD = DraftNode(
    kind=DraftKind.COMMITMENT,
    text="修建环湖路",
    owners=(
        DraftOwner(role=Role.LEADING_POST, name="分管副县长"),
        DraftOwner(role=Role.LEAD, name="县交通局"),
        DraftOwner(role=Role.RESPONSIBLE, name="环湖路专班"),
        DraftOwner(role=Role.SUPPORTING, name="县交通运输局"),
    ),
    unmeasured=(
        DraftTarget(
            quote="修建环湖路", indicator="环湖路", comparator=Comparator.QUALITATIVE, value=None, pacing=Pacing.STAGE
        ),
    ),
    deadline=date(2031, 12, 31),
    milestones=(DraftMilestone(due=date(2031, 6, 30), text="路基成型"),),
    progress="路基已开工",
    remark="市级项目",
    footnotes=("环湖路：绕湖的路。",),
    answers_to=(AnswersTo.CITY_REPORT,),
    children=(SURVEY,),
)
TABLE = DraftPlan(
    source_name="分解表.xlsx",
    source_text="修建环湖路",
    period="2031-H1",
    areas=(DraftNode(kind=DraftKind.AREA, text="交通", children=(ROAD,)),),
    indicator_table=(
        DraftIndicatorRow(
            number=1,
            indicator="居民收入增速",
            target_text="高于GDP增速",
            actual_text="4.7%",
            difference_text="-0.8个百分点",
            target=Amount(comparator=Comparator.MORE_THAN, unit="%", relative_to="地区生产总值"),
            actual=Amount(value=Decimal("4.7"), unit="%"),
        ),
    ),
    headline=(
        DraftTarget(
            quote="居民收入增速高于GDP", indicator="居民收入增速", comparator=Comparator.QUALITATIVE, value=None
        ),
        DraftTarget(quote="粮食产量29万吨", indicator="粮食产量", comparator=Comparator.EXACTLY, value=Decimal(29)),
    ),
)


def adopted() -> Ledger:
    return adopt(BEFORE, TABLE, year=2031, new_id=counting_ids()).apply_to(BEFORE)


def test_units_are_found_by_their_alias_and_entered_where_unknown() -> None:
    ledger = adopted()
    road = next(ledger.plans[2031].commitments())
    assert ledger.lead(road.id) == ROADS
    (team,) = ledger.owners(road.id, Role.RESPONSIBLE)
    assert team.department_id is not None and ledger.departments[team.department_id].name == "环湖路专班"
    (leader,) = ledger.owners(road.id, Role.LEADING_POST)
    assert leader.post_id is not None and ledger.posts[leader.post_id].title == "分管副县长"
    assert ledger.owners(road.id, Role.SUPPORTING) == (), "it leads already"
    assert len(ledger.departments) == 2


def test_time_limits_nodes_parts_and_notes_come_along() -> None:
    ledger = adopted()
    plan = ledger.plans[2031]
    tasks = [item for item in (plan.items[key] for key in plan.order) if isinstance(item, Task)]
    road, survey = tasks
    assert isinstance(road, Commitment) and isinstance(survey, WorkItem) and survey.parent_id == road.id
    assert (road.deadline, survey.deadline) == (date(2031, 12, 31), date(2031, 3, 31))
    assert road.note == "市级项目\n环湖路：绕湖的路。" and road.answers_to == (AnswersTo.CITY_REPORT,)
    assert [(node.due, node.text) for node in ledger.milestones.owned_by(road.id)] == [(date(2031, 6, 30), "路基成型")]
    (stage,) = ledger.targets.owned_by(road.id)
    assert (stage.pacing, stage.value, stage.quote) == (Pacing.STAGE, None, "修建环湖路")


def test_progress_in_a_table_is_the_units_own_report_of_its_period() -> None:
    ledger = adopted()
    (update,) = ledger.updates.values()
    assert (update.as_of, update.layer, update.text) == (date(2031, 6, 30), Layer.REPORTED, "路基已开工")


def test_the_indicator_table_keeps_what_was_printed_and_the_headline_adds_what_it_lacks() -> None:
    ledger = adopted()
    income, grain = ledger.indicators.owned_by("2031")
    assert (income.relative_to, income.value, income.text) == ("地区生产总值", None, "高于GDP增速")
    assert grain.name == "粮食产量"
    (value,) = ledger.indicator_values.values()
    assert (value.period, value.value, value.printed_difference) == ("2031-H1", Decimal("4.7"), "-0.8个百分点")
    assert value.as_of == date(2031, 6, 30)


def test_a_review_hands_all_of_it_on() -> None:
    reviewed = adopted()
    handed = adopt_reviewed(reviewed, 2031, into=BEFORE, year=2031).apply_to(BEFORE)
    assert handed == reviewed


@pytest.mark.parametrize(
    ("today", "told_on"), [(date(2031, 5, 6), date(2031, 5, 6)), (date(2032, 2, 1), date(2031, 12, 31))]
)
def test_progress_in_a_table_without_a_period_was_told_by_today(today: date, told_on: date) -> None:
    draft = replace(TABLE, period="")
    ledger = adopt(BEFORE, draft, year=2031, new_id=counting_ids(), today=today).apply_to(BEFORE)
    assert [update.as_of for update in ledger.updates.values()] == [told_on]
    later = adopt_reviewed(ledger, 2031, into=BEFORE, year=2032, today=today).apply_to(BEFORE)
    assert [update.as_of for update in later.updates.values()] == [today]


def test_units_entered_under_the_same_name_during_the_review_are_not_entered_again() -> None:
    team = Department(id=DepartmentId("team"), position=2, name="环湖路专班")
    deputy = Post(id=PostId("deputy"), position=1, title="分管副县长")
    now = replace(
        BEFORE, departments=BEFORE.departments.changed({team.id: team}), posts=BEFORE.posts.changed({deputy.id: deputy})
    )
    handed = adopt_reviewed(adopted(), 2031, into=now, year=2031).apply_to(now)
    road = next(handed.plans[2031].commitments())
    assert (handed.departments, handed.posts) == (now.departments, now.posts)
    assert [owned.department_id for owned in handed.owners(road.id, Role.RESPONSIBLE)] == ["team"]
    assert [owned.post_id for owned in handed.owners(road.id, Role.LEADING_POST)] == ["deputy"]


def test_a_unit_struck_off_during_the_review_does_not_come_back_unless_it_owns_something() -> None:
    idle = Department(id=DepartmentId("idle"), position=9, name="县信访办")
    before = replace(BEFORE, departments=BEFORE.departments.changed({idle.id: idle}))
    reviewed = adopt(before, TABLE, year=2031, new_id=counting_ids()).apply_to(before)
    handed = adopt_reviewed(reviewed, 2031, into=Ledger(), year=2031).apply_to(Ledger())
    assert sorted(unit.name for unit in handed.departments.values()) == ["县交通运输局", "环湖路专班"]


def test_a_table_taken_for_another_year_moves_its_days_along() -> None:
    leap = replace(ROAD, deadline=date(2032, 2, 29), milestones=(DraftMilestone(due=date(2032, 6, 30), text="路基"),))
    draft = replace(TABLE, areas=(DraftNode(kind=DraftKind.AREA, text="交通", children=(leap,)),), period="")
    reviewed = adopt(BEFORE, draft, year=2032, new_id=counting_ids()).apply_to(BEFORE)
    handed = adopt_reviewed(reviewed, 2032, into=BEFORE, year=2033).apply_to(BEFORE)
    road = next(handed.plans[2033].commitments())
    assert road.deadline == date(2033, 2, 28)
    assert [node.due for node in handed.milestones.owned_by(road.id)] == [date(2033, 6, 30)]
    assert [update.as_of for update in handed.updates.values()] == [date(2033, 12, 31)]


def test_an_empty_plan_that_has_the_indicators_gets_no_second_row_but_the_values_it_lacks() -> None:
    before = adopt(BEFORE, replace(TABLE, areas=(), period="2031-Q1"), year=2031, new_id=counting_ids("q"))
    started = before.apply_to(BEFORE)
    again = adopt(started, TABLE, year=2031, new_id=counting_ids("h")).apply_to(started)
    handed = adopt_reviewed(adopted(), 2031, into=started, year=2031).apply_to(started)
    for after in (again, handed):
        assert [row.name for row in after.indicators.owned_by("2031")] == ["居民收入增速", "粮食产量"]
        assert {value.period for value in after.indicator_values.values()} == {"2031-Q1", "2031-H1"}
        assert {value.indicator_id for value in after.indicator_values.values()} <= set(after.indicators)


@pytest.mark.parametrize("period", ["0-H1", "0000", "10000", "²-H1", "2031-H9", ""])
def test_a_period_that_no_calendar_knows_has_no_closing_day(period: str) -> None:
    assert closing_day(period) is None
