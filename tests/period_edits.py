"""Edits of 期, replies and the recycle bin for the strategies; what must be there first is laid in the same step."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import remove_items
from rongchang_desktop.domain.editing.plans.consultation import decide_reply, put_reply, remove_reply, send_for_comment
from rongchang_desktop.domain.editing.plans.periods import freeze_period, open_next_period
from rongchang_desktop.domain.editing.plans.restoring import branches_lost, places_for, restore_items
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.identifiers import ConsultationReplyId, DepartmentId, PeriodId
from tests.records import YEAR

if TYPE_CHECKING:
    from tests.strategies import Hand


def _reply(hand: "Hand") -> ChangeSet:
    reply = ConsultationReply(
        id=ConsultationReplyId(hand.new_id()),
        item_id=hand.task().id,
        department_id=DepartmentId(hand.some(sorted(hand.ledger.departments))),
        on=hand.day(),
        stance=list(Stance)[hand.number(3, len(Stance))],
        text="建议调整",
    )
    return put_reply(hand.ledger, reply)


def _after(first: Callable[["Hand"], ChangeSet], hand: "Hand", then: Callable[["Hand"], ChangeSet]) -> ChangeSet:
    """Both steps in one."""
    laid = first(hand)
    following = then(replace(hand, ledger=laid.apply_to(hand.ledger)))
    return replace(following, changes=(*laid.changes, *following.changes))


def _decided(hand: "Hand") -> ChangeSet:
    lead = DepartmentId(hand.some(sorted(hand.ledger.departments), 2))
    reply_id = ConsultationReplyId(hand.some(sorted(hand.ledger.replies)))
    taken = hand.draws[3] % 2 > 0
    return decide_reply(hand.ledger, reply_id, taken=taken, why="研究后", lead_id=lead, new_id=hand.new_id)


def _brought_back(hand: "Hand") -> ChangeSet:
    """As from the journal: what one step took away is restored by a later one, here both in turn."""
    gone = remove_items(hand.ledger, [hand.item_id()])
    without = gone.apply_to(hand.ledger)
    (branch,) = branches_lost(without, gone)
    places = places_for(without.plans[YEAR], branch)
    back = restore_items(without, branch, parent_id=places[hand.number(1, len(places))])
    return replace(back, changes=(*gone.changes, *back.changes))


def _struck(hand: "Hand") -> ChangeSet:
    return remove_reply(hand.ledger, ConsultationReplyId(hand.some(sorted(hand.ledger.replies))))


def _opened(hand: "Hand") -> ChangeSet:
    return open_next_period(hand.ledger, YEAR, as_of=hand.day(), due_on=None, new_id=hand.new_id)


def _frozen(hand: "Hand") -> ChangeSet:
    def freeze(after: "Hand") -> ChangeSet:
        period_id = PeriodId(after.some(sorted(after.ledger.periods)))
        return freeze_period(after.ledger, period_id, snapshot="{}", on=after.day())

    return _after(_opened, hand, freeze)


PERIOD_EDITS: dict[str, Callable[["Hand"], ChangeSet]] = {
    "open_next_period": _opened,
    "freeze_period": _frozen,
    "send_for_comment": lambda hand: send_for_comment(hand.ledger, YEAR),
    "put_reply": _reply,
    "decide_reply": lambda hand: _after(_reply, hand, _decided),
    "remove_reply": lambda hand: _after(_reply, hand, _struck),
    "restore_items": _brought_back,
}
