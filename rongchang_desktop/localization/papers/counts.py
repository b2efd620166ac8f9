"""How many commitments stand at each light, and how that reads in a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rongchang_desktop.domain.chart import rounded_shares
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Figure, Span
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.lights import light_in_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Commitments by light; `reported` are those their units call done, closed ones among them."""

    lights: Mapping[Light, int]
    reported: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.lights.values())

    @property
    def closed(self) -> int:
        """Those that were checked and closed."""
        return self.lights.get(Light.CLOSED, 0)

    def of(self, light: Light) -> int:
        """How many stand at the light."""
        return self.lights.get(light, 0)


def count_figures(counts: Counts, words: Localizer) -> Iterator[Figure]:
    """Every count as a figure of a paper whose table of all tasks is complete, and the share of each light."""
    yield Figure(key="total", word=words.gettext("tasks in all"), text=str(counts.total), counts_rows=True)
    reported = label(DoneState.REPORTED, words)
    yield Figure(key="reported", word=reported, text=str(counts.reported))
    for light, share in rounded_shares({light: counts.of(light) for light in Light}).items():
        word = label(light, words)
        yield Figure(key=light.value, word=word, text=str(counts.of(light)), counts_rows=True)
        shown = formats.percent(share, words, decimals=1)
        yield Figure(key=share_key(light), word=word, text=shown, share_of=light.value)


def share_key(light: Light) -> str:
    """The key of the figure that says which share of all stands at the light."""
    return f"{light.value}.share"


def counts_in_line(counts: Counts, words: Localizer) -> tuple[Span, ...]:
    """共20项　● 达序时 12　▲ 偏慢 3 … 办结 3/20."""
    spans = [Span(words.gettext("{count} in all", count=counts.total))]
    for light in Light:
        if counts.of(light):
            spans += [Span("　"), *light_in_line(light, words), Span(f" {counts.of(light)}")]
    return (*spans, Span("　"), Span(closed_of_total(counts, words)))


def closed_of_total(counts: Counts, words: Localizer) -> str:
    """办结 3/20."""
    return words.gettext("closed {closed}/{total}", closed=counts.closed, total=counts.total)


def legend(words: Localizer) -> tuple[Span, ...]:
    """Every shape with its word."""
    return tuple(span for light in Light for span in (*light_in_line(light, words), Span("　")))
