"""合并: two entries of the directory that are one unit become one, and everything that named the other names it now."""

from collections.abc import Iterator
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.directory import tidy_aliases
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.ledger.department import Department, DepartmentKind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import ROLE_ORDER, Ownership
from rongchang_desktop.domain.ledger.record_types import LedgerRecord


def merge_departments(ledger: Ledger, kept_id: DepartmentId, gone_id: DepartmentId) -> ChangeSet:
    """Join `gone` into `kept`, which takes its names as aliases and its contact where it has none of its own."""
    kept, gone = ledger.departments[kept_id], ledger.departments[gone_id]
    if kept_id == gone_id:
        return ChangeSet(operation=Operation.MERGE_DEPARTMENTS)
    changes = (
        *_ownerships(ledger, kept_id, gone_id),
        *_replies(ledger, kept_id, gone_id),
        *_forms(ledger, kept_id, gone_id),
        *_views(ledger, kept_id, gone_id),
        Change(before=kept, after=_joined(kept, gone)),
        Change(before=gone, after=None),
    )
    return ChangeSet(operation=Operation.MERGE_DEPARTMENTS, changes=changes, params={"department": kept.name})


def _joined(kept: Department, gone: Department) -> Department:
    has_contact = bool(kept.contact or kept.phone)
    return replace(
        kept,
        aliases=tidy_aliases((*kept.aliases, *gone.names), name=kept.name),
        contact=kept.contact if has_contact else gone.contact,
        phone=kept.phone if has_contact else gone.phone,
        kind=gone.kind if kept.kind is DepartmentKind.UNIT else kept.kind,
        merged_ids=(*kept.merged_ids, gone.id, *gone.merged_ids),
    )


def _ownerships(ledger: Ledger, kept_id: DepartmentId, gone_id: DepartmentId) -> Iterator[Change]:
    """Of the rows that name either on one item the first in the order of roles stays; the others say it twice."""
    items: dict[ItemId, None] = dict.fromkeys(
        owned.item_id for owned in ledger.ownerships.values() if owned.department_id == gone_id
    )
    for item_id in items:
        rows = [owned for owned in ledger.ownerships.owned_by(item_id) if owned.department_id in (kept_id, gone_id)]
        stays = min(rows, key=lambda owned: (ROLE_ORDER[owned.role], owned.position))
        for owned in rows:
            after: Ownership | None = replace(owned, department_id=kept_id) if owned is stays else None
            if after != owned:
                yield Change(before=owned, after=after)


def _replies(ledger: Ledger, kept_id: DepartmentId, gone_id: DepartmentId) -> Iterator[Change]:
    for reply in ledger.replies.values():
        if reply.department_id == gone_id:
            yield Change(before=reply, after=replace(reply, department_id=kept_id))


def _forms(ledger: Ledger, kept_id: DepartmentId, gone_id: DepartmentId) -> Iterator[Change]:
    """A unit has one form a 期: where both were sent one, the kept one asks for the rows of both."""
    known = {sent.period_id: sent for sent in ledger.dispatches.values() if sent.department_id == kept_id}
    for sent in [sent for sent in ledger.dispatches.values() if sent.department_id == gone_id]:
        kept = known.get(sent.period_id)
        if kept is None:
            yield Change(before=sent, after=replace(sent, department_id=kept_id))
        else:
            yield Change(before=sent, after=None)
            yield Change(before=kept, after=_both(kept, sent))


def _both(kept: Dispatch, gone: Dispatch) -> Dispatch:
    came = kept if kept.returned_on is not None else gone
    return replace(
        kept,
        item_ids=tuple(dict.fromkeys((*kept.item_ids, *gone.item_ids))),
        due_on=max(kept.due_on, gone.due_on),
        returned_on=came.returned_on,
        returned_name=came.returned_name,
        returned_sha256=came.returned_sha256,
    )


def _views(ledger: Ledger, kept_id: DepartmentId, gone_id: DepartmentId) -> Iterator[Change]:
    for view in ledger.saved_views.values():
        if any(part.value == gone_id for part in view.criteria):
            said = (replace(part, value=kept_id) if part.value == gone_id else part for part in view.criteria)
            after: LedgerRecord = replace(view, criteria=tuple(dict.fromkeys(said)))
            yield Change(before=view, after=after)
