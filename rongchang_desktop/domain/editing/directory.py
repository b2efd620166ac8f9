"""Edits of the directory: units and posts set, removed and put in order, and who holds a post from which day."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import NameTakenError, StillNamedError
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.post import Post, Tenure
from rongchang_desktop.domain.owners.references import References, references_to_post, references_to_unit
from rongchang_desktop.foundation.clean_text import clean_text, folded

Entry = TypeVar("Entry", Department, Post)


def put_department(ledger: Ledger, department: Department) -> ChangeSet:
    """Set a unit of the directory to this; a blank name is no edit, a new name leaves the old one as an alias.

    Raises NameTakenError where another unit is called like this one or one of its aliases.
    """
    before = ledger.departments[department.id]
    name = _tight(department.name)
    if not name:
        return _step()
    aliases = department.aliases
    if folded(name) != folded(before.name) and references_to_unit(ledger, before.id):
        aliases = (*aliases, before.name)
    after = replace(
        department,
        name=name,
        aliases=tidy_aliases(aliases, name=name),
        contact=_loose(department.contact),
        phone=_loose(department.phone),
    )
    _require_free_names(ledger, after)
    return _step(changed(before, after), department=name)


def remove_department(ledger: Ledger, department_id: DepartmentId) -> ChangeSet:
    """Take a unit away that nothing names. Raises StillNamedError."""
    unit = ledger.departments[department_id]
    _require_unnamed(unit.name, references_to_unit(ledger, department_id))
    return _step(removed([unit]), department=unit.name)


def move_department(ledger: Ledger, department_id: DepartmentId, *, row: int) -> ChangeSet:
    """Put a unit at that row of the directory."""
    return _moved(ledger.departments.in_order(), ledger.departments[department_id], row)


def put_post(ledger: Ledger, post: Post) -> ChangeSet:
    """Set a post's title; a blank one is no edit. Raises NameTakenError."""
    before = ledger.posts[post.id]
    title = _loose(post.title)
    other = ledger.post_called(title) if title else None
    if other is not None and other.id != post.id:
        raise NameTakenError(title, other.title)
    after = replace(post, title=title)
    return _step(changed(before, after) if title else (), post=title)


def remove_post(ledger: Ledger, post_id: PostId) -> ChangeSet:
    """Take a post away that nothing names. Raises StillNamedError."""
    post = ledger.posts[post_id]
    _require_unnamed(post.title, references_to_post(ledger, post_id))
    return _step(removed([post]), post=post.title)


def move_post(ledger: Ledger, post_id: PostId, *, row: int) -> ChangeSet:
    """Put a post at that row of the list."""
    return _moved(ledger.posts.in_order(), ledger.posts[post_id], row)


def succeed(ledger: Ledger, post_id: PostId, *, holder: str, since: date) -> ChangeSet:
    """继任: the holder takes the post over from that day, and whoever held it leaves the day before; blank: nobody."""
    post = ledger.posts[post_id]
    return _step(changed(post, post.succeeded_by(_loose(holder), since)), post=post.title)


def strike_tenure(ledger: Ledger, post_id: PostId, tenure: Tenure) -> ChangeSet:
    """Take back a tenure that was entered by mistake; whoever it had relieved stays on."""
    post = ledger.posts[post_id]
    return _step(changed(post, post.without(tenure)), post=post.title)


def tidy_aliases(aliases: Iterable[str], *, name: str) -> tuple[str, ...]:
    """Each alias once, without white space, none empty and none the unit's own name."""
    known = {folded(name): name}
    for alias in map(_tight, aliases):
        if alias:
            known.setdefault(folded(alias), alias)
    return tuple(known.values())[1:]


def _step(changes: tuple[Change, ...] = (), **params: str) -> ChangeSet:
    return ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=changes, params=params)


def _moved(in_order: Sequence[Entry], entry: Entry, row: int) -> ChangeSet:
    others = [other for other in in_order if other.id != entry.id]
    others.insert(max(0, min(row, len(others))), entry)
    numbered = [(before, replace(before, position=place)) for place, before in enumerate(others, start=1)]
    if [other.id for other in others] == [other.id for other in in_order]:
        return _step()
    return _step(tuple(change for pair in numbered for change in changed(*pair)))


def _require_free_names(ledger: Ledger, department: Department) -> None:
    before = ledger.departments[department.id]
    for name in department.names:
        holder = None if before.is_called(name) else ledger.department_called(name)
        if holder is not None and holder.id != department.id:
            raise NameTakenError(name, holder.name)


def _require_unnamed(name: str, found: References) -> None:
    if found:
        raise StillNamedError(name, items=found.items, forms=found.forms, replies=found.replies, views=found.views)


def _tight(text: str) -> str:
    return "".join(clean_text(text).split())


def _loose(text: str) -> str:
    return " ".join(clean_text(text).split())
