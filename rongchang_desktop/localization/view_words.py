"""The words for questions about a plan, and for the groups its rows are put in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Due, Selection
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label

if TYPE_CHECKING:
    from rongchang_desktop.domain.selection.plan_groups import PlanGroup

GROUPINGS: dict[Grouping, str] = {
    Grouping.AREA: N_("Work area"),
    Grouping.LEADER: N_("Leading official"),
    Grouping.LEAD: N_("Lead unit"),
    Grouping.LIGHT: N_("Light"),
    Grouping.DEADLINE: N_("Month of the deadline"),
    Grouping.SUBMISSION: N_("Reporting"),
    Grouping.LEDGER: N_("Ledger it answers to"),
}
LACKING: dict[Grouping, str] = {
    Grouping.LEADER: N_("No leading official"),
    Grouping.LEAD: N_("No lead unit"),
    Grouping.LIGHT: N_("Not judged"),
    Grouping.DEADLINE: N_("No deadline named"),
    Grouping.LEDGER: N_("Answers to no ledger"),
}
DUE: dict[Due, str] = {Due.OVERDUE: N_("Overdue"), Due.THIS_MONTH: N_("Due this month")}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPart:
    """One part of a question in words, and the question without it."""

    words: str
    without: Selection


def asked_parts(asked: Selection, ledger: Ledger, words: Localizer) -> tuple[AskedPart, ...]:
    """What a question asks beside its text, part by part."""
    return tuple(
        AskedPart(words=said, without=rest)
        for found in (_of_labels, _of_owners, _of_places, _of_days, _of_flags)
        for said, rest in found(asked, ledger, words)
    )


def group_title(group: "PlanGroup", grouping: Grouping, ledger: Ledger, words: Localizer) -> str:
    """What the commitments of a group have in common."""
    mark = group.mark
    if mark is None or mark == ():
        return words.gettext(LACKING[grouping])
    if isinstance(mark, tuple):
        return words.enumeration(
            label(part, words) if isinstance(part, AnswersTo) else ledger.posts[part].title for part in mark
        )
    if isinstance(mark, Enum):
        return label(mark, words)
    if isinstance(mark, date):
        return formats.month(mark, words)
    return ledger.departments[mark].name


Parts = Iterator[tuple[str, Selection]]


def _of_labels(asked: Selection, ledger: Ledger, words: Localizer) -> Parts:
    yield from _chosen(asked, "lights", Light, words)
    for said, rest in _chosen(asked, "submissions", Submission, words):
        yield words.gettext("Reporting: {state}", state=said), rest
    yield from _chosen(asked, "answers_to", AnswersTo, words)
    for said, rest in _chosen(asked, "outlooks", Outlook, words):
        yield words.gettext("Outlook: {outlook}", outlook=said), rest


def _chosen(asked: Selection, field: str, values: type[Enum], words: Localizer) -> Parts:
    """The values asked for in that field, in their order, each with the question without it."""
    chosen: frozenset[Any] = getattr(asked, field)
    for value in values:
        if value in chosen:
            without: dict[str, Any] = {field: chosen - {value}}
            yield label(value, words), replace(asked, **without)


def _of_owners(asked: Selection, ledger: Ledger, words: Localizer) -> Parts:
    for unit in ledger.departments.in_order():
        if unit.id in asked.department_ids:
            rest = asked.department_ids - {unit.id}
            said = words.gettext("Led by {unit}", unit=unit.name) if asked.leads_only else unit.name
            yield said, replace(asked, department_ids=rest, leads_only=asked.leads_only and bool(rest))
    for post in ledger.posts.in_order():
        if post.id in asked.post_ids:
            yield post.title, replace(asked, post_ids=asked.post_ids - {post.id})
    gone_units = frozenset(key for key in asked.department_ids if key not in ledger.departments)
    if gone_units:
        yield words.gettext("A unit that is gone"), replace(asked, department_ids=asked.department_ids - gone_units)
    gone_posts = frozenset(key for key in asked.post_ids if key not in ledger.posts)
    if gone_posts:
        yield words.gettext("A post that is gone"), replace(asked, post_ids=asked.post_ids - gone_posts)


def _of_places(asked: Selection, ledger: Ledger, words: Localizer) -> Parts:
    known = {
        item.id: item.title for plan in ledger.plans.values() for item in map(plan.items.get, asked.heading_ids) if item
    }
    for key in asked.heading_ids:
        title = known.get(key, words.gettext("A heading that is gone"))
        yield title, replace(asked, heading_ids=asked.heading_ids - {key})
    if asked.item_ids is not None:
        count = len(asked.item_ids)
        yield words.ngettext("{count} chosen item", "{count} chosen items", count), replace(asked, item_ids=None)


def _of_days(asked: Selection, ledger: Ledger, words: Localizer) -> Parts:
    if asked.due is not None:
        yield words.gettext(DUE[asked.due]), replace(asked, due=None)
    if asked.due_within is not None:
        days = asked.due_within
        yield words.ngettext("Due within {count} day", "Due within {count} days", days), replace(asked, due_within=None)
    if asked.changed_since is not None:
        since = formats.short_day(asked.changed_since, words)
        yield words.gettext("Changed since {day}", day=since), replace(asked, changed_since=None)


def _of_flags(asked: Selection, ledger: Ledger, words: Localizer) -> Parts:
    if asked.awaiting_check:
        yield words.gettext("To be checked"), replace(asked, awaiting_check=False)
    if asked.without_lead:
        yield words.gettext("No lead unit"), replace(asked, without_lead=False)
    if asked.has_problem:
        yield words.gettext("With a problem"), replace(asked, has_problem=False)
