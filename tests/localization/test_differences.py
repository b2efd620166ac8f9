"""What a step changed, the old value beside the new one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.editing.adjustment import adjusted
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.evidence import add_evidence
from rongchang_desktop.domain.editing.items import edit_item, edit_text, move_item
from rongchang_desktop.domain.editing.lights import set_light
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.owners import assign_lead
from rongchang_desktop.domain.editing.progress import close_items, reopen_item, report_progress, set_milestone
from rongchang_desktop.domain.editing.targets import put_target, remove_target
from rongchang_desktop.domain.ledger.identifiers import EvidenceId, ItemId
from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.ledger.target import CurvePoint, Pacing
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.differences import differences
from tests.builders import a_small_ledger, an_adjustment, an_update

LEDGER = a_small_ledger()
C1, C2 = ItemId("c1"), ItemId("c2")


def lines(changes: ChangeSet) -> tuple[str, ...]:
    return differences(changes, LEDGER, Localizer("en"))


def test_a_deadline_is_told_with_what_it_was() -> None:
    changes = edit_item(LEDGER, C1, Operation.SET_DEADLINE, deadline=date(2024, 11, 30))
    assert lines(changes) == ("Deadline: the year's end → 30 November 2024",)
    assert lines(changes.inverted()) == ("Deadline: 30 November 2024 → the year's end",)


def test_wording_and_kind_are_told_and_a_mere_move_is_not() -> None:
    assert lines(edit_text(LEDGER, C2, "再办一场")) == ("Wording: 办好科技集市 → 再办一场",)
    changes = edit_item(LEDGER, C2, Operation.EDIT_DETAILS, recurrence=Recurrence.MONTHLY)
    assert lines(changes) == ("Recurs: Once → Every month",)
    assert lines(move_item(LEDGER, C2, parent_id=ItemId("s2"), row=0)) == ()


def test_a_target_is_told_by_its_figure() -> None:
    target = LEDGER.targets.owned_by(C1)[0]
    assert lines(put_target(LEDGER, replace(target, value=Decimal(25)))) == (
        "高新技术企业: 20 家 or more → 25 家 or more",
    )
    assert lines(remove_target(LEDGER, target.id)) == ("高新技术企业: 20 家 or more → —",)


def test_another_lead_is_told_by_name_even_where_the_unit_is_new() -> None:
    finance = next(unit for unit in LEDGER.departments.values() if unit.name == "区财政局")
    changes = assign_lead(LEDGER, [C2], finance.id, new_id=counting_ids("new"))
    assert lines(changes) == ("Lead unit: 区科技局 → 区财政局",)


def test_an_adjustment_and_a_closing_name_their_basis() -> None:
    changes = adjusted(edit_text(LEDGER, C2, "再办一场"), [an_adjustment("c2")])
    assert lines(changes)[1:] == ("Basis: 区政府常务会议纪要", "Approved by: 区长")
    closing = close_items(LEDGER, [C2], checked_on=date(2024, 6, 1), checked_by="李四", basis="现场核实")
    said = ("State: Open → Checked and closed", "Checked by 李四 on 1 June 2024: 现场核实")
    assert lines(closing) == said


def test_a_reopening_names_its_reason_and_what_was_checked_before() -> None:
    closed = close_items(LEDGER, [C2], checked_on=date(2024, 6, 1), checked_by="李四", basis="现场核实").apply_to(
        LEDGER
    )
    assert lines(reopen_item(closed, C2, reason="复查未达标")) == (
        "State: Checked and closed → Open",
        "Until then checked by 李四 on 1 June 2024: 现场核实",
        "Reason: 复查未达标",
    )


def test_a_report_a_node_and_a_file_are_told_in_plain_words() -> None:
    target = LEDGER.targets.owned_by(C1)[0]
    report = an_update(C1, date(2024, 9, 28), figures={target.id: 12}, problem="入库慢", cause="人手少")
    assert lines(report_progress(LEDGER, report)) == (
        "self-reported 28 Sep: 高新技术企业 12 家",
        "Problem: 入库慢",
        "Cause: 人手少",
    )
    node = LEDGER.milestones.owned_by(C2)[0]
    assert lines(set_milestone(LEDGER, node.id, done_on=None)) == ("Node of 31 Mar: reached 20 Mar → not reached",)
    photo = Evidence(
        id=EvidenceId("e1"), item_id=C1, name="现场.jpg", sha256="0" * 64, size=1, added_on=date(2024, 9, 28)
    )
    assert lines(add_evidence(LEDGER, [photo])) == ("Evidence added: 现场.jpg",)
    assert lines(add_evidence(LEDGER, [photo]).inverted()) == ("Evidence taken away: 现场.jpg",)


def test_how_a_target_is_judged_and_a_light_by_hand_are_told() -> None:
    target = LEDGER.targets.owned_by(C1)[0]
    curve = (CurvePoint(day=date(2024, 6, 30), share=Decimal("0.3")),)
    paced = replace(target, pacing=Pacing.LEVEL, baseline=Decimal(8), curve=curve)
    assert lines(put_target(LEDGER, paced)) == (
        "Pacing: Adds up over the year → Level to reach",
        "Baseline: — → 8 家",
        "Planned way: — → 6: 30%",
    )
    put = set_light(LEDGER, C1, Light.LAGGING, reason="用地未批", by="李四", on=date(2024, 9, 28), new_id=lambda: "l1")
    assert lines(put) == ("Light set by hand: — → Lagging (用地未批)",)
    assert lines(put.inverted()) == ("Light set by hand: Lagging (用地未批) → —",)
