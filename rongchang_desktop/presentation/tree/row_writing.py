"""Writes the rows: reads item, owners, targets, progress and light off the session and puts them into words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import RANK, Heading, PlanItem, Recurrence, Task, WorkItem
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Tally
from rongchang_desktop.domain.periods.current import reporting_days
from rongchang_desktop.domain.progress.counting import newest
from rongchang_desktop.domain.progress.submission import Submission, submission
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.view_words import group_title
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.more_cells import more_cells
from rongchang_desktop.presentation.tree.rows import HeadingRow, Row, TaskRow

# Groups come with the first grouping.
if TYPE_CHECKING:
    from rongchang_desktop.domain.selection.plan_groups import PlanGroup

UNJUDGED = Assessment(light=Light.NOT_STARTED, reason=Reason.NO_REPORT)


class RowWriter:
    """Rows by item, kept until told that they changed."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session
        self._rows: dict[ItemId, Row] = {}
        self.doubts: Mapping[ItemId, str] = {}
        """Why the reading of an item is doubtful, for a review; none elsewhere."""

    def row(self, item: PlanItem) -> Row:
        """The row of an item of the session's plan."""
        known = self._rows.get(item.id)
        if known is None:
            known = self._heading(item) if isinstance(item, Heading) else self._task(item)
            self._rows[item.id] = known
        return known

    def forget(self, *item_ids: ItemId) -> None:
        """Write these rows anew when next asked; all of them when none is named."""
        if not item_ids:
            self._rows.clear()
        for item_id in item_ids:
            self._rows.pop(item_id, None)

    def group_row(self, group: "PlanGroup", grouping: Grouping) -> Row:
        """The row of commitments put together by something else than the plan's tree."""
        key = ItemId(group.key)
        known = self._rows.get(key)
        if known is None:
            title = group_title(group, grouping, self._session.ledger, self._session.words)
            known = self._rows[key] = self._counted(key, title, self._tally_of(group))
        return known

    def _heading(self, item: Heading) -> HeadingRow:
        counted = self._counted(item.id, item.title, self._session.tally(item.id))
        doubt = self.doubts.get(item.id, "")
        return replace(counted, level=RANK[type(item)], number=item.number, doubt=doubt)

    def _counted(self, key: ItemId, title: str, tally: Tally) -> HeadingRow:
        closing = ""
        if tally.total:
            closing = self._session.words.gettext("Closed {closed}/{total}", closed=tally.closed, total=tally.total)
        return HeadingRow(
            id=key,
            level=0,
            number="",
            title=title,
            counts=tuple((light, tally.lights[light]) for light in Light if tally.lights[light]),
            closing=closing,
        )

    def _tally_of(self, group: "PlanGroup") -> Tally:
        tally, plan = Tally(), self._session.plan
        for item_id in group.item_ids:
            item = plan.items.get(item_id) if plan is not None else None
            judged = self._session.assessment(item_id)
            if isinstance(item, Task) and judged is not None:
                tally.add(judged.light, item.done.state, 1)
        return tally

    def _task(self, item: Task) -> TaskRow:
        session, words = self._session, self._session.words
        plan = session.plan
        assert plan is not None
        judged = session.assessment(item.id) or UNJUDGED
        updates = session.ledger.updates.owned_by(item.id)
        last = newest(updates)
        lead = session.ledger.lead(item.id)
        due = reporting_days(session.ledger, item.year)
        sent = submission(item, updates, session.judging_day(), due=due)
        missing = plan.state is PlanState.ISSUED and sent is Submission.MISSING
        return TaskRow(
            id=item.id,
            part=isinstance(item, WorkItem),
            number=plan.number_of(item.id),
            title=item.title,
            done=item.done.state,
            targets=self._targets(item),
            lead=lead.name if lead else "",
            deadline=self.deadline(item),
            said=self._said(last) if last else "",
            source=self._source(last) if last else "",
            unreported=words.gettext("not reported") if missing else "",
            light=judged.light,
            state=label(judged.light, words),
            reached=judged.reached,
            expected=judged.expected,
            nodes=judged.nodes,
            gauge=self._gauge(judged),
            leader=self._leader(item),
            more=more_cells(item, sent, session),
            doubt=self.doubts.get(item.id, ""),
            by_hand=judged.manual is not None,
        )

    def deadline(self, item: Task) -> str:
        """12月底, 每季度, 长期坚持; empty where the item names none."""
        if item.recurrence is not Recurrence.ONCE:
            return label(item.recurrence, self._session.words)
        return formats.deadline(item.deadline, item.year, self._session.words) if item.deadline else ""

    def _leader(self, item: Task) -> str:
        """The leading post with who holds it on the day of judging."""
        ledger, day = self._session.ledger, self._session.judging_day()
        posts = [ledger.posts[one.post_id] for one in ledger.owners(item.id, Role.LEADING_POST) if one.post_id]
        return self._session.words.enumeration(f"{post.title} {post.holder_on(day)}".strip() for post in posts)

    def _targets(self, item: Task) -> tuple[str, ...]:
        found = self._session.ledger.targets.owned_by(item.id)
        return tuple(
            target_figure(target, self._session.words) or target.quote or target.indicator
            for target in found
            if not target.is_in_the_wording
        )

    def _said(self, update: ProgressUpdate) -> str:
        words = self._session.words
        if update.unchanged:
            return words.gettext("No change. {text}", text=update.text).strip()
        if update.text or update.problem:
            return update.text or update.problem
        said = update.word or update.stage
        return label(said, words) if said else ""

    def _source(self, update: ProgressUpdate) -> str:
        words = self._session.words
        return words.gettext(
            "{day} {layer}", day=formats.short_day(update.as_of, words), layer=label(update.layer, words)
        )

    def _gauge(self, judged: Assessment) -> str:
        if judged.reached is not None:
            return formats.percent(judged.reached, self._session.words)
        return "{}/{}".format(*judged.nodes) if judged.nodes else ""
