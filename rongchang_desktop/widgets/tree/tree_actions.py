"""What the keyboard and the context menu do to rows; one table of keys, words and deeds."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.columns import TASK
from rongchang_desktop.presentation.tree.many_rows import chosen_tasks, shown_commitments
from rongchang_desktop.presentation.tree.ticking import closable
from rongchang_desktop.widgets.tree.plan_tree_view import PlanTreeView

if TYPE_CHECKING:
    from rongchang_desktop.presentation.editors.owner_edits import OwnerEdits
    from rongchang_desktop.presentation.tree.plan_edits import PlanEdits


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One action; `draft` ones are keys that only a draft answers to, `moves_rows` needs the plan's own tree."""

    key: str
    msgid: str
    keys: tuple[str, ...] = ()
    draft: bool = False
    moves_rows: bool = False
    line_after: bool = False


DEEDS = (
    Deed(key="tick", msgid=N_("Tick as done, or take the tick back"), keys=("Space",)),
    Deed(key="report", msgid=N_("Report progress…"), keys=("F2",)),
    Deed(key="no_change", msgid=N_("Report no change"), keys=("F3",)),
    Deed(key="close", msgid=N_("Check and close, or reopen…"), keys=("Ctrl+D",)),
    Deed(key="lead", msgid=N_("Assign the lead unit…"), keys=("Ctrl+L",)),
    Deed(key="owners", msgid=N_("Assign owners in bulk…"), keys=("Ctrl+Shift+L",)),
    Deed(key="bulk", msgid=N_("Edit the chosen items together…"), keys=("Ctrl+B",), line_after=True),
    Deed(key="edit", msgid=N_("Edit the wording"), keys=("Return", "Enter")),
    Deed(key="add", msgid=N_("Add one after it"), keys=("Ctrl+Return", "Ctrl+Enter")),
    Deed(key="add_inside", msgid=N_("Add one inside it"), keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    Deed(key="remove", msgid=N_("Delete"), keys=("Del",), line_after=True),
    Deed(key="indent", msgid=N_("A level deeper"), keys=("Tab",), draft=True, moves_rows=True),
    Deed(key="outdent", msgid=N_("A level up"), keys=("Shift+Tab",), draft=True, moves_rows=True),
    Deed(key="up", msgid=N_("Move up"), keys=("Alt+Up",), draft=True, moves_rows=True),
    Deed(key="down", msgid=N_("Move down"), keys=("Alt+Down",), draft=True, moves_rows=True),
    Deed(key="merge", msgid=N_("Join to the one before"), keys=("Ctrl+J",), moves_rows=True),
    Deed(
        key="turn",
        msgid=N_("Turn into a heading, or into a task"),
        keys=("Ctrl+Shift+H",),
        moves_rows=True,
        line_after=True,
    ),
    Deed(key="choose_all", msgid=N_("Choose all items shown"), keys=("Ctrl+Shift+A",)),
    Deed(key="expand", msgid=N_("Open all"), keys=("Ctrl++", "Ctrl+=")),
    Deed(key="collapse", msgid=N_("Fold all"), keys=("Ctrl+-",)),
)


class TreeActions(QObject):
    """The actions of one tree, and the context menu they make."""

    report_requested = Signal(object)
    no_change_requested = Signal(object)
    close_requested = Signal(object)
    bulk_requested = Signal(object)
    """ItemIds: these tasks are to be edited together."""

    def __init__(self, session: PlanSession, view: PlanTreeView) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self.by_key = {deed.key: self._action(deed) for deed in DEEDS}
        view.split_requested.connect(self.split)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._pop_up)
        menu_keys = QAction(view)
        menu_keys.setShortcuts([QKeySequence("Shift+F10"), QKeySequence(Qt.Key.Key_Menu)])
        menu_keys.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu_keys.triggered.connect(lambda: self._pop_up(self._under_current_row()))
        view.addAction(menu_keys)
        session.changed.connect(self._follow_state)
        session.replaced.connect(self.retranslate)
        self.retranslate()

    @cached_property
    def edits(self) -> "PlanEdits":
        """Edits of the tree; like the rest that only an action needs, brought in with the first of them."""
        from rongchang_desktop.presentation.tree.plan_edits import PlanEdits

        return PlanEdits(self._session)

    @cached_property
    def _owners(self) -> "OwnerEdits":
        from rongchang_desktop.presentation.editors.owner_edits import OwnerEdits

        return OwnerEdits(self._session)

    def retranslate(self) -> None:
        """Name the actions in the language of now."""
        for deed in DEEDS:
            self.by_key[deed.key].setText(self._session.words.gettext(deed.msgid))
        self._follow_state()

    def split(self, item_id: ItemId, at: int) -> None:
        """Cut an item in two and stand on the second part."""
        self._stand_on(self.edits.split(item_id, at))

    def add_after(self, item_id: ItemId | None) -> None:
        """Add an item after this one and let its wording be typed at once."""
        self._type_into(self.edits.add_after(item_id))

    def _deeds(self) -> dict[str, Callable[[], object]]:
        view, edits = self._view, self.edits
        return {
            "tick": lambda: view.plan_model.toggle(view.selected_items()),
            "report": lambda: self._with_current(self.report_requested.emit),
            "no_change": lambda: self.no_change_requested.emit(view.selected_items()),
            "close": self._ask_to_close,
            "lead": self.pick_lead,
            "owners": self.assign_owners,
            "bulk": self._ask_for_bulk,
            "choose_all": view.open_rows.choose_all_tasks,
            "edit": lambda: view.edit_item(view.current_item(), TASK),
            "add": lambda: self.add_after(view.current_item()),
            "add_inside": lambda: self._with_current(lambda item: self._type_into(edits.add_inside(item))),
            "remove": lambda: edits.remove(view.selected_items()),
            "indent": lambda: edits.indent(view.selected_items()),
            "outdent": lambda: edits.outdent(view.selected_items()),
            "up": lambda: edits.move_up(view.selected_items()),
            "down": lambda: edits.move_down(view.selected_items()),
            "merge": lambda: self._with_current(edits.merge),
            "turn": lambda: self._with_current(edits.turn),
            "expand": view.open_rows.open_all,
            "collapse": view.collapseAll,
        }

    def chosen_tasks(self) -> list[ItemId]:
        """The tasks among the rows chosen, which are edited together."""
        return [item_id for item_id in self._view.selected_items() if self._session.assessment(item_id) is not None]

    def _ask_for_bulk(self) -> None:
        tasks = self.chosen_tasks()
        if tasks:
            self.bulk_requested.emit(tasks)

    def _do(self, deed: Deed) -> None:
        if deed.moves_rows and self._view.plan_model.grouping is not Grouping.AREA:
            self._session.failed.emit(
                UserFacingError(N_("Rows are moved in the plan's own order alone. Group them by work area first."))
            )
        else:
            self._deeds()[deed.key]()

    def _ask_to_close(self) -> None:
        wanted = closable(self._session.ledger, self._view.selected_items())
        if wanted:
            self.close_requested.emit(wanted)
        elif len(self._view.selected_items()) > 1:
            self._session.failed.emit(
                UserFacingError(N_("None of these items is reported done, so there is nothing to check and close."))
            )

    def pick_lead(self) -> None:
        """Choose the lead unit of all chosen rows from the directory."""
        tasks = chosen_tasks(self._session, self._view.selected_items())
        if not tasks:
            return
        words = self._session.words
        title = words.ngettext("Lead unit of {count} item", "Lead unit of {count} items", len(tasks))
        from rongchang_desktop.widgets.tree.unit_picker import UnitPicker

        picker = UnitPicker(self._session, self._view, may_add=True, title=title)
        picker.chosen.connect(lambda name: self._owners.set_lead(tasks, name))
        picker.pop_up(self._view.viewport().mapToGlobal(self._under_current_row()))

    def assign_owners(self) -> None:
        """Choose what the chosen rows, or all that are shown, get as owners in one step."""
        from rongchang_desktop.widgets.dialogs.bulk_owners_dialog import BulkOwnersDialog

        chosen = chosen_tasks(self._session, self._view.selected_items())
        shown = shown_commitments(self._session, self._view.plan_model.selection)
        if chosen or shown:
            dialog = BulkOwnersDialog(self._view, self._session, chosen=chosen, shown=shown)
            dialog.agreed.connect(self._owners.assign)
            dialog.open()

    def _action(self, deed: Deed) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._do(deed))
        self._view.addAction(action)
        return action

    def _follow_state(self) -> None:
        plan = self._session.plan
        draft = plan is not None and plan.state is PlanState.DRAFT
        for deed in DEEDS:
            if deed.draft:
                self.by_key[deed.key].setEnabled(draft)

    def _pop_up(self, at: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in DEEDS:
            menu.addAction(self.by_key[deed.key])
            if deed.line_after:
                menu.addSeparator()
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _under_current_row(self) -> QPoint:
        row = self._view.visualRect(self._view.currentIndex())
        return QPoint(max(row.left(), 60), row.bottom())

    def _with_current(self, act: Callable[[ItemId], object]) -> None:
        current = self._view.current_item()
        if current is not None:
            act(current)

    def _stand_on(self, item_id: ItemId | None) -> None:
        if item_id is not None:
            self._view.open_rows.reveal(item_id)

    def _type_into(self, item_id: ItemId | None) -> None:
        self._stand_on(item_id)
        self._view.edit_item(item_id)
        from rongchang_desktop.widgets.tree.cell_editors import SentenceEditor

        editor = QApplication.focusWidget()
        if isinstance(editor, SentenceEditor):
            editor.selectAll()  # the placeholder goes with the first letter
