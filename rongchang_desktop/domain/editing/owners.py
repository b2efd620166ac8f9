"""Edits of who answers for what, and of the directory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.department import Department, guessed_kind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, OwnershipId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.foundation.identity import IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerWishes:
    """What many items are to get at once; what is None or empty stays on each item as it is."""

    lead: DepartmentId | None = None
    leading_post: PostId | None = None
    more_responsible: tuple[DepartmentId, ...] = ()
    fewer_responsible: tuple[DepartmentId, ...] = ()
    more_supporting: tuple[DepartmentId, ...] = ()
    fewer_supporting: tuple[DepartmentId, ...] = ()


def assign_owners(ledger: Ledger, item_ids: Iterable[ItemId], wishes: OwnerWishes, *, new_id: IdSource) -> ChangeSet:
    """批量指定: the same wishes for every item in one step; a unit keeps one role an item, and the lead its lead."""
    changes: list[Change] = []
    for item_id in dict.fromkeys(item_ids):
        for role, wanted in _wished(ledger, item_id, wishes).items():
            changes += _set_role(ledger, item_id, role, wanted, new_id)
    return ChangeSet(operation=Operation.EDIT_OWNERS, changes=tuple(changes))


def assign_lead(
    ledger: Ledger, item_ids: Iterable[ItemId], department_id: DepartmentId | None, *, new_id: IdSource
) -> ChangeSet:
    """Give items their one 牵头单位, or none; a unit that leads no longer supports the same item."""
    changes: list[Change] = []
    for item_id in dict.fromkeys(item_ids):
        current = ledger.owners(item_id, Role.LEAD)
        if len(current) == 1 and current[0].department_id == department_id:
            continue
        changes += removed(current)
        changes += removed(
            owned
            for owned in ledger.ownerships.owned_by(item_id)
            if owned.role in (Role.RESPONSIBLE, Role.SUPPORTING) and owned.department_id == department_id
        )
        if department_id is not None:
            changes += created([_department(item_id, Role.LEAD, 0, department_id, new_id)])
    name = ledger.departments[department_id].name if department_id is not None else ""
    return ChangeSet(operation=Operation.ASSIGN_LEAD, changes=tuple(changes), params={"department": name})


def set_departments(
    ledger: Ledger, item_id: ItemId, role: Role, department_ids: Iterable[DepartmentId], *, new_id: IdSource
) -> ChangeSet:
    """Set the departments of one role on one item, in the given order."""
    wanted = list(dict.fromkeys(department_ids))
    current = ledger.owners(item_id, role)
    if [owned.department_id for owned in current] == wanted:
        return ChangeSet(operation=Operation.EDIT_OWNERS)
    fresh = [_department(item_id, role, place, key, new_id) for place, key in enumerate(wanted)]
    return ChangeSet(operation=Operation.EDIT_OWNERS, changes=(*removed(current), *created(fresh)))


def set_leading_posts(ledger: Ledger, item_id: ItemId, post_ids: Iterable[PostId], *, new_id: IdSource) -> ChangeSet:
    """Set the posts whose holders lead the item."""
    wanted = list(dict.fromkeys(post_ids))
    current = ledger.owners(item_id, Role.LEADING_POST)
    if [owned.post_id for owned in current] == wanted:
        return ChangeSet(operation=Operation.EDIT_OWNERS)
    fresh = [
        Ownership(id=OwnershipId(new_id()), item_id=item_id, role=Role.LEADING_POST, position=place, post_id=key)
        for place, key in enumerate(wanted)
    ]
    return ChangeSet(operation=Operation.EDIT_OWNERS, changes=(*removed(current), *created(fresh)))


def add_department(ledger: Ledger, name: str, *, new_id: IdSource) -> ChangeSet:
    """Enter a unit in the directory; a name or alias already known adds nothing."""
    name = "".join(name.split())
    if not name or ledger.department_called(name) is not None:
        return ChangeSet(operation=Operation.EDIT_DIRECTORY)
    last = max((unit.position for unit in ledger.departments.values()), default=0)
    unit = Department(id=DepartmentId(new_id()), position=last + 1, name=name, kind=guessed_kind(name))
    return ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=created([unit]), params={"department": name})


def add_post(ledger: Ledger, title: str, *, new_id: IdSource) -> ChangeSet:
    """Enter a post in the directory; a title already known adds nothing."""
    title = " ".join(title.split())
    if not title or ledger.post_called(title) is not None:
        return ChangeSet(operation=Operation.EDIT_DIRECTORY)
    last = max((post.position for post in ledger.posts.values()), default=0)
    post = Post(id=PostId(new_id()), position=last + 1, title=title)
    return ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=created([post]), params={"post": title})


def _department(item_id: ItemId, role: Role, position: int, department_id: DepartmentId, new_id: IdSource) -> Ownership:
    return Ownership(
        id=OwnershipId(new_id()), item_id=item_id, role=role, position=position, department_id=department_id
    )


def _wished(ledger: Ledger, item_id: ItemId, wishes: OwnerWishes) -> dict[Role, list[str]]:
    """Who is to stand in each role: posts by their ids in the first, departments in the others."""
    posts, leads, responsible, supporting = (
        [_owner(owned) for owned in ledger.owners(item_id, role)]
        for role in (Role.LEADING_POST, Role.LEAD, Role.RESPONSIBLE, Role.SUPPORTING)
    )
    if wishes.leading_post is not None:
        posts = [wishes.leading_post]
    if wishes.lead is not None:
        leads = [wishes.lead]
    responsible = _joined(responsible, wishes.more_responsible, {*wishes.fewer_responsible, *wishes.more_supporting})
    supporting = _joined(supporting, wishes.more_supporting, {*wishes.fewer_supporting, *wishes.more_responsible})
    return {
        Role.LEADING_POST: posts,
        Role.LEAD: leads,
        Role.RESPONSIBLE: [key for key in responsible if key not in leads],
        Role.SUPPORTING: [key for key in supporting if key not in leads],
    }


def _joined(held: Sequence[str], more: Sequence[str], fewer: set[DepartmentId]) -> list[str]:
    return [*(key for key in held if key not in fewer), *(key for key in dict.fromkeys(more) if key not in held)]


def _set_role(ledger: Ledger, item_id: ItemId, role: Role, wanted: Sequence[str], new_id: IdSource) -> Iterator[Change]:
    current = ledger.owners(item_id, role)
    yield from removed(owned for owned in current if _owner(owned) not in wanted)
    held = {_owner(owned) for owned in current}
    last = max((owned.position for owned in current), default=-1)
    for place, key in enumerate((key for key in wanted if key not in held), start=last + 1):
        post = role is Role.LEADING_POST
        yield from created(
            [
                Ownership(
                    id=OwnershipId(new_id()),
                    item_id=item_id,
                    role=role,
                    position=place,
                    department_id=None if post else DepartmentId(key),
                    post_id=PostId(key) if post else None,
                )
            ]
        )


def _owner(owned: Ownership) -> str:
    key = owned.post_id if owned.role is Role.LEADING_POST else owned.department_id
    assert key is not None
    return key
