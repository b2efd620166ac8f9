"""Where the commitments of a snapshot stand: which are behind, and the figures that sentences and tables share."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Self

from rongchang_desktop.domain.chart import rounded_shares
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Figure, Span
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.area_groups import AreaRows, area_rows
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts
from rongchang_desktop.localization.papers.plan_rows.row_words import FOREBODING
from rongchang_desktop.localization.papers.spans import enumerated

BEHIND = (Light.LAGGING, Light.SLOW)
"""The lights of what is behind, the worse first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Rows that a paper counts beside lights and states: the key and the word of their figure."""

    key: str
    word: str
    rows: tuple[SnapshotRow, ...]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A paper's commitments by light, by area and by what is to be said of them."""

    frame: Frame

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
    def behind(self) -> tuple[SnapshotRow, ...]:
        """What lags, then what is slow."""
        return tuple(row for light in BEHIND for row in self.at(light))

    @cached_property
    def doubtful(self) -> tuple[SnapshotRow, ...]:
        """Neither behind nor closed, yet judged hard to meet."""
        passed = (*BEHIND, Light.CLOSED)
        return tuple(row for row in self.rows if row.light not in passed and row.outlook in FOREBODING)

    @cached_property
    def shares(self) -> dict[Light, Decimal]:
        """The share of each light, in tenths of a percent that make up the whole."""
        return rounded_shares({light: self.counts.counts[light.value] for light in Light})

    def at(self, light: Light) -> tuple[SnapshotRow, ...]:
        """The rows at a light."""
        return tuple(row for row in self.rows if row.light is light)

    def share_key(self, light: Light) -> str:
        """The key of the figure that is the share of a light."""
        return f"share_{light.value}"

    def members(self) -> Iterator[Counted]:
        """What is counted beside lights and states."""
        yield Counted(key="doubtful", word=self.frame.words.gettext("judged hard to meet"), rows=self.doubtful)

    def figured(self) -> Self:
        """The same with all its figures at hand for its phrases."""
        return replace(self, frame=self.frame.with_figures(self._figures(self.frame.words)))

    @property
    def wholes(self) -> tuple[tuple[str, ...], ...]:
        """The keys of the shares that make up the whole."""
        return (tuple(self.share_key(light) for light in Light),)

    def lights_in_words(self, phrase: str) -> tuple[Span, ...]:
        """达序时54项（59.3%）、偏慢13项（14.3%）: the phrase for each light that there is, once figures are at hand."""
        texts, words = self.frame.texts, self.frame.words
        parts = (
            texts.content(
                phrase,
                light=label(light, words),
                count=texts.figure(light.value),
                share=texts.figure(self.share_key(light)),
            )
            for light in Light
            if self.at(light)
        )
        return enumerated(parts, words)

    def _figures(self, words: Localizer) -> Iterator[Figure]:
        shares = {light: formats.percent(share, words, decimals=1) for light, share in self.shares.items()}
        for figure in self.counts.figures(words):
            yield replace(figure, text=shares[Light.CLOSED]) if figure.key == "closing_rate" else figure
        for at, area in enumerate(self.areas, 1):
            yield from area.counts(at).figures(words)
        for light, share in shares.items():
            word, also = words.gettext("share of {light}", light=label(light, words)), label(light, words)
            yield Figure(key=self.share_key(light), word=word, also=also, text=share, share_of=light.value)
        for member in self.members():
            yield Figure(key=member.key, word=member.word, text=str(len(member.rows)), counts_rows=True)
