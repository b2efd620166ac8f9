"""The 期 of a year as rows, and what changed between two of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.periods.comparison import Comparison, Turn
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.periods.text_table_model import TextRow

PERIOD_HEADERS = (
    N_("Period"),
    N_("As of"),
    N_("Reports due"),
    N_("State"),
    N_("Tasks"),
    N_("Lagging"),
    N_("Slow"),
    N_("Closed"),
    N_("Not reported"),
    N_("Papers"),
)
TURN_HEADERS = (N_("No."), N_("Task"), N_("Lead unit"), N_("Before"), N_("After"), N_("Why"))
NOTHING = "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnGroup:
    """One list of a comparison: its field there, and what it is called."""

    key: str
    msgid: str


GROUPS = (
    TurnGroup(key="turned_red", msgid=N_("Turned lagging")),
    TurnGroup(key="recovered", msgid=N_("Recovered from lagging")),
    TurnGroup(key="got_worse", msgid=N_("Got worse")),
    TurnGroup(key="got_better", msgid=N_("Got better")),
    TurnGroup(key="newly_done", msgid=N_("Closed since")),
    TurnGroup(key="reopened", msgid=N_("Opened again")),
    TurnGroup(key="not_reported", msgid=N_("Not reported")),
    TurnGroup(key="added", msgid=N_("Added to the plan")),
    TurnGroup(key="removed", msgid=N_("Taken out of the plan")),
    TurnGroup(key="reworded", msgid=N_("Other wording")),
    TurnGroup(key="other_lead", msgid=N_("Other lead unit")),
)


def period_name(period: Period, words: Localizer) -> str:
    """第9期, with its own name where it has one."""
    numbered = words.gettext("Period {number}", number=period.number)
    return words.gettext("{period} ({name})", period=numbered, name=period.name) if period.name else numbered


def period_row(period: Period, snapshot: Snapshot | None, papers: int, words: Localizer) -> TextRow:
    """One period with its counts; an open one without a snapshot shows none."""
    frozen = period.frozen_on
    state = (
        words.gettext("frozen on {day}", day=formats.day_beside(frozen, period.year, words))
        if frozen
        else words.gettext("open")
    )
    counts = ("",) * 5
    if snapshot is not None:
        tally = snapshot.counts
        lights = tally.lights
        held = (tally.total, lights[Light.LAGGING], lights[Light.SLOW], tally.closed, snapshot.missing)
        counts = tuple(str(count) for count in held)
    days = (formats.day_beside(period.as_of, period.year, words), _day(period, words))
    return TextRow(
        key=period.id,
        cells=(period_name(period, words), *days, state, *counts, str(papers) if papers else ""),
    )


def turn_rows(
    comparison: Comparison, group: str, words: Localizer, why: Callable[[SnapshotRow], str]
) -> Iterator[TextRow]:
    """The commitments of one list, with what they were and became, and the line that says why."""
    for turn in getattr(comparison, group):
        before, after = _words_of(turn, group, words)
        row = turn.row
        yield TextRow(
            key=turn.id,
            item_id=turn.id,
            cells=(row.number, row.title, row.lead, before, after, why(row)),
            light=turn.after.light if turn.after is not None and group in _BY_LIGHT else None,
            lit=4,
        )


_BY_LIGHT = ("turned_red", "recovered", "got_worse", "got_better", "not_reported", "added")


def _words_of(turn: Turn, group: str, words: Localizer) -> tuple[str, str]:
    if group in ("newly_done", "reopened"):
        return _done(turn.before, words), _done(turn.after, words)
    if group == "reworded":
        return (turn.before.title if turn.before else NOTHING), (turn.after.title if turn.after else NOTHING)
    if group == "other_lead":
        return ((turn.before.lead if turn.before else "") or NOTHING), (
            turn.after.lead if turn.after else ""
        ) or NOTHING
    return _light(turn.before, words), _light(turn.after, words)


def _light(row: SnapshotRow | None, words: Localizer) -> str:
    return f"{SHAPES[row.light]} {label(row.light, words)}" if row is not None else NOTHING


def _done(row: SnapshotRow | None, words: Localizer) -> str:
    if row is None:
        return NOTHING
    if row.done.state is DoneState.VERIFIED and row.done.checked_on is not None:
        day = formats.short_day(row.done.checked_on, words)
        return words.gettext(
            "{state}, {day} {checker}", state=label(row.done.state, words), day=day, checker=row.done.checked_by
        )
    return label(row.done.state, words)


def _day(period: Period, words: Localizer) -> str:
    return formats.day_beside(period.due_on, period.year, words) if period.due_on else ""
