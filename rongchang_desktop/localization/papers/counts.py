"""How many commitments stand at each light, and how that reads in a line."""

from collections.abc import Mapping
from dataclasses import dataclass

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Span
from rongchang_desktop.localization.catalog import Localizer
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
