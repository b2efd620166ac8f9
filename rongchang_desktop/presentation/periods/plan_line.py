"""The line under the plan's name: which 期 is being reported, or how far the plan itself has come."""

from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.periods.current import last_frozen, open_period
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.session import PlanSession


def plan_line(session: PlanSession) -> str:
    """第9期 · 未定稿 ▾; before the first 期, and while the plan is a draft, its state and the day it is judged on."""
    words, plan = session.words, session.plan
    if plan is None:
        return words.gettext("Choose a year ▾")
    known = open_period(session.ledger, session.year) or last_frozen(session.ledger, session.year)
    if known is None or plan.state is not PlanState.ISSUED:
        return words.gettext("{line} ▾", line=state_line(session))
    period = words.gettext("Period {number}", number=known.number)
    state = words.gettext("not frozen") if known.frozen_on is None else words.gettext("frozen")
    return words.gettext("{period} · {state} ▾", period=period, state=state)


def state_line(session: PlanSession) -> str:
    """已印发 · 截至9月30日; empty without a plan."""
    words, plan = session.words, session.plan
    if plan is None:
        return ""
    day = formats.day_beside(session.judging_day(), plan.year, words)
    return words.gettext("{state} · as of {day}", state=label(plan.state, words), day=day)
