"""征求意见: sending the draft out, noting what the units reply, and deciding on each reply."""

from collections.abc import Iterator
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, created, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.owners import assign_lead
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ConsultationReplyId, DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.identity import IdSource


def send_for_comment(ledger: Ledger, year: int) -> ChangeSet:
    """Send the draft of a year out for comment; everything moves as before."""
    record = ledger.plans[year].record
    if record.state is not PlanState.DRAFT:
        return ChangeSet(operation=Operation.CONSULT_PLAN)
    sent = Change(before=record, after=replace(record, state=PlanState.CONSULTING))
    return ChangeSet(operation=Operation.CONSULT_PLAN, changes=(sent,))


def put_reply(ledger: Ledger, reply: ConsultationReply) -> ChangeSet:
    """Note a unit's reply on a row; another reply of the same unit on it takes the place of the first."""
    known = ledger.replies.get(reply.id) or next(
        (
            each
            for each in ledger.replies.owned_by(reply.item_id)
            if each.department_id == reply.department_id and each.taken is None
        ),
        None,
    )
    if known is None:
        return ChangeSet(operation=Operation.EDIT_REPLIES, changes=created([reply]))
    return ChangeSet(operation=Operation.EDIT_REPLIES, changes=changed(known, replace(reply, id=known.id)))


def remove_reply(ledger: Ledger, reply_id: ConsultationReplyId) -> ChangeSet:
    """Strike a reply that was noted by mistake."""
    return ChangeSet(operation=Operation.EDIT_REPLIES, changes=removed([ledger.replies[reply_id]]))


def decide_reply(
    ledger: Ledger,
    reply_id: ConsultationReplyId,
    *,
    taken: bool,
    why: str,
    new_id: IdSource,
    lead_id: DepartmentId | None = None,
) -> ChangeSet:
    """Take a reply or not, and say why; taking one that names another lead gives the row that lead in the same step."""
    reply = ledger.replies[reply_id]
    after = replace(reply, taken=taken, why=" ".join(why.split()))
    changes = [] if after == reply else [Change(before=reply, after=after)]
    if taken and lead_id is not None and reply.stance is Stance.OTHER_LEAD:
        changes += assign_lead(ledger, [reply.item_id], lead_id, new_id=new_id).changes
    return ChangeSet(operation=Operation.EDIT_REPLIES, changes=tuple(changes))


def replies_of(ledger: Ledger, year: int) -> Iterator[ConsultationReply]:
    """The replies on a year's plan, row by row in document order."""
    for item_id in ledger.plans[year].order:
        yield from ledger.replies.owned_by(item_id)


def is_undecided(reply: ConsultationReply) -> bool:
    """Whether the office still owes an answer; who agrees is owed none."""
    return reply.taken is None and reply.stance is not Stance.AGREES


def units_asked(ledger: Ledger, year: int) -> tuple[Department, ...]:
    """Every unit that a row of the plan names, in the order of the directory."""
    items = ledger.plans[year].items
    named = {owned.department_id for owned in ledger.ownerships.values() if owned.item_id in items}
    return tuple(unit for unit in ledger.departments.in_order() if unit.id in named)


def unit_named_in(ledger: Ledger, reply: ConsultationReply) -> Department | None:
    """The unit the reply proposes: of those its text names the longest name, never the one that replies."""
    found = [
        (len(name), unit)
        for unit in ledger.departments.in_order()
        for name in (unit.name, *unit.aliases)
        if name and name in reply.text and unit.id != reply.department_id
    ]
    return max(found, key=lambda each: each[0], default=(0, None))[1]
