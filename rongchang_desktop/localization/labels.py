"""The words for the domain's enumerations; msgids are marked here and chosen at call time."""

from enum import Enum

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import (
    AnswersTo,
    Area,
    Commitment,
    Group,
    ItemType,
    Outlook,
    PlanItem,
    Recurrence,
    Rhythm,
    Section,
    WorkItem,
)
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

LABELS: dict[Enum, str] = {
    Light.ON_PACE: N_("On pace"),
    Light.SLOW: N_("Slow"),
    Light.LAGGING: N_("Lagging"),
    Light.CLOSED: N_("Closed"),
    Light.NOT_STARTED: N_("Not started"),
    DoneState.OPEN: N_("Open"),
    DoneState.REPORTED: N_("Reported done by the unit"),
    DoneState.VERIFIED: N_("Checked and closed"),
    Layer.REPORTED: N_("self-reported"),
    Layer.VERIFIED: N_("verified"),
    Layer.PUBLISHED: N_("published"),
    ProgressWord.NOT_STARTED: N_("Not begun"),
    ProgressWord.ON_TRACK: N_("Going normally"),
    ProgressWord.SLOW: N_("Going slowly"),
    ProgressWord.FINISHED: N_("Finished"),
    Stage.PREPARATION: N_("Preparation"),
    Stage.STARTED: N_("Construction begun"),
    Stage.STRUCTURE: N_("Main structure complete"),
    Stage.COMPLETED: N_("Completed"),
    Stage.IN_USE: N_("In use"),
    Outlook.ABLE: N_("Will be met"),
    Outlook.HARD: N_("Difficult"),
    Outlook.UNABLE: N_("Will not be met"),
    Role.LEADING_POST: N_("Leading official"),
    Role.LEAD: N_("Lead unit"),
    Role.RESPONSIBLE: N_("Responsible units"),
    Role.SUPPORTING: N_("Supporting units"),
    ItemType.QUALITATIVE: N_("Qualitative"),
    ItemType.QUANTITATIVE: N_("Quantitative"),
    ItemType.PROJECT: N_("Project"),
    ItemType.INDICATOR: N_("Indicator"),
    AnswersTo.DISTRICT_REPORT: N_("District report"),
    AnswersTo.CITY_REPORT: N_("City report"),
    AnswersTo.LIVELIHOOD: N_("Livelihood items"),
    AnswersTo.KEY_PROJECT: N_("Key projects"),
    Recurrence.ONCE: N_("Once"),
    Recurrence.MONTHLY: N_("Every month"),
    Recurrence.QUARTERLY: N_("Every quarter"),
    Recurrence.STANDING: N_("Standing"),
    PlanState.DRAFT: N_("Draft"),
    PlanState.CONSULTING: N_("Out for comment"),
    PlanState.ISSUED: N_("Issued"),
    Rhythm.MONTHLY: N_("Monthly"),
    Rhythm.QUARTERLY: N_("Quarterly"),
    Rhythm.HALF_YEARLY: N_("Half-yearly"),
    Submission.REPORTED: N_("Reported"),
    Submission.NO_CHANGE: N_("No change"),
    Submission.LATE: N_("Late"),
    Submission.MISSING: N_("Not reported"),
    Submission.NOT_ASKED: N_("Not asked"),
}

SHAPES = {Light.ON_PACE: "●", Light.SLOW: "▲", Light.LAGGING: "■", Light.CLOSED: "✓", Light.NOT_STARTED: "○"}

KINDS: dict[type[PlanItem], str] = {
    Area: N_("Work area"),
    Section: N_("Section"),
    Group: N_("Group"),
    Commitment: N_("Commitment"),
    WorkItem: N_("Work item"),
}

OPERATIONS: dict[Operation, str] = {
    Operation.CREATE_LEDGER: N_("create the file"),
    Operation.CREATE_PLAN: N_("create a plan"),
    Operation.ADOPT_REPORT: N_("adopt the {year} report"),
    Operation.REREAD_REPORT: N_("take over changes of the {year} report"),
    Operation.CARRY_OVER: N_("carry {from_year} over to {year}"),
    Operation.END_YEAR: N_("judge items at year's end"),
    Operation.SUGGEST_LEADS: N_("take suggested lead units"),
    Operation.EDIT_DUTIES: N_("edit the table of duties"),
    Operation.ADD_ITEM: N_("add an item"),
    Operation.EDIT_TEXT: N_("edit the wording"),
    Operation.MOVE_ITEM: N_("move an item"),
    Operation.INDENT_ITEM: N_("indent an item"),
    Operation.OUTDENT_ITEM: N_("outdent an item"),
    Operation.REMOVE_ITEM: N_("delete items"),
    Operation.SPLIT_ITEM: N_("split an item"),
    Operation.MERGE_ITEMS: N_("join items"),
    Operation.CHANGE_KIND: N_("change the level"),
    Operation.EDIT_TARGET: N_("edit a target"),
    Operation.ASSIGN_LEAD: N_("assign the lead unit"),
    Operation.EDIT_OWNERS: N_("edit the owners"),
    Operation.EDIT_DIRECTORY: N_("edit the directory"),
    Operation.SET_DEADLINE: N_("set the deadline"),
    Operation.EDIT_DETAILS: N_("edit the details"),
    Operation.TICK: N_("tick as done"),
    Operation.UNTICK: N_("take the tick back"),
    Operation.CLOSE_ITEM: N_("close after checking"),
    Operation.REOPEN_ITEM: N_("reopen"),
    Operation.REPORT_PROGRESS: N_("report progress"),
    Operation.REPORT_NO_CHANGE: N_("report no change"),
    Operation.SET_MILESTONE: N_("tick a node"),
    Operation.SET_AS_OF: N_("set the reporting day"),
    Operation.EDIT_INDICATOR: N_("edit an indicator"),
    Operation.EDIT_RULES: N_("edit the rules"),
    Operation.ISSUE_PLAN: N_("issue the plan"),
    Operation.ADJUST_PLAN: N_("adjust the issued plan"),
    Operation.SET_LIGHT: N_("set the light by hand"),
    Operation.EDIT_EVIDENCE: N_("edit the evidence"),
    Operation.MERGE_DEPARTMENTS: N_("join units of the directory"),
    Operation.EDIT_VIEWS: N_("edit the saved views"),
    Operation.SET_PAPER: N_("change how a paper is printed"),
    Operation.EDIT_CALENDAR: N_("edit the working days"),
    Operation.EDIT_SETTINGS: N_("edit the office's settings"),
    Operation.CONSULT_PLAN: N_("send the plan out for comment"),
    Operation.EDIT_REPLIES: N_("edit the units' replies"),
    Operation.AGREE: N_("note what was agreed"),
    Operation.EDIT_RANKING: N_("edit the ranking"),
    Operation.EDIT_PERIODS: N_("edit the periods"),
    Operation.FREEZE_PERIOD: N_("freeze a period"),
    Operation.SEND_FORMS: N_("send the forms out"),
    Operation.TAKE_RETURNS: N_("take over what the units sent"),
    Operation.RESTORE_ITEMS: N_("bring items back"),
}


def label(value: Enum, words: Localizer) -> str:
    """The word for a value of one of the domain's enumerations. Raises KeyError for one that has none."""
    return words.gettext(LABELS[value])


def stage_named(text: str, known: Stage | None, words: Localizer) -> Stage | None:
    """The stage a text is the very name of; else the known one as long as the text still speaks of it."""
    named = next((stage for stage in Stage if label(stage, words) == text), None)
    return named or (known if known is not None and label(known, words) in text else None)


def kind_label(kind: type[PlanItem], words: Localizer) -> str:
    """The word for a kind of item."""
    return words.gettext(KINDS[kind])


def operation_label(operation: Operation, words: Localizer, **params: object) -> str:
    """The name of an edit, for undo, journal and history."""
    if operation is Operation.EDIT_PERIODS and "number" in params:
        return words.gettext("open period {number}", **params)
    return words.gettext(OPERATIONS[operation], **params)
