"""The open plan as the screens see it: ledger, lights and words, with signals for what changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.errors import AdjustmentRequiredError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.change_feed import ChangeFeed, Event, LedgerChanged, LedgerReplaced
from rongchang_desktop.services.ledger_editor import LedgerEditor

# What judges, searches and edits comes with the first plan: the window is painted before.
if TYPE_CHECKING:
    from rongchang_desktop.domain.pacing.assessment import Assessment
    from rongchang_desktop.domain.pacing.tally import Scoreboard, Tally
    from rongchang_desktop.domain.selection.conditions import Standing
    from rongchang_desktop.domain.selection.search_index import SearchIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChanged:
    """A step as the screens need it: `items` were touched (headings above them too); `structural` means rows moved."""

    changes: ChangeSet
    items: tuple[ItemId, ...]
    structural: bool
    origin: object | None = None


class PlanSession(QObject):
    """One year's plan, open for reading and editing; judges again only what an edit touched."""

    changed = Signal(object)
    """PlanChanged: a step was taken, undone or redone."""
    replaced = Signal()
    """Everything may differ: load, refused save, other year, other day, other language."""
    save_state_changed = Signal(object)
    """SaveStateChanged of the change feed."""
    failed = Signal(object)
    """UserFacingError: a wish was refused; nothing was changed."""
    adjustment_requested = Signal(object)
    """ChangeSet that an issued plan takes only with an adjustment; answer with `adjust`."""

    def __init__(
        self,
        editor: LedgerEditor,
        feed: ChangeFeed,
        *,
        year: int,
        words: Localizer,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.words = words
        self.today = today
        self._year = year
        self._index: SearchIndex | None = None
        self._scores = self._fresh_scores()
        self._unsubscribe = feed.subscribe(self._on_event)

    @property
    def index(self) -> "SearchIndex":
        """The words the search looks through, gathered as they are asked for."""
        if self._index is None:
            from rongchang_desktop.domain.selection.search_index import SearchIndex
            from rongchang_desktop.localization.pinyin import pinyin_initials

            self._index = SearchIndex(pinyin_initials)
        return self._index

    @property
    def ledger(self) -> Ledger:
        return self.editor.ledger

    @property
    def year(self) -> int:
        return self._year

    @property
    def plan(self) -> Plan | None:
        """The plan of the session's year; None once its adoption was undone."""
        return self.ledger.plans.get(self._year)

    @property
    def scores(self) -> "Scoreboard | None":
        return self._scores

    @property
    def standing(self) -> "Standing | None":
        """The plan as it stands on the judging day, ready to be asked; None where there is no plan."""
        plan, scores = self.plan, self._scores
        if plan is None or scores is None:
            return None
        from rongchang_desktop.domain.selection.conditions import Standing

        return Standing(ledger=self.ledger, plan=plan, assessments=scores.assessments, day=scores.today)

    def assessment(self, item_id: ItemId) -> "Assessment | None":
        """The judgement of an item that can be ticked."""
        return self._scores.assessments.get(item_id) if self._scores else None

    def tally(self, item_id: ItemId | None) -> "Tally":
        """The counts under a heading, or of the whole plan."""
        from rongchang_desktop.domain.pacing.tally import Tally

        return self._scores.tally(item_id) if self._scores else Tally()

    def judging_day(self) -> date:
        """The day the lights are judged on."""
        return self._scores.today if self._scores else self.today()

    def attach(self, editor: LedgerEditor, feed: ChangeFeed, *, year: int) -> None:
        """Look at another ledger from now on: one was opened, or the open one was closed for an empty one."""
        self._unsubscribe()
        self.editor = editor
        self._year = year
        self._unsubscribe = feed.subscribe(self._on_event)
        self.refresh()

    def switch_year(self, year: int) -> None:
        """Look at another year's plan."""
        self._year = year
        self.refresh()

    def refresh(self) -> None:
        """Judge everything again and have every screen draw itself anew."""
        self._scores = self._fresh_scores()
        self._index = None
        self.replaced.emit()

    def edit(self, wish: Callable[[Ledger], ChangeSet], *, origin: object | None = None) -> bool:
        """Carry out a wish; a refusal is told by signal, never raised. True when it was taken (or changed nothing)."""
        try:
            changes = self._changes_for(wish)
            self.editor.commit(changes, origin=origin)
        except AdjustmentRequiredError:
            self.adjustment_requested.emit(changes)
            return False
        except UserFacingError as error:
            self.failed.emit(error)
            return False
        return True

    def adjust(self, changes: ChangeSet, *, on: date, basis: str, approved_by: str) -> bool:
        """Carry out what an issued plan refused, with the adjustment that allows it."""

        from rongchang_desktop.domain.editing.adjustment import adjusted
        from rongchang_desktop.domain.editing.grounds import Grounds, adjustments_on
        from rongchang_desktop.localization.adjusted_values import adjusted_values

        grounds = Grounds(what=changes.operation.value, basis=basis, approved_by=approved_by)

        def wish(ledger: Ledger) -> ChangeSet:
            values = adjusted_values(ledger, changes, self.words)
            return adjusted(changes, adjustments_on(grounds, values, on=on, new_id=self.editor.new_id))

        return self.edit(wish)

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def _changes_for(self, wish: Callable[[Ledger], ChangeSet]) -> ChangeSet:
        from rongchang_desktop.presentation.touched import items_to_recall

        changes = wish(self.ledger)
        concerned = items_to_recall(changes)
        items = [key for key in concerned if self.plan is not None and key in self.plan.items]
        known = self.ledger
        return wish(self.ledger) if items and self.editor.recall(items) is not known else changes

    def _fresh_scores(self) -> "Scoreboard | None":
        plan = self.ledger.plans.get(self._year)
        if plan is None:
            return None
        from rongchang_desktop.domain.pacing.tally import Scoreboard, judging_day

        day = judging_day(plan, self.today())
        later = dict.fromkeys(update.item_id for update in self.ledger.updates.values() if update.as_of > day)
        # Judged on an earlier day, what was known then may lie on the disk alone.
        return Scoreboard(self.editor.recall(later) if later else self.ledger, self._year, today=day)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, LedgerReplaced):
            self.refresh()
        elif isinstance(event, LedgerChanged):
            self._on_changed(event)
        else:
            self.save_state_changed.emit(event)

    def _on_changed(self, event: LedgerChanged) -> None:
        from rongchang_desktop.presentation.touched import touched_items

        touched = touched_items(event, self._year)
        if touched.everything or self._scores is None:
            self.refresh()
            return
        self.index.forget(touched.items)
        if touched.structural:
            self._scores = self._scores.rearranged(event.before, event.ledger, touched.items)
        else:
            self._scores.rejudge(event.before, event.ledger, touched.items)
        self.changed.emit(
            PlanChanged(
                changes=event.changes,
                items=tuple(self._with_ancestors(touched.items)),
                structural=touched.structural,
                origin=event.origin,
            )
        )

    def _with_ancestors(self, item_ids: Iterable[ItemId]) -> dict[ItemId, None]:
        plan = self.plan
        found: dict[ItemId, None] = {}
        for item_id in item_ids:
            if plan is not None and item_id in plan.items:
                found[item_id] = None
                found.update(dict.fromkeys(parent.id for parent in plan.ancestors(item_id)))
        return found
