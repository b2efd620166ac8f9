"""What ties an item to its year's end and to other years: its judgement and the links to what goes on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.ending import Ending
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_


def year_ties(ledger: Ledger, item_ids: Iterable[ItemId]) -> Iterator[Ending | Continuation]:
    """The judgements of the items and the links from or to any of them, each once."""
    ids = dict.fromkeys(item_ids)
    yield from (ending for item_id in ids for ending in ledger.endings.owned_by(item_id))
    yield from (link for link in ledger.continuations.values() if link.later_id in ids or link.earlier_id in ids)


def moved_ties(ledger: Ledger, from_id: ItemId, to_id: ItemId) -> Iterator[Change]:
    """The changes that hand one item's ties to another, but for those that it has already or would tie it to itself."""
    judged = ledger.endings.owns_any(to_id)
    known = {(link.earlier_id, link.later_id) for link in ledger.continuations.values()}
    for tie in year_ties(ledger, [from_id]):
        if isinstance(tie, Ending):
            yield Change(before=tie, after=None if judged else replace(tie, item_id=to_id))
            continue
        ends = tuple(to_id if end == from_id else end for end in (tie.earlier_id, tie.later_id))
        kept = replace(tie, earlier_id=ends[0], later_id=ends[1])
        yield Change(before=tie, after=None if ends in known or ends[0] == ends[1] else kept)
        known.add((ends[0], ends[1]))


def require_untied(ledger: Ledger, item_id: ItemId) -> None:
    """Raise ForbiddenMoveError for an item that was judged or goes on in another year: no heading can be either."""
    if any(True for _ in year_ties(ledger, [item_id])):
        raise ForbiddenMoveError(N_("An item that was judged or goes on in another year cannot become a heading."))
