"""Who carries how much: what every unit and post leads, by light, what is overdue and what is unreported."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, PostId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan, PlanState
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.periods.current import reporting_days
from rongchang_desktop.domain.progress.submission import Submission, submission
from rongchang_desktop.domain.selection.conditions import is_overdue


@dataclass(slots=True)
class Load:
    """The commitments of one owner: those it leads with their lights, and those it helps with."""

    leads: list[ItemId] = field(default_factory=list)
    responsible: list[ItemId] = field(default_factory=list)
    supporting: list[ItemId] = field(default_factory=list)
    lights: dict[Light, int] = field(default_factory=lambda: dict.fromkeys(Light, 0))
    overdue: int = 0
    unreported: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """The loads of everybody who owns a commitment of one plan; commitments alone count, as everywhere."""

    units: Mapping[DepartmentId, Load]
    posts: Mapping[PostId, Load]


def workload(ledger: Ledger, plan: Plan, assessments: Mapping[ItemId, Assessment], *, day: date) -> Workload:
    """Count once through the plan as it stands on that day; a draft is reported on by nobody, so nothing is missing."""
    units: defaultdict[DepartmentId, Load] = defaultdict(Load)
    posts: defaultdict[PostId, Load] = defaultdict(Load)
    due, asked = reporting_days(ledger, plan.year), plan.state is PlanState.ISSUED
    for item in plan.commitments():
        lead = ledger.lead(item.id)
        answering = [units[lead.id]] if lead is not None else []
        for owned in ledger.ownerships.owned_by(item.id):
            if owned.post_id is not None:
                answering.append(posts[owned.post_id])
            elif owned.department_id is not None and (lead is None or owned.department_id != lead.id):
                _helped(units[owned.department_id], owned.role).append(item.id)
        if not answering:
            continue
        missing = asked and submission(item, ledger.updates.owned_by(item.id), day, due=due)
        counted = _counting(item, assessments[item.id].light, day, unreported=missing is Submission.MISSING)
        for load in answering:
            counted(load)
    return Workload(units=units, posts=posts)


def _helped(load: Load, role: Role) -> list[ItemId]:
    return load.supporting if role is Role.SUPPORTING else load.responsible


def _counting(item: Commitment, light: Light, day: date, *, unreported: bool) -> Callable[[Load], None]:
    overdue = is_overdue(item, day)

    def count(load: Load) -> None:
        load.leads.append(item.id)
        load.lights[light] += 1
        load.overdue += overdue
        load.unreported += unreported

    return count
