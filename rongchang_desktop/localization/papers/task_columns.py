"""The columns that tables of tasks share: how each is headed, set and measured."""

from collections.abc import Iterable

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Column
from rongchang_desktop.domain.papers.stylesheet import CELL_CENTERED, CELL_UNIT
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.lights import light_in_line

_LEAST_UNIT = 4.0  # em: a unit's name may take two lines, which most rows have anyway


def numbers(texts: Iterable[str], words: Localizer) -> Column:
    """The tasks' numbers, shown again where a row goes on on the next page."""
    return Column(head=words.gettext("No."), texts=texts, style=CELL_CENTERED, whole=True, repeated=True)


def sentences(head: str, texts: Iterable[str]) -> Column:
    """Running text under an already worded head."""
    return Column(head=head, texts=texts)


def lead_units(texts: Iterable[str], words: Localizer) -> Column:
    """The units that lead, long names in two balanced lines."""
    return Column(head=words.gettext("Lead unit"), texts=texts, style=CELL_UNIT, least=_LEAST_UNIT)


def deadlines(texts: Iterable[str], words: Localizer) -> Column:
    """When the tasks are due, never broken."""
    return Column(head=words.gettext("Due by"), texts=texts, style=CELL_CENTERED, whole=True)


def lights(words: Localizer) -> Column:
    """Shape and word of every light."""
    texts = ["".join(span.text for span in light_in_line(light, words)) for light in Light]
    return Column(head=words.gettext("Status light"), texts=texts, style=CELL_CENTERED, whole=True)
