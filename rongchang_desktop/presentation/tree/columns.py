"""The columns as data: heading, text, and whether a person can write into them."""

from collections.abc import Callable
from dataclasses import dataclass

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.tree.rows import HeadingRow, Row, TaskRow

NUMBER, TASK, TARGETS, LEAD, DEADLINE = "number", "task", "targets", "lead", "deadline"
LATEST, STATE, PROGRESS, DOUBT = "latest", "state", "progress", "doubt"
LEADER, SUPPORTING, SUBMISSION, STAGE = "leader", "supporting", "submission", "stage"
OUTLOOK, EXPECTED, LEDGER, PROBLEM, SOURCE = "outlook", "expected", "ledger", "problem", "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanColumn:
    """One column; `text` is what a screen reader and a copy get of it."""

    key: str
    msgid: str
    text: Callable[[Row], str]
    editable: bool = False


def _of_task(
    read: Callable[[TaskRow], str], heading: Callable[[HeadingRow], str] = lambda row: ""
) -> Callable[[Row], str]:
    return lambda row: read(row) if isinstance(row, TaskRow) else heading(row)


def _more(key: str) -> Callable[[Row], str]:
    return _of_task(lambda row: row.more.get(key, ""))


def _latest(row: TaskRow) -> str:
    return " ".join(part for part in (row.said, row.source, row.unreported) if part)


_COLUMNS = (
    PlanColumn(key=NUMBER, msgid=N_("No."), text=lambda row: row.number),
    PlanColumn(key=TASK, msgid=N_("Task"), text=lambda row: row.title, editable=True),
    PlanColumn(key=TARGETS, msgid=N_("Targets"), text=_of_task(lambda row: " / ".join(row.targets))),
    PlanColumn(key=LEADER, msgid=N_("Leading official"), text=_of_task(lambda row: row.leader)),
    PlanColumn(key=LEAD, msgid=N_("Lead unit"), text=_of_task(lambda row: row.lead), editable=True),
    PlanColumn(key=DEADLINE, msgid=N_("Deadline"), text=_of_task(lambda row: row.deadline), editable=True),
    PlanColumn(key=LATEST, msgid=N_("Latest progress"), text=_of_task(_latest)),
    PlanColumn(key=STATE, msgid=N_("State"), text=_of_task(lambda row: row.state)),
    PlanColumn(key=PROGRESS, msgid=N_("Progress │ due"), text=_of_task(lambda row: row.gauge, lambda row: row.closing)),
    PlanColumn(key=SUPPORTING, msgid=N_("Supporting units"), text=_more(SUPPORTING)),
    PlanColumn(key=SUBMISSION, msgid=N_("Reporting"), text=_more(SUBMISSION)),
    PlanColumn(key=STAGE, msgid=N_("Stage"), text=_more(STAGE)),
    PlanColumn(key=OUTLOOK, msgid=N_("Outlook"), text=_more(OUTLOOK)),
    PlanColumn(key=EXPECTED, msgid=N_("Expected to be done"), text=_more(EXPECTED)),
    PlanColumn(key=PROBLEM, msgid=N_("Problem"), text=_more(PROBLEM)),
    PlanColumn(key=SOURCE, msgid=N_("Latest source"), text=_more(SOURCE)),
    PlanColumn(key=LEDGER, msgid=N_("Ledger"), text=_more(LEDGER)),
    PlanColumn(key=DOUBT, msgid=N_("To check"), text=lambda row: row.doubt),
)
COLUMNS = {column.key: column for column in _COLUMNS}


def columns(*keys: str) -> tuple[PlanColumn, ...]:
    """The columns of those keys, in that order; NUMBER and TASK belong to every tree."""
    return tuple(COLUMNS[key] for key in keys)


ON_REQUEST = (LEADER, SUPPORTING, SUBMISSION, STAGE, OUTLOOK, EXPECTED, PROBLEM, SOURCE, LEDGER)
"""Columns that are hidden until a person asks for them."""
TRACKING_COLUMNS = columns(NUMBER, TASK, TARGETS, LEAD, DEADLINE, LATEST, STATE, PROGRESS, *ON_REQUEST)
REVIEW_COLUMNS = columns(NUMBER, TASK, TARGETS, LEAD, DOUBT)
