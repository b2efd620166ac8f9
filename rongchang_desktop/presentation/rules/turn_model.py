"""The commitments a rule would turn, as a table: number, wording, and from which light to which."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.rules.rule_trial import LightTurn
from rongchang_desktop.presentation.session import PlanSession

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADERS = (N_("No."), N_("Item"), N_("Now"), N_("Then"))
NUMBER, TITLE, BEFORE, AFTER = range(len(HEADERS))
LIGHT_ROLE = Qt.ItemDataRole.UserRole
"""The Light of a cell that shows one."""


class TurnModel(QAbstractTableModel):
    """Rows in the order of the document."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._turns: tuple[LightTurn, ...] = ()

    def show(self, turns: tuple[LightTurn, ...]) -> None:
        """Show these."""
        if turns != self._turns:
            self.beginResetModel()
            self._turns = turns
            self.endResetModel()

    def item_id(self, row: int) -> ItemId | None:
        """The commitment a row is about."""
        return self._turns[row].item_id if 0 <= row < len(self._turns) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._turns)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        turn = self._turns[index.row()]
        light = {BEFORE: turn.before, AFTER: turn.after}.get(index.column())
        if role == LIGHT_ROLE:
            return light
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if light is not None:
            return light_words(light, self._session.words)
        plan = self._session.plan
        if plan is None or turn.item_id not in plan.items:
            return ""
        return plan.number_of(turn.item_id) if index.column() == NUMBER else plan.items[turn.item_id].title

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._session.words.gettext(HEADERS[section])


def light_words(light: Light, words: Localizer) -> str:
    """A light as shape and word."""
    return f"{SHAPES[light]} {label(light, words)}"
