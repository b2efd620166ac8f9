"""What came back, as rows of words: a line an item, and old beside new for the one in hand."""

from collections.abc import Sequence

from rongchang_desktop.domain.editing.forms import TakenRow
from rongchang_desktop.domain.forms.asking import asked_unit
from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.proposal import Proposal, ReplyState
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.form_words import field_name, form_word, marked_word, said
from rongchang_desktop.presentation.periods.text_table_model import TextRow

HEADERS = (N_("State"), N_("Unit"), N_("No."), N_("Task"), N_("From the unit"))
STATE, UNIT, NUMBER, TASK, CHANGES = range(len(HEADERS))
DETAIL_HEADERS = (N_("Field"), N_("In the ledger"), N_("From the unit"), N_("State"))
FIELD, OLD, NEW, CELL_STATE = range(len(DETAIL_HEADERS))
_LIGHTS = {
    ReplyState.CONFLICT: Light.SLOW,
    ReplyState.UNREADABLE: Light.LAGGING,
    ReplyState.UNKNOWN_ROW: Light.LAGGING,
    ReplyState.NOT_THIS_UNITS: Light.LAGGING,
    ReplyState.SAME: Light.ON_PACE,
    ReplyState.BLANK: Light.NOT_STARTED,
}
_DONE = (ReplyState.SAME, ReplyState.BLANK)


def row_key(taken: TakenRow) -> str:
    """What a row is remembered by while it is looked at."""
    return f"{taken.form.reply.sha256}/{taken.form.reply.name}/{taken.row.place}"


def reply_rows(rows: Sequence[TakenRow], ledger: Ledger, words: Localizer, *, everything: bool) -> tuple[TextRow, ...]:
    """A line for each row that is still to be looked at, of every row with `everything`."""
    shown = [each for each in rows if everything or each.row.state not in _DONE]
    return tuple(_row(each, ledger, words) for each in shown)


def detail_rows(taken: TakenRow | None, ledger: Ledger, words: Localizer) -> tuple[TextRow, ...]:
    """Old beside new, a line a cell."""
    proposals = taken.row.proposals if taken is not None else ()
    return tuple(
        TextRow(
            key=str(place),
            cells=(
                field_name(proposal, ledger, words),
                said(proposal.old, proposal, ledger, words),
                _new(proposal, ledger, words),
                marked_word(proposal.state, words),
            ),
            light=_LIGHTS.get(proposal.state),
            lit=CELL_STATE,
        )
        for place, proposal in enumerate(proposals)
    )


def _row(each: TakenRow, ledger: Ledger, words: Localizer) -> TextRow:
    row = each.row
    unit = each.form.department or (_lead(ledger, row.item_id) if row.item_id is not None else None)
    is_contact = any(proposal.field in (FormField.CONTACT, FormField.PHONE) for proposal in row.proposals)
    return TextRow(
        key=row_key(each),
        cells=(
            marked_word(row.state, words),
            unit.name if unit is not None else each.form.reply.name,
            row.number or "—",
            words.gettext("Contact of the unit") if is_contact else row.title,
            "\n".join(_change(proposal, ledger, words) for proposal in row.proposals),
        ),
        item_id=row.item_id,
        light=_LIGHTS.get(row.state),
        lit=STATE,
    )


def _lead(ledger: Ledger, item_id: ItemId) -> Department | None:
    """Whose word pasted rows are taken for."""
    item = ledger.item(item_id)
    return asked_unit(ledger, item) if isinstance(item, Task) else None


def _change(proposal: Proposal, ledger: Ledger, words: Localizer) -> str:
    if proposal.field is FormField.UNCHANGED:
        return form_word(proposal.field, words)
    new = _new(proposal, ledger, words)
    if proposal.field is FormField.PROGRESS:
        return new
    name = field_name(proposal, ledger, words)
    old = said(proposal.old, proposal, ledger, words)
    if proposal.field is FormField.VALUE and old != "—":
        return words.gettext("{name} {old} → {new}", name=name, old=old, new=new)
    return words.gettext("{name}: {new}", name=name, new=new)


def _new(proposal: Proposal, ledger: Ledger, words: Localizer) -> str:
    if proposal.typed:
        return words.gettext("“{text}”", text=proposal.typed)
    new = said(proposal.new, proposal, ledger, words)
    if proposal.rounded:
        return words.gettext("{figure} (filled in as “{text}”)", figure=new, text=proposal.rounded)
    return new
