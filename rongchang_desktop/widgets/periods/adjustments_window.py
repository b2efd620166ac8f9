"""调整一览: what was changed in the issued plan, on what basis and by whose approval; to be copied and printed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.presentation.periods.adjustment_rows import ADJUSTMENT_HEADERS, adjustment_rows
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.periods.list_window import ListWindow

TASK, LEAVING = 2, (7, 6)
WIDTHS = {0: 6.5, 1: 4, 3: 8, 4: 12, 5: 12, 6: 10, 7: 6}


class AdjustmentsWindow(ListWindow):
    """Enter goes to the task."""

    def __init__(self, parent: QWidget | None, session: PlanSession) -> None:
        words = session.words.gettext
        super().__init__(
            parent,
            session,
            words("Adjustments of the plan"),
            ADJUSTMENT_HEADERS,
            WIDTHS,
            stretched=TASK,
            leaving=LEAVING,
        )
        self.hint.setText(
            words("Every change to the issued plan, with the old words beside the new. Earlier periods keep the old.")
        )

    def rows(self) -> Sequence[TextRow]:
        """The adjustments of the year, the newest first."""
        return adjustment_rows(self.session)

    def whole_row(self, row: TextRow) -> str:
        """What was, what is, and on whose word."""
        _, number, task, field, before, after, basis, approver = row.cells
        words = self.session.words
        change = words.gettext("{name}: {old} → {new}", name=field, old=before, new=after) if before else field
        ground = words.gettext("Basis: {basis}; approved by {approver}", basis=basis, approver=approver)
        return "\n".join((f"{number} {task}".strip(), change, ground))

    def refresh(self) -> None:
        super().refresh()
        words, plan = self.session.words.gettext, self.session.plan
        if self.search.text():
            self.empty.setText(words("No adjustment holds these words."))
        elif plan is not None and plan.state is PlanState.ISSUED:
            self.empty.setText(
                words(
                    "Nothing was adjusted yet. Change a wording, target, lead unit or deadline among the tasks: "
                    "the program then asks for the basis and who approved it."
                )
            )
        else:
            self.empty.setText(words("The plan is not issued yet: until then everything moves without an adjustment."))
