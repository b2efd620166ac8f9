"""Edits of the days on which the office's calendar differs from their weekday or from the one that ships."""

from collections.abc import Iterable
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.identifiers import CalendarDayId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.clean_text import clean_text


def put_calendar_day(ledger: Ledger, said: CalendarDay) -> ChangeSet:
    """Say of one day whether it is worked; what was said of that day, or under that id, gives way."""
    said = replace(said, name=clean_text(said.name).strip())
    before = ledger.calendar_days.get(said.id)
    giving_way = [known for known in ledger.calendar_days.values() if known.day == said.day and known.id != said.id]
    changes = removed(giving_way)
    if before != said:
        changes = (*changes, Change(before=before, after=said))
    return ChangeSet(operation=Operation.EDIT_CALENDAR, changes=changes)


def remove_calendar_days(ledger: Ledger, day_ids: Iterable[CalendarDayId]) -> ChangeSet:
    """Take back what was said of these days: the calendar that ships holds again for them."""
    known = [ledger.calendar_days[day_id] for day_id in dict.fromkeys(day_ids) if day_id in ledger.calendar_days]
    return ChangeSet(operation=Operation.EDIT_CALENDAR, changes=removed(known))
