"""The plans that ship with the program, from TOML (resources/plans) to one step that adds them to a ledger."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.department import Department, guessed_kind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, IndicatorId, PlanId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.ledger.plan import PlanRecord, PlanState
from rongchang_desktop.domain.ledger.post import Post, Tenure
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.services.starter_items import ItemReading, Table

STARTER_PLAN = "2024"
DEMO_PLAN = "demo"


def shipped_plan(name: str) -> Path:
    """The file of a shipped plan: STARTER_PLAN or DEMO_PLAN."""
    return resources() / "plans" / f"{name}.toml"


def load_plan_file(path: Path, *, new_id: IdSource, ledger: Ledger | None = None) -> ChangeSet:
    """Everything a plan file holds as one step on the ledger (an empty one unless given).

    Departments and posts the ledger already knows by name are used, not added again; an office that has a
    name keeps it. Raises YearTakenError where the year has a plan with items.
    """
    return _Loading(path, ledger or Ledger(), new_id).change_set()


class _Loading:
    """One reading of one file."""

    def __init__(self, path: Path, ledger: Ledger, new_id: IdSource) -> None:
        self.file: Table = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        self.ledger = ledger
        self.new_id = new_id
        self.year: int = self.file["plan"]["year"]

    def change_set(self) -> ChangeSet:
        """The records in an order in which each stands after those it names."""
        existing = self.ledger.plans.get(self.year)
        if existing is not None and len(existing.items):
            raise YearTakenError(self.year)
        departments, units = self._departments()
        posts, offices = self._posts()
        items = ItemReading(self.file["items"], self.year, departments, posts, self.new_id)
        tree = tuple(items.records(issued=self._state is PlanState.ISSUED))
        record = self._plan(existing.record if existing else None, items.commitments)
        records = (*units, *offices, *self._indicators(), *tree)
        return ChangeSet(
            operation=Operation.CREATE_PLAN,
            changes=(*self._office(), record, *created(records)),
            params={"year": str(self.year)},
        )

    @property
    def _state(self) -> PlanState:
        return PlanState(self.file["plan"].get("state", PlanState.DRAFT.value))

    def _office(self) -> tuple[Change, ...]:
        before = next(iter(self.ledger.offices.values()), None)
        if before is not None and before.name:
            return ()
        plan = self.file["plan"]
        office = Office(district=plan["district"], name=plan["office"], fictional=plan.get("fictional", False))
        return (Change(before=before, after=office),)

    def _plan(self, before: PlanRecord | None, commitments: int) -> Change:
        plan = self.file["plan"]
        record = PlanRecord(
            id=before.id if before else PlanId(self.new_id()),
            year=self.year,
            title=plan.get("title", ""),
            state=self._state,
            issued_on=plan.get("issued_on"),
            document_number=plan.get("document_number", ""),
            next_number=commitments + 1 if self._state is PlanState.ISSUED else 1,
            as_of=plan.get("as_of"),
        )
        return Change(before=before, after=record)

    def _departments(self) -> tuple[dict[str, DepartmentId], list[LedgerRecord]]:
        ids: dict[str, DepartmentId] = {}
        added: list[LedgerRecord] = []
        for row, unit in enumerate(self.file.get("departments", []), start=len(self.ledger.departments) + 1):
            known = self.ledger.department_called(unit["name"])
            ids[unit["key"]] = known.id if known else DepartmentId(self.new_id())
            if known is None:
                added.append(_department(ids[unit["key"]], row, unit))
        return ids, added

    def _posts(self) -> tuple[dict[str, PostId], list[LedgerRecord]]:
        by_title = {post.title: post.id for post in self.ledger.posts.values()}
        ids: dict[str, PostId] = {}
        added: list[LedgerRecord] = []
        for row, post in enumerate(self.file.get("posts", []), start=len(by_title) + 1):
            known = by_title.get(post["title"])
            ids[post["key"]] = known or PostId(self.new_id())
            if known is None:
                tenures = tuple(
                    Tenure(holder=held["name"], since=held["since"], until=held.get("until"))
                    for held in post.get("tenures", [])
                )
                added.append(Post(id=ids[post["key"]], position=row, title=post["title"], tenures=tenures))
        return ids, added

    def _indicators(self) -> Iterator[LedgerRecord]:
        for row, found in enumerate(self.file.get("indicators", []), start=1):
            indicator = Indicator(
                id=IndicatorId(self.new_id()),
                year=self.year,
                position=row,
                name=found["name"],
                comparator=Comparator(found["op"]),
                value=_decimal(found.get("value")),
                value_max=_decimal(found.get("value_max")),
                unit=found.get("unit", ""),
                text=found.get("text", ""),
            )
            yield indicator
            for actual in found.get("actuals", []):
                yield IndicatorValue(
                    id=self.new_id(),
                    indicator_id=indicator.id,
                    period=actual["period"],
                    value=_decimal(actual.get("value")),
                    text=actual.get("text", ""),
                    as_of=actual.get("as_of"),
                )


def _department(department_id: DepartmentId, row: int, unit: Table) -> Department:
    return Department(
        id=department_id,
        position=row,
        name=unit["name"],
        aliases=tuple(unit.get("aliases", [])),
        contact=unit.get("contact", ""),
        phone=unit.get("phone", ""),
        kind=guessed_kind(unit["name"]),
    )


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
