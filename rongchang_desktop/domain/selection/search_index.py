"""The words an item is found by, and the initials they may be typed by; worked out once until told of an edit."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.selection.initials import NO_INITIALS, Initials
from rongchang_desktop.foundation.clean_text import folded

_NUMBER = re.compile(r"[\d一二三四五六七八九十()（）.-]+")


class SearchIndex:
    """Words by item. Whoever holds it says what was edited: it does not look at the records again by itself."""

    def __init__(self, initials: Callable[[], Initials] = lambda: NO_INITIALS) -> None:
        self._find_initials = initials
        self._words: dict[ItemId, str] = {}
        self._initials: dict[ItemId, str] = {}
        self._complete: Sequence[ItemId] | None = None
        """The items of which all is known but what was forgotten since."""
        self._forgotten: set[ItemId] = set()
        self._joined: _Joined | None = None

    def forget(self, item_ids: Iterable[ItemId]) -> None:
        """Read these items again when next asked."""
        for item_id in item_ids:
            self._forgotten.add(item_id)
            self._words.pop(item_id, None)
            self._initials.pop(item_id, None)

    def clear(self) -> None:
        """Read everything again when next asked."""
        self._complete = self._joined = None
        self._words.clear()
        self._initials.clear()

    def gather(self, ledger: Ledger, item: PlanItem) -> None:
        """Work out an item's words and initials, so that a search need not."""
        if item.id not in self._initials:
            called = _folded(_called(ledger, item))
            self._words[item.id] = called + "\n" + _folded(_said(ledger, item))
            self._initials[item.id] = self._find_initials().of(called)

    def find(self, ledger: Ledger, plan: Plan, item_ids: Sequence[ItemId], text: str) -> Sequence[ItemId]:
        """Those of the items that hold every word of the text, or have it for a number."""
        for item_id in self._forgotten if item_ids is self._complete else item_ids:
            if item_id not in self._initials and item_id in plan.items:
                self.gather(ledger, plan.items[item_id])
        if item_ids is plan.order:
            if self._forgotten or self._complete is not plan.order:
                self._joined = None
            self._complete = plan.order
            self._forgotten.clear()
        for word in text.split():
            item_ids = self._holding(plan, item_ids, folded(word))
        return item_ids

    def _called_so(self, item_ids: Sequence[ItemId], typed: re.Pattern[str]) -> set[ItemId]:
        """The items in whose initials the letters stand."""
        if item_ids is not self._complete or not item_ids:
            return {key for key in item_ids if typed.search(self._initials[key])}
        if self._joined is None:
            self._joined = _Joined.of(item_ids, self._initials)
        return self._joined.found(typed)

    def _holding(self, plan: Plan, item_ids: Sequence[ItemId], word: str) -> Sequence[ItemId]:
        words = self._words
        typed = self._find_initials().finder(word)
        if typed is not None:
            called = self._called_so(item_ids, typed)
            return [key for key in item_ids if key in called or word in words[key]]
        number = spoken_number(word)
        if not _NUMBER.fullmatch(number):
            return [key for key in item_ids if word in words[key]]
        return [key for key in item_ids if word in words[key] or plan.number_of(key) == number]


@dataclass(frozen=True, slots=True)
class _Joined:
    """All initials in one text, which is searched much faster than one after the other."""

    item_ids: Sequence[ItemId]
    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, item_ids: Sequence[ItemId], initials: Mapping[ItemId, str]) -> "_Joined":
        held = [initials[key] for key in item_ids]
        lengths = (len(text) + 1 for text in held[:-1])
        return cls(item_ids, "\n".join(held), tuple(accumulate(lengths, initial=0)))

    def found(self, typed: re.Pattern[str]) -> set[ItemId]:
        places = (bisect_right(self.starts, match.start()) - 1 for match in typed.finditer(self.text))
        return {self.item_ids[place] for place in places}


def spoken_number(word: str) -> str:
    """The number meant by 61, 61号 or 第61项; the word itself where it is none."""
    bare = word.removeprefix("第").removesuffix("项").removesuffix("号")
    return bare if bare.replace("-", "").isdecimal() else word


def _folded(parts: Iterable[str]) -> str:
    return folded("|".join(parts))


def _called(ledger: Ledger, item: PlanItem) -> Iterator[str]:
    """What an item is called and who owes it."""
    yield item.title
    if isinstance(item, Task):
        for target in ledger.targets.owned_by(item.id):
            yield target.quote or target.indicator
        for owned in ledger.ownerships.owned_by(item.id):
            if owned.department_id is not None:
                unit = ledger.departments[owned.department_id]
                yield from (unit.name, *unit.aliases)
            if owned.post_id is not None:
                yield ledger.posts[owned.post_id].title


def _said(ledger: Ledger, item: PlanItem) -> Iterator[str]:
    """What was reported of an item."""
    if isinstance(item, Task):
        for update in ledger.updates.owned_by(item.id):
            yield from (update.text, update.problem, update.cause, update.next_step)
