"""Posts with dated holders: the successor takes over, and an old paper still prints the old name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from rongchang_desktop.domain.ledger.identifiers import PostId

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """One person's time in a post; `until` is the last day, None while it lasts."""

    holder: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office held by one person at a time."""

    id: PostId
    position: int
    title: str
    tenures: tuple[Tenure, ...] = ()

    def holder_on(self, day: date) -> str:
        """Who held the post on that day; empty when nobody is known."""
        held = self.tenure_on(day)
        return held.holder if held is not None else ""

    def tenure_on(self, day: date) -> Tenure | None:
        """The tenure of that day; None while the post is vacant."""
        return next((held for held in _in_turn(self.tenures) if _covers(held, day)), None)

    def succeeded_by(self, holder: str, since: date) -> "Post":
        """The post in other hands from that day on, in nobody's where the holder is blank.

        Who held it before leaves the day before; who is known to come later still comes. On the very day on which a
        tenure began, it is that holder's name that is corrected.
        """
        if not holder and self.tenure_on(since) is None:
            return self
        began = next((held for held in self.tenures if held.since == since), None)
        others = [held for held in self.tenures if held.since != since]
        left = [_until(held, since - DAY) if held.since < since else held for held in others]
        if not holder:
            return replace(self, tenures=_in_turn(left))
        next_one = min((held.since for held in others if held.since > since), default=None)
        end = began.until if began is not None else next_one - DAY if next_one is not None else None
        return replace(self, tenures=_in_turn([*left, Tenure(holder=holder, since=since, until=end)]))

    def without(self, tenure: Tenure) -> "Post":
        """The post as if that tenure had not been entered: who held it until the day before stays on instead."""
        kept = [held for held in _in_turn(self.tenures) if held.since != tenure.since]
        stays = [
            replace(held, until=tenure.until) if held.until == tenure.since - DAY else held for held in kept
        ]  # fmt: skip
        return replace(self, tenures=_in_turn(stays))


def _covers(tenure: Tenure, day: date) -> bool:
    return tenure.since <= day and (tenure.until is None or day <= tenure.until)


def _until(tenure: Tenure, last: date) -> Tenure:
    return tenure if tenure.until is not None and tenure.until <= last else replace(tenure, until=last)


def _in_turn(tenures: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """In order of time, each ended before the next begins; of two that began the same day the later entry holds."""
    by_start = {held.since: held for held in tenures}
    ordered = [by_start[since] for since in sorted(by_start)]
    ended = [_until(held, following.since - DAY) for held, following in pairwise(ordered)]
    return (*ended, *ordered[-1:])
