"""The words for the turn of the year and for a second reading; apart from the rest, for who opens neither."""

from enum import Enum

from rongchang_desktop.domain.intake.carry_decision import Fate
from rongchang_desktop.domain.intake.matching import Certainty, MatchReason
from rongchang_desktop.domain.intake.rereading.difference import DifferenceKind
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

YEAR_LABELS: dict[Enum, str] = {
    Outcome.COMPLETED: N_("Completed at year's end"),
    Outcome.MOSTLY: N_("Mostly completed"),
    Outcome.UNFINISHED: N_("Unfinished"),
    Outcome.ADJUSTED: N_("Adjusted"),
    Outcome.CARRIED: N_("Carried over"),
    Fate.RECURS: N_("Promised again"),
    Fate.CARRIED: N_("Carry over"),
    Fate.COMPLETED: N_("Ends as completed"),
    Fate.ADJUSTED: N_("Ends as adjusted"),
    Fate.DROPPED: N_("Do not carry over"),
    Certainty.SURE: N_("Surely the same"),
    Certainty.LIKELY: N_("Probably the same"),
    MatchReason.SAME_WORDS: N_("The same words"),
    MatchReason.SAME_INDICATOR: N_("The same indicator"),
    MatchReason.SIMILAR_WORDS: N_("Similar words"),
    DifferenceKind.ADDED: N_("New in the report"),
    DifferenceKind.REMOVED: N_("No longer in the report"),
    DifferenceKind.REWORDED: N_("Other words"),
    DifferenceKind.MOVED: N_("Other place"),
    DifferenceKind.HEADING: N_("Other heading"),
    DifferenceKind.TARGETS: N_("Other targets"),
    DifferenceKind.OWNERS: N_("Other owners"),
    DifferenceKind.DEADLINE: N_("Other deadline"),
    DifferenceKind.INDICATOR: N_("Other headline indicator"),
}


def year_label(value: Enum, words: Localizer) -> str:
    """The word for how an item ended, where it goes, what a match rests on or what differs. Raises KeyError."""
    return words.gettext(YEAR_LABELS[value])
