"""Single records for tests, each with defaults that make sense."""

from datetime import date
from decimal import Decimal
from typing import Any

from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.done import Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import (
    AdjustmentId,
    DepartmentId,
    ItemId,
    MilestoneId,
    OwnershipId,
    PostId,
    RuleSetId,
    TargetId,
    UpdateId,
)
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.post import Post, Tenure
from rongchang_desktop.domain.ledger.target import Comparator, Target
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.update import Figure, Layer, ProgressUpdate

YEAR = 2024
MID_YEAR = date(2024, 6, 30)
END_OF_SEPTEMBER = date(2024, 9, 30)
REPORTED_DONE = Done(state=DoneState.REPORTED, reported_on=date(2024, 9, 20), reported_by="区科技局")
CLOSED = Done(
    state=DoneState.VERIFIED,
    reported_on=date(2024, 9, 20),
    reported_by="区科技局",
    checked_on=date(2024, 9, 28),
    checked_by="王敏",
    basis="现场核实",
)


def a_target(item_id: str, value: Decimal | int | str | None = 20, /, **values: Any) -> Target:
    """A target of an item; 20家以上, adding up over the year, unless told otherwise."""
    known: dict[str, Any] = {
        "id": TargetId("t1"),
        "position": 1,
        "indicator": "高新技术企业",
        "comparator": Comparator.AT_LEAST,
        "unit": "家",
    }
    return Target(item_id=ItemId(item_id), value=decimal(value), **{**known, **values})


def an_update(item_id: str, as_of: date = MID_YEAR, /, **values: Any) -> ProgressUpdate:
    """A progress update, self-reported unless told otherwise; `figures` is a mapping of target id to value."""
    figures = values.pop("figures", {})
    if "percent" in values:
        values["percent"] = decimal(values["percent"])
    known: dict[str, Any] = {"id": UpdateId("u1"), "layer": Layer.REPORTED, "by": "区科技局"}
    return ProgressUpdate(
        item_id=ItemId(item_id),
        as_of=as_of,
        figures=tuple(Figure(target_id=TargetId(key), value=Decimal(str(value))) for key, value in figures.items()),
        **{**known, **values},
    )


def a_milestone(item_id: str, due: date, done_on: date | None = None, /, **values: Any) -> Milestone:
    """A node that is due, reached where `done_on` says so."""
    known: dict[str, Any] = {"id": MilestoneId(f"n-{item_id}-{due.isoformat()}")}
    return Milestone(item_id=ItemId(item_id), due=due, done_on=done_on, **{**known, **values})


def a_department(name: str = "区科技局", /, **values: Any) -> Department:
    """A unit of the directory."""
    known: dict[str, Any] = {"id": DepartmentId("d1"), "position": 1}
    return Department(name=name, **{**known, **values})


def a_post(title: str = "分管副区长", /, *tenures: Tenure, **values: Any) -> Post:
    """A post with its holders."""
    known: dict[str, Any] = {"id": PostId("p1"), "position": 1}
    return Post(title=title, tenures=tenures, **{**known, **values})


def an_owner(item_id: str, department_id: str = "d1", role: Role = Role.LEAD, /, **values: Any) -> Ownership:
    """A unit that owns an item."""
    known: dict[str, Any] = {"id": OwnershipId(f"o-{item_id}-{role.value}-{department_id}"), "position": 0}
    return Ownership(
        item_id=ItemId(item_id), role=role, department_id=DepartmentId(department_id), **{**known, **values}
    )


def a_rule(slow_from: int = 10, lagging_from: int = 30, /, **values: Any) -> RuleSet:
    """A rule of the office."""
    known: dict[str, Any] = {"id": RuleSetId("r1"), "name": "本区规则", "effective_from": date(2020, 1, 1)}
    return RuleSet(slow_from=Decimal(slow_from), lagging_from=Decimal(lagging_from), **{**known, **values})


def an_adjustment(item_id: str | None, /, **values: Any) -> Adjustment:
    """A recorded adjustment of an issued plan."""
    known: dict[str, Any] = {
        "id": AdjustmentId("adj1"),
        "year": YEAR,
        "on": date(2024, 7, 15),
        "what": "调整",
        "basis": "区政府常务会议纪要",
        "approved_by": "区长",
    }
    return Adjustment(item_id=ItemId(item_id) if item_id else None, **{**known, **values})


def decimal(value: Decimal | int | str | None) -> Decimal | None:
    """The exact value of a figure as it is written."""
    return None if value is None else Decimal(str(value))
