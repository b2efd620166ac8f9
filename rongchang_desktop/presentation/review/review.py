"""A review: the draft as a plan of its own, edited by the same functions as any other, saved nowhere."""

from collections.abc import Mapping
from datetime import datetime, time
from types import MappingProxyType

from PySide6.QtCore import QObject

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import remove_items
from rongchang_desktop.domain.editing.levels import set_level
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.outline_moves import indent_item, move_down, move_up, outdent_item
from rongchang_desktop.domain.editing.splitting import merge_with_previous, split_item
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.intake.reviewed import adopt_reviewed
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.localization.labels import kind_label
from rongchang_desktop.presentation.review.advice import Advice
from rongchang_desktop.presentation.review.framing import promote_framing
from rongchang_desktop.presentation.review.places import Place, places_of
from rongchang_desktop.presentation.review.review_marks import ReviewMarks
from rongchang_desktop.presentation.review.source_map import SourceMap
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.presentation.touched import is_mere_move
from rongchang_desktop.services.change_feed import ChangeFeed
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner

NOT_LOOKED_AT = (Operation.MOVE_ITEM, Operation.SUGGEST_LEADS)
"""Steps that say nothing of how surely the items they touch were read."""


class Review(QObject):
    """One draft being corrected. What a person changes counts as looked at; undo is the scratch plan's own."""

    def __init__(self, draft: DraftPlan, main: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._main = main
        self.year = draft.year or main.today().year
        empty = Ledger(departments=main.ledger.departments, posts=main.ledger.posts)
        adoption = adopt(empty, draft, year=self.year, new_id=main.editor.new_id, today=main.today())
        feed = ChangeFeed()
        signature = Signature(
            actor=lambda: main.editor.actor,
            now=lambda: datetime.combine(main.today(), time()),
            new_id=main.editor.new_id,
        )
        editor = LedgerEditor(adoption.apply_to(empty), feed=feed, runner=InlineRunner(), signature=signature)
        self.session = PlanSession(editor, feed, year=self.year, words=main.words, today=main.today, parent=self)
        self.places = places_of(draft, adoption)
        self.marks = ReviewMarks(self.places, self)
        self._by_item = MappingProxyType({place.key: place for place in self.places if not place.framing})
        self._framing = tuple(place for place in self.places if place.framing)
        self.advice = Advice(self.session, main, self)
        self._map: SourceMap | None = None
        self.session.changed.connect(self._on_changed)

    @property
    def source_map(self) -> SourceMap:
        """Characters to items, for the plan as it stands."""
        if self._map is None:
            self._map = SourceMap(self.session.plan, self.draft.source_text, self.framing)
        return self._map

    @property
    def framing(self) -> tuple[Place, ...]:
        """The sentences that still frame a heading and are no commitments."""
        plan = self.session.plan
        items = plan.items if plan is not None else {}
        return tuple(
            place for place in self._framing if place.framing in getattr(items.get(place.item_id), "preamble", "")
        )

    def doubts(self) -> Mapping[ItemId, str]:
        """Why items that are still to be looked at are doubtful, in words."""
        words, plan = self._main.words, self.session.plan
        found: dict[ItemId, str] = {}
        for place in self.marks.left:
            item = plan.items.get(place.item_id) if plan is not None else None
            if item is None:
                continue
            if place.framing:
                reason = words.gettext("Taken as framing: “{sentence}”", sentence=place.framing)
            else:
                kind, why = kind_label(type(item), words), words.gettext(place.reason)
                reason = words.gettext("Read as {kind}, not surely. {reason}", kind=kind, reason=why)
            found[place.item_id] = found.get(place.item_id) or reason
        return found

    def place_of(self, item_id: ItemId) -> Place | None:
        """The place an item was read from; None for one that was made in the review."""
        return self._by_item.get(item_id)

    def confirm(self, place: Place) -> None:
        """Say that a place was read as it should; a second time takes that back."""
        self.marks.toggle(place.key)

    def set_level(self, item_id: ItemId, kind: type[PlanItem]) -> bool:
        return self.session.edit(lambda ledger: set_level(ledger, item_id, kind))

    def merge(self, item_id: ItemId) -> bool:
        return self.session.edit(lambda ledger: merge_with_previous(ledger, item_id))

    def split(self, item_id: ItemId, *, at: int) -> ItemId | None:
        """Cut an item's wording; gives the new item, None where it was refused."""
        new_id = ItemId(self.session.editor.new_id())
        taken = self.session.edit(lambda ledger: split_item(ledger, item_id, at=at, new_id=new_id))
        return new_id if taken else None

    def remove(self, item_ids: list[ItemId]) -> bool:
        return self.session.edit(lambda ledger: remove_items(ledger, item_ids))

    def move(self, item_id: ItemId, by: int) -> bool:
        """Up (-1) or down (1) among its siblings."""
        return self.session.edit(lambda ledger: (move_up if by < 0 else move_down)(ledger, item_id))

    def indent(self, item_id: ItemId, by: int) -> bool:
        """A level deeper (1) or shallower (-1)."""
        return self.session.edit(lambda ledger: (outdent_item if by < 0 else indent_item)(ledger, item_id))

    def make_commitment(self, place: Place) -> ItemId | None:
        """Turn a framing sentence into a commitment of its heading; gives the new item."""
        new_id = ItemId(self.session.editor.new_id())
        taken = self.session.edit(lambda ledger: promote_framing(ledger, place, self.draft, new_id=new_id))
        if taken:
            self.marks.settle([place.key])
        return new_id if taken else None

    def adoption_changes(self, target: Ledger, year: int) -> ChangeSet:
        """The reviewed plan as one step for the target ledger. Raises YearTakenError."""
        return adopt_reviewed(self.session.ledger, self.year, into=target, year=year, today=self._main.today())

    def close(self) -> None:
        """Stop listening."""
        self.session.close()

    def _on_changed(self, event: PlanChanged) -> None:
        self._map = None
        corrected = [change.record for change in event.changes.changes if not is_mere_move(change)]
        touched = {record.id for record in corrected} | {getattr(record, "item_id", "") for record in corrected}
        if event.changes.operation not in NOT_LOOKED_AT:
            # Quietly: whoever shows the marks hears of the step itself, after the tree has taken it in.
            self.marks.blockSignals(True)
            self.marks.settle(touched)
            self.marks.blockSignals(False)
