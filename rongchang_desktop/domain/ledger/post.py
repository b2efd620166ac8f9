"""Posts with dated holders: the successor takes over, and an old paper still prints the old name."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import PostId


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
        for tenure in sorted(self.tenures, key=lambda held: held.since, reverse=True):
            if tenure.since <= day and (tenure.until is None or day <= tenure.until):
                return tenure.holder
        return ""
