"""常用视图 and the office's own: questions about the plan by name, each with a selection that opens it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import SavedViewId
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.grouping import Grouping, grouping_of
from rongchang_desktop.domain.selection.selection import Due, Selection
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.session import PlanSession

if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.saved_view import SavedView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyView:
    """A question that ships with the program; `light` lends its count a colour."""

    key: str
    msgid: str
    selection: Selection
    light: Light | None = None


VIEWS = (
    ReadyView(
        key="lagging",
        msgid=N_("Lagging"),
        selection=Selection(lights=frozenset({Light.LAGGING})),
        light=Light.LAGGING,
    ),
    ReadyView(key="slow", msgid=N_("Slow"), selection=Selection(lights=frozenset({Light.SLOW})), light=Light.SLOW),
    ReadyView(key="due_this_month", msgid=N_("Due this month"), selection=Selection(due=Due.THIS_MONTH)),
    ReadyView(
        key="not_reported",
        msgid=N_("Not yet reported"),
        selection=Selection(submissions=frozenset({Submission.MISSING})),
    ),
    ReadyView(key="awaiting_check", msgid=N_("To be checked"), selection=Selection(awaiting_check=True)),
    ReadyView(
        key="livelihood",
        msgid=N_("Livelihood items"),
        selection=Selection(answers_to=frozenset({AnswersTo.LIVELIHOOD})),
    ),
    ReadyView(key="without_lead", msgid=N_("No lead unit"), selection=Selection(without_lead=True)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedView:
    """What a view shows: which rows, and how they are put together."""

    selection: Selection
    grouping: Grouping = Grouping.AREA


class SavedViews:
    """The office's own views: kept, renamed, put in order and taken away, each as one step that can be undone."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session

    def listed(self) -> "tuple[SavedView, ...]":
        """The views in their order."""
        return self._session.ledger.saved_views.in_order()

    def asked(self, view_id: SavedViewId) -> AskedView:
        """What the view shows, as far as this program can ask it."""
        from rongchang_desktop.domain.selection.criteria import read  # with the first view that was kept

        view = self._session.ledger.saved_views[view_id]
        return AskedView(selection=read(view.criteria).selection, grouping=grouping_of(view.grouping))

    def save(self, name: str, asked: AskedView) -> bool:
        """Keep what is asked under a name; a view that bears it already asks this from now on."""
        from rongchang_desktop.domain.editing.views import put_view
        from rongchang_desktop.domain.ledger.saved_view import SavedView
        from rongchang_desktop.domain.selection.criteria import written

        session, known = self._session, self._called(name)
        view = SavedView(
            id=known.id if known is not None else SavedViewId(session.editor.new_id()),
            position=0,
            name=name,
            criteria=written(asked.selection),
            grouping=asked.grouping.value,
        )
        return bool(name.strip()) and session.edit(lambda ledger: put_view(ledger, view))

    def rename(self, view_id: SavedViewId, name: str) -> bool:
        """Call it by another name."""
        from rongchang_desktop.domain.editing.views import rename_view

        return self._session.edit(lambda ledger: rename_view(ledger, view_id, name))

    def move(self, view_id: SavedViewId, *, down: bool) -> bool:
        """Let it change places with its neighbour."""
        from rongchang_desktop.domain.editing.views import move_view

        return self._session.edit(lambda ledger: move_view(ledger, view_id, down=down))

    def remove(self, view_id: SavedViewId) -> bool:
        """Take it away."""
        from rongchang_desktop.domain.editing.views import remove_view

        return self._session.edit(lambda ledger: remove_view(ledger, view_id))

    def _called(self, name: str) -> "SavedView | None":
        return next((view for view in self.listed() if folded(view.name) == folded(name)), None)
