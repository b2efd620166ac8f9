"""Which open commitments fall due, were not reported or are judged hard; kept true through edits as the scores are."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import islice

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Outlook, Rhythm
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_set import RecordSet
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.submission import rhythm_start
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate

HARD = (Outlook.HARD, Outlook.UNABLE)
AT_ONCE = 5000
"""Items looked at between two chances to do something else: some milliseconds."""


class OpenItems:
    """`due` are open ones with a deadline up to the horizon, `missing` open ones not reported in their period.

    `judged_hard` are commitments of any state that are judged not to end well.
    """

    def __init__(self, ledger: Ledger, scores: Scoreboard, horizon: date) -> None:
        """Of the plan of the scores, on their day; whole once `look_on` says so."""
        self.due: dict[ItemId, date] = {}
        self.missing: set[ItemId] = set()
        self.judged_hard: set[ItemId] = set()
        self._year, self._day, self._horizon = scores.year, scores.today, horizon
        self._looking = self._look_through(ledger)
        self.is_whole = False

    def look_on(self) -> bool:
        """Look at some more of the plan; whether that was the last of it."""
        self.is_whole = next(self._looking, None) is None
        return self.is_whole

    def look_again(self, ledger: Ledger, item_ids: Iterable[ItemId]) -> None:
        """Look again at items that an edit touched without moving any."""
        items = ledger.plans[self._year].items
        touched = [items[item_id] for item_id in item_ids if item_id in items]
        for item in touched:
            self.due.pop(item.id, None)
            self.missing.discard(item.id)
            self.judged_hard.discard(item.id)
        self._take(ledger, touched)

    def _look_through(self, ledger: Ledger) -> Iterator[int]:
        """Tells after each handful how many were looked at."""
        reported = _reported_lately(ledger.updates, self._year, self._day)
        items = iter(ledger.plans[self._year].items.by_id.values())
        while handful := tuple(islice(items, AT_ONCE)):
            self._take(ledger, handful, reported)
            yield len(handful)

    def _take(self, ledger: Ledger, items: Iterable[object], reported: Collection[ItemId] = ()) -> None:
        """Look at the items; those named as `reported` are not missing whatever their rhythm."""
        is_missing = _missing(ledger.updates, self._year, self._day)
        year_end, horizon = date(self._year, 12, 31), self._horizon
        for item in items:
            if type(item) is not Commitment:
                continue
            if item.outlook is not None and item.outlook in HARD:
                self.judged_hard.add(item.id)
            if item.done.state is DoneState.OPEN:
                deadline = item.deadline or year_end
                if deadline <= horizon:
                    self.due[item.id] = deadline
                if item.id not in reported and is_missing(item):
                    self.missing.add(item.id)


def open_items_of(ledger: Ledger, scores: Scoreboard, horizon: date) -> OpenItems:
    """Those of the whole plan of the scores."""
    looking = OpenItems(ledger, scores, horizon)
    while not looking.look_on():
        pass
    return looking


def _reported_lately(updates: RecordSet[ProgressUpdate], year: int, day: date) -> set[ItemId]:
    """The items whose unit reported in the shortest of the periods of that day; found far faster together."""
    start = max(rhythm_start(rhythm, min(day, date(year, 12, 31))) for rhythm in Rhythm)
    layer = Layer.REPORTED
    return {
        update.item_id for update in updates.by_id.values() if update.layer is layer and start <= update.as_of <= day
    }


def _missing(updates: RecordSet[ProgressUpdate], year: int, day: date) -> Callable[[Commitment], bool]:
    """Whether its unit reported nothing of an open commitment in its period of that day."""
    ids_of, known = updates.ids_by_owner, updates.by_id
    last_day = min(day, date(year, 12, 31))
    first = min(rhythm_start(rhythm, last_day) for rhythm in Rhythm)

    def is_missing(item: Commitment) -> bool:
        ids = ids_of.get(item.id)
        if not ids:
            return True
        if known[ids[-1]].as_of < first:
            return True
        start = rhythm_start(item.reporting_rhythm, last_day)
        given = (known[key] for key in ids)
        return not any(update.layer is Layer.REPORTED and start <= update.as_of <= day for update in given)

    return is_missing
