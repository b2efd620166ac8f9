"""常用视图: ready questions about the plan, each with a live count and the selection that opens it."""

from collections.abc import Callable
from dataclasses import dataclass

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.session import PlanSession


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyView:
    """A named selection; `light` lends it its colour."""

    key: str
    msgid: str
    selection: Selection
    light: Light | None
    follows_owners: bool = False
    """Whether only an edit of owners or of the tree can change the count."""
    count: Callable[[PlanSession], int]


def _by_light(light: Light) -> Callable[[PlanSession], int]:
    return lambda session: session.tally(None).lights[light]


def _awaiting_check(session: PlanSession) -> int:
    tally = session.tally(None)
    return tally.reported - tally.closed


def without_lead(session: PlanSession) -> int:
    """How many commitments nobody leads."""
    plan = session.plan
    if plan is None:
        return 0
    return sum(session.ledger.lead(item.id) is None for item in plan.commitments())


VIEWS = (
    ReadyView(
        key="lagging",
        msgid=N_("Lagging"),
        selection=Selection(lights=frozenset({Light.LAGGING})),
        light=Light.LAGGING,
        count=_by_light(Light.LAGGING),
    ),
    ReadyView(
        key="slow",
        msgid=N_("Slow"),
        selection=Selection(lights=frozenset({Light.SLOW})),
        light=Light.SLOW,
        count=_by_light(Light.SLOW),
    ),
    ReadyView(
        key="not_started",
        msgid=N_("Not started"),
        selection=Selection(lights=frozenset({Light.NOT_STARTED})),
        light=None,
        count=_by_light(Light.NOT_STARTED),
    ),
    ReadyView(
        key="awaiting_check",
        msgid=N_("To be checked"),
        selection=Selection(awaiting_check=True),
        light=None,
        count=_awaiting_check,
    ),
    ReadyView(
        key="without_lead",
        msgid=N_("No lead unit"),
        selection=Selection(without_lead=True),
        light=None,
        follows_owners=True,
        count=without_lead,
    ),
)
