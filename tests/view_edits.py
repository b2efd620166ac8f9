"""Edits of saved views, and of many tasks at once, for the strategies."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import edit_tasks
from rongchang_desktop.domain.editing.office.papers import put_paper_settings
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.views import move_view, put_view, remove_view, rename_view
from rongchang_desktop.domain.ledger.identifiers import PaperKindId, SavedViewId
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.ledger.saved_view import SavedView
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.selection.criteria import written
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection

if TYPE_CHECKING:
    from tests.strategies import Hand


def _kept(hand: "Hand") -> ChangeSet:
    light = list(Light)[hand.number(1, len(Light))]
    asked = Selection(text=f"企业{hand.draws[2] % 3}", lights=frozenset({light}))
    view = SavedView(
        id=SavedViewId(hand.new_id()),
        position=0,
        name=f"视图{hand.draws[3] % 9}",
        criteria=written(asked),
        grouping=list(Grouping)[hand.number(2, len(Grouping))].value,
    )
    return put_view(hand.ledger, view)


def _of_one(edit: Callable[["Hand", SavedViewId], ChangeSet]) -> Callable[["Hand"], ChangeSet]:
    def wish(hand: "Hand") -> ChangeSet:
        known = sorted(hand.ledger.saved_views)
        return edit(hand, SavedViewId(hand.some(known))) if known else ChangeSet(operation=Operation.EDIT_VIEWS)

    return wish


def _together(hand: "Hand") -> ChangeSet:
    tasks = [hand.task().id, hand.task(1).id, hand.task(2).id]
    outlook = list(Outlook)[hand.number(3, len(Outlook))]
    node = (hand.day(), "主体完工") if hand.draws[1] % 2 else None
    return edit_tasks(
        hand.ledger,
        tasks,
        lambda task: replace(task, outlook=outlook, deadline=hand.day()),
        node=node,
        new_id=hand.new_id,
    )


def _printed_so(hand: "Hand") -> ChangeSet:
    settings = PaperSettings(id=PaperKindId(("circular", "slip")[hand.draws[1] % 2]))
    options = {"issue": str(hand.draws[2] % 9)} if hand.draws[2] % 3 else {}
    wordings = {"overall": f"截至{hand.draws[3] % 9}月"} if hand.draws[3] % 2 else {}
    return put_paper_settings(hand.ledger, settings.with_options(options).with_wordings("zh_CN", wordings))


VIEW_EDITS: Mapping[str, Callable[["Hand"], ChangeSet]] = {
    "put_view": _kept,
    "rename_view": _of_one(lambda hand, key: rename_view(hand.ledger, key, f"新名{hand.draws[2] % 9}")),
    "move_view": _of_one(lambda hand, key: move_view(hand.ledger, key, down=bool(hand.draws[3] % 2))),
    "remove_view": _of_one(lambda hand, key: remove_view(hand.ledger, key)),
    "edit_tasks": _together,
    "put_paper_settings": _printed_so,
}
