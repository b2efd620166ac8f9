"""Which items one could be linked with: the likest first, then all the others, as a list that can be searched."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.intake.similarity import SimilarityIndex
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.new_year.turn_facts import TurnFacts
from rongchang_desktop.presentation.new_year.turn_rows import TurnRow
from rongchang_desktop.presentation.new_year.turning import Turning

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_LEAST_ALIKE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChoice:
    """An item that may be chosen; `taken` is the number of the one it is linked with now, empty for none."""

    item_id: ItemId
    number: str
    text: str
    taken: str = ""


class LinkChoices(QAbstractListModel):
    """For an item of the one year, the items of the other that are still to be settled."""

    def __init__(self, turning: Turning, facts: TurnFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turning, self._facts = turning, facts
        self._all: tuple[LinkChoice, ...] = ()
        self._shown: tuple[LinkChoice, ...] = ()

    def offer(self, row: TurnRow) -> None:
        """Offer what the row's item can be linked with."""
        own = row.earlier_id or row.later_id
        assert own is not None
        choices = self._of_later_year() if row.earlier_id is not None else self._of_earlier_year()
        index = SimilarityIndex({choice.item_id: choice.text for choice in choices})
        near = index.nearest(self._facts.item(own).title, at_least=_LEAST_ALIKE)
        ranks = {item_id: rank for rank, (_, group) in enumerate(near) for item_id in group}
        self._all = tuple(sorted(choices, key=lambda choice: ranks.get(choice.item_id, len(ranks))))
        self.search("")

    def search(self, text: str) -> None:
        """Keep what has that number or holds those words."""
        sought = text.strip().casefold()
        self.beginResetModel()
        self._shown = tuple(
            choice for choice in self._all if not sought or sought == choice.number or sought in choice.text.casefold()
        )
        self.endResetModel()

    def choice(self, place: int) -> LinkChoice | None:
        """What stands at a place; None where nothing does."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text, words = f"{choice.number}  {choice.text}", self._facts.words
            if not choice.taken:
                return text
            return words.gettext("{item} (linked with {number} now)", item=text, number=choice.taken)
        return None

    def _of_later_year(self) -> list[LinkChoice]:
        facts = self._facts
        taken = {
            known.decision.later_id: known.number for known in self._turning.turn.proposals if known.decision.later_id
        }
        settled = self._turning.ledger.continuations
        return [
            LinkChoice(item_id=item.id, number=facts.number(item.id), text=item.title, taken=taken.get(item.id, ""))
            for item in facts.later.commitments()
            if not settled.owns_any(item.id)
        ]

    def _of_earlier_year(self) -> list[LinkChoice]:
        facts = self._facts
        return [
            LinkChoice(
                item_id=known.decision.item_id,
                number=known.number,
                text=known.text,
                taken=facts.number(known.decision.later_id) if known.decision.later_id else "",
            )
            for known in self._turning.turn.proposals
        ]
