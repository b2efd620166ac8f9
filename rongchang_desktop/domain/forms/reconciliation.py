"""A returned form held against the ledger: each row found by its hidden id or its number, each cell old beside new."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from rongchang_desktop.domain.forms.asking import asked_unit
from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.proposal import Proposal, ReplyComparison, ReplyState, RowComparison
from rongchang_desktop.domain.forms.reply import FormReply, ReplyRow
from rongchang_desktop.domain.forms.row_reading import RowReading, Vocabulary
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.foundation.clean_text import folded


def compare(ledger: Ledger, reply: FormReply, *, period: Period, vocabulary: Vocabulary) -> ReplyComparison:
    """The form beside the ledger; `period` is the 期 that rows are dated by where the form itself names none."""
    period = ledger.periods.get(reply.period_id, period)
    numbers = _numbers(ledger, period.year)
    found = tuple(_item_of(ledger, row, numbers, period.year) for row in reply.rows)
    unit = _unit_of(ledger, reply, tuple(item for _, item in found))
    sent = _sent_to(ledger, period, unit)
    rows = []
    for row, item in found:
        if item is None:
            rows.append(_stranger(row))
        elif unit is not None and item.id not in sent and not _is_of_item(ledger, item, unit):
            rows.append(_foreign(ledger, row, item))
        else:
            rows.append(_compared(RowReading(ledger, row, item, period, vocabulary)))
    contact = _contact(reply, unit)
    return ReplyComparison(
        reply=reply, period=period, department=unit, rows=(*([contact] if contact else []), *filter(None, rows))
    )


def _numbers(ledger: Ledger, year: int) -> Mapping[str, ItemId]:
    plan = ledger.plans.get(year)
    tasks = (item_id for item_id in plan.order if isinstance(plan.items[item_id], Task)) if plan else ()
    return {plan.number_of(item_id): item_id for item_id in tasks} if plan else {}


def _item_of(ledger: Ledger, row: ReplyRow, numbers: Mapping[str, ItemId], year: int) -> tuple[ReplyRow, Task | None]:
    """The item of a row by its hidden id, else by its number; but the title says it where the two speak of others.

    So with rows of which only what is seen was sorted, and with a list that a unit numbered for itself.
    """
    plan = ledger.plans.get(year)
    if plan is None:
        return row, None
    own, shown = _task(plan, row.item_id), _task(plan, numbers.get(row.number, ""))
    title = folded(row.title)
    if title and not any(item is not None and folded(item.title) == title for item in (own, shown)):
        shown = _titled(plan, title) or (None if row.item_id else shown)
        return (row, own) if shown is None else (_without_ids(row), shown)
    if own is None or (shown is not None and title == folded(shown.title) != folded(own.title)):
        return _without_ids(row), shown
    return row, own


def _task(plan: Plan, item_id: str) -> Task | None:
    item = plan.items.get(item_id)
    return item if isinstance(item, Task) else None


def _titled(plan: Plan, title: str) -> Task | None:
    """The one task of that title; None where several have it."""
    called = [item for item in plan.items.values() if isinstance(item, Task) and folded(item.title) == title]
    return called[0] if len(called) == 1 else None


def _without_ids(row: ReplyRow) -> ReplyRow:
    values = tuple(replace(value, target_id="") for value in row.values)
    return replace(row, item_id="", values=values, base_id="", base={})


def _unit_of(ledger: Ledger, reply: FormReply, items: tuple[Task | None, ...]) -> Department | None:
    """By the hidden id, by the name at the top, by the file's name; else the unit that leads most of the rows."""
    asked = ledger.standing_unit(reply.department_id)
    if asked is not None:
        return asked
    named = ledger.department_called(reply.unit) if reply.unit else None
    if named is not None or not reply.sha256:
        return named
    stem = folded(reply.name.rsplit(".", 1)[0])
    called = [
        (len(folded(name)), unit)
        for unit in ledger.departments.in_order()
        for name in unit.names
        if folded(name) and stem.startswith(folded(name))
    ]
    if called:
        return max(called, key=lambda found: found[0])[1]
    leads = Counter(lead.id for item in items if item is not None and (lead := asked_unit(ledger, item)) is not None)
    return ledger.departments[leads.most_common(1)[0][0]] if leads else None


def _sent_to(ledger: Ledger, period: Period, unit: Department | None) -> frozenset[ItemId]:
    """What the unit was asked for in that 期, whoever leads the items now."""
    dispatches = ledger.dispatches.owned_by(period.id)
    asked = (known.item_ids for known in dispatches if unit is not None and known.department_id == unit.id)
    return frozenset(item_id for ids in asked for item_id in ids)


def _is_of_item(ledger: Ledger, item: Task, unit: Department) -> bool:
    lead = asked_unit(ledger, item)
    return lead is not None and lead.id == unit.id


def _stranger(row: ReplyRow) -> RowComparison | None:
    """A row nobody asked for: shown where it says something, so that nothing a unit wrote is dropped unseen."""
    said = [*row.texts.values(), *(value.text for value in row.values)]
    if not any(text.strip() for text in said):
        return None
    return RowComparison(
        place=row.place,
        number=row.number,
        title=row.title,
        state=ReplyState.UNKNOWN_ROW,
        proposals=_as_typed(row, ReplyState.UNKNOWN_ROW),
    )


def _foreign(ledger: Ledger, row: ReplyRow, item: Task) -> RowComparison | None:
    stranger = _stranger(row)
    if stranger is None:
        return None
    return replace(
        stranger,
        item_id=item.id,
        number=ledger.plans[item.year].number_of(item.id),
        title=item.title,
        state=ReplyState.NOT_THIS_UNITS,
        proposals=_as_typed(row, ReplyState.NOT_THIS_UNITS),
    )


def _as_typed(row: ReplyRow, state: ReplyState) -> tuple[Proposal, ...]:
    cells = [*row.texts.items(), *((FormField.VALUE, value.text) for value in row.values)]
    return tuple(Proposal(field=field, old=None, new=text, state=state) for field, text in cells if text.strip())


def _compared(reading: RowReading) -> RowComparison:
    proposals = reading.proposals()
    states = {proposal.state for proposal in proposals}
    if not proposals:
        state = ReplyState.BLANK
    else:
        order = (ReplyState.CONFLICT, ReplyState.UNREADABLE, ReplyState.NEW)
        state = next((state for state in order if state in states), ReplyState.SAME)
    return RowComparison(
        place=reading.row.place,
        number=reading.number,
        title=reading.item.title,
        item_id=reading.item.id,
        state=state,
        proposals=proposals,
        known=reading.known,
    )


def _contact(reply: FormReply, unit: Department | None) -> RowComparison | None:
    """The unit's contact where the form names another; a blank one says nothing."""
    if unit is None:
        return None
    pairs = ((FormField.CONTACT, unit.contact, reply.contact), (FormField.PHONE, unit.phone, reply.phone))
    proposals = tuple(
        Proposal(field=field, old=old, new=new, state=ReplyState.NEW) for field, old, new in pairs if new and new != old
    )
    if not proposals:
        return None
    return RowComparison(place=0, number="", title="", state=ReplyState.NEW, proposals=proposals)
