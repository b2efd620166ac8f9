"""任务: the page of the plan's tree, with its search, filter, undo and the first steps of an empty plan."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.following import first_task, following_task
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.views import AskedView
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.filters.filter_bar import FilterBar
from rongchang_desktop.widgets.tree.empty_state import EmptyState
from rongchang_desktop.widgets.tree.header_menu import HeaderMenu
from rongchang_desktop.widgets.tree.place_memory import PlaceMemory
from rongchang_desktop.widgets.tree.plan_toolbar import PlanToolbar
from rongchang_desktop.widgets.tree.plan_tree_view import PlanTreeView
from rongchang_desktop.widgets.tree.search_hit import best_hit
from rongchang_desktop.widgets.tree.search_warming import SearchWarming
from rongchang_desktop.widgets.tree.tree_actions import TreeActions


class TasksPage(QWidget):
    """Where the office works most of the year."""

    current_changed = Signal(object)
    """ItemId of the current row, or None."""
    chosen_counted = Signal(int)
    """So many of the rows chosen are tasks."""
    report_requested = Signal(object)
    """ItemId: progress of this item is to be reported."""
    no_change_requested = Signal(object)
    """ItemIds: these items report no change."""
    close_requested = Signal(object)
    """ItemIds: these items are to be checked and closed, or the one of them to be opened again."""
    import_requested = Signal()
    """A work report is to be read in."""
    selection_changed = Signal(object)
    """Selection: something else is looked for."""

    def __init__(self, session: PlanSession, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = PlanTreeModel(session, parent=self)
        self.view = PlanTreeView(self.model)
        self.toolbar = PlanToolbar(session)
        self.search, self.filter_button, self.undo = (
            self.toolbar.search, self.toolbar.filter_button, self.toolbar.undo,
        )  # fmt: skip
        self.filter_bar = FilterBar(session)
        self.actions_of_tree = TreeActions(session, self.view)
        self.memory = PlaceMemory(session, self.view, preferences)
        self.header_menu = HeaderMenu(session, self.view, self.memory)
        self.warming = SearchWarming(session, self)
        self._stack = QStackedWidget()
        self._find, self._columns = QAction(self), QAction(self)
        self._waiting = False
        self._counting = Afterwards(self._count_chosen, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @cached_property
    def empty(self) -> EmptyState:
        """What stands in the place of the rows where there are none."""
        empty = EmptyState()
        self._stack.addWidget(empty)
        return empty

    @property
    def undo_action(self) -> QAction:
        return self.undo.undo_action

    @property
    def redo_action(self) -> QAction:
        return self.undo.redo_action

    def commands(self) -> Iterator[QAction]:
        """Every action of this page, for the palette."""
        yield from (self._find, self.undo_action, self.redo_action, self._columns)
        yield from self.actions_of_tree.by_key.values()

    def add_action_button(self, text: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
        """A button at the right end of the bar."""
        return self.toolbar.add_button(text, act, primary=primary)

    def focus_tree(self) -> None:
        """Put the keyboard into the tree."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait_for_plan(self, waiting: bool) -> None:
        """While a file is being opened the table stands empty and says nothing."""
        self._waiting = waiting
        self._show_emptiness()

    def show_selection(self, selection: Selection) -> None:
        """Look for this in the plan's own tree, and say so in the search box and on the filter button."""
        self.show_view(AskedView(selection=selection))

    def show_view(self, asked: AskedView) -> None:
        """Look for this, with the rows put together as it asks, and stand on the first task of the answer."""
        self._show_asked_for(asked)
        if asked.selection:
            self.view.open_rows.reveal(first_task(self.model))

    def _show_asked_for(self, asked: AskedView) -> None:
        self.search.show_text(asked.selection.text)
        self._seek(asked.selection, asked.grouping)

    def show_item(self, item_id: ItemId) -> bool:
        """Go to an item; what hides it is put away."""
        if not self.model.index_of(item_id).isValid():
            self.show_selection(Selection())
        return self.view.open_rows.reveal(item_id)

    def following(self, item_id: ItemId) -> ItemId | None:
        """The next row of the list as it is shown that can be reported on."""
        return following_task(self.model, item_id)

    def retranslate(self) -> None:
        """Say everything again in the language and of the plan of now."""
        words = self._session.words
        self.search.setPlaceholderText(words.gettext("Search number, task, progress…  Ctrl+F"))
        self.search.setAccessibleName(words.gettext("Search"))
        self.view.setAccessibleName(words.gettext("Tasks of the plan"))
        self._find.setText(words.gettext("Search"))
        self._columns.setText(words.gettext("Choose the columns…"))
        self.filter_button.retranslate()
        self.toolbar.grouping_button.retranslate()
        self._show_asked()
        self._show_emptiness()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.view)
        inside.addWidget(self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.filter_bar)
        layout.addWidget(card, 1)

    def _connect(self) -> None:
        self.view.current_item_changed.connect(self.current_changed)
        for moved in (self.view.selectionModel().selectionChanged, self.model.laid_out, self.model.modelReset):
            moved.connect(self._counting.ask)
        self.actions_of_tree.report_requested.connect(self.report_requested)
        self.actions_of_tree.no_change_requested.connect(self.no_change_requested)
        self.actions_of_tree.bulk_requested.connect(self._edit_together)
        self.actions_of_tree.close_requested.connect(self.close_requested)
        self.search.sought.connect(lambda text: self._seek(replace(self.model.selection, text=text)))
        self.search.left_down.connect(self._enter_tree)
        self.filter_button.chosen.connect(lambda chosen: self._seek(replace(chosen, text=self.search.text())))
        self.toolbar.grouping_button.chosen.connect(lambda grouping: self._seek(self.model.selection, grouping))
        self.filter_bar.chosen.connect(self._show_asked_for)
        self.filter_bar.left.connect(self.focus_tree)
        self._find.setShortcut(QKeySequence("Ctrl+F"))
        self._find.triggered.connect(self._start_search)
        self._columns.triggered.connect(self.header_menu.open)
        self.addActions([self._find, self.undo_action, self.redo_action])
        self.model.laid_out.connect(self._show_emptiness)
        self._session.replaced.connect(self.retranslate)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._counting.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._counting.ask()

    def _count_chosen(self) -> None:
        self.chosen_counted.emit(len(self.actions_of_tree.chosen_tasks()) if self.isVisible() else 0)

    def _seek(self, selection: Selection, grouping: Grouping | None = None) -> None:
        grouping = self.model.grouping if grouping is None else grouping
        if (selection, grouping) == (self.model.selection, self.model.grouping):
            return
        self.model.select(selection, grouping)
        self._show_asked()
        self.selection_changed.emit(selection)

    def _show_asked(self) -> None:
        asked = AskedView(selection=self.model.selection, grouping=self.model.grouping)
        self.filter_button.show_selection(asked.selection)
        self.toolbar.grouping_button.show_grouping(asked.grouping)
        self.toolbar.fit()
        self.filter_bar.show_asked(asked, self.model.found)

    def _edit_together(self, item_ids: Sequence[ItemId]) -> None:
        from rongchang_desktop.widgets.dialogs.bulk_dialog import BulkDialog  # when it is opened

        BulkDialog(self, self._session, item_ids).open()

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter_tree(self) -> None:
        self.focus_tree()
        hit = best_hit(self.model, self.search.text(), self.view.current_item()) if self.search.text() else None
        if hit is not None:
            self.view.open_rows.reveal(hit)
        elif not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _show_emptiness(self) -> None:
        words, plan = self._session.words, self._session.plan
        if self.model.rowCount() or self._waiting:
            if self._stack.currentWidget() is not self.view:
                self._stack.setCurrentWidget(self.view)
            return
        asked = self.model.selection
        everything = (words.gettext("Show everything"), lambda: self.show_selection(Selection()))
        if plan is not None and len(plan.items) and asked.everywhere is not None:
            everywhere = (words.gettext("Search in all tasks"), lambda: self.show_selection(asked.everywhere))
            self.empty.teach(
                words.gettext("Nothing matches"),
                words.gettext("None of the tasks chosen here holds these words; others of the plan may."),
                everywhere,
                everything,
            )
        elif plan is not None and len(plan.items):
            self.empty.teach(
                words.gettext("Nothing matches"),
                words.gettext("No item of the plan holds what is looked for. Look for less, or show everything again."),
                everything,
            )
        else:
            write = (words.gettext("Write the first work area"), lambda: self.actions_of_tree.add_after(None))
            self.empty.teach(
                words.gettext("The plan is still empty"),
                words.gettext("Read the work report in, and its tasks will stand here; or write the first work area."),
                (words.gettext("Read a work report in…"), self.import_requested.emit),
                *((write,) if plan is not None else ()),
            )
        self._stack.setCurrentWidget(self.empty)
