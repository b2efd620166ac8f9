"""Steps of 收进展: forms went out, forms came back, rows of them are taken over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.items import edit_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.forms.asking import asked_unit
from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.proposal import ACCEPTABLE, Proposal, ReplyComparison, RowComparison
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.done import Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, DispatchId, ItemId, PeriodId, UpdateId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.progress.counting import known_on, newest, newest_of_layer
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Figure, Layer, ProgressUpdate, ProgressWord
from rongchang_desktop.foundation.identity import IdSource

_WORDS = {
    FormField.PROGRESS: "text",
    FormField.PROBLEM: "problem",
    FormField.CAUSE: "cause",
    FormField.NEXT_STEP: "next_step",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenRow:
    """A row that is to be taken over, and the form it stands in."""

    form: ReplyComparison
    row: RowComparison


def send_forms(
    ledger: Ledger,
    period_id: PeriodId,
    sent: Mapping[DepartmentId, tuple[ItemId, ...]],
    *,
    on: date,
    due_on: date,
    new_id: IdSource,
) -> ChangeSet:
    """Record what each unit was asked for; a form sent again replaces what the first one asked, not what came back."""
    known = {each.department_id: each for each in ledger.dispatches.owned_by(period_id)}
    changes = []
    for department_id, item_ids in sent.items():
        before = known.get(department_id)
        after = (
            replace(before, sent_on=on, due_on=due_on, item_ids=item_ids)
            if before is not None
            else Dispatch(
                id=DispatchId(new_id()),
                period_id=period_id,
                department_id=department_id,
                sent_on=on,
                due_on=due_on,
                item_ids=item_ids,
            )
        )
        if after != before:
            changes.append(Change(before=before, after=after))
    return ChangeSet(operation=Operation.SEND_FORMS, changes=tuple(changes))


def note_returns(ledger: Ledger, forms: Iterable[ReplyComparison], *, on: date) -> ChangeSet:
    """Record that forms came back; what is read again, byte for byte, changes nothing, nor does the first day."""
    came: dict[DispatchId, tuple[Dispatch, list[ReplyComparison]]] = {}
    for form in forms:
        dispatch = dispatch_of(ledger, form)
        if dispatch is not None and form.reply.sha256:
            came.setdefault(dispatch.id, (dispatch, []))[1].append(form)
    changes = []
    for before, returned in came.values():
        newest_reply = returned[-1].reply
        if before.returned_sha256 in {form.reply.sha256 for form in returned}:
            continue
        after = replace(
            before,
            returned_on=before.returned_on or on,
            returned_name=newest_reply.name,
            returned_sha256=newest_reply.sha256,
        )
        changes.append(Change(before=before, after=after))
    return ChangeSet(operation=Operation.TAKE_RETURNS, changes=tuple(changes))


def dispatch_of(ledger: Ledger, form: ReplyComparison) -> Dispatch | None:
    """What was sent to the unit in the 期 of the form."""
    unit = form.department
    sent = ledger.dispatches.owned_by(form.period.id)
    return next((each for each in sent if unit is not None and each.department_id == unit.id), None)


def take_rows(ledger: Ledger, rows: Iterable[TakenRow], *, received_on: date, new_id: IdSource) -> ChangeSet:
    """Take rows over in one step: 单位自报 dated by the 期, 单位报完成, the expected day, the unit's contact."""
    changes: list[Change] = []
    for wanted in rows_at_once(rows):
        if wanted.row.item_id is None:
            changes += _contact_changes(wanted)
        else:
            changes += _item_changes(ledger, wanted, wanted.row.item_id, received_on, new_id)
    return ChangeSet(operation=Operation.TAKE_RETURNS, changes=tuple(changes))


def rows_at_once(rows: Iterable[TakenRow]) -> tuple[TakenRow, ...]:
    """Those that one step takes: of two about one item the first; the other stays to be looked at."""
    taken: dict[str, TakenRow] = {}
    for wanted in rows:
        key = wanted.row.item_id or (wanted.form.department.id if wanted.form.department is not None else "")
        if wanted.row.can_be_taken and key:
            taken.setdefault(key, wanted)
    return tuple(taken.values())


def _contact_changes(wanted: TakenRow) -> list[Change]:
    before = wanted.form.department
    assert before is not None
    said = {proposal.field: str(proposal.new) for proposal in wanted.row.proposals}
    after: Department = replace(
        before,
        contact=said.get(FormField.CONTACT, before.contact),
        phone=said.get(FormField.PHONE, before.phone),
    )
    return [Change(before=before, after=after)]


def _item_changes(
    ledger: Ledger, wanted: TakenRow, item_id: ItemId, received_on: date, new_id: IdSource
) -> list[Change]:
    item = ledger.item(item_id)
    assert isinstance(item, Task)
    unit = wanted.form.department or asked_unit(ledger, item)
    by = unit.name if unit is not None else ""
    accepted = [proposal for proposal in wanted.row.proposals if proposal.state in ACCEPTABLE]
    reported = [each for each in accepted if each.field not in (FormField.EXPECTED, FormField.FINISHED)]
    records: list[LedgerRecord] = []
    if reported or wanted.row.known is None:
        update = _update(ledger, wanted, item_id, reported)
        records.append(replace(update, id=UpdateId(new_id()), by=by, received_on=received_on))
    values = _item_values(item, accepted, received_on, by)
    return [*created(records), *edit_item(ledger, item_id, Operation.TAKE_RETURNS, **values).changes]


def _item_values(item: Task, accepted: list[Proposal], received_on: date, by: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for proposal in accepted:
        if proposal.field is FormField.EXPECTED:
            values["expected"] = proposal.new
        if proposal.field is FormField.FINISHED and item.done.state is DoneState.OPEN:
            values["done"] = Done(state=DoneState.REPORTED, reported_on=received_on, reported_by=by)
    return values


def _update(ledger: Ledger, wanted: TakenRow, item_id: ItemId, reported: list[Proposal]) -> ProgressUpdate:
    """What the 期 holds already with the row's cells in it; for 无变化 the unit's last report again."""
    as_of = wanted.form.period.as_of
    updates = known_on(ledger.updates.owned_by(item_id), as_of)  # a form that comes late does not know what came since
    last = newest_of_layer(updates, Layer.REPORTED)
    blank = ProgressUpdate(id=UpdateId(""), item_id=item_id, as_of=as_of, layer=Layer.REPORTED)
    if any(proposal.field is FormField.UNCHANGED for proposal in reported):
        said_since = last is not None and newest(updates) != last
        again = replace(last, text="", problem="", next_step="", cause="") if last and said_since else last
        return replace(again or blank, as_of=as_of, unchanged=True)
    before = newest(updates)
    carried = {name: getattr(before, name) for name in ("problem", "cause", "next_step")} if before is not None else {}
    start = wanted.row.known or replace(blank, **carried)
    return replace(start, unchanged=False, **_said(start, reported))


def _said(start: ProgressUpdate, reported: list[Proposal]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    figures = {figure.target_id: figure for figure in start.figures}
    for proposal in reported:
        new = proposal.new
        if proposal.field in _WORDS:
            said[_WORDS[proposal.field]] = new
        elif proposal.target_id is not None:
            assert not isinstance(new, str | bool | date | ProgressWord | Stage | None)
            figures[proposal.target_id] = Figure(target_id=proposal.target_id, value=new)
        elif isinstance(new, ProgressWord):
            said["word"] = new
        elif isinstance(new, Stage):
            said["stage"] = new
        else:
            said["percent"] = new
    return said | {"figures": tuple(figures.values())}
