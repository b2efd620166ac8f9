"""Edits of the directory and of the owners of many items, for the hypothesis strategies."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.directory import (
    move_department,
    move_post,
    put_department,
    put_post,
    remove_department,
    remove_post,
    strike_tenure,
    succeed,
)
from rongchang_desktop.domain.editing.owners import OwnerWishes, add_department, add_post, assign_owners
from rongchang_desktop.domain.owners.directory_table import DirectoryEntry, take_entries
from rongchang_desktop.domain.owners.references import references_to_post, references_to_unit
from rongchang_desktop.domain.owners.unit_merge import merge_departments

if TYPE_CHECKING:
    from tests.strategies import Hand


def _bulk_owners(hand: "Hand") -> ChangeSet:
    units = sorted(hand.ledger.departments)
    lead, more, fewer = ((units[draw % len(units)],) if draw % 3 else () for draw in hand.draws[1:])
    wishes = OwnerWishes(
        lead=lead[0] if lead else None,
        leading_post=next(iter(hand.ledger.posts), None) if hand.draws[1] % 2 else None,
        more_responsible=more,
        fewer_supporting=fewer,
        more_supporting=fewer if hand.draws[2] % 2 else (),
        fewer_responsible=lead,
    )
    return assign_owners(hand.ledger, [hand.task().id, hand.task(2).id], wishes, new_id=hand.new_id)


def _unit(hand: "Hand") -> ChangeSet:
    unit = hand.ledger.departments[hand.some(sorted(hand.ledger.departments))]
    said = {"name": f"区改名{hand.draws[2] % 7}局"} if hand.draws[3] % 2 else {"aliases": (f"别名{hand.draws[2] % 7}",)}
    return put_department(hand.ledger, replace(unit, **said))


def _merged(hand: "Hand") -> ChangeSet:
    units = sorted(hand.ledger.departments)
    return merge_departments(hand.ledger, hand.some(units), hand.some(units, 2))


def _unnamed(hand: "Hand") -> ChangeSet:
    free = [key for key in sorted(hand.ledger.departments) if not references_to_unit(hand.ledger, key)]
    if free:
        return remove_department(hand.ledger, hand.some(free))
    return add_department(hand.ledger, f"区无事{hand.number(2, 5)}局", new_id=hand.new_id)


def _unnamed_post(hand: "Hand") -> ChangeSet:
    free = [key for key in sorted(hand.ledger.posts) if not references_to_post(hand.ledger, key)]
    return remove_post(hand.ledger, hand.some(free)) if free else add_post(hand.ledger, "空缺", new_id=hand.new_id)


def _succeeded(hand: "Hand") -> ChangeSet:
    holder = f"继任{hand.number(3, 5)}" if hand.draws[3] % 7 else ""
    return succeed(hand.ledger, hand.some(sorted(hand.ledger.posts)), holder=holder, since=hand.day())


def _post_moved(hand: "Hand") -> ChangeSet:
    if len(hand.ledger.posts) < 2:
        return add_post(hand.ledger, "常务副区长", new_id=hand.new_id)
    return move_post(hand.ledger, hand.some(sorted(hand.ledger.posts)), row=hand.number(2, 4))


def _struck(hand: "Hand") -> ChangeSet:
    post = hand.ledger.posts[hand.some(sorted(hand.ledger.posts))]
    if not post.tenures:
        return _succeeded(hand)
    return strike_tenure(hand.ledger, post.id, post.tenures[hand.number(2, len(post.tenures))])


def _entries(hand: "Hand") -> ChangeSet:
    entry = DirectoryEntry(name=f"区新{hand.number(0, 5)}局", contact=f"联络{hand.number(1, 4)}")
    return take_entries(hand.ledger, [entry], new_id=hand.new_id)


DIRECTORY_EDITS: dict[str, Callable[["Hand"], ChangeSet]] = {
    "assign_owners": _bulk_owners,
    "put_department": _unit,
    "remove_department": _unnamed,
    "move_department": lambda hand: move_department(
        hand.ledger, hand.some(sorted(hand.ledger.departments)), row=hand.number(2, 6)
    ),
    "merge_departments": _merged,
    "take_entries": _entries,
    "put_post": lambda hand: put_post(
        hand.ledger, replace(hand.ledger.posts[hand.some(sorted(hand.ledger.posts))], title=f"区长{hand.draws[2] % 7}")
    ),
    "remove_post": _unnamed_post,
    "move_post": _post_moved,
    "succeed": _succeeded,
    "strike_tenure": _struck,
}
