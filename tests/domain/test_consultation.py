"""征求意见: everything moves while the draft is out; replies are noted once, decided with a reason, and lead on."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.adjustment import issue_plan, places_needing_adjustment
from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.editing.plans.consultation import (
    decide_reply,
    is_undecided,
    put_reply,
    remove_reply,
    replies_of,
    send_for_comment,
    unit_named_in,
    units_asked,
)
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.identifiers import ConsultationReplyId, DepartmentId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_small_ledger

C2 = ItemId("c2")


def a_reply(key: str = "r1", unit: str = "区财政局", /, **values: object) -> ConsultationReply:
    found = a_small_ledger().department_called(unit)
    assert found is not None
    reply = ConsultationReply(
        id=ConsultationReplyId(key),
        item_id=C2,
        department_id=found.id,
        on=date(YEAR, 1, 20),
        stance=Stance.OTHER_LEAD,
        text="应由区住房城乡建委牵头",
    )
    return replace(reply, **values)


def noted(*replies: ConsultationReply) -> Ledger:
    ledger = send_for_comment(a_small_ledger(), YEAR).apply_to(a_small_ledger())
    for reply in replies:
        ledger = put_reply(ledger, reply).apply_to(ledger)
    return ledger


def test_a_draft_that_is_out_for_comment_still_moves_and_is_sent_out_once() -> None:
    ledger = noted()
    assert ledger.plans[YEAR].state is PlanState.CONSULTING
    assert not places_needing_adjustment(ledger, edit_text(ledger, C2, "改写"))
    assert not send_for_comment(ledger, YEAR)
    issued = issue_plan(ledger, YEAR, on=date(YEAR, 2, 1), document_number="1号").apply_to(ledger)
    assert issued.plans[YEAR].state is PlanState.ISSUED
    assert not send_for_comment(issued, YEAR)


def test_a_unit_that_replies_again_before_the_decision_replaces_its_first_word() -> None:
    ledger = noted(a_reply(), a_reply("r2", stance=Stance.AGREES, text=""))
    assert [(reply.id, reply.stance) for reply in replies_of(ledger, YEAR)] == [("r1", Stance.AGREES)]


def test_what_was_decided_stays_beside_a_later_reply_of_the_same_unit() -> None:
    ledger = noted(a_reply())
    decided = decide_reply(ledger, ConsultationReplyId("r1"), taken=False, why="按职责", new_id=counting_ids("n"))
    ledger = decided.apply_to(ledger)
    ledger = put_reply(ledger, a_reply("r2")).apply_to(ledger)
    assert {reply.id for reply in replies_of(ledger, YEAR)} == {"r1", "r2"}


def test_taking_another_lead_assigns_it_in_the_same_step_and_undoing_takes_both_back() -> None:
    ledger = noted(a_reply())
    named = unit_named_in(ledger, ledger.replies["r1"])
    assert named is not None and named.name == "区住房城乡建委"
    step = decide_reply(
        ledger, ConsultationReplyId("r1"), taken=True, why=" 按 职责 ", lead_id=named.id, new_id=counting_ids("n")
    )
    after = step.apply_to(ledger)
    assert after.lead(C2) == named
    assert (after.replies["r1"].taken, after.replies["r1"].why) == (True, "按 职责")
    assert step.inverted().apply_to(after) == ledger


def test_refusing_another_lead_leaves_the_lead_and_keeps_the_reason() -> None:
    ledger = noted(a_reply())
    step = decide_reply(
        ledger,
        ConsultationReplyId("r1"),
        taken=False,
        why="按职责",
        lead_id=DepartmentId(next(iter(ledger.departments))),
        new_id=counting_ids("n"),
    )
    after = step.apply_to(ledger)
    assert after.lead(C2) == ledger.lead(C2)
    assert not is_undecided(after.replies["r1"])


def test_who_agrees_waits_for_no_decision_and_who_names_itself_names_no_other() -> None:
    assert not is_undecided(a_reply(stance=Stance.AGREES))
    assert is_undecided(a_reply(stance=Stance.COMMENTS))
    ledger = noted(a_reply(text="应由区财政局牵头"))
    assert unit_named_in(ledger, ledger.replies["r1"]) is None


def test_every_unit_named_by_a_row_is_asked_and_a_struck_reply_is_gone() -> None:
    ledger = noted(a_reply())
    assert [unit.name for unit in units_asked(ledger, YEAR)] == [
        "区科技局",
        "区经济信息委",
        "区教委",
        "区财政局",
        "区住房城乡建委",
    ]
    ledger = remove_reply(ledger, ConsultationReplyId("r1")).apply_to(ledger)
    assert not list(replies_of(ledger, YEAR))
