"""The linter's findings as a table: what, where, why, and the sentence it is about."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rongchang_desktop.domain.intake.lint_finding import LintFinding
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.lint_words import lint_kind, lint_sentence
from rongchang_desktop.presentation.session import PlanSession

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADERS = (N_("Found"), N_("No."), N_("What is wrong"), N_("Item"))
KIND, NUMBER, SENTENCE, TITLE = range(len(HEADERS))


class LintModel(QAbstractTableModel):
    """Rows by kind, then in the order of the document; a row leads to its item."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._findings: tuple[LintFinding, ...] = ()

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self._findings)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The names of the kinds that were found."""
        kinds = dict.fromkeys(finding.kind for finding in self._findings)
        return tuple(lint_kind(kind, self._session.words) for kind in kinds)

    def show(self, findings: Sequence[LintFinding]) -> None:
        """Show these findings."""
        if tuple(findings) != self._findings:
            self.beginResetModel()
            self._findings = tuple(findings)
            self.endResetModel()

    def item_id(self, row: int) -> ItemId | None:
        """The item a row is about."""
        return self._findings[row].item_id if 0 <= row < len(self._findings) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        finding, words = self._findings[index.row()], self._session.words
        if index.column() == KIND:
            return lint_kind(finding.kind, words)
        if index.column() == SENTENCE:
            return lint_sentence(finding, words)
        plan = self._session.plan
        if plan is None or finding.item_id not in plan.items or finding.count > 1:
            return ""
        return plan.number_of(finding.item_id) if index.column() == NUMBER else plan.items[finding.item_id].title

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._session.words.gettext(HEADERS[section])
