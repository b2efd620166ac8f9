"""What a meeting can go through: the lagging, the slow, what will be difficult, what was agreed and not kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.answer import matches
from rongchang_desktop.domain.selection.criteria import read
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.session import PlanSession

BEHIND = "behind"
SHOWN = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One list of commitments with its name, in the order in which they are gone through."""

    key: str
    name: str
    item_ids: tuple[ItemId, ...]


def topics(session: PlanSession, shown: Selection | None = None) -> tuple[Topic, ...]:
    """Every list there is, those without an item too; `shown` is what the page of tasks looks for."""
    if session.plan is None:
        return ()
    return tuple(_topics(session, shown or Selection()))


def _topics(session: PlanSession, shown: Selection) -> Iterator[Topic]:
    words = session.words
    lagging, slow = (_asked(session, Selection(lights=frozenset({light}))) for light in (Light.LAGGING, Light.SLOW))
    yield Topic(key=BEHIND, name=words.gettext("Lagging and slow"), item_ids=(*lagging, *slow))
    yield Topic(key="lagging", name=words.gettext("Lagging"), item_ids=lagging)
    yield Topic(key="slow", name=words.gettext("Slow"), item_ids=slow)
    hard = Selection(lights=frozenset({Light.ON_PACE}), outlooks=frozenset({Outlook.HARD, Outlook.UNABLE}))
    yield Topic(key="hard", name=words.gettext("On pace, but judged difficult"), item_ids=_asked(session, hard))
    yield Topic(key="agreed", name=words.gettext("Agreed and not kept yet"), item_ids=_with_open_agreement(session))
    if shown:
        yield Topic(key=SHOWN, name=words.gettext("What the tasks page shows"), item_ids=_asked(session, shown))
    for view in session.ledger.saved_views.in_order():
        found = _asked(session, read(view.criteria).selection)
        yield Topic(key=view.id, name=view.name, item_ids=found)


def all_commitments(session: PlanSession) -> Topic:
    """Every commitment of the plan, for a meeting where nothing is behind."""
    found = _commitments(session, session.plan.order if session.plan is not None else ())
    return Topic(key="all", name=session.words.gettext("All commitments"), item_ids=found)


def _asked(session: PlanSession, selection: Selection) -> tuple[ItemId, ...]:
    standing = session.standing
    if standing is None:
        return ()
    found = _commitments(session, matches(standing, selection, session.index))
    return _themselves(session, found, selection.lights) if selection.lights else found


def _with_open_agreement(session: PlanSession) -> tuple[ItemId, ...]:
    assert session.plan is not None
    agreed = {each.item_id for each in session.ledger.agreements.values() if each.done_on is None}
    return _commitments(session, (key for key in session.plan.order if key in agreed))


def _commitments(session: PlanSession, item_ids: Iterable[ItemId]) -> tuple[ItemId, ...]:
    """Those of the items that are commitments; a part of one brings the commitment."""
    assert session.plan is not None
    items = session.plan.items
    found: dict[ItemId, None] = {}
    for item_id in item_ids:
        held = (items[item_id], *session.plan.ancestors(item_id))
        found.update((ItemId(item.id), None) for item in held if isinstance(item, Commitment))
    return tuple(found)


def _themselves(session: PlanSession, item_ids: tuple[ItemId, ...], lights: frozenset[Light]) -> tuple[ItemId, ...]:
    """Those that have one of the lights themselves, as the counts of the plan count them."""
    judged = ((item_id, session.assessment(item_id)) for item_id in item_ids)
    return tuple(item_id for item_id, found in judged if found is not None and found.light in lights)
