"""调整一览: every change to the issued plan, a row for each value, the old beside the new."""

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import OPERATIONS, operation_label
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.presentation.session import PlanSession

ADJUSTMENT_HEADERS = (
    N_("Day"),
    N_("No."),
    N_("Task"),
    N_("What was adjusted"),
    N_("Before"),
    N_("After"),
    N_("Basis"),
    N_("Approved by"),
)
_STEPS = {operation.value: operation for operation in OPERATIONS}


def adjustment_rows(session: PlanSession) -> list[TextRow]:
    """The adjustments of the year shown, the newest first."""
    found: list[TextRow] = []
    for adjustment in reversed(session.ledger.adjustments.owned_by(str(session.year))):
        values = [(value.field, value.before, value.after) for value in adjustment.values]
        for value in values or [(_step(adjustment, session), "", "")]:
            found.append(_row(adjustment, value, session, place=len(found)))
    return found


def _row(adjustment: Adjustment, value: tuple[str, str, str], session: PlanSession, *, place: int) -> TextRow:
    plan, item_id = session.plan, adjustment.item_id
    known = plan is not None and item_id is not None and item_id in plan.items
    number = plan.number_of(item_id) if known and plan and item_id else ""
    title = plan.items[item_id].title if known and plan and item_id else ""
    if not known and value[1]:
        title = next((held.before for held in adjustment.values), "")
    elif item_id is None:
        title = session.words.gettext("the plan as a whole")
    day = formats.day_beside(adjustment.on, session.year, session.words)
    return TextRow(
        key=f"{adjustment.id} {place}",
        item_id=item_id if known else None,
        cells=(day, number, title, *value, adjustment.basis, adjustment.approved_by),
    )


def _step(adjustment: Adjustment, session: PlanSession) -> str:
    """What an adjustment of an older file was, which kept the name of the step and no values."""
    operation: Operation | None = _STEPS.get(adjustment.what)
    return operation_label(operation, session.words) if operation is not None else adjustment.what
