"""A plan said in one expression: parts that become records, parents first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from rongchang_desktop.domain.ledger.identifiers import (
    DepartmentId,
    ItemId,
    PlanId,
    PostId,
)
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Section, WorkItem
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.identity import IdSource, counting_ids
from tests.records import MID_YEAR, YEAR, a_department, a_milestone, a_post, a_target, an_owner, an_update

ItemKind = type[Area] | type[Section] | type[Group] | type[Commitment] | type[WorkItem]
_PREFIX: dict[ItemKind, str] = {Area: "a", Section: "s", Group: "g", Commitment: "c", WorkItem: "w"}
_NAMED = {Area: "建设创新高地", Section: "做强平台", Group: "培育企业", Commitment: "新增企业", WorkItem: "分项任务"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An item of a plan to be built, with what it holds and owns."""

    kind: ItemKind
    title: str
    held: tuple["Part | TargetPart", ...] = ()
    updates: tuple["UpdatePart", ...] = ()
    nodes: tuple[tuple[date, date | None], ...] = ()
    lead: str = ""
    responsible: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetPart:
    """A target to be built."""

    value: Decimal | int | str | None
    values: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePart:
    """An update to be built; `figures` are the actual values of the item's targets in their order (None: not given)."""

    as_of: date
    figures: tuple[Decimal | int | str | None, ...]
    values: dict[str, Any]


def area(*held: Part | str, title: str = "", **values: Any) -> Part:
    """一级; a leading string is its title."""
    return _part(Area, held, title, values)


def section(*held: Part | str, title: str = "", **values: Any) -> Part:
    """二级."""
    return _part(Section, held, title, values)


def group(*held: Part | str, title: str = "", **values: Any) -> Part:
    """三级."""
    return _part(Group, held, title, values)


def commitment(*held: Part | TargetPart | str, title: str = "", **values: Any) -> Part:
    """A commitment with its targets and work items; `lead`, `responsible`, `supporting` name units, `posts` posts."""
    return _part(Commitment, held, title, values)


def work_item(*held: TargetPart | str, title: str = "", **values: Any) -> Part:
    """A work item under a commitment."""
    return _part(WorkItem, held, title, values)


def commitments(count: int, **values: Any) -> tuple[Part, ...]:
    """So many commitments alike."""
    return tuple(commitment(f"事项{number}", **values) for number in range(1, count + 1))


def target(indicator: str = "高新技术企业", value: Decimal | int | str | None = 20, **values: Any) -> TargetPart:
    """A target of the commitment it stands in."""
    return TargetPart(value=value, values={"indicator": indicator, **values})


def update(as_of: date = MID_YEAR, *, figures: Sequence[Decimal | int | str | None] = (), **values: Any) -> UpdatePart:
    """An update of the commitment it stands in; `figures` in the order of its targets."""
    return UpdatePart(as_of=as_of, figures=tuple(figures), values=values)


def plan_records(*parts: Part, year: int = YEAR, ids: IdSource | None = None, **values: Any) -> list[LedgerRecord]:
    """The records of a plan that holds the parts; `ids` replaces the readable ids."""
    record = PlanRecord(**{"id": PlanId(f"plan-{year}"), "year": year, **values})
    building = _Building(year, ids)
    tree = [record for row, part in enumerate(parts, start=1) for record in building.item(part, None, row)]
    return [record, *building.directory(), *tree]


_OWNED = {"updates", "nodes", "lead", "responsible", "supporting", "posts"}


def _part(kind: ItemKind, held: Sequence[Part | TargetPart | str], title: str, values: dict[str, Any]) -> Part:
    words = [part for part in held if isinstance(part, str)]
    owned = {key: values.pop(key) for key in _OWNED & set(values)}
    for key in _OWNED - {"lead"} & set(owned):
        owned[key] = tuple(owned[key])
    return Part(
        kind=kind,
        title=title or (words[0] if words else _NAMED[kind]),
        held=tuple(part for part in held if not isinstance(part, str)),
        values=values,
        **owned,
    )


class _Building:
    """Walks the parts and gives their records, parents first."""

    def __init__(self, year: int, ids: IdSource | None) -> None:
        self._year = year
        self._given = ids
        self._sources: dict[str, IdSource] = {}
        self._units: dict[str, str] = {}
        self._posts: dict[str, str] = {}

    def directory(self) -> Iterator[LedgerRecord]:
        for row, (name, key) in enumerate(self._units.items(), start=1):
            yield a_department(name, id=DepartmentId(key), position=row)
        for row, (title, key) in enumerate(self._posts.items(), start=1):
            yield a_post(title, id=PostId(key), position=row)

    def item(self, part: Part, parent_id: ItemId | None, row: int) -> Iterator[LedgerRecord]:
        item_id = ItemId(part.values.get("id") or self._id(_PREFIX[part.kind]))
        values = {"parent_id": parent_id, "position": row * 1024, **part.values, "id": item_id}
        item = part.kind(year=self._year, title=part.title, **values)
        yield item
        targets = [self._target(held, item_id, at) for at, held in enumerate(_targets(part), start=1)]
        yield from targets
        yield from self._owners(part, item_id)
        for due, done_on in part.nodes:
            yield a_milestone(item_id, due, done_on, id=self._id("n"))
        for said in part.updates:
            yield self._update(said, item_id, targets)
        parts = [held for held in part.held if isinstance(held, Part)]
        for at, held in enumerate(parts, start=1):
            yield from self.item(held, item_id, at)

    def _target(self, part: TargetPart, item_id: ItemId, row: int) -> Target:
        known = {"id": self._id("t") if "id" not in part.values else part.values["id"], "position": row}
        return a_target(item_id, part.value, **{**known, **part.values})

    def _update(self, part: UpdatePart, item_id: ItemId, targets: Sequence[Target]) -> ProgressUpdate:
        figures = {known.id: value for known, value in zip(targets, part.figures, strict=False) if value is not None}
        known_id = part.values["id"] if "id" in part.values else self._id("u")
        return an_update(item_id, part.as_of, **{**part.values, "figures": figures, "id": known_id})

    def _owners(self, part: Part, item_id: ItemId) -> Iterator[Ownership]:
        named = {
            Role.LEAD: (part.lead,) if part.lead else (),
            Role.RESPONSIBLE: part.responsible,
            Role.SUPPORTING: part.supporting,
        }
        for row, title in enumerate(part.posts):
            key = self._known(self._posts, title, "p")
            yield Ownership(
                id=self._id("o"), item_id=item_id, role=Role.LEADING_POST, position=row, post_id=PostId(key)
            )
        for role, names in named.items():
            for row, name in enumerate(names):
                yield an_owner(item_id, self._known(self._units, name, "d"), role, id=self._id("o"), position=row)

    def _known(self, names: dict[str, str], name: str, prefix: str) -> str:
        if name not in names:
            names[name] = self._id(prefix)
        return names[name]

    def _id(self, prefix: str) -> Any:
        if self._given is not None:
            return self._given()
        if prefix not in self._sources:
            self._sources[prefix] = _short_ids(prefix)
        return self._sources[prefix]()


def _short_ids(prefix: str) -> IdSource:
    numbers = counting_ids("")
    return lambda: f"{prefix}{int(numbers().removeprefix('-'))}"


def _targets(part: Part) -> list[TargetPart]:
    return [held for held in part.held if isinstance(held, TargetPart)]
