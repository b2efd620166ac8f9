"""Open rows, the current row, columns and density, remembered for each plan."""

from PySide6.QtCore import QObject, QTimer

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.columns import ON_REQUEST
from rongchang_desktop.widgets.tree.plan_tree_view import PlanTreeView
from rongchang_desktop.widgets.tree.row_metrics import Density

PLACE, COLUMNS = "tree", "columns"
PAUSE = 1500


class PlaceMemory(QObject):
    """Writes a moment after the last move; another plan brings its own place back."""

    def __init__(self, session: PlanSession, view: PlanTreeView, preferences: Preferences) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._preferences = preferences
        self._plan_id = ""
        self._current: ItemId | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self.remember)
        view.current_item_changed.connect(self._note)
        view.expanded.connect(self._note)
        view.collapsed.connect(self._note)
        view.column_layout.widths_changed.connect(self._keep_widths)
        view.column_layout.order_changed.connect(lambda order: self._keep_columns(order=order))
        session.replaced.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Bring back the place in the plan of now, if it is another than before."""
        plan = self._session.plan
        plan_id = plan.record.id if plan is not None else ""
        if plan_id == self._plan_id:
            return
        self.remember()
        self._plan_id = ""  # what is restored is not news
        if plan is None:
            return
        place = self._preferences.of_ledger(plan_id, PLACE, {})
        self._restore_columns(plan_id)
        self._view.set_density(Density(self._preferences.get("density", Density.COMFORTABLE.value)))
        self._view.open_rows.open_only(ItemId(key) for key in place.get("open", _first_rows(plan)))
        if not self._view.open_rows.reveal(place.get("current")):
            self._view.open_rows.reveal(next(iter(plan.order), None))
        self._plan_id, self._current = plan_id, self._view.current_item()

    def remember(self) -> None:
        """Write the place now."""
        self._rest.stop()
        if self._plan_id:
            place = {"open": self._view.open_rows.ids, "current": self._current}
            self._preferences.set_of_ledger(self._plan_id, PLACE, place)

    def choose_density(self, density: Density) -> None:
        """Show one line a row or two, in every plan."""
        self._preferences.set("density", density.value)
        self._view.set_density(density)

    def hide_columns(self, keys: list[str]) -> None:
        """Do without these columns in this plan."""
        self._keep_columns(hidden=keys)
        self._restore_columns(self._plan_id)
        self._view.arrange()

    def reset_columns(self) -> None:
        """Show the columns as they come with the program."""
        self._preferences.set_of_ledger(self._plan_id, COLUMNS, {})
        self._restore_columns(self._plan_id)
        self._view.arrange()

    def _restore_columns(self, plan_id: str) -> None:
        kept = self._preferences.of_ledger(plan_id, COLUMNS, {})
        hidden = kept.get("hidden", list(ON_REQUEST))
        self._view.column_layout.restore(kept.get("widths", {}), hidden, kept.get("order", []))

    def _keep_widths(self, widths: dict[str, float]) -> None:
        self._keep_columns(widths={key: round(width, 2) for key, width in widths.items()})

    def _keep_columns(self, **values: object) -> None:
        if self._plan_id:
            kept = self._preferences.of_ledger(self._plan_id, COLUMNS, {})
            self._preferences.set_of_ledger(self._plan_id, COLUMNS, {**kept, **values})

    def _note(self) -> None:
        if self._plan_id:
            self._current = self._view.current_item() or self._current
            self._rest.start()


def _first_rows(plan: Plan) -> list[str]:
    """What is open when a plan is seen for the first time: the first area with all it holds."""
    return [item.id for area in plan.children(None)[:1] for item in plan.subtree(area.id) if plan.children(item.id)]
