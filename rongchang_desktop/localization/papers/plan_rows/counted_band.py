"""A line across a table that names the rows beneath it and says how many they are."""

from rongchang_desktop.domain.papers.content import Band, Span
from rongchang_desktop.domain.papers.stylesheet import TABLE_BAND
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

_PHRASES = {"counted": Phrase("counted", N_("{name} ({count})"), N_("Name with a count"))}


def counted_band(name: str, count: int, words: Localizer, *, figure: str) -> Band:
    """转红（4项）, the count being the figure of that key."""
    head = PaperWords(words=words, phrases=_PHRASES).content(
        "counted", name=name, count=(Span(str(count), figure=figure),)
    )
    continued = words.gettext("{title} (continued)", title=name)
    return Band(head, TABLE_BAND, outline_title=name, continued=continued)
