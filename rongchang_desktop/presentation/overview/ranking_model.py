"""The ranking as a table: place, unit, what counts, what it is compared by, and the change of place."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.overview.ranking import RankedUnit, Ranking
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.session import PlanSession

COLUMNS = (N_("Place"), N_("Unit"), N_("Counted"), N_("Closed of what was due"), N_("On pace"), N_("Change of place"))
PLACE, UNIT, COUNTED, CLOSED, ON_PACE, MOVED = range(6)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RankingModel(QAbstractTableModel):
    """The units that take part, best first; it shows what it was given last."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._units: Sequence[RankedUnit] = ()

    def show(self, ranking: Ranking) -> None:
        """Lay the rows out anew."""
        self.beginResetModel()
        self._units = ranking.ranked
        self.endResetModel()

    def items_of(self, row: int, column: int) -> frozenset[ItemId]:
        """The commitments a cell counts; for other cells, all that count."""
        unit = self._units[row]
        return frozenset(unit.closed if column == CLOSED else unit.on_pace if column == ON_PACE else unit.counted)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._units)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        unit, column = self._units[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(unit, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == UNIT else Qt.AlignmentFlag.AlignRight
            return int(Qt.AlignmentFlag.AlignVCenter | side)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._session.words
            head = words.gettext(COLUMNS[column])
            return words.gettext("{name}: {value}", name=head, value=self._text(unit, column))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._session.words.gettext(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == UNIT else Qt.AlignmentFlag.AlignRight
            return int(Qt.AlignmentFlag.AlignVCenter | side)
        return None

    def _text(self, unit: RankedUnit, column: int) -> str:
        words = self._session.words
        if column == PLACE:
            return str(unit.place)
        if column == UNIT:
            return self._session.ledger.departments[unit.unit_id].name
        if column == COUNTED:
            return str(len(unit.counted))
        if column == CLOSED:
            return f"{len(unit.closed)}/{len(unit.owed)}" if unit.owed else words.gettext("none due yet")
        if column == ON_PACE:
            share = formats.percent(unit.on_pace_share, words, decimals=1)
            return words.gettext(
                "{part}/{whole} ({share})", part=len(unit.on_pace), whole=len(unit.counted), share=share
            )
        return self._moved(unit.moved)

    def _moved(self, moved: int | None) -> str:
        if moved is None:
            return "—"
        return f"↑{moved}" if moved > 0 else f"↓{-moved}" if moved < 0 else "＝"
