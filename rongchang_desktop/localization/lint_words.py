"""What the linter found, and why a unit is suggested, in words."""

from datetime import date

from rongchang_desktop.domain.intake.lead_suggestion import Strength, Suggestion
from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer

KINDS: dict[LintKind, str] = {
    LintKind.NO_UNIT: N_("No unit"),
    LintKind.NO_LEAD: N_("No lead unit"),
    LintKind.SEVERAL_LEADS: N_("Several lead units"),
    LintKind.VAGUE_UNIT: N_("Unit not named"),
    LintKind.UNKNOWN_UNIT: N_("Unit not in the directory"),
    LintKind.NO_CONTACT: N_("Lead unit without a contact"),
    LintKind.BELOW_LAST_ACTUAL: N_("Below last year's result"),
    LintKind.BELOW_LAST_TARGET: N_("Below last year's target"),
    LintKind.RANGE_UPSIDE_DOWN: N_("Range upside down"),
    LintKind.FIGURE_WITHOUT_UNIT: N_("Figure without a unit of measure"),
    LintKind.TARGET_WITHOUT_INDICATOR: N_("Target without an indicator"),
    LintKind.DUPLICATE: N_("Said twice"),
    LintKind.CUT_OFF: N_("Wording cut off"),
    LintKind.OVERLONG: N_("Very long"),
    LintKind.EMPTY_HEADING: N_("Empty heading"),
    LintKind.NUMBERING_GAP: N_("Gap in the numbering"),
    LintKind.DEADLINE_OUTSIDE: N_("Deadline outside the year"),
    LintKind.NO_DEADLINE: N_("No deadline"),
}

SENTENCES: dict[LintKind, str] = {
    LintKind.NO_UNIT: N_("No unit answers for it."),
    LintKind.NO_LEAD: N_("Units are named, but none of them leads."),
    LintKind.SEVERAL_LEADS: N_("{first} collects; {others} are named as leads too."),
    LintKind.VAGUE_UNIT: N_("“{unit}” is nobody who could be called: name the units."),
    LintKind.UNKNOWN_UNIT: N_("“{unit}” is new to the directory: is it written as it should be?"),
    LintKind.NO_CONTACT: N_("{unit} leads, but the directory has nobody to call there."),
    LintKind.BELOW_LAST_ACTUAL: N_("{target}: {now}, but {then} was reached last year."),
    LintKind.BELOW_LAST_TARGET: N_("{target}: {now}, but last year's target was {then}."),
    LintKind.RANGE_UPSIDE_DOWN: N_("{target}: the range begins above its end."),
    LintKind.FIGURE_WITHOUT_UNIT: N_("{target}: the figure has no unit of measure."),
    LintKind.TARGET_WITHOUT_INDICATOR: N_("“{target}” does not say what is measured."),
    LintKind.DUPLICATE: N_("No. {number} says the same."),
    LintKind.CUT_OFF: N_("The wording begins or ends midway."),
    LintKind.OVERLONG: N_("{count} characters: split it, so that each part can be ticked."),
    LintKind.EMPTY_HEADING: N_("Nothing stands under this heading."),
    LintKind.NUMBERING_GAP: N_("{number} follows where number {expected} was expected."),
    LintKind.DEADLINE_OUTSIDE: N_("It is due on {day}, outside the plan's year."),
    LintKind.NO_DEADLINE: N_("It has no deadline and counts to the year's end."),
}

TOLD_ONCE: dict[LintKind, str] = {
    LintKind.NO_UNIT: N_("{count} items have no unit."),
    LintKind.NO_LEAD: N_("{count} items have no lead unit."),
    LintKind.NO_DEADLINE: N_("{count} items have no deadline and count to the year's end."),
}


def lint_kind(kind: LintKind, words: Localizer) -> str:
    """The kind of finding, as a heading."""
    return words.gettext(KINDS[kind])


def lint_sentence(finding: LintFinding, words: Localizer) -> str:
    """What is wrong with the item, or with how many."""
    if finding.count > 1:
        return words.gettext(TOLD_ONCE[finding.kind], count=finding.count)
    params = dict(finding.params)
    if finding.kind is LintKind.DEADLINE_OUTSIDE:
        params["day"] = formats.day(date.fromisoformat(str(params["day"])), words)
    return words.sentence(SENTENCES[finding.kind], params)


def suggestion_reason(suggestion: Suggestion, words: Localizer) -> str:
    """For instance: “高新技术企业”属区科技局职责."""
    if suggestion.strength is Strength.LAST_YEAR:
        return words.gettext("{unit} led it last year", unit=suggestion.unit)
    said = words.enumeration(f"“{word}”" for word in suggestion.words)
    if suggestion.from_heading:
        reason = words.gettext("The heading says {words}: a duty of {unit}", words=said, unit=suggestion.unit)
    else:
        reason = words.gettext("{words}: a duty of {unit}", words=said, unit=suggestion.unit)
    if suggestion.rival:
        return words.gettext("{reason}; {rival} may be meant too", reason=reason, rival=suggestion.rival)
    return reason
