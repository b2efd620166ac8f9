"""The table of duties that ships with the program, and when it holds."""

import pytest

from rongchang_desktop.domain.editing.duties import set_duties, split_words
from rongchang_desktop.domain.intake.lead_suggestion import Strength, suggest_leads
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.services.duty_table import duties_in_force, shipped_duties
from rongchang_desktop.services.starter_plan import load_plan_file, shipped_plan
from tests.builders import a_department, with_records


@pytest.fixture(scope="module")
def starter() -> Ledger:
    return load_plan_file(shipped_plan("2024"), new_id=counting_ids("x")).apply_to(Ledger())


def test_every_unit_of_the_table_stands_in_the_starter_directory(starter: Ledger) -> None:
    assert [duty.unit for duty in shipped_duties() if starter.department_called(duty.unit) is None] == []


def test_the_bureau_of_statistics_has_no_row() -> None:
    assert not any("统计局" in duty.unit for duty in shipped_duties())


def test_every_word_can_be_typed_again_in_the_dialog() -> None:
    for duty in shipped_duties():
        assert split_words("、".join(duty.words)) == duty.words


def test_no_word_stands_under_two_units_by_oversight() -> None:
    words = [word for duty in shipped_duties() for word in duty.words]
    assert sorted({word for word in words if words.count(word) > 1}) == ["战略性新兴产业"]


def test_most_of_the_starter_plan_gets_a_firm_suggestion(starter: Ledger) -> None:
    ids = [item.id for item in starter.plans[2024].commitments()]
    found = suggest_leads(starter, ids, duties_in_force(starter))
    assert len(ids) == 196
    assert len(found) >= 185
    assert sum(each.strength is Strength.FIRM for each in found) >= 170


def test_an_office_with_its_own_table_is_not_told_what_ships() -> None:
    own = shipped_duties()[:1]
    ledger = set_duties(Ledger(), own).apply_to(Ledger())
    assert duties_in_force(ledger) == own


def test_the_shipped_table_calls_units_as_the_directory_does() -> None:
    ledger = with_records(
        Ledger(), [a_department("县科技局"), a_department("区经信委", id="d2", aliases=("区经济信息委",))]
    )
    units = {duty.unit for duty in duties_in_force(ledger)}
    assert {"县科技局", "区经信委", "区教委"} <= units
    assert not {"区科技局", "区经济信息委"} & units
