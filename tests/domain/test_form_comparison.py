"""A returned row beside the ledger: found by id or number, old beside new, never over what we changed ourselves."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.editing.forms import TakenRow, note_returns, send_forms, take_rows
from rongchang_desktop.domain.editing.items import edit_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.proposal import ReplyComparison, ReplyState, RowComparison
from rongchang_desktop.domain.forms.reconciliation import compare
from rongchang_desktop.domain.forms.reply import FormReply, ReplyRow, ReplyValue
from rongchang_desktop.domain.forms.standing import Standing, standings
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, UpdateId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.foundation.identity import counting_ids
from tests.form_parts import AS_OF, DUE, PERIOD, an_office
from tests.records import an_update

RETURNED = date(2024, 10, 6)
WORDS = {"正常推进": ProgressWord.ON_TRACK}
TITLE = "区第1局：新增高新技术企业20家、科技型企业200家"


def test_a_row_is_found_by_its_hidden_id_even_under_another_number() -> None:
    row = only_row(an_office(), a_row(item_id="c1", number="77", progress="新增3家"))
    assert (row.item_id, row.state) == ("c1", ReplyState.NEW)


def test_where_number_and_title_say_another_item_only_what_is_seen_was_sorted() -> None:
    said = a_row(item_id="c2", number="1", title=TITLE, progress="新增3家", values=(value("150", "t1", "科技型企业"),))
    row = only_row(an_office(), said)
    assert row.item_id == "c1"
    assert [proposal.target_id for proposal in row.proposals] == [None, "t2"]


def test_a_list_that_the_unit_numbered_for_itself_is_matched_by_its_titles() -> None:
    assert only_row(an_office(), a_row(number="2", title=TITLE, progress="新增3家")).item_id == "c1"


def test_an_id_nobody_knows_is_no_other_items_row_by_its_number_alone() -> None:
    row = only_row(an_office(), a_row(item_id="gone", number="2", title="另一件事", progress="已办"))
    assert (row.item_id, row.state) == (None, ReplyState.UNKNOWN_ROW)


def test_a_value_beside_the_name_of_another_target_belongs_to_that_one() -> None:
    row = only_row(an_office(), a_row(item_id="c1", values=(value("150", "t1", "科技型企业\n200家"),)))
    assert [proposal.target_id for proposal in row.proposals] == ["t2"]


def test_a_form_of_an_earlier_round_read_again_proposes_nothing_and_knows_nothing_of_later() -> None:
    form = compared(an_office(), a_row(item_id="c1", progress="新增3家", values=(value("12家", "t1"),)))
    ledger = taken(an_office(), form)
    later = an_update("c1", date(2024, 12, 31), id="later", figures={"t1": 19}, text="新增10家")
    ledger = report_progress(ledger, later).apply_to(ledger)
    assert taken(ledger, compared(ledger, *form.reply.rows)) == ledger
    first = report_progress(an_office(), later).apply_to(an_office())
    said = taken(first, compared(first, a_row(item_id="c1", progress="无变化"))).updates.owned_by("c1")
    assert [update.figure("t1") for update in said if update.unchanged] == [Decimal(9)]


def test_of_two_units_whose_names_a_file_begins_with_the_longer_named_sent_it() -> None:
    ledger = an_office(("区教委", "区教委督导室"))
    reply = FormReply(name="区教委督导室报回.xlsx", sha256="1", rows=(a_row(item_id="c3", progress="已办"),))
    unit = compare(ledger, reply, period=PERIOD, vocabulary=WORDS).department
    assert unit is not None and unit.name == "区教委督导室"


def test_a_row_without_an_id_is_found_by_its_number() -> None:
    assert only_row(an_office(), a_row(number="2", progress="已办两场")).item_id == "c2"


def test_old_and_new_stand_side_by_side() -> None:
    row = only_row(an_office(), a_row(item_id="c1", values=(value("12家", "t1"),)))
    (proposal,) = row.proposals
    assert (proposal.old, proposal.new) == (Decimal(9), Decimal(12))


def test_a_value_that_cannot_be_read_is_shown_as_typed_and_the_rest_is_taken() -> None:
    ledger = an_office()
    form = compared(ledger, a_row(item_id="c1", progress="有进展", values=(value("十来家", "t1"),)))
    assert form.rows[0].state is ReplyState.UNREADABLE
    after = taken(ledger, form)
    newest = after.updates.owned_by("c1")[-1]
    assert newest.text == "有进展" and not newest.figures


def test_rows_of_nobody_and_of_another_unit_are_shown_and_never_taken() -> None:
    ledger = an_office()
    form = compared(ledger, a_row(number="99", progress="甲"), a_row(item_id="c3", progress="乙"))
    assert [row.state for row in form.rows] == [ReplyState.UNKNOWN_ROW, ReplyState.NOT_THIS_UNITS]
    assert taken(ledger, form) == ledger


def test_a_row_that_came_back_as_it_went_out_says_nothing() -> None:
    row = only_row(an_office(), a_row(item_id="c1", texts={FormField.PROBLEM: "资金不足", FormField.PROGRESS: ""}))
    assert row.state is ReplyState.BLANK and not row.can_be_taken


def test_no_change_repeats_the_last_report_for_this_round() -> None:
    ledger = an_office()
    after = taken(ledger, compared(ledger, a_row(item_id="c1", progress="无变化")))
    newest = after.updates.owned_by("c1")[-1]
    assert (newest.unchanged, newest.as_of, newest.figure(newest.figures[0].target_id)) == (True, AS_OF, Decimal(9))


def test_no_change_is_heard_beside_an_expected_day_that_stands_as_it_went_out() -> None:
    ledger = an_office()
    day = {"expected": date(2024, 11, 30)}
    ledger = edit_item(ledger, ItemId("c1"), Operation.EDIT_DETAILS, **day).apply_to(ledger)
    texts = {FormField.EXPECTED: "2024-11-30", FormField.UNCHANGED: "√"}
    assert taken(ledger, compared(ledger, a_row(number="1", texts=texts))).updates.owned_by("c1")[-1].unchanged


def test_a_word_in_the_value_cell_is_taken_as_the_state_of_an_item_without_figures() -> None:
    ledger = an_office()
    after = taken(ledger, compared(ledger, a_row(item_id="c2", values=(value("正常推进"),))))
    assert after.updates.owned_by("c2")[-1].word is ProgressWord.ON_TRACK


def test_what_is_taken_is_the_units_own_word_dated_by_the_round_and_signed() -> None:
    ledger = an_office()
    after = taken(ledger, compared(ledger, a_row(item_id="c1", progress="新增3家")))
    newest = after.updates.owned_by("c1")[-1]
    assert (newest.layer, newest.by, newest.as_of, newest.received_on) == (
        Layer.REPORTED,
        "区第1局",
        AS_OF,
        RETURNED,
    )
    assert newest.problem == "资金不足", "what the form did not mention is carried on"


def test_done_is_ticked_as_the_units_word_only() -> None:
    ledger = an_office()
    after = taken(ledger, compared(ledger, a_row(item_id="c2", progress="办完", texts={FormField.FINISHED: "是"})))
    item = after.item(ItemId("c2"))
    assert isinstance(item, Task) and item.done.state is DoneState.REPORTED and item.done.reported_by == "区第1局"


def test_read_again_after_it_was_taken_the_form_proposes_nothing() -> None:
    ledger = an_office()
    rows = (
        a_row(item_id="c1", progress="新增3家", values=(value("12", "t1"),), texts={FormField.EXPECTED: "11月底"}),
        a_row(item_id="c2", progress="无变化", texts={FormField.FINISHED: "是"}),
    )
    after = taken(ledger, compared(ledger, *rows))
    again = compared(after, *rows)
    assert {row.state for row in again.rows} == {ReplyState.SAME}
    assert taken(after, again) == after


def test_what_we_wrote_since_the_form_went_out_is_a_conflict_and_not_overwritten_unasked() -> None:
    ledger = an_office()
    ours = an_update("c1", AS_OF, id=UpdateId("ours"), by="督查科", text="电话核实新增2家", figures={"t1": 11})
    later = report_progress(ledger, ours).apply_to(ledger)
    row = only_row(later, replace(a_row(item_id="c1", progress="新增3家", values=(value("12", "t1"),)), base_id="u1"))
    assert row.state is ReplyState.CONFLICT
    assert {proposal.old for proposal in row.proposals} == {"电话核实新增2家", Decimal(11)}


def test_a_unit_may_correct_its_own_return() -> None:
    ledger = an_office()
    first = taken(ledger, compared(ledger, replace(a_row(item_id="c1", progress="新增3家"), base_id="u1")))
    corrected = only_row(first, replace(a_row(item_id="c1", progress="新增4家"), base_id="u1"))
    assert corrected.state is ReplyState.NEW


def test_a_new_contact_is_a_row_of_its_own() -> None:
    ledger = an_office()
    form = compared(ledger, reply=FormReply(name="a.xlsx", department_id="d1", contact="王敏", phone="6000-0009"))
    after = taken(ledger, form)
    assert (after.departments["d1"].contact, after.departments["d1"].phone) == ("王敏", "6000-0009")


def test_standing_says_who_is_late_and_whom_to_call_first() -> None:
    ledger = an_office()
    sent = {DepartmentId("d1"): (ItemId("c1"), ItemId("c2")), DepartmentId("d2"): (ItemId("c3"), ItemId("c4"))}
    ledger = send_forms(ledger, PERIOD.id, sent, on=AS_OF, due_on=DUE, new_id=counting_ids("s")).apply_to(ledger)
    form = compared(ledger, a_row(item_id="c1", progress="甲"), a_row(item_id="c2", progress="无变化"))
    ledger = note_returns(ledger, [form], on=date(2024, 10, 9)).apply_to(taken(ledger, form))
    rows = {row.department.id: row for row in standings(ledger, PERIOD, today=date(2024, 10, 9))}
    assert rows["d2"].standing is Standing.OVERDUE and rows["d2"].missing == 2
    assert (rows["d1"].standing, rows["d1"].is_late, rows["d1"].changed, rows["d1"].unchanged) == (
        Standing.COMPLETE,
        True,
        1,
        1,
    )
    assert rows["d3"].standing is Standing.NOT_SENT
    assert next(iter(rows)) == "d2"


def a_row(
    *,
    item_id: str = "",
    number: str = "",
    title: str = "",
    progress: str | None = None,
    values: tuple[ReplyValue, ...] = (),
    texts: dict[FormField, str] | None = None,
) -> ReplyRow:
    said = dict(texts or {}) | ({FormField.PROGRESS: progress} if progress is not None else {})
    return ReplyRow(place=6, item_id=item_id, number=number, title=title, texts=said, values=values)


def value(text: str, target_id: str = "", name: str = "") -> ReplyValue:
    return ReplyValue(text=text, target_id=target_id, name=name)


def compared(ledger: Ledger, *rows: ReplyRow, reply: FormReply | None = None) -> ReplyComparison:
    reply = reply or FormReply(name="区第1局.xlsx", sha256="1f", department_id="d1", rows=rows)
    return compare(ledger, reply, period=PERIOD, vocabulary=WORDS)


def only_row(ledger: Ledger, row: ReplyRow) -> RowComparison:
    (found,) = compared(ledger, row).rows
    return found


def taken(ledger: Ledger, form: ReplyComparison) -> Ledger:
    rows = [TakenRow(form=form, row=row) for row in form.rows]
    return take_rows(ledger, rows, received_on=RETURNED, new_id=counting_ids("z")).apply_to(ledger)
