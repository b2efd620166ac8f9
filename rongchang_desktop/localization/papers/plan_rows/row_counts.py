"""How many rows of a paper stand at each light and state: the figures its sentences, heads and tables share."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Figure, Span
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import LABELS
from rongchang_desktop.localization.papers.lights import light_in_line
from rongchang_desktop.localization.papers.plan_rows.row_words import is_self_reported
from rongchang_desktop.localization.papers.shares import share_of
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

OPEN_LIGHTS = tuple(light for light in Light if light is not Light.CLOSED)
COUNTED = {
    "total": N_("tasks in all"),
    **{light.value: LABELS[light] for light in OPEN_LIGHTS},
    "reported": LABELS[DoneState.REPORTED],
    "closed": LABELS[DoneState.VERIFIED],
    "missing": LABELS[Submission.MISSING],
    "unverified": N_("not verified"),
}
"""What a row can be counted as, by key, with the word it goes by in a sentence."""
NAMES = {**COUNTED, "total": N_("Number of tasks"), "closing_rate": N_("Closing rate")}
"""What the counts are called where they stand alone."""
_ALSO = {"closed": LABELS[Light.CLOSED]}
"""Another word for the same."""
_PHRASES = {
    "in_all": Phrase("in_all", N_("{total} in all"), N_("Count before the lights")),
    "done": Phrase(
        "done", N_("reported done {reported}, checked and closed {closed}/{total}"), N_("Both counts of done")
    ),
}


def keys_of(row: SnapshotRow) -> Iterator[str]:
    """What a commitment is counted as; nothing for a work item, which its commitment stands for."""
    if row.part_of is not None:
        return
    yield "total"
    if row.done.state is not DoneState.OPEN:
        yield "reported"
    yield "closed" if row.done.state is DoneState.VERIFIED else row.light.value
    if row.submission is Submission.MISSING:
        yield "missing"
    if is_self_reported(row):
        yield "unverified"


def counted_under(*prefixes: str) -> Callable[[SnapshotRow], frozenset[str]]:
    """What tells the keys of the figures that count a row, under each of the prefixes."""
    return lambda row: frozenset(f"{prefix}{key}" for prefix in prefixes for key in keys_of(row))


@dataclass(frozen=True, kw_only=True)
class RowCounts:
    """The counts of some rows; where a paper counts several, `prefix` tells their keys apart, `name` their words."""

    rows: tuple[SnapshotRow, ...]
    prefix: str = ""
    name: str = ""

    @cached_property
    def counts(self) -> Counter[str]:
        """How many rows are counted as each key."""
        return Counter(key for row in self.rows for key in keys_of(row))

    @property
    def closing_rate(self) -> Decimal:
        """The share of the commitments that were checked and closed."""
        return share_of(self.counts["closed"], self.counts["total"])

    @property
    def lights(self) -> tuple[int, ...]:
        """The counts in the order of the lights."""
        return tuple(self.counts[light.value] for light in Light)

    def figures(self, words: Localizer) -> Iterator[Figure]:
        """Every count, and the closing rate."""
        for key, msgid in COUNTED.items():
            word = self.name + words.gettext(msgid)
            also = self.name + words.gettext(_ALSO[key]) if key in _ALSO else ""
            yield Figure(key=f"{self.prefix}{key}", word=word, text=str(self.counts[key]), counts_rows=True, also=also)
        rate = formats.percent(self.closing_rate, words, decimals=1)
        word = self.name + words.gettext("closing rate")
        yield Figure(key=f"{self.prefix}closing_rate", word=word, text=rate)

    def line(self, words: Localizer) -> tuple[Span, ...]:
        """共20项　● 达序时 12　▲ 偏慢 3 … 单位报完成5，已核实办结3/20."""
        texts = PaperWords(words=words, phrases=_PHRASES)
        spans = [*self._set(texts, "in_all")]
        for light in OPEN_LIGHTS:
            if self.counts[light.value]:
                spans += [Span("　"), *light_in_line(light, words), Span(" "), *self._span(light.value)]
        return (*spans, Span("　"), *self._set(texts, "done"))

    def _set(self, texts: PaperWords, phrase: str) -> tuple[Span, ...]:
        said = texts.content(phrase, **{key: self._span(key) for key in texts.phrases[phrase].fields})
        return (Span(said),) if isinstance(said, str) else said

    def _span(self, key: str) -> tuple[Span, ...]:
        return (Span(str(self.counts[key]), figure=f"{self.prefix}{key}"),)
