"""The answers to Qt's roles for one row, one small function each."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import Qt

from rongchang_desktop.domain.ledger.item import Heading, PlanItem, Task
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.localization.reasons import why
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.columns import PROGRESS, STATE, TASK, PlanColumn
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.presentation.tree.row_writing import RowWriter
from rongchang_desktop.presentation.tree.spoken_row import spoken
from rongchang_desktop.presentation.tree.ticking import BOX_WORDS, CHECK_STATES

# Groups come with the first grouping.
if TYPE_CHECKING:
    from rongchang_desktop.domain.selection.plan_groups import PlanGroup

Answer = Callable[[PlanItem, int], object]
Typed = Callable[[PlanItem, str], str]
"""What an editor begins with in a cell of that column."""


class RowData:
    """Answers by role; a role that is not here has no answer."""

    def __init__(self, session: PlanSession, columns: Sequence[PlanColumn], *, checkable: bool, typed: Typed) -> None:
        self._session = session
        self._typed = typed
        self._columns = columns
        self._checkable = checkable
        self.rows = RowWriter(session)
        self._answers: dict[int, Answer] = {
            Qt.ItemDataRole.DisplayRole: lambda item, column: columns[column].text(self.rows.row(item)),
            Qt.ItemDataRole.EditRole: self._edited,
            Qt.ItemDataRole.CheckStateRole: self._check_state,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: self._described,
            PlanRole.ITEM_ID: lambda item, column: item.id,
            PlanRole.ITEM: lambda item, column: item,
            PlanRole.ROW: lambda item, column: self.rows.row(item),
            PlanRole.ASSESSMENT: lambda item, column: session.assessment(item.id),
            PlanRole.TALLY: lambda item, column: session.tally(item.id),
            PlanRole.WHY: lambda item, column: self._why(item),
            PlanRole.BOX: self._box,
        }

    def answer(self, item: PlanItem, column: int, role: int) -> object:
        """What the cell says in that role, None where it says nothing."""
        found = self._answers.get(role)
        return found(item, column) if found is not None else None

    def group_answer(self, group: "PlanGroup", grouping: Grouping, column: int, role: int) -> object:
        """What the row of a group says in that role."""
        row = self.rows.group_row(group, grouping)
        if role == PlanRole.ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return spoken(row, self._session.words)
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._columns[column].text(row) if role in shown else None

    def _edited(self, item: PlanItem, column: int) -> str:
        key = self._columns[column]
        return self._typed(item, key.key) if key.editable else key.text(self.rows.row(item))

    def _has_box(self, item: PlanItem, column: int) -> TypeGuard[Task]:
        return self._checkable and self._columns[column].key == TASK and isinstance(item, Task)

    def _check_state(self, item: PlanItem, column: int) -> object:
        return CHECK_STATES[item.done.state] if self._has_box(item, column) else None

    def _box(self, item: PlanItem, column: int) -> str:
        return self._session.words.gettext(BOX_WORDS[item.done.state]) if self._has_box(item, column) else ""

    def _described(self, item: PlanItem, column: int) -> str:
        return "\n".join(filter(None, (self._box(item, column), self._why(item))))

    def _tool_tip(self, item: PlanItem, column: int) -> str:
        if self._columns[column].key in (STATE, PROGRESS):
            return self._why(item)
        if isinstance(item, Heading) and item.preamble:
            return item.preamble
        return self._columns[column].text(self.rows.row(item))

    def _spoken(self, item: PlanItem, column: int) -> str:
        row = self.rows.row(item)
        return spoken(row, self._session.words) if column == 0 else self._columns[column].text(row)

    def _why(self, item: PlanItem) -> str:
        judged, scores = self._session.assessment(item.id), self._session.scores
        if judged is None or scores is None or not isinstance(item, Task):
            return ""
        return why(item, judged, self._session.ledger, scores.rule, self._session.words)
