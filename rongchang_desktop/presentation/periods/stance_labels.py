"""The words for what a unit says to the draft of a plan."""

from rongchang_desktop.domain.ledger.consultation import Stance
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

_LABELS: dict[Stance, str] = {
    Stance.AGREES: N_("Agrees"),
    Stance.OTHER_LEAD: N_("Names another lead"),
    Stance.COMMENTS: N_("Comments"),
}


def stance_label(stance: Stance, words: Localizer) -> str:
    """Agrees, names another lead, or comments."""
    return words.gettext(_LABELS[stance])
