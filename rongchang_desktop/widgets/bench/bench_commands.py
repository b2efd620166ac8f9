"""The commands of the workbench: read off the actions, pages, views and the plan, so that none is listed twice."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.selection.answer import matches
from rongchang_desktop.domain.selection.search_index import spoken_number
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.pinyin import pinyin_initials
from rongchang_desktop.localization.view_words import GROUPINGS
from rongchang_desktop.presentation.commands import Command, ranked
from rongchang_desktop.presentation.views import VIEWS, AskedView
from rongchang_desktop.widgets.bench.page_list import PAGES, TASKS

if TYPE_CHECKING:
    from rongchang_desktop.widgets.bench.workbench import Workbench

MOST_ITEMS = 8


class BenchCommands:
    """Gathered when the palette opens, ranked by what is typed."""

    def __init__(self, bench: "Workbench", window_actions: Iterable[QAction]) -> None:
        self._bench = bench
        self._session = bench.desk.session
        self._words = bench.desk.words
        plan_open = self._session.plan is not None
        self._fixed = [
            *(self._of_plan() if plan_open else ()),
            *self._of_actions(window_actions),
        ]

    def find(self, typed: str) -> Sequence[Command]:
        """What the letters may mean; an item whose number they are stands first, others by their words last."""
        fixed = ranked(self._fixed, typed, pinyin_initials())
        if not typed.strip() or self._session.plan is None:
            return fixed
        numbered, others = self._items(typed)
        return [*numbered, *fixed, *others]

    def _of_plan(self) -> Iterator[Command]:
        bench, words = self._bench, self._words
        on_tasks = bench.pages.currentWidget() is bench.tasks
        if on_tasks:
            yield from self._of_actions(bench.tasks.commands())
        for page in PAGES:
            yield Command(
                text=words.gettext(page.msgid),
                kind=words.gettext("Page"),
                act=lambda key=page.key: bench.show_page(key),  # type: ignore[misc]
            )
        yield from self._of_views()
        for unit in self._session.ledger.departments.in_order():
            asked = AskedView(selection=Selection(department_ids=frozenset({unit.id})))
            yield self._view(unit.name, words.gettext("What it owes"), asked)

    def _of_views(self) -> Iterator[Command]:
        words, views = self._words, self._bench.rail.views.views
        for view in VIEWS:
            yield self._view(words.gettext(view.msgid), words.gettext("View"), AskedView(selection=view.selection))
        for saved in views.listed():
            yield self._view(saved.name, words.gettext("View"), views.asked(saved.id))
        for grouping, msgid in GROUPINGS.items():
            asked = AskedView(selection=self._bench.tasks.model.selection, grouping=grouping)
            said = words.gettext("Grouped by: {grouping}", grouping=words.gettext(msgid))
            yield self._view(said, words.gettext("Grouping"), asked)

    def _view(self, text: str, kind: str, asked: AskedView) -> Command:
        def show() -> None:
            self._bench.show_page(TASKS)
            self._bench.tasks.show_view(asked)
            self._bench.take_focus()

        return Command(text=text, kind=kind, act=show)

    def _of_actions(self, actions: Iterable[QAction]) -> Iterator[Command]:
        for action in actions:
            if action.isEnabled() and action.text():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Command(text=action.text(), kind=self._words.gettext("Action"), keys=keys, act=action.trigger)

    def _items(self, typed: str) -> tuple[list[Command], list[Command]]:
        standing = self._session.standing
        assert standing is not None
        plan, number = standing.plan, spoken_number("".join(typed.split()))
        numbered: list[Command] = []
        others: list[Command] = []
        for item_id in matches(standing, Selection(text=typed), self._session.index):
            if isinstance(plan.items[item_id], Task):
                exact = plan.number_of(item_id) == number
                (numbered if exact else others).append(self._item(item_id))
        return numbered, others[:MOST_ITEMS]

    def _item(self, item_id: ItemId) -> Command:
        plan = self._session.plan
        assert plan is not None
        text = self._words.gettext("{number}  {title}", number=plan.number_of(item_id), title=plan.items[item_id].title)

        def show() -> None:
            self._bench.show_task(item_id)
            self._bench.take_focus()

        return Command(text=text, kind=self._words.gettext("Task"), act=show)
