"""Suggested leads as a table with a tick for each: firm ones are ticked until somebody unticks them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from rongchang_desktop.domain.intake.lead_suggestion import Strength, Suggestion
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.lint_words import suggestion_reason
from rongchang_desktop.presentation.session import PlanSession

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADERS = (N_("Suggested lead"), N_("No."), N_("Reason"), N_("Item"))
UNIT, NUMBER, REASON, TITLE = range(len(HEADERS))
CHECK = Qt.ItemDataRole.CheckStateRole


class SuggestionModel(QAbstractTableModel):
    """What a person ticked or unticked stays so while other suggestions come and go."""

    ticks_changed = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._suggestions: tuple[Suggestion, ...] = ()
        self._ticks: dict[tuple[ItemId, str], bool] = {}

    @property
    def count(self) -> int:
        """How many suggestions there are."""
        return len(self._suggestions)

    @property
    def ticked(self) -> tuple[Suggestion, ...]:
        """The suggestions to be taken."""
        return tuple(suggestion for suggestion in self._suggestions if self._is_ticked(suggestion))

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these suggestions."""
        if tuple(suggestions) != self._suggestions:
            self.beginResetModel()
            self._suggestions = tuple(suggestions)
            self.endResetModel()
            self.ticks_changed.emit()

    def item_id(self, row: int) -> ItemId | None:
        """The item a row is about."""
        return self._suggestions[row].item_id if 0 <= row < len(self._suggestions) else None

    def tick_all(self, ticked: bool) -> None:
        """Tick every row, or none."""
        for suggestion in self._suggestions:
            self._ticks[suggestion.item_id, suggestion.unit] = ticked
        self._tell(0, len(self._suggestions) - 1)

    def tick(self, rows: Sequence[int]) -> None:
        """Press the ticks of these rows: all on, or off where all were on."""
        chosen = [self._suggestions[row] for row in rows]
        ticked = not all(map(self._is_ticked, chosen))
        for suggestion in chosen:
            self._ticks[suggestion.item_id, suggestion.unit] = ticked
        if rows:
            self._tell(min(rows), max(rows))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._suggestions)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        ticked = Qt.ItemFlag.ItemIsUserCheckable if index.column() == UNIT else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        suggestion = self._suggestions[index.row()]
        if role == CHECK and index.column() == UNIT:
            return Qt.CheckState.Checked if self._is_ticked(suggestion) else Qt.CheckState.Unchecked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == UNIT:
            return suggestion.unit
        if index.column() == REASON:
            return suggestion_reason(suggestion, self._session.words)
        plan = self._session.plan
        if plan is None or suggestion.item_id not in plan.items:
            return ""
        return plan.number_of(suggestion.item_id) if index.column() == NUMBER else plan.items[suggestion.item_id].title

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != CHECK or not index.isValid():
            return False
        self.tick([index.row()])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._session.words.gettext(HEADERS[section])

    def _is_ticked(self, suggestion: Suggestion) -> bool:
        known = self._ticks.get((suggestion.item_id, suggestion.unit))
        return suggestion.strength is not Strength.FAINT if known is None else known

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, UNIT), self.index(last, UNIT), [CHECK])
        self.ticks_changed.emit()
