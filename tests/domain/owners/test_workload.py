"""Who carries how much: the numbers of the directory page, and the question behind each of them."""

from datetime import date

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.owners.duplicates import likely_duplicates
from rongchang_desktop.domain.owners.workload import Load, Workload, workload
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from tests.builders import YEAR, a_department, a_ledger, area, commitment, section, update, work_item

DAY = date(YEAR, 9, 30)
LEDGER = a_ledger(
    area(
        section(
            commitment(lead="区科技局", posts=("分管副区长",), updates=(update(date(YEAR, 9, 20), percent=75),)),
            commitment(lead="区科技局", responsible=("区教委",), deadline=date(YEAR, 6, 30)),
            commitment(responsible=("区科技局", "区教委"), supporting=("区财政局",)),
            commitment(work_item("分项"), supporting=("区科技局",)),
        )
    )
)
SCIENCE, EDUCATION, FINANCE = (DepartmentId(f"d{number}") for number in range(1, 4))


def counted(ledger: Ledger) -> Workload:
    plan = ledger.plans[YEAR]
    return workload(ledger, plan, Scoreboard(ledger, YEAR, today=DAY).assessments, day=DAY)


def counts(load: Load) -> tuple[int, int, int]:
    return len(load.leads), len(load.responsible), len(load.supporting)


def test_what_a_unit_leads_counts_by_light_and_what_it_helps_with_is_told_apart() -> None:
    loads = counted(LEDGER).units
    assert counts(loads[SCIENCE]) == (3, 0, 1)
    assert counts(loads[EDUCATION]) == (0, 2, 0)
    assert counts(loads[FINANCE]) == (0, 0, 1)
    lights = loads[SCIENCE].lights
    assert (lights[Light.ON_PACE], lights[Light.LAGGING], lights[Light.NOT_STARTED]) == (1, 1, 1)
    assert loads[SCIENCE].overdue == 1


def test_a_leading_post_carries_what_it_leads() -> None:
    assert counts(counted(LEDGER).posts[PostId("p1")]) == (1, 0, 0)


def test_nothing_is_missing_from_a_draft_and_the_unreported_are_missing_once_it_is_issued() -> None:
    assert counted(LEDGER).units[SCIENCE].unreported == 0
    issued = issue_plan(LEDGER, YEAR, on=date(YEAR, 2, 1), document_number="1号").apply_to(LEDGER)
    assert counted(issued).units[SCIENCE].unreported == 2


def units(*names: str) -> list[Department]:
    return [a_department(name, id=DepartmentId(f"d{at}"), position=at) for at, name in enumerate(names, start=1)]


def pairs(*names: str, district: str = "") -> list[tuple[str, str]]:
    known = {unit.id: unit.name for unit in units(*names)}
    return [(known[each.longer], known[each.shorter]) for each in likely_duplicates(units(*names), district=district)]


def test_abbreviations_of_one_unit_are_proposed_and_the_written_out_name_stays() -> None:
    assert pairs("区发改委", "区财政局", "区发展改革委") == [("区发展改革委", "区发改委")]
    assert pairs("区住房城乡建委", "住建委员会") == [("区住房城乡建委", "住建委员会")]
    assert pairs("昌元街道", "昌元街道办事处") == [("昌元街道", "昌元街道办事处")]
    assert pairs("荣昌区卫生健康委", "卫健委", district="荣昌区") == [("荣昌区卫生健康委", "卫健委")]


def test_units_that_only_look_alike_are_left_alone() -> None:
    assert pairs("区财政局", "区税务局", "昌元街道", "昌州街道", "市发展改革委", "区发展改革委", "区教委") == []


def test_an_alias_tells_too() -> None:
    known = [
        a_department("区经济信息委", id=DepartmentId("d1"), position=1, aliases=("经信委",)),
        a_department("区经信委", id=DepartmentId("d2"), position=2),
    ]
    assert len(likely_duplicates(known)) == 1
