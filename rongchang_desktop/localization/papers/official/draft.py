"""The draft of a 专报 or 通报: which tasks are named, and the figures that its paragraphs and tables share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from rongchang_desktop.domain.chart import rounded_shares
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Figure
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.official.causes import CauseGroup, cause_groups, told_cause
from rongchang_desktop.localization.papers.plan_rows.area_groups import AreaRows, area_rows
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts

BEHIND = (Light.LAGGING, Light.SLOW)
_FOREBODING = (Outlook.HARD, Outlook.UNABLE)
_POINTS = 100
_NAMED = {
    "behind": N_("going slowly"),
    "ahead": N_("well ahead of schedule"),
    "doubtful": N_("judged hard to meet"),
    "unchecked": N_("waiting to be checked"),
}


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is to be said of a snapshot: well is what leads the schedule by `ahead_from` points.

    At most `most_ahead` of those are named, the furthest first; `names_slow` says whether slow ones are named too.
    """

    frame: Frame
    ahead_from: Decimal = Decimal(5)
    most_ahead: int = 10
    names_slow: bool = True

    @cached_property
    def rows(self) -> tuple[SnapshotRow, ...]:
        """All that is counted."""
        return self.frame.snapshot.commitments

    @cached_property
    def counts(self) -> RowCounts:
        """The counts of all."""
        return RowCounts(rows=self.rows)

    @cached_property
    def areas(self) -> tuple[AreaRows, ...]:
        """The same by work area."""
        return area_rows(self.rows)

    @cached_property
    def closed(self) -> tuple[SnapshotRow, ...]:
        """Checked and closed."""
        return tuple(row for row in self.rows if row.done.state is DoneState.VERIFIED)

    @cached_property
    def ahead(self) -> tuple[SnapshotRow, ...]:
        """On pace, not closed, and far enough ahead of schedule; the furthest first."""
        found = [row for row in self.rows if row.light is Light.ON_PACE and _lead(row) >= self.ahead_from]
        return tuple(sorted(found, key=_lead, reverse=True))

    @cached_property
    def behind(self) -> tuple[SnapshotRow, ...]:
        """What lags, then what is slow."""
        return tuple(row for light in BEHIND for row in self.at(light))

    @cached_property
    def named(self) -> tuple[SnapshotRow, ...]:
        """Those behind that are named one by one."""
        return self.behind if self.names_slow else self.at(Light.LAGGING)

    @cached_property
    def doubtful(self) -> tuple[SnapshotRow, ...]:
        """Neither behind nor closed, yet judged hard to meet."""
        passed = (*BEHIND, Light.CLOSED)
        return tuple(row for row in self.rows if row.light not in passed and row.outlook in _FOREBODING)

    @cached_property
    def unchecked(self) -> tuple[SnapshotRow, ...]:
        """Reported done by their units and not checked yet."""
        return tuple(row for row in self.rows if row.done.state is DoneState.REPORTED)

    @cached_property
    def causes(self) -> tuple[CauseGroup, ...]:
        """The causes of what is named, in the groups that the office words."""
        texts = self.frame.texts
        return cause_groups(self.named, texts.template("cause_groups"), texts.text("cause_other"))

    @cached_property
    def silent(self) -> tuple[SnapshotRow, ...]:
        """Named, without a cause told."""
        return tuple(row for row in self.named if not told_cause(row))

    @cached_property
    def shares(self) -> dict[Light, Decimal]:
        """The share of each light, in tenths of a percent that make up the whole."""
        return rounded_shares({light: self.counts.counts[light.value] for light in Light})

    def at(self, light: Light) -> tuple[SnapshotRow, ...]:
        """The rows at a light."""
        return tuple(row for row in self.rows if row.light is light)

    def members(self) -> Iterator[tuple[str, tuple[SnapshotRow, ...]]]:
        """What is counted beside lights and states, by the key of its figure."""
        yield from (("behind", self.behind), ("ahead", self.ahead), ("doubtful", self.doubtful))
        yield "unchecked", self.unchecked
        for at, group in enumerate(self.causes, 1):
            yield f"cause{at}", group.rows

    def figured(self) -> "Draft":
        """The same with all its figures at hand for its phrases."""
        return replace(self, frame=self.frame.with_figures(self._figures(self.frame.words)))

    @property
    def wholes(self) -> tuple[tuple[str, ...], ...]:
        """The keys of the shares that make up the whole."""
        return (tuple(share_key(light) for light in Light),)

    def _figures(self, words: Localizer) -> Iterator[Figure]:
        shares = {light: formats.percent(share, words, decimals=1) for light, share in self.shares.items()}
        for figure in self.counts.figures(words):
            yield replace(figure, text=shares[Light.CLOSED]) if figure.key == "closing_rate" else figure
        for at, area in enumerate(self.areas, 1):
            yield from area.counts(at).figures(words)
        for light, share in shares.items():
            word = words.gettext("share of {light}", light=label(light, words))
            yield Figure(key=share_key(light), word=word, text=share, share_of=light.value)
        yield from self._named_figures(words)

    def _named_figures(self, words: Localizer) -> Iterable[Figure]:
        causes = {f"cause{at}": group.name for at, group in enumerate(self.causes, 1)}
        named = {key: words.gettext(msgid) for key, msgid in _NAMED.items()} | causes
        for key, rows in self.members():
            yield Figure(key=key, word=named[key], text=str(len(rows)), counts_rows=True)


def share_key(light: Light) -> str:
    """The key of the figure that is the share of a light."""
    return f"share_{light.value}"


def _lead(row: SnapshotRow) -> Decimal:
    """By how many points of its target a task is ahead of schedule; nothing where neither is known."""
    if row.reached is None or row.expected is None:
        return Decimal("-Infinity")
    return (row.reached - row.expected) * _POINTS
