"""Edits of 收进展 for the strategies: forms sent, noted as returned and taken over, with the 期 they belong to."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.forms import TakenRow, note_returns, send_forms, take_rows
from rongchang_desktop.domain.editing.plans.periods import open_next_period
from rongchang_desktop.domain.forms.asking import asked_items
from rongchang_desktop.domain.forms.form import FormField, measurable_targets
from rongchang_desktop.domain.forms.proposal import ReplyComparison
from rongchang_desktop.domain.forms.reconciliation import compare
from rongchang_desktop.domain.forms.reply import FormReply, ReplyRow, ReplyValue
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.current import open_period
from tests.records import YEAR

if TYPE_CHECKING:
    from tests.strategies import Hand

Step = Callable[["Hand", Ledger], ChangeSet]


def _after_opening(hand: "Hand", *steps: Step) -> ChangeSet:
    """The steps one after the other, as one; a 期 is opened first where none is."""
    ledger, changes = hand.ledger, _opened(hand, hand.ledger)
    ledger = changes.apply_to(ledger)
    for step in steps:
        taken = step(hand, ledger)
        ledger = taken.apply_to(ledger)
        changes = replace(taken, changes=(*changes.changes, *taken.changes))
    return changes


def _opened(hand: "Hand", ledger: Ledger) -> ChangeSet:
    return open_next_period(ledger, YEAR, as_of=hand.day(), due_on=hand.day(3), new_id=hand.new_id)


def _sent(hand: "Hand", ledger: Ledger) -> ChangeSet:
    period = open_period(ledger, YEAR)
    assert period is not None
    asked = asked_items(ledger, period, ask_all=True)
    items = {unit: tuple(item.id for item in tasks) for unit, tasks in asked.items()}
    return send_forms(ledger, period.id, items, on=hand.day(), due_on=hand.day(3), new_id=hand.new_id)


def _noted(hand: "Hand", ledger: Ledger) -> ChangeSet:
    return note_returns(ledger, [_form(hand, ledger)], on=hand.day(1))


def _taken(hand: "Hand", ledger: Ledger) -> ChangeSet:
    form = _form(hand, ledger)
    rows = [TakenRow(form=form, row=row) for row in form.rows]
    return take_rows(ledger, rows, received_on=hand.day(1), new_id=hand.new_id)


def _form(hand: "Hand", ledger: Ledger) -> ReplyComparison:
    """A form of some unit in which each row says something else."""
    period = open_period(ledger, YEAR)
    assert period is not None
    asked = asked_items(ledger, period, ask_all=True)
    unit = hand.some(sorted(asked) or sorted(ledger.departments))
    rows = tuple(_row(hand, ledger, item, place) for place, item in enumerate(asked.get(unit, ()), start=1))
    reply = FormReply(
        name="报回.xlsx", sha256=f"{hand.draws[3]:x}", department_id=unit, rows=rows, contact=f"联络员{hand.draws[2]}"
    )
    return compare(ledger, reply, period=period, vocabulary={})


def _row(hand: "Hand", ledger: Ledger, item: Task, place: int) -> ReplyRow:
    kind = hand.draws[place % len(hand.draws)] % 4
    texts = {
        FormField.PROGRESS: ("无变化", f"进展{hand.draws[1]}", "", "已完成")[kind],
        FormField.FINISHED: "是" if kind == 3 else "",
        FormField.PROBLEM: "资金不足" if kind == 1 else "",
        FormField.EXPECTED: "11月底" if kind == 2 else "",
    }
    targets = measurable_targets(ledger, item.id) if kind in (1, 2) else ()
    values = tuple(ReplyValue(text=f"{hand.draws[0] % 500}家", target_id=target.id) for target in targets)
    return ReplyRow(place=place, item_id=item.id, texts=texts, values=values)


FORM_EDITS: dict[str, Callable[["Hand"], ChangeSet]] = {
    "send_forms": lambda hand: _after_opening(hand, _sent),
    "note_returns": lambda hand: _after_opening(hand, _sent, _noted),
    "take_rows": lambda hand: _after_opening(hand, _sent, _taken),
}
