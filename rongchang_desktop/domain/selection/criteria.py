"""A question written down in plain text, as a saved view keeps it, and read back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any

from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook
from rongchang_desktop.domain.ledger.saved_view import Criterion
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.selection import Due, Selection

YES = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """How one part of a question is written; a part that `gathers` stands once for each of its values."""

    written: Callable[[Any], str]
    read: Callable[[str], Any]
    gathers: bool = False


def _choice(kind: type[Enum], *, gathers: bool = True) -> _Part:
    return _Part(written=lambda value: str(value.value), read=kind, gathers=gathers)


def _flag(text: str) -> bool:
    if text != YES:
        raise ValueError(text)
    return True


_IDS = _Part(written=str, read=str, gathers=True)
_FLAG = _Part(written=lambda value: YES, read=_flag)
_PARTS: dict[str, _Part] = {
    "text": _Part(written=str, read=str),
    "item_ids": _IDS,
    "heading_ids": _IDS,
    "lights": _choice(Light),
    "department_ids": _IDS,
    "leads_only": _FLAG,
    "post_ids": _IDS,
    "submissions": _choice(Submission),
    "due": _choice(Due, gathers=False),
    "due_within": _Part(written=str, read=int),
    "answers_to": _choice(AnswersTo),
    "outlooks": _choice(Outlook),
    "changed_since": _Part(written=date.isoformat, read=date.fromisoformat),
    "awaiting_check": _FLAG,
    "without_lead": _FLAG,
    "has_problem": _FLAG,
}
_NOTHING = Selection()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenQuestion:
    """A question as it was read; `unknown` is what a newer program asked for and this one cannot."""

    selection: Selection
    unknown: tuple[Criterion, ...] = ()


def written(selection: Selection, *, unknown: Iterable[Criterion] = ()) -> tuple[Criterion, ...]:
    """The question in criteria, with those kept aside when it was read."""
    return (*_written(selection), *unknown)


def read(criteria: Iterable[Criterion]) -> WrittenQuestion:
    """The question the criteria ask."""
    values: dict[str, Any] = {}
    unknown: list[Criterion] = []
    for criterion in criteria:
        part = _PARTS.get(criterion.field)
        if part is None:
            unknown.append(criterion)
            continue
        try:
            value = part.read(criterion.value)
        except ValueError:
            unknown.append(criterion)
            continue
        if part.gathers:
            value = values.get(criterion.field, frozenset()) | ({value} if criterion.value else frozenset())
        values[criterion.field] = value
    return WrittenQuestion(selection=Selection(**values), unknown=tuple(unknown))


def _written(selection: Selection) -> Iterator[Criterion]:
    for field in fields(Selection):
        value, part = getattr(selection, field.name), _PARTS[field.name]
        if value == getattr(_NOTHING, field.name):
            continue
        each = (sorted(map(part.written, value)) or [""]) if part.gathers else [part.written(value)]
        for text in each:
            yield Criterion(field=field.name, value=text)
