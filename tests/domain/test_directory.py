"""Units with aliases, posts with successive holders, and who leads."""

from datetime import date

import pytest

from rongchang_desktop.domain.editing.owners import (
    add_department,
    add_post,
    assign_lead,
    set_departments,
    set_leading_posts,
)
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.post import Tenure
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import a_department, a_ledger, a_post, a_small_ledger, area, commitment, section, with_records

C1, C2 = ItemId("c1"), ItemId("c2")
LEDGER = a_small_ledger()
SCIENCE, ECONOMY, EDUCATION, FINANCE, HOUSING = (DepartmentId(f"d{number}") for number in range(1, 6))


def units(ledger: Ledger, role: Role, item_id: ItemId = C1) -> list[str | None]:
    return [owned.department_id for owned in ledger.owners(item_id, role)]


def lead_name(ledger: Ledger, item_id: ItemId) -> str:
    lead = ledger.lead(item_id)
    return lead.name if lead else ""


class TestPosts:
    POST = a_post(
        "分管副区长",
        Tenure(holder="张三", since=date(2022, 1, 1), until=date(2024, 5, 31)),
        Tenure(holder="李四", since=date(2024, 6, 10)),
    )

    @pytest.mark.parametrize(
        ("day", "holder"),
        [
            (date(2021, 12, 31), ""),
            (date(2022, 1, 1), "张三"),
            (date(2024, 5, 31), "张三"),
            (date(2024, 6, 1), ""),
            (date(2024, 6, 10), "李四"),
            (date(2030, 1, 1), "李四"),
        ],
    )
    def test_the_successor_takes_over_and_an_old_paper_prints_the_old_name(self, day: date, holder: str) -> None:
        assert self.POST.holder_on(day) == holder

    def test_where_the_end_was_not_entered_the_later_holder_is_the_one(self) -> None:
        post = a_post("区长", Tenure(holder="李", since=date(2024, 6, 1)), Tenure(holder="张", since=date(2020, 1, 1)))
        assert post.holder_on(date(2024, 5, 31)) == "张"
        assert post.holder_on(date(2024, 6, 1)) == "李"

    def test_a_title_is_entered_once(self) -> None:
        assert not add_post(LEDGER, " 分管副区长 ", new_id=counting_ids())
        assert not add_post(LEDGER, "  ", new_id=counting_ids())
        assert add_post(LEDGER, "常务副区长", new_id=counting_ids()).apply_to(LEDGER).posts["id-000001"].position == 2


class TestAliases:
    LEDGER = with_records(Ledger(), [a_department("区发展改革委", aliases=("区发改委", "发改委"))])

    @pytest.mark.parametrize("name", ["区发展改革委", "区发改委", "发改委", "区 发改委", "区\u3000发展改革委"])
    def test_a_unit_answers_to_its_aliases(self, name: str) -> None:
        found = self.LEDGER.department_called(name)
        assert found is not None and found.name == "区发展改革委"

    def test_another_name_is_another_unit(self) -> None:
        assert self.LEDGER.department_called("区发展") is None

    def test_a_name_known_as_an_alias_is_not_entered_again(self) -> None:
        assert not add_department(self.LEDGER, "区发改委", new_id=counting_ids())
        assert not add_department(self.LEDGER, " ", new_id=counting_ids())

    def test_a_new_unit_stands_last(self) -> None:
        ledger = add_department(self.LEDGER, "区 审计局", new_id=counting_ids()).apply_to(self.LEDGER)
        assert [unit.name for unit in ledger.departments.in_order()] == ["区发展改革委", "区审计局"]


class TestLead:
    def test_there_is_exactly_one(self) -> None:
        ledger = assign_lead(LEDGER, [C1, C2, C1], FINANCE, new_id=counting_ids()).apply_to(LEDGER)
        assert units(ledger, Role.LEAD) == units(ledger, Role.LEAD, C2) == [FINANCE]

    def test_a_unit_that_leads_no_longer_supports(self) -> None:
        ledger = assign_lead(LEDGER, [C1], FINANCE, new_id=counting_ids()).apply_to(LEDGER)
        assert units(ledger, Role.SUPPORTING) == []
        ledger = assign_lead(ledger, [C1], ECONOMY, new_id=counting_ids("more")).apply_to(ledger)
        assert units(ledger, Role.RESPONSIBLE) == [EDUCATION]

    def test_the_same_lead_again_is_no_step(self) -> None:
        assert not assign_lead(LEDGER, [C1], SCIENCE, new_id=counting_ids())

    def test_without_a_lead_the_first_responsible_unit_collects(self) -> None:
        ledger = assign_lead(LEDGER, [C1], None, new_id=counting_ids()).apply_to(LEDGER)
        assert lead_name(ledger, C1) == "区经济信息委"
        none = a_ledger(area(section(commitment(supporting=("区财政局",)))))
        assert lead_name(none, C1) == ""

    def test_the_step_names_the_unit(self) -> None:
        assert assign_lead(LEDGER, [C1], FINANCE, new_id=counting_ids()).params == {"department": "区财政局"}


class TestOtherRoles:
    def test_units_stand_in_the_given_order_and_once(self) -> None:
        wanted = [FINANCE, ECONOMY, FINANCE]
        step = set_departments(LEDGER, C1, Role.SUPPORTING, wanted, new_id=counting_ids())
        assert units(step.apply_to(LEDGER), Role.SUPPORTING) == [FINANCE, ECONOMY]

    def test_the_same_units_again_are_no_step(self) -> None:
        same = [ECONOMY, EDUCATION]
        assert not set_departments(LEDGER, C1, Role.RESPONSIBLE, same, new_id=counting_ids())

    def test_posts_lead_an_item(self) -> None:
        ledger = set_leading_posts(LEDGER, C2, [PostId("p1")], new_id=counting_ids()).apply_to(LEDGER)
        assert [owned.post_id for owned in ledger.owners(C2, Role.LEADING_POST)] == ["p1"]
        assert not set_leading_posts(ledger, C2, [PostId("p1")], new_id=counting_ids())
