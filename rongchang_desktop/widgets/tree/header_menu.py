"""The menu of the header: which columns to see, and how many lines a row has."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.tree.column_layout import WIDTHS
from rongchang_desktop.widgets.tree.place_memory import PlaceMemory
from rongchang_desktop.widgets.tree.plan_tree_view import PlanTreeView
from rongchang_desktop.widgets.tree.row_metrics import Density


class HeaderMenu(QObject):
    """Opens on a right press on the header."""

    def __init__(self, session: PlanSession, view: PlanTreeView, memory: PlaceMemory) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._memory = memory
        view.header().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.header().customContextMenuRequested.connect(self._pop_up)

    def menu(self) -> QMenu:
        """The menu as of now."""
        words, layout = self._session.words, self._view.column_layout
        menu = QMenu(self._view)
        by_key = {column.key: column for column in self._view.plan_model.columns}
        for column in (by_key[key] for key in layout.order):
            if not WIDTHS[column.key].leaves:
                continue
            action = menu.addAction(words.gettext(column.msgid))
            action.setCheckable(True)
            action.setChecked(column.key not in layout.hidden)
            action.triggered.connect(lambda _=False, key=column.key: self._toggle(key))
        menu.addSeparator()
        menu.addAction(words.gettext("Columns as they came"), self._memory.reset_columns)
        menu.addSeparator()
        compact = menu.addAction(words.gettext("One line a row"))
        compact.setCheckable(True)
        compact.setChecked(self._view.density is Density.COMPACT)
        compact.triggered.connect(
            lambda checked: self._memory.choose_density(Density.COMPACT if checked else Density.COMFORTABLE)
        )
        return menu

    def _toggle(self, key: str) -> None:
        self._memory.hide_columns(sorted(self._view.column_layout.hidden ^ {key}))

    def open(self) -> None:
        """Show the menu under the left end of the header, as the keyboard asks for it."""
        self._pop_up(self._view.header().rect().bottomLeft())

    def _pop_up(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.header().mapToGlobal(at))
