"""The items of a shipped plan file: the tree with its targets, owners, nodes and progress."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.ledger.done import OPEN, Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import (
    DepartmentId,
    ItemId,
    ManualLightId,
    MilestoneId,
    OwnershipId,
    PostId,
    TargetId,
    UpdateId,
)
from rongchang_desktop.domain.ledger.item import (
    AnswersTo,
    Area,
    Commitment,
    Group,
    ItemType,
    Outlook,
    Recurrence,
    Section,
    WorkItem,
)
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Figure, Layer, ProgressUpdate, ProgressWord
from rongchang_desktop.foundation.identity import IdSource

Table = dict[str, Any]

_DEPTH = {"area": 0, "section": 1, "group": 2, "commitment": 3, "work_item": 4}
_HEADINGS: Mapping[str, type[Area] | type[Section] | type[Group]] = {"area": Area, "section": Section, "group": Group}


class ItemReading:
    """Turns the flat list of items into records; each stands under the nearest item above that may hold it."""

    def __init__(
        self,
        items: Sequence[Table],
        year: int,
        departments: Mapping[str, DepartmentId],
        posts: Mapping[str, PostId],
        new_id: IdSource,
    ) -> None:
        self._items = items
        self._year = year
        self._departments = departments
        self._posts = posts
        self._new_id = new_id
        self._open: list[tuple[int, ItemId]] = []
        self._children: dict[ItemId | None, int] = {}
        self.commitments = 0

    def records(self, *, issued: bool) -> Iterator[LedgerRecord]:
        """Items in document order, each followed by what belongs to it; numbered where the plan is issued."""
        for item in self._items:
            parent_id, place = self._placed(item)
            item_id = ItemId(self._new_id())
            self._open.append((_DEPTH[item["kind"]], item_id))
            heading = _HEADINGS.get(item["kind"])
            if heading is not None:
                yield heading(
                    id=item_id,
                    year=self._year,
                    parent_id=parent_id,
                    position=place,
                    title=item["title"],
                    number=item.get("number", ""),
                    preamble=item.get("preamble", ""),
                )
            else:
                yield self._task(item, item_id, parent_id=parent_id, place=place, issued=issued)
                yield from self._belongings(item, item_id)

    def _placed(self, item: Table) -> tuple[ItemId | None, int]:
        depth = _DEPTH["section"] if item.get("under") == "area" else _DEPTH[item["kind"]]
        while self._open and self._open[-1][0] >= depth:
            self._open.pop()
        parent_id = self._open[-1][1] if self._open else None
        self._children[parent_id] = self._children.get(parent_id, 0) + 1
        return parent_id, self._children[parent_id] * GAP

    def _task(
        self, item: Table, item_id: ItemId, *, parent_id: ItemId | None, place: int, issued: bool
    ) -> Commitment | WorkItem:
        kind = Commitment if item["kind"] == "commitment" else WorkItem
        self.commitments += 1 if kind is Commitment else 0
        outlook = item.get("outlook")
        return kind(
            id=item_id,
            year=self._year,
            parent_id=parent_id,
            position=place,
            title=item["text"],
            number=self.commitments if issued and kind is Commitment else None,
            type=ItemType(item["type"]),
            start=item.get("start"),
            deadline=item.get("deadline"),
            recurrence=Recurrence(item.get("recurring", Recurrence.ONCE.value)),
            answers_to=tuple(AnswersTo(name) for name in item.get("ledgers", [AnswersTo.DISTRICT_REPORT.value])),
            done=_done(item.get("done")),
            outlook=Outlook(outlook) if outlook else None,
            expected=item.get("expected"),
            note=item.get("note", ""),
        )

    def _belongings(self, item: Table, item_id: ItemId) -> Iterator[LedgerRecord]:
        targets = [self._target(found, item_id, row) for row, found in enumerate(item.get("targets", []), start=1)]
        yield from targets
        yield from self._owners(item, item_id)
        for node in item.get("milestones", []):
            yield Milestone(
                id=MilestoneId(self._new_id()),
                item_id=item_id,
                due=node["due"],
                text=node["text"],
                done_on=node.get("done_on"),
                stage=Stage(node["stage"]) if "stage" in node else None,
            )
        if "light" in item:
            yield self._light(item["light"], item_id)
        for said in item.get("updates", []):
            yield self._update(said, item_id, targets)

    def _target(self, found: Table, item_id: ItemId, row: int) -> Target:
        return Target(
            id=TargetId(self._new_id()),
            item_id=item_id,
            position=row,
            indicator=found["indicator"],
            comparator=Comparator(found["op"]),
            value=_decimal(found.get("value")),
            value_max=_decimal(found.get("value_max")),
            unit=found["unit"],
            pacing=Pacing(found["pacing"]),
            baseline=_decimal(found.get("baseline")),
            soft=found.get("soft", False),
            relative_to=found.get("relative_to", ""),
        )

    def _light(self, put: Table, item_id: ItemId) -> ManualLight:
        return ManualLight(
            id=ManualLightId(self._new_id()),
            item_id=item_id,
            light=Light(put["light"]),
            reason=put["reason"],
            by=put["by"],
            on=put["on"],
        )

    def _owners(self, item: Table, item_id: ItemId) -> Iterator[Ownership]:
        if "leader" in item:
            yield self._ownership(item_id, Role.LEADING_POST, post_id=self._posts[item["leader"]])
        units = (
            (Role.LEAD, [item["lead"]] if "lead" in item else []),
            (Role.RESPONSIBLE, item.get("responsible", [])),
            (Role.SUPPORTING, item.get("supporting", [])),
        )
        for role, keys in units:
            for row, key in enumerate(keys, start=1):
                yield self._ownership(item_id, role, row=row, department_id=self._departments[key])

    def _ownership(
        self,
        item_id: ItemId,
        role: Role,
        *,
        row: int = 1,
        department_id: DepartmentId | None = None,
        post_id: PostId | None = None,
    ) -> Ownership:
        return Ownership(
            id=OwnershipId(self._new_id()),
            item_id=item_id,
            role=role,
            position=row,
            department_id=department_id,
            post_id=post_id,
        )

    def _update(self, said: Table, item_id: ItemId, targets: Sequence[Target]) -> ProgressUpdate:
        figures = tuple(
            Figure(target_id=targets[figure["target"] - 1].id, value=Decimal(figure["value"]))
            for figure in said.get("figures", [])
        )
        return ProgressUpdate(
            id=UpdateId(self._new_id()),
            item_id=item_id,
            as_of=said["as_of"],
            layer=Layer(said["layer"]),
            by=said.get("by", ""),
            word=ProgressWord(said["word"]) if "word" in said else None,
            stage=Stage(said["stage"]) if "stage" in said else None,
            percent=_decimal(said.get("percent")),
            figures=figures,
            text=said.get("text", ""),
            problem=said.get("problem", ""),
            next_step=said.get("next_step", ""),
            unchanged=said.get("unchanged", False),
        )


def _done(said: Table | None) -> Done:
    if said is None:
        return OPEN
    return Done(
        state=DoneState(said["state"]),
        reported_on=said.get("reported_on"),
        reported_by=said.get("reported_by", ""),
        checked_on=said.get("checked_on"),
        checked_by=said.get("checked_by", ""),
        basis=said.get("basis", ""),
    )


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
