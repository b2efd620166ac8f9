"""The form of one unit for one 期: its rows, what each of them asks for, and what was known when it went out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.item import ItemType, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.progress.counting import newest, newest_of_layer
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate, ProgressWord


class FormField(Enum):
    """What a form asks of a row, and of the unit (CONTACT, PHONE)."""

    PROGRESS = "progress"
    VALUE = "value"
    PROBLEM = "problem"
    CAUSE = "cause"
    NEXT_STEP = "next_step"
    EXPECTED = "expected"
    UNCHANGED = "unchanged"
    FINISHED = "finished"
    CONTACT = "contact"
    PHONE = "phone"


class AskedFor(Enum):
    """What the value cell of a line is to hold."""

    FIGURE = "figure"
    PERCENT = "percent"
    WORD = "word"
    STAGE = "stage"


FormValue = Decimal | ProgressWord | Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One value cell of a row: of a target, or of the item itself where it has no measurable one."""

    asked: AskedFor
    target: Target | None = None
    last: FormValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One item as a unit is asked about it; `last` is what was said last, `base_id` the unit's own last report."""

    item: Task
    number: str
    lines: tuple[FormLine, ...]
    last: ProgressUpdate | None
    base_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentForm:
    """Everything that is written into one unit's form; `ledger_id` keeps forms of two ledgers apart."""

    ledger_id: str
    district: str
    period: Period
    due_on: date
    department: Department
    rows: tuple[FormRow, ...]


def form_of(
    ledger: Ledger, period: Period, department: Department, items: Iterable[Task], *, ledger_id: str, due_on: date
) -> DepartmentForm:
    """The form of a unit with these items in the order given."""
    return DepartmentForm(
        ledger_id=ledger_id,
        district=ledger.office.district,
        period=period,
        due_on=due_on,
        department=department,
        rows=tuple(_row(ledger, item) for item in items),
    )


def measurable_targets(ledger: Ledger, item_id: ItemId) -> tuple[Target, ...]:
    """The targets of an item that a figure can be given for."""
    return tuple(target for target in ledger.targets.owned_by(item_id) if target.value is not None)


def last_figure(updates: Iterable[ProgressUpdate], target_id: TargetId) -> Decimal | None:
    """The figure given last for a target, whoever gave it."""
    figures = [update.figure(target_id) for update in updates]
    return next((figure for figure in reversed(figures) if figure is not None), None)


def _row(ledger: Ledger, item: Task) -> FormRow:
    updates = ledger.updates.owned_by(item.id)
    base = newest_of_layer(updates, Layer.REPORTED)
    return FormRow(
        item=item,
        number=ledger.plans[item.year].number_of(item.id),
        lines=_lines(ledger, item, updates),
        last=newest(updates),
        base_id=base.id if base is not None else "",
    )


def _lines(ledger: Ledger, item: Task, updates: tuple[ProgressUpdate, ...]) -> tuple[FormLine, ...]:
    targets = measurable_targets(ledger, item.id)
    if targets:
        return tuple(
            FormLine(asked=AskedFor.FIGURE, target=target, last=last_figure(updates, target.id)) for target in targets
        )
    if item.type is ItemType.PROJECT:
        return (FormLine(asked=AskedFor.STAGE, last=_last_of(updates, "stage")),)
    percent = _last_of(updates, "percent")
    if item.type is ItemType.QUALITATIVE and percent is None:
        return (FormLine(asked=AskedFor.WORD, last=_last_of(updates, "word")),)
    return (FormLine(asked=AskedFor.PERCENT, last=percent),)


def _last_of(updates: tuple[ProgressUpdate, ...], name: str) -> FormValue | None:
    return next((value for update in reversed(updates) if (value := getattr(update, name)) is not None), None)
