"""The words for the columns of a task table, as the person who reads one in chooses them."""

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

_LABELS: dict[TaskColumn, str] = {
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


def column_label(column: TaskColumn, words: Localizer) -> str:
    """What stands in a column of that kind."""
    return words.gettext(_LABELS[column])
