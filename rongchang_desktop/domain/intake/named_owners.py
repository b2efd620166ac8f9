"""Units and posts as a document names them ↔ the directory; who is not in it yet is entered."""

from collections.abc import Iterator

from rongchang_desktop.domain.intake.draft import DraftOwner
from rongchang_desktop.domain.ledger.department import Department, guessed_kind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, OwnershipId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.foundation.identity import IdSource


class NamedOwners:
    """Finds departments by name or alias and posts by title; `entered` are those that had to be made."""

    def __init__(self, ledger: Ledger, new_id: IdSource) -> None:
        self._new_id = new_id
        self.entered: list[Department | Post] = []
        self._units: dict[str, str] = {}
        for unit in ledger.departments.in_order():
            for name in (unit.name, *unit.aliases):
                self._units.setdefault(folded(name), unit.id)
        self._posts: dict[str, str] = {folded(post.title): post.id for post in ledger.posts.in_order()}
        self._last_unit = max((unit.position for unit in ledger.departments.values()), default=0)
        self._last_post = max((post.position for post in ledger.posts.values()), default=0)

    def ownerships(self, item_id: ItemId, owners: tuple[DraftOwner, ...]) -> Iterator[Ownership]:
        """The records of an item's owners; each unit once, in its first role."""
        known: set[str] = set()
        places = dict.fromkeys(Role, 0)
        for owner in owners:
            is_post = owner.role is Role.LEADING_POST
            key = self._post(owner.name) if is_post else self._unit(owner.name)
            if key in known:
                continue
            known.add(key)
            yield Ownership(
                id=OwnershipId(self._new_id()),
                item_id=item_id,
                role=owner.role,
                position=places[owner.role],
                department_id=None if is_post else DepartmentId(key),
                post_id=PostId(key) if is_post else None,
            )
            places[owner.role] += 1

    def _unit(self, name: str) -> str:
        key = folded(name)
        if key not in self._units:
            self._last_unit += 1
            written = "".join(name.split())
            unit = Department(
                id=DepartmentId(self._new_id()), position=self._last_unit, name=written, kind=guessed_kind(written)
            )
            self.entered.append(unit)
            self._units[key] = unit.id
        return self._units[key]

    def _post(self, title: str) -> str:
        key = folded(title)
        if key not in self._posts:
            self._last_post += 1
            post = Post(id=PostId(self._new_id()), position=self._last_post, title=" ".join(title.split()))
            self.entered.append(post)
            self._posts[key] = post.id
        return self._posts[key]
