"""How a light looks on paper: a shape and a word that read without colour, and a colour that reads in grey."""

from dataclasses import dataclass, replace

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import ChartPart, Span
from rongchang_desktop.domain.papers.stylesheet import Colour
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label

_WHITE, _BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LightColours:
    """The colour of the shape in text, of a bar, and of a figure on that bar; the bars' greys lie far apart."""

    ink: Colour
    fill: Colour
    figure: Colour


COLOURS = {
    Light.ON_PACE: LightColours(ink=(0.10, 0.50, 0.20), fill=(0.36, 0.69, 0.42), figure=_BLACK),
    Light.SLOW: LightColours(ink=(0.80, 0.52, 0.00), fill=(0.97, 0.78, 0.35), figure=_BLACK),
    Light.LAGGING: LightColours(ink=(0.75, 0.05, 0.08), fill=(0.62, 0.06, 0.09), figure=_WHITE),
    Light.CLOSED: LightColours(ink=(0.09, 0.34, 0.65), fill=(0.18, 0.43, 0.74), figure=_WHITE),
    Light.NOT_STARTED: LightColours(ink=(0.35, 0.35, 0.35), fill=_WHITE, figure=_BLACK),
}


def shape(light: Light) -> Span:
    """The shape of the light in its colour."""
    return Span(SHAPES[light], Typeface.MARKS, colour=COLOURS[light].ink)


def light_in_line(light: Light, words: Localizer) -> tuple[Span, ...]:
    """Shape and word side by side."""
    return shape(light), Span(f" {label(light, words)}")


def legend(words: Localizer) -> tuple[Span, ...]:
    """Every shape with its word."""
    return tuple(span for light in Light for span in (*light_in_line(light, words), Span("　")))


def chart_part(light: Light, words: Localizer) -> ChartPart:
    """The part of every bar that counts the light, told apart by its mark where colours print as greys."""
    colours = COLOURS[light]
    return ChartPart(
        legend=light_in_line(light, words),
        fill=colours.fill,
        ink=colours.figure,
        mark=(replace(shape(light), colour=colours.figure),),
    )
