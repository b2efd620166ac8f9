"""Edits of the table of duties from which leads are suggested."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import DutyId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.clean_text import clean_text


def put_duty(ledger: Ledger, duty: Duty, *, in_force: Sequence[Duty]) -> ChangeSet:
    """Enter a row in the table in force, or set the row of its id; a row without a unit is no edit.

    A ledger that has no table of its own takes the one in force over with this very step.
    """
    duty = replace(duty, unit="".join(clean_text(duty.unit).split()), words=tidy_words(duty.words))
    if not duty.unit:
        return ChangeSet(operation=Operation.EDIT_DUTIES)
    known = any(row.id == duty.id for row in in_force)
    rows = [duty if row.id == duty.id else row for row in in_force] if known else [*in_force, duty]
    return set_duties(ledger, rows, unit=duty.unit)


def remove_duty(ledger: Ledger, duty_id: DutyId, *, in_force: Sequence[Duty]) -> ChangeSet:
    """Strike a row; without any row left the ledger has no table of its own, and the shipped one holds again."""
    gone = next((row for row in in_force if row.id == duty_id), None)
    if gone is None:
        return ChangeSet(operation=Operation.EDIT_DUTIES)
    return set_duties(ledger, [row for row in in_force if row.id != duty_id], unit=gone.unit)


def set_duties(ledger: Ledger, rows: Iterable[Duty], *, unit: str = "") -> ChangeSet:
    """Make the rows the ledger's table, in this order, by what differs; no rows: the shipped table holds again."""
    wanted = {row.id: replace(row, position=place) for place, row in enumerate(rows, start=1)}
    changes = [Change(before=row, after=None) for row in ledger.duties.in_order() if row.id not in wanted]
    for key, row in wanted.items():
        before = ledger.duties.get(key)
        if before != row:
            changes.append(Change(before=before, after=row))
    return ChangeSet(operation=Operation.EDIT_DUTIES, changes=tuple(changes), params={"department": unit})


def tidy_words(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, without white space, none empty."""
    return tuple(dict.fromkeys(word for word in ("".join(clean_text(word).split()) for word in words) if word))


def split_words(text: str) -> tuple[str, ...]:
    """The words of a line as it is typed: separated by commas, 、, semicolons, spaces or line breaks."""
    for mark in "，,；;、\n\t":
        text = text.replace(mark, " ")
    return tidy_words(text.split(" "))
