"""Searching a review: where words stand in the report, and in items that say something else than the report does."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.intake.draft import Span
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.presentation.review.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place in the report, or an item whose present words were found; `start` is where it stands in the report."""

    start: int
    span: Span | None = None
    item_id: ItemId | None = None


def hits(review: Review, text: str) -> tuple[Hit, ...]:
    """Every place in the order of the report; upper and lower case are one."""
    wanted = text.strip().lower()
    if not wanted:
        return ()
    source = review.draft.source_text.lower()
    if len(source) != len(review.draft.source_text):  # a few letters change their length; then as written
        source = review.draft.source_text
    places = list(_places(source, wanted))
    found = [Hit(start=place, span=Span(start=place, end=place + len(wanted))) for place in places]
    found += _in_items(review, folded(text), places)
    return tuple(sorted(found, key=lambda hit: (hit.start, hit.item_id or "")))


def _places(source: str, wanted: str) -> Iterator[int]:
    place = source.find(wanted)
    while place >= 0:
        yield place
        place = source.find(wanted, place + len(wanted))


def _in_items(review: Review, wanted: str, places: list[int]) -> Iterator[Hit]:
    plan, ledger = review.session.plan, review.session.ledger
    last = 0
    for item_id in plan.order if plan is not None and wanted else ():
        assert plan is not None
        item = plan.items[item_id]
        last = item.source.start if item.source is not None else last
        lead = ledger.lead(item_id)
        if wanted in folded(item.title) or (lead is not None and wanted in folded(lead.name)):
            following = bisect_left(places, last)
            end = item.source.end if item.source is not None else last
            if following == len(places) or places[following] >= end:
                yield Hit(start=last, item_id=item_id)
