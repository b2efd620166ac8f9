"""The fictional district: plainly fictional, well formed, and with something of everything to show."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.services.starter_plan import DEMO_PLAN, load_plan_file, shipped_plan
from tests.plans import plan_files, wording

PLAN = plan_files.read_plan_file("demo")
TASKS = plan_files.tasks(PLAN)
UPDATES = [update for item in TASKS for update in item.get("updates", [])]
AS_OF: date = PLAN["plan"]["as_of"]


@pytest.fixture(scope="module")
def scoreboard() -> Scoreboard:
    ledger = load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger())
    return Scoreboard(ledger, 2024, today=AS_OF)


def test_the_district_is_marked_as_invented() -> None:
    assert PLAN["plan"]["fictional"] is True
    assert PLAN["plan"]["district"] == "示例区"
    assert "虚构" in PLAN["plan"]["note"]
    assert all(re.fullmatch(r"6000-\d{4}", unit["phone"]) for unit in PLAN["departments"])
    assert not any("荣昌" in item.get(field, "") for item in PLAN["items"] for field in ("text", "title", "preamble"))


def test_every_word_of_the_file_is_known_and_every_key_leads_somewhere() -> None:
    assert plan_files.unknown_words(PLAN) == []
    assert plan_files.unresolved_owners(PLAN) == []
    assert plan_files.repeated_names(PLAN) == []
    assert list(plan_files.misplaced(PLAN)) == []


def test_every_item_has_a_lead_and_no_task_is_told_twice() -> None:
    assert all("lead" in item for item in TASKS)
    assert [text for text, count in Counter(item["text"] for item in TASKS).items() if count > 1] == []


def test_figures_name_a_target_of_their_item_and_nothing_is_dated_after_the_day_shown() -> None:
    for item in TASKS:
        for update in item.get("updates", []):
            assert update["as_of"] <= AS_OF, (item["text"], update)
            places = [figure["target"] for figure in update.get("figures", [])]
            assert all(1 <= place <= len(item.get("targets", [])) for place in places), (item["text"], update)
        assert all(node["done_on"] <= AS_OF for node in item.get("milestones", []) if "done_on" in node)


def test_nothing_is_checked_before_it_is_reported() -> None:
    done = [item["done"] for item in TASKS if "done" in item]
    assert {entry["state"] for entry in done} == {"reported", "verified"}
    for entry in done:
        assert entry["reported_on"] <= entry.get("checked_on", AS_OF) <= AS_OF


def test_one_post_changed_hands_in_june_without_a_gap() -> None:
    changed = [post for post in PLAN["posts"] if len(post["tenures"]) > 1]
    assert len(changed) == 1
    before, after = changed[0]["tenures"]
    assert after["since"] == before["until"] + timedelta(days=1)
    assert after["since"].month == 6


def test_its_sentences_are_taken_from_no_real_report() -> None:
    said = [update.get(field, "") for update in UPDATES for field in ("text", "problem", "next_step")]
    told = [item.get(field, "") for item in PLAN["items"] for field in ("text", "title", "preamble")]
    assert wording.copied(told + said, wording.real_report()) == []


def test_each_kind_of_light_and_each_reason_for_one_is_there(scoreboard: Scoreboard) -> None:
    assert {entry.light for entry in scoreboard.assessments.values()} == set(Light)
    reasons = {entry.reason for entry in scoreboard.assessments.values()}
    assert reasons == set(Reason) - {Reason.LATE_REPAIR, Reason.NO_CHANGE}, (
        "which need a frozen period, another rule or two reports"
    )


def test_the_district_looks_like_one_in_september(scoreboard: Scoreboard) -> None:
    tally = scoreboard.tally(None)
    assert 60 <= tally.total <= 100
    assert tally.lights[Light.ON_PACE] > tally.total / 2
    assert tally.lights[Light.SLOW] >= 8
    assert tally.lights[Light.LAGGING] >= 4
    assert tally.reported > tally.closed >= 10


def test_every_layer_word_stage_outlook_ledger_and_rhythm_is_used() -> None:
    assert {update["layer"] for update in UPDATES} == {"reported", "verified", "published"}
    assert {update.get("word") for update in UPDATES} >= {"not_started", "on_track", "slow", "finished"}
    assert {update.get("stage") for update in UPDATES} >= {"preparation", "started", "structure", "completed", "in_use"}
    assert {item.get("outlook") for item in TASKS} >= {"able", "hard", "unable"}
    assert {ledger for item in TASKS for ledger in item.get("ledgers", [])} == plan_files.LEDGERS
    assert {item.get("recurring") for item in TASKS} >= plan_files.RECURRENCES
    assert {item["type"] for item in TASKS} == plan_files.TYPES
    assert any(update.get("unchanged") for update in UPDATES)


def test_some_items_were_not_reported_in_the_third_quarter() -> None:
    latest = [max((update["as_of"] for update in item.get("updates", [])), default=date.min) for item in TASKS]
    assert 5 <= sum(day < date(AS_OF.year, 7, 1) for day in latest) <= 15


def test_slow_and_lagging_items_say_what_holds_them_up() -> None:
    troubled = [item for item in TASKS if item.get("outlook") in {"hard", "unable"} and item.get("updates")]
    assert len(troubled) >= 10
    assert all(item["updates"][-1].get("problem") and item["updates"][-1].get("next_step") for item in troubled)


def test_two_commitments_are_split_and_ten_are_promised_to_the_people() -> None:
    split = {index for index, item in enumerate(PLAN["items"]) if item["kind"] == "work_item"}
    assert sum(PLAN["items"][index - 1]["kind"] == "commitment" for index in split) == 2
    assert sum("livelihood" in item.get("ledgers", []) for item in TASKS) == 10


def test_headline_indicators_have_actual_values_where_they_are_published_in_the_year() -> None:
    assert 8 <= len(PLAN["indicators"]) <= 11
    assert sum("actuals" in row for row in PLAN["indicators"]) >= 8
    assert all(actual["as_of"] <= AS_OF for row in PLAN["indicators"] for actual in row.get("actuals", []))


def test_commitments_speak_in_running_numbers(scoreboard: Scoreboard) -> None:
    plan = load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger()).plans[2024]
    numbers = [item.number for item in plan.items.values() if isinstance(item, Commitment)]
    assert sorted(number or 0 for number in numbers) == list(range(1, scoreboard.tally(None).total + 1))
    assert plan.record.next_number == len(numbers) + 1
