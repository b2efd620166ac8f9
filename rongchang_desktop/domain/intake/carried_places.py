"""Under which heading of the new plan an item of the old one goes on."""

from collections import Counter
from collections.abc import Mapping, Sequence

from rongchang_desktop.domain.intake.similarity import similarity
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Heading, PlanItem, Section
from rongchang_desktop.domain.ledger.plan import Plan

SAME_HEADING = 0.5
"""From which likeness of titles on a heading of the new year is taken for that of the old one."""

_VOTES_OF_AN_AREA = 2
"""An area holds many matters: one that is promised again says little about the rest."""


class CarriedPlaces:
    """An area of like title; else the one most items of the same section, or of the same area, are promised again in.

    `went` gives, for items of the old year that are promised again, the item of the new one.
    """

    def __init__(self, old: Plan, new: Plan, went: Mapping[ItemId, ItemId]) -> None:
        self._old, self._new = old, new
        self._votes: dict[ItemId, Counter[ItemId]] = {}
        for earlier_id, later_id in went.items():
            if earlier_id in old.items and later_id in new.items:
                self._count(earlier_id, later_id)

    def heading_for(self, item_id: ItemId) -> Heading | None:
        """An area, or a section of like title in it; None where nothing of the new plan fits."""
        above = list(self._old.ancestors(item_id))
        wanted = next((heading for heading in above if isinstance(heading, Area)), None)
        area = _most_alike(wanted, self._headings(None, Area)) or self._voted(above)
        if area is None:
            return None
        section = next((heading for heading in above if isinstance(heading, Section)), None)
        return _most_alike(section, self._headings(area.id, Section)) or area

    def _count(self, earlier_id: ItemId, later_id: ItemId) -> None:
        areas = [above.id for above in self._new.ancestors(later_id) if isinstance(above, Area)]
        for above in self._old.ancestors(earlier_id):
            self._votes.setdefault(above.id, Counter()).update(areas)

    def _voted(self, above: Sequence[PlanItem]) -> Heading | None:
        """The area that more than half of what went on from a heading went to; the nearest heading is heard first."""
        for heading in above:
            votes = self._votes.get(heading.id)
            if votes is None:
                continue
            area_id, count = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
            area = self._new.items[area_id]
            enough = count >= _VOTES_OF_AN_AREA or not isinstance(heading, Area)
            if enough and 2 * count > votes.total() and isinstance(area, Heading):
                return area
        return None

    def _headings(self, parent_id: ItemId | None, kind: type[Heading]) -> list[Heading]:
        return [child for child in self._new.children(parent_id) if isinstance(child, Heading) and type(child) is kind]


def _most_alike(wanted: Heading | None, among: Sequence[Heading]) -> Heading | None:
    if wanted is None:
        return None
    scored = [(similarity(wanted.title, heading.title), -place) for place, heading in enumerate(among)]
    score, place = max(scored, default=(0.0, 0))
    return among[-place] if score >= SAME_HEADING else None
