"""What a person can do to the directory, each one step through the one door; every method says whether it was taken."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

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
from rongchang_desktop.domain.editing.owners import add_department, add_post
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PostId
from rongchang_desktop.domain.ledger.post import Tenure
from rongchang_desktop.domain.owners.directory_table import DirectoryEntry, take_entries
from rongchang_desktop.domain.owners.unit_merge import merge_departments
from rongchang_desktop.presentation.session import PlanSession


class DirectoryEdits:
    """Edits of units and posts; every refusal is told by the session."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session

    def add_unit(self, name: str) -> DepartmentId | None:
        """Enter a unit; gives it, also where it is known already, and None for a blank name."""
        new_id = self._session.editor.new_id
        self._session.edit(lambda ledger: add_department(ledger, name, new_id=new_id))
        unit = self._session.ledger.department_called(name) if name.strip() else None
        return unit.id if unit is not None else None

    def set_unit(self, unit_id: DepartmentId, **values: Any) -> bool:
        """Set the name, kind, aliases, contact or telephone of a unit."""
        return self._session.edit(lambda ledger: put_department(ledger, replace(ledger.departments[unit_id], **values)))

    def remove_unit(self, unit_id: DepartmentId) -> bool:
        return self._session.edit(lambda ledger: remove_department(ledger, unit_id))

    def move_unit(self, unit_id: DepartmentId, by: int) -> bool:
        """Up or down by so many places."""
        place = [unit.id for unit in self._session.ledger.departments.in_order()].index(unit_id)
        return self._session.edit(lambda ledger: move_department(ledger, unit_id, row=max(0, place + by)))

    def merge(self, kept_id: DepartmentId, gone_id: DepartmentId) -> bool:
        """Make one of two entries; the first keeps its name and takes the other's as aliases."""
        return self._session.edit(lambda ledger: merge_departments(ledger, kept_id, gone_id))

    def take(self, entries: Iterable[DirectoryEntry]) -> bool:
        """Enter and complete units as a sheet gives them."""
        wanted, new_id = tuple(entries), self._session.editor.new_id
        return self._session.edit(lambda ledger: take_entries(ledger, wanted, new_id=new_id))

    def add_post(self, title: str) -> PostId | None:
        """Enter a post; gives it, also where it is known already, and None for a blank title."""
        new_id = self._session.editor.new_id
        self._session.edit(lambda ledger: add_post(ledger, title, new_id=new_id))
        post = self._session.ledger.post_called(title) if title.strip() else None
        return post.id if post is not None else None

    def rename_post(self, post_id: PostId, title: str) -> bool:
        return self._session.edit(lambda ledger: put_post(ledger, replace(ledger.posts[post_id], title=title)))

    def remove_post(self, post_id: PostId) -> bool:
        return self._session.edit(lambda ledger: remove_post(ledger, post_id))

    def move_post(self, post_id: PostId, by: int) -> bool:
        """Up or down by so many places."""
        place = [post.id for post in self._session.ledger.posts.in_order()].index(post_id)
        return self._session.edit(lambda ledger: move_post(ledger, post_id, row=max(0, place + by)))

    def succeed(self, post_id: PostId, *, holder: str, since: date) -> bool:
        """From that day on the holder has the post; a blank one leaves it vacant."""
        return self._session.edit(lambda ledger: succeed(ledger, post_id, holder=holder, since=since))

    def strike(self, post_id: PostId, tenure: Tenure) -> bool:
        """Take a tenure back that was entered by mistake."""
        return self._session.edit(lambda ledger: strike_tenure(ledger, post_id, tenure))
