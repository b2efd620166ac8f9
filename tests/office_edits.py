"""Edits of the office's calendar, settings and ranking for the strategies; what must be there first is laid before."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.office.calendar import put_calendar_day, remove_calendar_days
from rongchang_desktop.domain.editing.office.ranking import (
    approve_ranking,
    exclude_from_ranking,
    include_in_ranking,
    withdraw_ranking,
)
from rongchang_desktop.domain.editing.office.settings import set_office, set_reporting_days
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.identifiers import CalendarDayId, RankingExclusionId
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion

if TYPE_CHECKING:
    from tests.strategies import Hand


def _day(hand: "Hand") -> ChangeSet:
    day = hand.day()
    said = CalendarDay(id=CalendarDayId(hand.new_id()), day=day, is_working=bool(hand.draws[3] % 2), name="调休")
    return put_calendar_day(hand.ledger, said)


def _approved(hand: "Hand") -> ChangeSet:
    return approve_ranking(hand.ledger, by=f"区长{hand.number(1, 3)}", on=hand.day(), minimum=hand.number(3, 9))


def _left_out(hand: "Hand") -> ChangeSet:
    left_out = RankingExclusion(
        id=RankingExclusionId(hand.new_id()), item_id=hand.task().id, reason="上级未批", by="区长", on=hand.day()
    )
    return exclude_from_ranking(hand.ledger, left_out)


def _undone(first: Callable[["Hand"], ChangeSet], then: Callable[["Hand"], ChangeSet], hand: "Hand") -> ChangeSet:
    """Both steps in one."""
    laid = first(hand)
    following = then(replace(hand, ledger=laid.apply_to(hand.ledger)))
    return replace(following, changes=(*laid.changes, *following.changes))


OFFICE_EDITS: dict[str, Callable[["Hand"], ChangeSet]] = {
    "put_calendar_day": _day,
    "remove_calendar_days": lambda hand: _undone(
        _day, lambda then: remove_calendar_days(then.ledger, [*then.ledger.calendar_days][:2]), hand
    ),
    "set_reporting_days": lambda hand: set_reporting_days(
        hand.ledger, due_day=hand.number(1, 40), lead_days=hand.number(2, 120)
    ),
    "set_office": lambda hand: set_office(
        hand.ledger, replace(hand.ledger.office, ranking_minimum=hand.number(1, 9)), Operation.EDIT_SETTINGS
    ),
    "approve_ranking": _approved,
    "withdraw_ranking": lambda hand: _undone(_approved, lambda then: withdraw_ranking(then.ledger), hand),
    "exclude_from_ranking": _left_out,
    "include_in_ranking": lambda hand: _undone(
        _left_out, lambda then: include_in_ranking(then.ledger, [then.task().id]), hand
    ),
}
