"""Who answers for an item, chosen by name: a name the directory does not know is entered with the same step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.owners import (
    OwnerWishes,
    add_department,
    add_post,
    assign_lead,
    assign_owners,
    set_departments,
    set_leading_posts,
)
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.presentation.session import PlanSession


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedWishes:
    """What many items are to get, by names; what is blank stays as it is."""

    lead: str = ""
    leading_post: str = ""
    more_responsible: tuple[str, ...] = ()
    fewer_responsible: tuple[str, ...] = ()
    more_supporting: tuple[str, ...] = ()
    fewer_supporting: tuple[str, ...] = ()


class OwnerEdits:
    """Sets the owners of a role by their names."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session

    def set_lead(self, item_ids: Iterable[ItemId], name: str) -> bool:
        """The one 牵头单位; a blank name takes it away."""
        wanted, new_id = tuple(item_ids), self._session.editor.new_id

        def wish(ledger: Ledger) -> ChangeSet:
            known = _Directory(ledger, new_id)
            unit = known.department(name)
            return known.with_entries(assign_lead(known.ledger, wanted, unit, new_id=new_id))

        return self._session.edit(wish)

    def set_leads(self, item_id: ItemId, names: Sequence[str]) -> bool:
        """Of several leads the first collects, the others stand among the responsible; no name takes it away."""
        if len(names) < 2:
            return self.set_lead([item_id], "".join(names))
        return self.assign([item_id], NamedWishes(lead=names[0], more_responsible=tuple(names[1:])))

    def assign(self, item_ids: Iterable[ItemId], named: NamedWishes) -> bool:
        """批量指定: the same owners for all these items, in one step."""
        wanted, new_id = tuple(item_ids), self._session.editor.new_id

        def wish(ledger: Ledger) -> ChangeSet:
            known = _Directory(ledger, new_id)
            wishes = OwnerWishes(
                lead=known.department(named.lead),
                leading_post=known.post(named.leading_post),
                more_responsible=known.departments(named.more_responsible),
                more_supporting=known.departments(named.more_supporting),
                fewer_responsible=_called(ledger, named.fewer_responsible),
                fewer_supporting=_called(ledger, named.fewer_supporting),
            )
            return known.with_entries(assign_owners(known.ledger, wanted, wishes, new_id=new_id))

        return self._session.edit(wish)

    def set_units(self, item_id: ItemId, role: Role, names: Iterable[str]) -> bool:
        """The units of one role, in the order given; blanks and doubles fall away."""
        wanted, new_id = tuple(names), self._session.editor.new_id

        def wish(ledger: Ledger) -> ChangeSet:
            known = _Directory(ledger, new_id)
            units = known.departments(wanted)
            return known.with_entries(set_departments(known.ledger, item_id, role, units, new_id=new_id))

        return self._session.edit(wish)

    def set_leading_post(self, item_id: ItemId, title: str) -> bool:
        """The post whose holder leads the item; a blank title takes it away."""
        new_id = self._session.editor.new_id

        def wish(ledger: Ledger) -> ChangeSet:
            known = _Directory(ledger, new_id)
            post = known.post(title)
            return known.with_entries(set_leading_posts(known.ledger, item_id, [post] if post else [], new_id=new_id))

        return self._session.edit(wish)


class _Directory:
    """The directory as it will be: looks names up and enters those it does not know."""

    def __init__(self, ledger: Ledger, new_id: IdSource) -> None:
        self.ledger = ledger
        self._new_id = new_id
        self._entries: tuple[Change, ...] = ()

    def department(self, name: str) -> DepartmentId | None:
        self._enter(add_department(self.ledger, name, new_id=self._new_id))
        unit = self.ledger.department_called(name) if name.strip() else None
        return unit.id if unit else None

    def departments(self, names: Iterable[str]) -> tuple[DepartmentId, ...]:
        return tuple(unit for unit in map(self.department, names) if unit is not None)

    def post(self, title: str) -> PostId | None:
        title = title.strip()
        self._enter(add_post(self.ledger, title, new_id=self._new_id))
        return next((post.id for post in self.ledger.posts.in_order() if title and post.title == title), None)

    def with_entries(self, changes: ChangeSet) -> ChangeSet:
        return replace(changes, changes=(*self._entries, *changes.changes)) if changes else changes

    def _enter(self, changes: ChangeSet) -> None:
        if changes:
            self._entries += changes.changes
            self.ledger = changes.apply_to(self.ledger)


def _called(ledger: Ledger, names: Iterable[str]) -> tuple[DepartmentId, ...]:
    """Those of the names that the directory knows: nobody else can be taken away."""
    return tuple(unit.id for unit in map(ledger.department_called, names) if unit is not None)
