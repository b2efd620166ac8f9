"""Hypothesis strategies: any sequence of edits a person could make, as numbers that pick what is there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from rongchang_desktop.domain.editing.adjustment import adjusted, issue_plan, places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.duties import put_duty, remove_duty, set_duties
from rongchang_desktop.domain.editing.endings import Judgement, end_items
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.editing.items import add_item, change_kind, edit_item, edit_text, move_item, remove_items
from rongchang_desktop.domain.editing.levels import set_level
from rongchang_desktop.domain.editing.nodes import add_quarter_nodes, put_node, remove_node
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.outline_moves import indent_item, move_down, move_up, outdent_item
from rongchang_desktop.domain.editing.owners import (
    add_department,
    add_post,
    assign_lead,
    set_departments,
    set_leading_posts,
)
from rongchang_desktop.domain.editing.progress import (
    close_items,
    reopen_item,
    report_no_change,
    report_progress,
    set_milestone,
    tick,
    untick,
)
from rongchang_desktop.domain.editing.splitting import merge_with_previous, split_item
from rongchang_desktop.domain.editing.targets import put_target, remove_target, set_as_of
from rongchang_desktop.domain.errors import ForbiddenMoveError, NameTakenError, StillNamedError
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import DutyId, ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Section, Task, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.grounded_step import grounded
from tests.builders import YEAR, a_draft, a_milestone, a_target, an_adjustment, an_update
from tests.directory_edits import DIRECTORY_EDITS
from tests.evidence_edits import EVIDENCE_EDITS
from tests.form_edits import FORM_EDITS
from tests.indicator_edits import INDICATOR_EDITS
from tests.judgement_edits import JUDGEMENT_EDITS
from tests.office_edits import OFFICE_EDITS
from tests.period_edits import PERIOD_EDITS
from tests.view_edits import VIEW_EDITS

KINDS = (Area, Section, Group, Commitment, WorkItem)


@dataclass(frozen=True)
class Hand:
    """Picks things of a ledger by drawn numbers, and makes new ids."""

    ledger: Ledger
    draws: Sequence[int]
    new_id: IdSource

    def number(self, place: int, below: int) -> int:
        return self.draws[place] % below if below else 0

    def item_id(self, place: int = 0) -> ItemId:
        order = self.ledger.plans[YEAR].order
        return order[self.number(place, len(order))]

    def task(self, place: int = 0) -> Task:
        tasks = [item for item in self.ledger.plans[YEAR].items.values() if isinstance(item, Task)]
        return sorted(tasks, key=lambda item: item.id)[self.number(place, len(tasks))]

    def some(self, records: Sequence[str], place: int = 1) -> str:
        return sorted(records)[self.number(place, len(records))]

    def day(self, place: int = 2) -> date:
        return date(YEAR, 1, 1) + timedelta(days=self.number(place, 400))


@dataclass(frozen=True)
class Edit:
    """One wish, by name, with the numbers that say on what."""

    name: str
    draws: tuple[int, ...]

    def wish(self, ledger: Ledger, new_id: IdSource) -> ChangeSet:
        """The step, with the adjustments an issued plan asks for; an empty one where the ledger refuses."""
        try:
            changes = EDITS[self.name](Hand(ledger, self.draws, new_id))
        except (ForbiddenMoveError, NameTakenError, StillNamedError, IndexError):  # nothing there to pick
            return ChangeSet(operation=Operation.EDIT_DETAILS)
        places = places_needing_adjustment(ledger, changes)
        if not places:
            return changes
        return adjusted(changes, [an_adjustment(item_id, id=new_id(), year=year) for year, item_id in places])


def _new_item(hand: Hand) -> ChangeSet:
    parent = hand.ledger.item(hand.item_id())
    kind = KINDS[hand.number(1, len(KINDS))]
    parent_id = None if kind is Area else parent.id
    item = kind(id=ItemId(hand.new_id()), year=YEAR, parent_id=parent_id, position=0, title=f"新增{hand.draws[3]}")
    return add_item(hand.ledger, item, row=hand.number(2, 8))


def _update(hand: Hand) -> ChangeSet:
    task = hand.task()
    figures = {target.id: hand.draws[3] % 300 for target in hand.ledger.targets.owned_by(task.id)}
    said = {"percent": hand.draws[3] % 130} if hand.draws[3] % 2 else {"word": list(ProgressWord)[hand.draws[3] % 4]}
    layer = list(Layer)[hand.number(1, 3)]
    update = an_update(task.id, hand.day(), id=hand.new_id(), layer=layer, figures=figures, **said)
    return report_progress(hand.ledger, update)


def _target(hand: Hand) -> ChangeSet:
    known = sorted(hand.ledger.targets)
    target_id = hand.some(known) if known and hand.draws[3] % 2 else hand.new_id()
    return put_target(hand.ledger, a_target(hand.task().id, hand.draws[2] % 500, id=target_id, position=hand.draws[1]))


def _node(hand: Hand) -> ChangeSet:
    known = sorted(hand.ledger.milestones)
    node_id = hand.some(known) if known and hand.draws[3] % 2 else hand.new_id()
    return put_node(hand.ledger, a_milestone(hand.task().id, hand.day(), id=node_id))


def _owners(hand: Hand) -> ChangeSet:
    units = sorted(hand.ledger.departments)
    wanted = [units[draw % len(units)] for draw in hand.draws[1:3]] if units else []
    role = (Role.RESPONSIBLE, Role.SUPPORTING)[hand.draws[3] % 2]
    return set_departments(hand.ledger, hand.task().id, role, wanted, new_id=hand.new_id)


def _judged(hand: Hand) -> ChangeSet:
    outcome = list(Outcome)[hand.number(3, len(Outcome))]
    judgements = [Judgement(item_id=task.id, outcome=outcome, reason="核实") for task in (hand.task(), hand.task(1))]
    return end_items(hand.ledger, judgements, on=hand.day(), checked_by="王敏", new_id=hand.new_id)


SHIPPED_DUTIES = tuple(
    Duty(id=DutyId(f"duty-{place}"), position=place, unit=f"区某{place}局", words=(f"事{place}",))
    for place in (1, 2, 3)
)


def _duty(hand: Hand) -> ChangeSet:
    known = hand.ledger.duties.in_order() or SHIPPED_DUTIES
    duty_id = known[hand.number(1, len(known))].id if hand.draws[3] % 2 else DutyId(hand.new_id())
    duty = Duty(id=duty_id, position=0, unit=f"区新{hand.number(0, 5)}局", words=(f"词{hand.draws[2] % 9}",))
    return put_duty(hand.ledger, duty, in_force=known)


def _fewer_duties(hand: Hand) -> ChangeSet:
    known = hand.ledger.duties.in_order() or SHIPPED_DUTIES
    return remove_duty(hand.ledger, known[hand.number(1, len(known))].id, in_force=known)


def _grounded(hand: Hand) -> ChangeSet:
    step = edit_text(hand.ledger, hand.item_id(), f"依据改写{hand.draws[1]}")
    grounds = Grounds(what="改写", basis="会议纪要", approved_by="区长")
    return grounded(hand.ledger, step, grounds, Localizer(), on=hand.day(), new_id=hand.new_id)


def _adopt(hand: Hand) -> ChangeSet:
    year = YEAR + 1 + len(hand.ledger.plans)
    return adopt(hand.ledger, a_draft(), year=year, new_id=hand.new_id)


EDITS: dict[str, Callable[[Hand], ChangeSet]] = {
    "add_item": _new_item,
    "edit_text": lambda hand: edit_text(hand.ledger, hand.item_id(), f"改写{hand.draws[1]}"),
    "edit_item": lambda hand: edit_item(hand.ledger, hand.task().id, Operation.SET_DEADLINE, deadline=hand.day()),
    "move_item": lambda hand: move_item(
        hand.ledger, hand.item_id(), parent_id=hand.item_id(1) if hand.draws[3] % 5 else None, row=hand.number(2, 8)
    ),
    "remove_items": lambda hand: remove_items(hand.ledger, {hand.item_id(), hand.item_id(1)}),
    "change_kind": lambda hand: change_kind(hand.ledger, hand.item_id(), KINDS[hand.number(1, len(KINDS))]),
    "indent_item": lambda hand: indent_item(hand.ledger, hand.item_id()),
    "outdent_item": lambda hand: outdent_item(hand.ledger, hand.item_id()),
    "move_up": lambda hand: move_up(hand.ledger, hand.item_id()),
    "move_down": lambda hand: move_down(hand.ledger, hand.item_id()),
    "set_level": lambda hand: set_level(hand.ledger, hand.item_id(), KINDS[hand.number(1, 4)]),
    "split_item": lambda hand: split_item(
        hand.ledger, hand.item_id(), at=1 + hand.number(1, 12), new_id=ItemId(hand.new_id())
    ),
    "merge_with_previous": lambda hand: merge_with_previous(hand.ledger, hand.item_id()),
    "assign_lead": lambda hand: assign_lead(
        hand.ledger, [hand.task().id, hand.task(2).id], hand.some(sorted(hand.ledger.departments)), new_id=hand.new_id
    ),
    "set_departments": _owners,
    "set_leading_posts": lambda hand: set_leading_posts(
        hand.ledger, hand.task().id, list(hand.ledger.posts)[: hand.draws[1] % 2], new_id=hand.new_id
    ),
    "add_department": lambda hand: add_department(hand.ledger, f"区新{hand.number(0, 5)}局", new_id=hand.new_id),
    "add_post": lambda hand: add_post(hand.ledger, f"副区长{hand.number(0, 5)}", new_id=hand.new_id),
    "tick": lambda hand: tick(hand.ledger, [hand.task().id, hand.task(1).id], today=hand.day(), by="区科技局"),
    "untick": lambda hand: untick(hand.ledger, [hand.task().id, hand.task(1).id]),
    "close_items": lambda hand: close_items(
        hand.ledger, [hand.task().id, hand.task(1).id], checked_on=hand.day(), checked_by="王敏", basis="现场核实"
    ),
    "reopen_item": lambda hand: reopen_item(hand.ledger, hand.task().id, reason="复查未达标"),
    "report_progress": _update,
    "report_no_change": lambda hand: report_no_change(
        hand.ledger, [hand.task().id, hand.task(1).id], today=hand.day(), by="区科技局", new_id=hand.new_id
    ),
    "set_milestone": lambda hand: set_milestone(
        hand.ledger, hand.some(sorted(hand.ledger.milestones)), done_on=hand.day() if hand.draws[3] % 3 else None
    ),
    "put_node": _node,
    "remove_node": lambda hand: remove_node(hand.ledger, hand.some(sorted(hand.ledger.milestones))),
    "add_quarter_nodes": lambda hand: add_quarter_nodes(hand.ledger, hand.task(), new_id=hand.new_id),
    "put_target": _target,
    "remove_target": lambda hand: remove_target(hand.ledger, hand.some(sorted(hand.ledger.targets))),
    "set_as_of": lambda hand: set_as_of(hand.ledger, YEAR, hand.day() if hand.draws[3] % 3 else None),
    "issue_plan": lambda hand: issue_plan(hand.ledger, YEAR, on=hand.day(), document_number="荣示府发〔2024〕1号"),
    "adopt": _adopt,
    "end_items": _judged,
    "put_duty": _duty,
    "remove_duty": _fewer_duties,
    "set_duties": lambda hand: set_duties(hand.ledger, SHIPPED_DUTIES[: hand.number(1, 4)]),
    "grounded": _grounded,
    **PERIOD_EDITS,
    **FORM_EDITS,
    **VIEW_EDITS,
    **DIRECTORY_EDITS,
    **EVIDENCE_EDITS,
    **INDICATOR_EDITS,
    **JUDGEMENT_EDITS,
    **OFFICE_EDITS,
}


def edits(*names: str, max_size: int = 12) -> st.SearchStrategy[list[Edit]]:
    """Sequences of edits, of the named kinds only where names are given."""
    draws = st.tuples(*[st.integers(0, 10_000)] * 4)
    one = st.builds(Edit, st.sampled_from(names or tuple(EDITS)), draws)
    return st.lists(one, min_size=1, max_size=max_size)


def steps(ledger: Ledger, wishes: Sequence[Edit], new_id: IdSource) -> Iterator[tuple[ChangeSet, Ledger, Ledger]]:
    """Take the edits one after the other: each step with the ledger before and after it."""
    for wish in wishes:
        if not ledger.plans[YEAR].order or not any(isinstance(i, Task) for i in ledger.plans[YEAR].items.values()):
            return
        changes = wish.wish(ledger, new_id)
        after = changes.apply_to(ledger)
        yield changes, ledger, after
        ledger = after


def ledger_after(ledger: Ledger, wishes: Sequence[Edit], new_id: IdSource) -> Ledger:
    """The ledger after all the edits."""
    return next((last for _, _, last in reversed(list(steps(ledger, wishes, new_id)))), ledger)
