"""Who has reported, as rows of words, and the list of those to be called."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from rongchang_desktop.domain.forms.standing import Standing, UnitStanding
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.form_words import marked_word
from rongchang_desktop.presentation.periods.text_table_model import TextRow

HEADERS = (
    N_("What to do"),
    N_("Unit"),
    N_("Asked"),
    N_("Sent"),
    N_("Returned"),
    N_("Changed"),
    N_("No change"),
    N_("Missing"),
    N_("Contact"),
    N_("Telephone"),
)
TO_DO, UNIT, ASKED, SENT, RETURNED, CHANGED, UNCHANGED, MISSING, CONTACT, PHONE = range(len(HEADERS))
_LIGHTS = {
    Standing.OVERDUE: Light.LAGGING,
    Standing.INCOMPLETE: Light.SLOW,
    Standing.NOT_SENT: Light.NOT_STARTED,
    Standing.COMPLETE: Light.ON_PACE,
}


def unit_rows(units: Sequence[UnitStanding], waiting: Counter[DepartmentId], words: Localizer) -> tuple[TextRow, ...]:
    """A row a unit; `waiting` counts the rows of its form to be looked at, which comes right after the calls."""
    rank = {unit.department.id: place for place, unit in enumerate(units)}
    ordered = sorted(units, key=lambda unit: (_urgency(unit, waiting), rank[unit.department.id]))
    return tuple(_row(unit, waiting[unit.department.id], words) for unit in ordered)


def summary(units: Sequence[UnitStanding], words: Localizer) -> str:
    """How many have reported and how many have not, in a sentence."""
    count = Counter(unit.standing for unit in units)
    asked, late = len(units), sum(unit.is_late for unit in units)
    parts = [
        words.ngettext("{count} unit asked", "{count} units asked", asked),
        words.gettext("{count} reported", count=count[Standing.COMPLETE]),
    ]
    named = (
        (Standing.OVERDUE, N_("{count} overdue")),
        (Standing.INCOMPLETE, N_("{count} with rows missing")),
        (Standing.AWAITED, N_("{count} awaited")),
        (Standing.NOT_SENT, N_("{count} not sent yet")),
    )
    parts += [words.gettext(msgid, count=count[standing]) for standing, msgid in named if count[standing]]
    if late:
        parts.append(words.gettext("{count} came late", count=late))
    return words.enumeration(parts)


def reminder(units: Sequence[UnitStanding], period: Period, today: date, words: Localizer) -> str:
    """The list of those who have not reported, to be pasted into a message; empty where nobody is to be called."""
    owing = [
        unit
        for unit in units
        if unit.dispatch is not None and unit.standing not in (Standing.COMPLETE, Standing.NOT_SENT)
    ]
    if not owing:
        return ""
    count, day = len(owing), formats.day(today, words)
    due = formats.day(period.due_on or period.as_of, words)
    head = words.ngettext(
        "As of {day}, {count} unit has not reported in full for period {number} (due {due}):",
        "As of {day}, {count} units have not reported in full for period {number} (due {due}):",
        count,
        day=day,
        number=period.number,
        due=due,
    )
    lines = [
        words.gettext(
            "{place}. {unit}: {missing} of {asked} tasks missing; {contact}",
            place=place,
            unit=unit.department.name,
            missing=unit.missing,
            asked=unit.asked,
            contact=" ".join(filter(None, (unit.department.contact, unit.department.phone)))
            or words.gettext("no contact known"),
        )
        for place, unit in enumerate(owing, start=1)
    ]
    return "\n".join([head, *lines])


def _urgency(unit: UnitStanding, waiting: Counter[DepartmentId]) -> int:
    if waiting[unit.department.id]:
        return 1
    return {Standing.OVERDUE: 0, Standing.INCOMPLETE: 2, Standing.NOT_SENT: 3, Standing.AWAITED: 4}.get(
        unit.standing, 5
    )


def _row(unit: UnitStanding, waiting: int, words: Localizer) -> TextRow:
    dispatch, department = unit.dispatch, unit.department
    to_do = marked_word(unit.standing, words)
    if waiting:
        to_do = words.ngettext("● Look at {count} row", "● Look at {count} rows", waiting)
    sent = formats.short_day(dispatch.sent_on, words) if dispatch is not None else "—"
    came = dispatch.returned_on if dispatch is not None else None
    returned = formats.short_day(came, words) if came is not None else "—"
    if unit.is_late:
        returned = words.gettext("{day} (late)", day=returned)
    return TextRow(
        key=department.id,
        cells=(
            to_do,
            department.name,
            str(unit.asked),
            sent,
            returned,
            str(unit.changed),
            str(unit.unchanged),
            str(unit.missing),
            department.contact or "—",
            department.phone or "—",
        ),
        light=None if waiting else _LIGHTS.get(unit.standing),
        lit=TO_DO,
    )
