"""What a step changed, in words: the old value beside the new one."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import ROLE_ORDER, Ownership, Role
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.indicator_rows import period_words, target_words
from rongchang_desktop.localization.judgement_words import light_put, ways
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.progress_differences import done_difference, progress_difference

NOTHING = "—"
CHOICES = (
    ("recurrence", N_("Recurs")),
    ("type", N_("Type")),
    ("rhythm", N_("Rhythm")),
    ("outlook", N_("Outlook for the year")),
)


def differences(changes: ChangeSet, ledger: Ledger, words: Localizer) -> tuple[str, ...]:
    """A line for every value that became another and that a person would name; none for a mere move."""
    lines: list[str] = []
    for change in changes.changes:
        before, after = change.before, change.after
        if isinstance(before, Heading | Task) and isinstance(after, Heading | Task):
            lines += _of_item(before, after, words)
        elif isinstance(change.record, Target):
            lines += _of_target(before, after, words)
        elif isinstance(change.record, ManualLight):
            put = [light_put(each, words) if isinstance(each, ManualLight) else NOTHING for each in (before, after)]
            lines += _pair(words, N_("Light set by hand"), *put)
        elif isinstance(change.record, Indicator):
            lines += _of_indicator(before, after, words)
        elif isinstance(change.record, IndicatorValue):
            lines += _of_value(before, after, ledger, words)
        elif isinstance(change.record, Agreement):
            lines += _of_agreement(before, after, words)
        elif isinstance(after, Adjustment):
            lines += _pair(words, N_("Basis"), "", after.basis)
            lines += _pair(words, N_("Approved by"), "", after.approved_by)
        else:
            lines += progress_difference(change, ledger, words)
    if reason := changes.params.get("reason"):
        lines += _pair(words, N_("Reason"), "", str(reason))
    return (*lines, *_of_owners(changes, ledger, words))


def _of_item(before: Heading | Task, after: Heading | Task, words: Localizer) -> Iterator[str]:
    yield from _pair(words, N_("Wording"), before.title, after.title)
    if not isinstance(before, Task) or not isinstance(after, Task):
        return
    days = [_deadline(item, words) for item in (before, after)]
    yield from _pair(words, N_("Deadline"), *days)
    for name, msgid in CHOICES:
        yield from _pair(words, msgid, _label(getattr(before, name), words), _label(getattr(after, name), words))
    expected = [formats.day(item.expected, words) if item.expected else NOTHING for item in (before, after)]
    yield from _pair(words, N_("Expected done"), *expected)
    yield from _pair(words, N_("Ledgers"), _ledgers(before, words), _ledgers(after, words))
    yield from _pair(words, N_("Note"), before.note or NOTHING, after.note or NOTHING)
    yield from done_difference(before.done, after.done, words)


def _of_target(before: object, after: object, words: Localizer) -> Iterator[str]:
    old, new = (target if isinstance(target, Target) else None for target in (before, after))
    name = next(target.indicator for target in (new, old) if target is not None)
    figures = [(target_figure(target, words) or NOTHING) if target is not None else NOTHING for target in (old, new)]
    yield from _line(words, name, *figures)
    if old is not None and new is not None:
        yield from _pair(words, N_("Measured"), old.indicator, new.indicator)
        for called, was, became in ways(old, new, words):
            yield from _line(words, called, was or NOTHING, became or NOTHING)


def _of_indicator(before: object, after: object, words: Localizer) -> Iterator[str]:
    old, new = (row if isinstance(row, Indicator) else None for row in (before, after))
    name = next(row.name for row in (new, old) if row is not None)
    figures = [(target_words(row, words) or NOTHING) if row is not None else NOTHING for row in (old, new)]
    yield from _line(words, name, *figures)
    if old is not None and new is not None:
        yield from _pair(words, N_("Indicator"), old.name, new.name)


def _of_value(before: object, after: object, ledger: Ledger, words: Localizer) -> Iterator[str]:
    old, new = (value if isinstance(value, IndicatorValue) else None for value in (before, after))
    record = next(value for value in (new, old) if value is not None)
    row = ledger.indicators.get(record.indicator_id)
    period = period_words(record.period, words)
    name = words.gettext("{name}, {period}", name=row.name, period=period) if row is not None else period
    unit = row.unit if row is not None else ""
    figures = [
        amount(value.value, unit, words) if value and value.value is not None else NOTHING for value in (old, new)
    ]
    yield from _line(words, name, *figures)
    if new is not None:
        yield from _pair(words, N_("Source"), old.source if old is not None else "", new.source)


def _of_agreement(before: object, after: object, words: Localizer) -> Iterator[str]:
    old, new = (agreed if isinstance(agreed, Agreement) else None for agreed in (before, after))
    yield from _pair(words, N_("Agreed"), old.what if old else "", new.what if new else NOTHING)
    if new is not None:
        yield from _pair(words, N_("By whom"), old.who if old else "", new.who)
        days = [formats.day(each.due, words) if each is not None and each.due else "" for each in (old, new)]
        yield from _pair(words, N_("By when"), *days)
        kept = [formats.day(each.done_on, words) if each is not None and each.done_on else "" for each in (old, new)]
        yield from _pair(words, N_("Kept on"), *kept)


def _of_owners(changes: ChangeSet, ledger: Ledger, words: Localizer) -> Iterator[str]:
    owners = [(each.before, each.after) for each in changes.changes if isinstance(each.record, Ownership)]
    names: dict[str, str] = {unit.id: unit.name for unit in ledger.departments.values()}
    names |= {post.id: post.title for post in ledger.posts.values()}
    for change in changes.changes:  # a unit may be new with this very step
        record = change.record
        if isinstance(record, Department | Post):
            names[record.id] = record.name if isinstance(record, Department) else record.title
    for role in sorted(Role, key=ROLE_ORDER.__getitem__):
        old = [one for one, _ in owners if isinstance(one, Ownership) and one.role is role]
        new = [one for _, one in owners if isinstance(one, Ownership) and one.role is role]
        yield from _line(words, label(role, words), _named(old, names, words), _named(new, names, words))


def _named(owners: Iterable[Ownership], names: Mapping[str, str], words: Localizer) -> str:
    keys = (one.post_id if one.role is Role.LEADING_POST else one.department_id for one in owners)
    return words.enumeration(names[key] for key in keys if key is not None and key in names) or NOTHING


def _ledgers(item: Task, words: Localizer) -> str:
    return words.enumeration(label(each, words) for each in item.answers_to) or NOTHING


def _deadline(item: Task, words: Localizer) -> str:
    return formats.day(item.deadline, words) if item.deadline else words.gettext("the year's end")


def _label(value: Enum | None, words: Localizer) -> str:
    return label(value, words) if value is not None else NOTHING


def _pair(words: Localizer, msgid: str, old: str, new: str) -> Iterator[str]:
    return _line(words, words.gettext(msgid), old, new)


def _line(words: Localizer, name: str, old: str, new: str) -> Iterator[str]:
    if old and old != new:
        yield words.gettext("{name}: {old} → {new}", name=name, old=old, new=new)
    elif new and not old:
        yield words.gettext("{name}: {value}", name=name, value=new)
