"""The tick box: three states, and what a press on it does."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.session import PlanSession

CHECK_STATES = {
    DoneState.OPEN: Qt.CheckState.Unchecked,
    DoneState.REPORTED: Qt.CheckState.PartiallyChecked,
    DoneState.VERIFIED: Qt.CheckState.Checked,
}

BOX_WORDS = {
    DoneState.OPEN: N_("Not done yet. A press on the box notes it as reported done by the unit, to be checked."),
    DoneState.REPORTED: N_("Reported done by the unit, not checked yet. A press on the box takes that back."),
    DoneState.VERIFIED: N_("Checked and closed. A press on the box changes nothing; reopen it on the right (Ctrl+D)."),
}
"""What the box of a task in that state says, and what a press on it does."""


def toggle(session: PlanSession, item_ids: Iterable[ItemId]) -> bool:
    """Tick what is open; where nothing is, take the ticks back. What was checked and closed stays closed."""
    from rongchang_desktop.domain.editing.progress import tick, untick  # with the first press

    items = [session.ledger.item(item_id) for item_id in item_ids]
    tasks = [item for item in items if isinstance(item, Task)]
    opened = [item.id for item in tasks if item.done.state is DoneState.OPEN]
    reported = [item.id for item in tasks if item.done.state is DoneState.REPORTED]
    if opened:
        today, actor = session.judging_day(), session.editor.actor
        return session.edit(lambda ledger: tick(ledger, opened, today=today, by=actor))
    if reported:
        return session.edit(lambda ledger: untick(ledger, reported))
    if tasks:
        session.failed.emit(
            UserFacingError(N_("This item was checked and closed. Reopen it on the right if that was a mistake."))
        )
    return False


def closable(ledger: Ledger, chosen: Sequence[ItemId]) -> list[ItemId]:
    """What a closing form opened on these rows is about: one row in any state, of several those reported done."""
    tasks = [item for item in map(ledger.item, chosen) if isinstance(item, Task)]
    if len(tasks) > 1:
        tasks = [item for item in tasks if item.done.state is DoneState.REPORTED]
    return [ItemId(item.id) for item in tasks]
