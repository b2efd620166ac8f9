"""Words for forms and what comes back: fields, states of a row, where a unit stands, and the values told."""

from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.proposal import Proposal, ReplyState, Said
from rongchang_desktop.domain.forms.standing import Standing
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.labels import label

FORM_WORDS: dict[Enum, str] = {
    FormField.PROGRESS: N_("Progress in this period"),
    FormField.VALUE: N_("Value reached"),
    FormField.PROBLEM: N_("Problem"),
    FormField.CAUSE: N_("Cause"),
    FormField.NEXT_STEP: N_("Next step"),
    FormField.EXPECTED: N_("Expected done"),
    FormField.UNCHANGED: N_("No change"),
    FormField.FINISHED: N_("Done already"),
    FormField.CONTACT: N_("Contact"),
    FormField.PHONE: N_("Telephone"),
    ReplyState.NEW: N_("New"),
    ReplyState.CONFLICT: N_("We changed it too"),
    ReplyState.UNREADABLE: N_("Cannot be read"),
    ReplyState.SAME: N_("Taken over"),
    ReplyState.BLANK: N_("Not filled in"),
    ReplyState.UNKNOWN_ROW: N_("No such task"),
    ReplyState.NOT_THIS_UNITS: N_("Another unit's task"),
    Standing.OVERDUE: N_("Call: overdue"),
    Standing.INCOMPLETE: N_("Rows are missing"),
    Standing.NOT_SENT: N_("Not sent yet"),
    Standing.AWAITED: N_("Awaited"),
    Standing.COMPLETE: N_("Has reported"),
}
_SHAPES: dict[Enum, str] = {
    ReplyState.NEW: "●",
    ReplyState.CONFLICT: "▲",
    ReplyState.UNREADABLE: "■",
    ReplyState.SAME: "✓",
    ReplyState.BLANK: "○",
    ReplyState.UNKNOWN_ROW: "■",
    ReplyState.NOT_THIS_UNITS: "■",
    Standing.OVERDUE: "■",
    Standing.INCOMPLETE: "▲",
    Standing.NOT_SENT: "○",
    Standing.AWAITED: "○",
    Standing.COMPLETE: "✓",
}


def form_word(member: Enum, words: Localizer) -> str:
    """The word for a field or a state."""
    return words.gettext(FORM_WORDS[member])


def marked_word(member: Enum, words: Localizer) -> str:
    """The word for a state behind its shape: colour is never alone."""
    return f"{_SHAPES[member]} {form_word(member, words)}"


def field_name(proposal: Proposal, ledger: Ledger, words: Localizer) -> str:
    """What a cell is about: the target's name where it holds a value of one."""
    target = ledger.targets.get(proposal.target_id) if proposal.target_id else None
    return target.indicator if target is not None else form_word(proposal.field, words)


def said(value: Said, proposal: Proposal, ledger: Ledger, words: Localizer) -> str:
    """A value in words; a dash where there is none."""
    match value:
        case None | "":
            return "—"
        case bool():
            return words.gettext("Yes") if value else "—"
        case Decimal():
            target = ledger.targets.get(proposal.target_id) if proposal.target_id else None
            return amount(value, target.unit if target is not None else "%", words)
        case date():
            return formats.day(value, words)
        case str():
            return value
        case _:
            return label(value, words)
