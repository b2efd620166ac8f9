"""The sentences of the overview: what changed, by how much, and by what measure units are compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.overview.breakdown import Grouping, GroupRow
from rongchang_desktop.domain.overview.movement import Movement
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.overview.item_lines import in_order
from rongchang_desktop.presentation.session import PlanSession

NAMED = 6
"""So many numbers are named in a sentence."""

MEASURE = N_(
    "Compared first: closed ÷ (due by now or closed), so that nobody is behind for what is due later. Then: "
    "on pace or closed ÷ all that count. Equal in both share a place. Only leads count, not what a unit supports; "
    "what is blocked from outside is left out as listed, but closed or on pace it counts."
)

GROUPINGS = {
    Grouping.AREA: N_("By area"),
    Grouping.LEADER: N_("By leader"),
    Grouping.DEPARTMENT: N_("By lead unit"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSentence:
    """What changed, with a count that opens the list, and the numbers of the commitments."""

    text: str
    numbers: str
    items: frozenset[ItemId]


def change_sentences(movement: Movement, session: PlanSession) -> tuple[ChangeSentence, ...]:
    """One sentence a kind of change that happened."""
    words = session.words
    told = (
        (words.ngettext("{count} now lags", "{count} now lag", len(movement.turned_red)), movement.turned_red),
        (
            words.ngettext("{count} lags no more", "{count} lag no more", len(movement.recovered)),
            movement.recovered,
        ),
        (words.ngettext("{count} got worse", "{count} got worse", len(movement.got_worse)), movement.got_worse),
        (words.ngettext("{count} got better", "{count} got better", len(movement.got_better)), movement.got_better),
        (words.ngettext("{count} was closed", "{count} were closed", len(movement.closed)), movement.closed),
        (
            words.ngettext(
                "{count} was not reported then nor now", "{count} were not reported then nor now",
                len(movement.still_missing),
            ),
            movement.still_missing,
        ),
    )  # fmt: skip
    return tuple(
        ChangeSentence(text=text, numbers=_numbers(items, session), items=frozenset(items))
        for text, items in told
        if items
    )


def signed_change(change: int, number: int, words: Localizer) -> str:
    """比第8期 +2."""
    if change == 0:
        return words.gettext("as in period {number}", number=number)
    sign = "+" if change > 0 else "−"
    return words.gettext("{change} since period {number}", change=f"{sign}{abs(change)}", number=number)


def group_name(row: GroupRow, grouping: Grouping, session: PlanSession, day: date) -> str:
    """What a group is called: the area with its number, the post with its holder, the unit."""
    words, ledger, plan = session.words, session.ledger, session.plan
    assert plan is not None
    if row.key is None:
        by_leader = grouping is Grouping.LEADER
        return words.gettext("No leading official") if by_leader else words.gettext("No lead unit")
    if grouping is Grouping.AREA:
        area_id = ItemId(row.key)
        return f"{plan.number_of(area_id)} {plan.items[area_id].title}".strip()
    if grouping is Grouping.LEADER:
        post = ledger.posts[row.key]
        return f"{post.holder_on(day)} {post.title}".strip()
    return ledger.departments[row.key].name


def judged_on(session: PlanSession) -> str:
    """截至2024年9月30日."""
    return session.words.gettext("As of {day}", day=formats.day(session.judging_day(), session.words))


def _numbers(items: Iterable[ItemId], session: PlanSession) -> str:
    words, plan = session.words, session.plan
    assert plan is not None
    ordered = in_order(session, items)
    named = words.enumeration(plan.number_of(item_id) for item_id in ordered[:NAMED])
    if len(ordered) > NAMED:
        return words.gettext("No. {numbers} and others", numbers=named)
    return words.gettext("No. {numbers}", numbers=named)
