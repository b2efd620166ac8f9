"""回收站: what was taken out of the plan, and bringing it back whole."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from rongchang_desktop.domain.editing.plans.restoring import restore_items
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.periods.lost_rows import LOST_HEADERS, lost_row, place_choices
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.recovery.recycle_bin import Lost
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.periods.list_window import ListWindow

WIDTHS = {0: 12, 1: 6, 2: 4.5, 3: 4, 5: 12}
WORDING, BELOW = 4, 5


class BinWindow(ListWindow):
    """Reads the journal each time it is shown and after each step."""

    tasks_wanted = Signal()
    """The plan is issued: the adjustment is asked for beside the tasks."""

    def __init__(self, parent: QWidget | None, session: PlanSession, load: Callable[[], Sequence[Lost]]) -> None:
        words = session.words.gettext
        super().__init__(
            parent,
            session,
            words("Recycle bin"),
            LOST_HEADERS,
            WIDTHS,
            stretched=WORDING,
            leaving=[BELOW],
        )
        self._load = load
        self._lost: dict[str, Lost] = {}
        self.hint.setText(
            words("What was deleted comes back whole: its targets, owners and reports, and its number if it had one.")
        )
        self.place_label, self.place = QLabel(words("Its old place is gone. Bring it back under")), ChoiceField()
        self.restore_button = QPushButton(words("Bring back"))
        self.restore_button.setProperty("primary", True)
        self.add_deed(self.restore_button)
        row = QHBoxLayout()
        row.addWidget(self.place_label)
        row.addWidget(self.place, 1)
        self.deeds.addLayout(row)
        self.restore_button.clicked.connect(self.bring_back)
        self.table.row_activated.connect(lambda _: self.bring_back())
        self.table.row_chosen.connect(lambda _: self._show_place())

    def rows(self) -> Sequence[TextRow]:
        """What is gone from the plan of the year shown, the newest first."""
        year = self.session.year
        self._lost = {lost.branch.root.id: lost for lost in self._load() if lost.branch.root.year == year}
        return [lost_row(lost, self.session.words) for lost in self._lost.values()]

    def refresh(self) -> None:
        super().refresh()
        words = self.session.words.gettext
        self.empty.setText(
            words("Nothing that was deleted holds these words.")
            if self.search.text()
            else words("The bin is empty: nothing is missing from this plan.")
        )
        self._show_place()

    def bring_back(self) -> None:
        """Restore the chosen branch in one step; an issued plan asks for the adjustment first."""
        lost, place = self._chosen(), self._place()
        if lost is None or place is None:
            return
        self.tasks_wanted.emit()
        if self.session.edit(lambda ledger: restore_items(ledger, lost.branch, parent_id=place[0])):
            self.item_wanted.emit(lost.branch.root.id)

    def _chosen(self) -> Lost | None:
        return self._lost.get(self.table.current_key or "")

    def _place(self) -> tuple[ItemId | None] | None:
        """Where it comes back to, in a tuple because the plan itself is None; None where there is no place."""
        lost, plan = self._chosen(), self.session.plan
        if lost is None or plan is None:
            return None
        choices = place_choices(plan, lost.branch, self.session.words)
        if not choices:
            return None
        return (self.place.value,) if len(choices) > 1 else (choices[0][0],)

    def _show_place(self) -> None:
        lost, plan, words = self._chosen(), self.session.plan, self.session.words
        choices = place_choices(plan, lost.branch, words) if lost is not None and plan is not None else []
        asks = len(choices) > 1
        if asks:
            self.place.offer(choices)
            if self.place.value is None:
                self.place.show_value(choices[0][0])
        missing = lost is not None and not choices
        self.place_label.setText(
            words.gettext("Bring back first what it stood under.")
            if missing
            else words.gettext("Its old place is gone. Bring it back under")
        )
        self.place_label.setVisible(asks or missing)
        self.place.setVisible(asks)
        self.restore_button.setEnabled(bool(choices))
