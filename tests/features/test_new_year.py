"""January: last year's plan with its progress, this year's report adopted beside it, everything given its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.continuation import ContinuationKind
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.presentation.new_year.turn_rows import Group
from rongchang_desktop.services.safekeeping import backups_of
from tests.features.january import January
from tests.shared import SHARED

ENTERPRISES = "高新技术企业"


@dataclass(frozen=True, kw_only=True)
class TwoReports:
    """The reports of two years and what they promise of the enterprises."""

    old: Path
    new: Path
    year: int
    promised: tuple[str, str]
    closed: str


INVENTED = TwoReports(
    old=next(iter(sorted((resources() / "samples").glob("*2025.txt")))),
    new=Path(__file__).parent / "reports" / "work_report_2026.txt",
    year=2025,
    promised=("140", "168"),
    closed="优良天数",
)


@pytest.fixture(params=["invented", "real"])
def reports(request: pytest.FixtureRequest) -> TwoReports:
    if request.param == "invented":
        return INVENTED
    found = [next(iter(sorted((SHARED / "seeds").glob(name))), None) for name in ("000_*.txt", "003_*.txt")]
    if found[0] is None or found[1] is None:
        pytest.skip("needs ../shared/seeds, which is not beside this clone")
    return TwoReports(old=found[0], new=found[1], year=2024, promised=("230", "270"), closed="雨污管网")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, reports: TwoReports) -> Iterator[January]:
    """The old year's plan with a lead, a figure and a closing, the new year's just adopted."""
    office = January(qtbot, tmp_path, today=date(reports.year + 1, 1, 20))
    office.opens_a_new_file(year=reports.year)
    office.reads_the_report(reports.old)
    office.adopts_the_draft()
    assert office.offered() == "" or "未定去向" not in office.offered(), "one plan alone has nothing to settle"
    office.gives_the_lead_to(ENTERPRISES, "区科技局")
    office.reports_the_figure(ENTERPRISES, reports.promised[0])
    office.checks_and_closes(reports.closed)
    office.reads_the_report(reports.new)
    office.adopts_the_draft()
    yield office
    office.closes()


def test_the_new_year_takes_up_the_old_one_and_nothing_vanishes(office: January, reports: TwoReports) -> None:
    old, new = reports.promised
    count = sum(1 for _ in office.desk.session.ledger.plans[reports.year].commitments())
    assert f"{reports.year}年还有 {count} 项未定去向" in office.offered()
    before = office.desk.session.ledger

    office.accepts_the_offer_to_settle_the_old_year()
    office.finds_in_the_lists(ENTERPRISES)
    assert any(f"删去：{old}" in row and f"增加：{new}" in row for row in office.rows())
    assert any("区科技局 沿用上年" in row for row in office.rows())
    assert f"（实际{old}家）→" in office.detail() and f"{new}家" in office.detail()
    office.finds_in_the_lists("")
    assert f"{reports.year}年 {count} 项中 {count} 项已有去向" in office.page.foot.summary.text()

    office.opens_the_list(Group.CARRIED)
    office.presses_in_the_list(Qt.Key.Key_Space)
    dropped = office.page.table.current_row()
    assert dropped is not None and dropped.earlier_id is not None
    assert "未完成" in office.rows()[0]
    copies = len(backups_of(office.file))
    office.settles_the_year()

    assert len(backups_of(office.file)) == copies + 1, "a proven copy is made before the step"
    ledger = office.desk.session.ledger
    outcomes = {item.id: office.ending_of(item.id) for item in ledger.plans[reports.year].commitments()}
    assert all(outcomes.values()), "every item of the old year has an ending"
    ending = outcomes[dropped.earlier_id]
    assert ending is not None and ending.outcome is Outcome.UNFINISHED
    carried = [link for link in ledger.continuations.values() if link.kind is ContinuationKind.CARRIED]
    assert carried and all(link.later_id in ledger.plans[reports.year + 1].items for link in carried)
    item, _ = office.measuring(ENTERPRISES)
    lead = ledger.lead(item.id)
    assert lead is not None and lead.name == "区科技局"

    office.undoes()
    assert office.desk.session.ledger == before, "one undo takes all of it back"
    office.redoes()
    assert office.desk.session.ledger == ledger


def test_the_enterprises_are_followed_over_the_years(office: January, reports: TwoReports) -> None:
    old, new = reports.promised
    office.accepts_the_offer_to_settle_the_old_year()
    office.settles_the_year()

    office.opens_the_series()
    row = office.series_of(ENTERPRISES)
    assert (old in row[1], row[2], new in row[3], row[4]) == (True, f"{old}家", True, "—")

    item, _ = office.measuring(ENTERPRISES)
    office.sees(lambda: "延续自" in office.years_of(item.id))
    years = office.years_of(item.id)
    (link,) = office.desk.session.ledger.continuations.owned_by(item.id)
    number = office.desk.session.ledger.plans[reports.year].number_of(link.earlier_id)
    assert f"延续自{reports.year}年第{number}项" in years
    assert f"{reports.year}年{old}家" in years.replace("超过", "") and f"{new}家" in years

    office.looks_at(reports.year)
    office.sees(lambda: "延续至" in office.years_of(ItemId(link.earlier_id)))
    past = office.years_of(ItemId(link.earlier_id))
    assert f"{reports.year}年认定：" in past and f"延续至{reports.year + 1}年第" in past


def test_a_second_turn_shows_what_is_left_only(office: January) -> None:
    office.accepts_the_offer_to_settle_the_old_year()
    office.settles_the_year()
    office.asks_for_the_turn_of_the_year()
    assert [office.page.model.counts(group)[1] for group in (Group.RECURRING, Group.CARRIED, Group.ENDED)] == [0, 0, 0]
    assert not office.page.apply_button.isEnabled()


def test_other_work_asks_once_where_choices_would_be_lost(office: January) -> None:
    office.accepts_the_offer_to_settle_the_old_year()
    office.presses_in_the_list(Qt.Key.Key_Space)
    office.wishes_to_read_a_report()
    assert office.page.problem.text() == "所作选择尚未保存，再按一次将放弃。"
    office.wishes_to_read_a_report()
    office.sees(lambda: office.window.importing.is_reviewing)
    assert office.window.new_year.page is None
    office.gives_the_draft_up()
