"""What happened to the commitments since a 期 was frozen, as lists of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rongchang_desktop.domain.calendar.working_calendar import WorkingCalendar
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.overview.overview import Overview, due_horizon
from rongchang_desktop.domain.pacing.light import Light, steps_down
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.submission import Submission

if TYPE_CHECKING:
    from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Commitments that were in the plan then, each in one list of lights at most, in the order of that plan.

    `turned_red` lag now and did not; `recovered` lagged and are better; `got_worse` and `got_better` are the others;
    `closed` were checked and closed since; `still_missing` were 未报 then and are 未报 now.
    """

    since: date
    number: int
    turned_red: tuple[ItemId, ...] = ()
    recovered: tuple[ItemId, ...] = ()
    got_worse: tuple[ItemId, ...] = ()
    got_better: tuple[ItemId, ...] = ()
    closed: tuple[ItemId, ...] = ()
    still_missing: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChanges:
    """By how much each of the four figures is higher than then."""

    lagging: int
    slow: int
    due_soon: int
    missing: int


def movement_since(before: "Snapshot", plan: Plan, scores: Scoreboard, overview: Overview) -> Movement:
    """Hold the lights of now against those of the snapshot; closing a commitment on pace makes it no better."""
    moved: dict[str, list[ItemId]] = {name: [] for name in ("turned_red", "recovered", "got_worse", "got_better")}
    for row in before.commitments:
        if isinstance(plan.items.get(row.id), Commitment):  # it may have become a part of another
            for name in _moves(row.light, scores.assessments[row.id].light):
                moved[name].append(row.id)
    return Movement(
        since=before.as_of,
        number=before.number,
        closed=tuple(row.id for row in before.commitments if _was_closed(row, plan)),
        still_missing=tuple(
            row.id for row in before.commitments if row.id in overview.missing and row.submission is Submission.MISSING
        ),
        **{name: tuple(ids) for name, ids in moved.items()},
    )


def changes_since(
    before: "Snapshot", overview: Overview, calendar: WorkingCalendar, *, lead_days: int
) -> FigureChanges:
    """The four figures against the same ones of the snapshot, due soon as it was on its day."""
    horizon = due_horizon(calendar, before.as_of, lead_days)
    due_then = sum(
        row.done.state is DoneState.OPEN and before.as_of < row.deadline <= horizon for row in before.commitments
    )
    lights = before.counts.lights
    return FigureChanges(
        lagging=overview.lights[Light.LAGGING] - lights[Light.LAGGING],
        slow=overview.lights[Light.SLOW] - lights[Light.SLOW],
        due_soon=len(overview.due_soon) - due_then,
        missing=len(overview.missing) - before.missing,
    )


def _moves(before: Light, after: Light) -> Iterator[str]:
    steps = steps_down(before, after)
    if steps > 0:
        yield "turned_red" if after is Light.LAGGING else "got_worse"
    elif steps < 0:
        yield "recovered" if before is Light.LAGGING else "got_better"


def _was_closed(row: "SnapshotRow", plan: Plan) -> bool:
    item = plan.items.get(row.id)
    closed = isinstance(item, Commitment) and item.done.state is DoneState.VERIFIED
    return closed and row.done.state is not DoneState.VERIFIED
