"""The words for units, targets and indicators; apart from those that the window's first picture needs."""

from enum import Enum

from rongchang_desktop.domain.indicators.indicator import Frequency
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
}


def record_label(value: Enum, words: Localizer) -> str:
    """The word for a kind of unit, a target's pacing or an indicator's rhythm. Raises KeyError for another value."""
    return words.gettext(_LABELS[value])
