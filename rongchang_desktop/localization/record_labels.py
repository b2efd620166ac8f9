"""The words for what the window's first picture does not show: units, targets, indicators, replies, columns read in."""

from enum import Enum

from rongchang_desktop.domain.indicators.indicator import Frequency
from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.ledger.consultation import Stance
from rongchang_desktop.domain.ledger.department import DepartmentKind
from rongchang_desktop.domain.ledger.target import Pacing
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

_LABELS: dict[Enum, str] = {
    DepartmentKind.UNIT: N_("Department"),
    DepartmentKind.TASK_FORCE: N_("Task force"),
    DepartmentKind.HEADQUARTERS: N_("Headquarters"),
    DepartmentKind.TOWN: N_("Town or street"),
    DepartmentKind.ENTERPRISE: N_("Enterprise"),
    Pacing.ADDITIVE: N_("Adds up over the year"),
    Pacing.GROWTH: N_("Growth rate"),
    Pacing.LEVEL: N_("Level to reach"),
    Pacing.CEILING: N_("Ceiling"),
    Pacing.SHARE: N_("Share"),
    Pacing.STAGE: N_("Stage"),
    Pacing.ANNUAL_ONLY: N_("Known only at year's end"),
    Pacing.RELATIVE: N_("Relative to another indicator"),
    Pacing.TEXT: N_("In words"),
    Frequency.MONTHLY: N_("Monthly"),
    Frequency.QUARTERLY: N_("Quarterly"),
    Frequency.HALF_YEARLY: N_("Half-yearly"),
    Frequency.ANNUAL: N_("Yearly"),
    Stance.AGREES: N_("Agrees"),
    Stance.OTHER_LEAD: N_("Names another lead"),
    Stance.COMMENTS: N_("Comments"),
    TaskColumn.NUMBER: N_("No."),
    TaskColumn.ORIGIN: N_("Origin"),
    TaskColumn.AREA: N_("Work area"),
    TaskColumn.SECTION: N_("Section"),
    TaskColumn.TASK: N_("Task"),
    TaskColumn.WORK_ITEM: N_("Part of the task"),
    TaskColumn.TARGET: N_("Target"),
    TaskColumn.UNIT: N_("Unit of measure"),
    TaskColumn.LEADER: N_("Leading official"),
    TaskColumn.LEAD: N_("Lead unit"),
    TaskColumn.RESPONSIBLE: N_("Responsible units"),
    TaskColumn.SUPPORTING: N_("Supporting units"),
    TaskColumn.CONTACT: N_("Contact"),
    TaskColumn.DEADLINE: N_("Deadline"),
    TaskColumn.QUARTER_1: N_("Node of the first quarter"),
    TaskColumn.QUARTER_2: N_("Node of the second quarter"),
    TaskColumn.QUARTER_3: N_("Node of the third quarter"),
    TaskColumn.QUARTER_4: N_("Node of the fourth quarter"),
    TaskColumn.MONTH: N_("Node of a month"),
    TaskColumn.PROGRESS: N_("Progress"),
    TaskColumn.REMARK: N_("Remark"),
    TaskColumn.IGNORED: N_("Not read"),
}


def record_label(value: Enum, words: Localizer) -> str:
    """The word for a value of one of these enumerations. Raises KeyError for any other."""
    return words.gettext(_LABELS[value])
