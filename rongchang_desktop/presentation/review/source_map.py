"""From a character of the report to the item read there, and from an item to its characters."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.presentation.review.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Characters [start, end) of the source that an item was read from."""

    start: int
    end: int
    item_id: ItemId
    wording: str


class SourceMap:
    """Built for one state of the plan; framing sentences lead to the heading they stand under."""

    def __init__(self, plan: Plan | None, source: str, framing: Iterable[Place] = ()) -> None:
        self._source = source
        items = plan.items.values() if plan is not None else ()
        self._passages = [
            Passage(start=item.source.start, end=item.source.end, item_id=ItemId(item.id), wording=item.title)
            for item in items
            if item.source is not None
        ]
        known = plan.items if plan is not None else {}
        self._passages += [
            Passage(start=place.span.start, end=place.span.end, item_id=place.item_id, wording=place.framing)
            for place in framing
            if place.span is not None and place.item_id in known
        ]
        self._passages.sort(key=lambda passage: (passage.start, passage.end))
        self._starts = [passage.start for passage in self._passages]
        self._longest = max((passage.end - passage.start for passage in self._passages), default=0)

    def item_at(self, offset: int) -> ItemId | None:
        """The item read at that character; between two, the one before. None before the first."""
        last = bisect_right(self._starts, offset)
        first = bisect_left(self._starts, offset - self._longest)
        inside = [passage for passage in self._passages[first:last] if offset < passage.end]
        if inside:
            narrow = min(passage.end - passage.start for passage in inside)
            best = [passage for passage in inside if passage.end - passage.start == narrow]
            return self._holding(best, offset).item_id
        return self._passages[last - 1].item_id if last else None

    def wording_offset(self, item_id: ItemId, offset: int) -> int | None:
        """The character of the item's wording that stands at that character of the source; None outside of it."""
        passage = next((p for p in self._passages if p.item_id == item_id and p.start <= offset <= p.end), None)
        if passage is None:
            return None
        first = self._first_of(passage)
        if first is None:
            return None
        wanted = _inked(self._source[passage.start : offset]) - first
        counted = 0
        for place, character in enumerate(passage.wording):
            if counted == wanted:
                return place
            counted += not character.isspace()
        return len(passage.wording) if counted == wanted else None

    def _holding(self, passages: list[Passage], offset: int) -> Passage:
        """Of several items read from one sentence (it was split), the one whose words stand there."""
        for passage in passages:
            first = self._first_of(passage)
            inked = _inked(self._source[passage.start : offset])
            if first is not None and first <= inked < first + _inked(passage.wording):
                return passage
        return passages[0]

    def _first_of(self, passage: Passage) -> int | None:
        """How many inked characters of the passage stand before the wording begins; None if it was reworded."""
        sentence = "".join(self._source[passage.start : passage.end].split())
        place = sentence.find("".join(passage.wording.split()))
        return place if place >= 0 else None


def _inked(text: str) -> int:
    return sum(not character.isspace() for character in text)
