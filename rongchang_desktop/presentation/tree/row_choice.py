"""Which rows a tree shows and how they are put together: the answer to a question, as an outline."""

from collections.abc import Iterator, Sequence

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, Task
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.presentation.tree.grouped_outline import GroupedOutline
from rongchang_desktop.presentation.tree.outline import Outline

EVERYTHING = Selection()


class RowChoice:
    """The question and the grouping of one tree, and the outlines that follow from them."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session
        self.selection = EVERYTHING
        self.grouping = Grouping.AREA
        self.found = 0
        """How many commitments matched when the question was asked."""

    def outline(self) -> Outline:
        """The rows as the question is answered now."""
        return self._over(self._found())

    def outline_after(self, event: PlanChanged, shown: Outline) -> Outline:
        """The rows after an edit: those of before stay, those that match now join them."""
        return self._over(self._found_after(event, shown.visible))

    def unmoved(self, event: PlanChanged, shown: Outline) -> Outline | None:
        """The rows of before over what was edited; None where the edit brings further rows."""
        plan = self._session.plan
        assert plan is not None
        if shown.visible is not None and self._found_after(event, shown.visible) != shown.visible:
            return None
        return shown.over(plan)

    def with_groups(self, item_ids: Sequence[ItemId], shown: Outline) -> Sequence[ItemId]:
        """The rows an edit of these items touches: those of the groups they stand in count them."""
        if self.grouping is Grouping.AREA:
            return item_ids
        above = dict.fromkeys(shown.parent_of(key) for key in item_ids if shown.shows(key))
        return (*item_ids, *(key for key in above if key is not None and shown.group(key) is not None))

    def _over(self, visible: frozenset[ItemId] | None) -> Outline:
        standing = self._session.standing
        if standing is None or self.grouping is Grouping.AREA:
            return Outline(self._session.plan, visible)
        from rongchang_desktop.domain.selection.plan_groups import groups  # with the first grouping

        order = standing.plan.order
        item_ids = order if visible is None else [item_id for item_id in order if item_id in visible]
        return GroupedOutline(standing.plan, visible, groups(standing, self.grouping, item_ids))

    def _found(self) -> frozenset[ItemId] | None:
        standing = self._session.standing
        if standing is None or not self.selection:
            return None
        from rongchang_desktop.domain.selection.answer import matches, with_headings  # with the first question

        matching = list(matches(standing, self.selection, self._session.index))
        shown = with_headings(standing.plan, self.selection, matching)
        items, counted = standing.plan.items, matching if self.selection.is_about_tasks else shown
        self.found = sum(isinstance(items[item_id], Commitment) for item_id in counted)
        return shown

    def _found_after(self, event: PlanChanged, visible: frozenset[ItemId] | None) -> frozenset[ItemId] | None:
        standing = self._session.standing
        if standing is None or not self.selection or visible is None:
            return self._found()
        from rongchang_desktop.domain.selection.answer import select

        among = None if event.structural else event.items
        found = select(standing, self.selection, self._session.index, among=among)
        if not event.structural and found <= visible:
            return visible
        # A row that an edit no longer matches stays until another selection is made: nothing vanishes under the hand.
        plan = standing.plan
        stays = {item_id for item_id in visible if item_id in plan.items}
        stays.update(_written_beside(visible, event, plan))
        return found.union(stays, *({above.id for above in plan.ancestors(item_id)} for item_id in stays))


def _written_beside(visible: frozenset[ItemId], event: PlanChanged, plan: Plan) -> Iterator[ItemId]:
    """The new items that stand among rows that are shown: those are written there, whether they match or not."""
    for change in event.changes.changes:
        item = change.after if change.before is None else None
        if isinstance(item, Heading | Task) and item.id in plan.items:
            above = [heading.id for heading in plan.ancestors(item.id)]
            if any(key in visible for key in above) if above else visible:
                yield item.id
