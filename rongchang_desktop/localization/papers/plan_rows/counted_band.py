"""A line across a table that names the rows beneath it and says how many they are."""

from rongchang_desktop.domain.papers.content import Band, Span
from rongchang_desktop.domain.papers.stylesheet import TABLE_BAND
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

_PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("counted", N_("{name} ({count})"), N_("Name with a count")),
        Phrase("with_parts", N_("{name} ({count}, and {parts} parts of other tasks)"), N_("Name with two counts")),
    )
}


def counted_band(name: str, count: int, words: Localizer, *, figure: str, parts: int = 0) -> Band:
    """转红（4项）, the count being the figure of that key; `parts` are work items of commitments not among them."""
    texts, printed = PaperWords(words=words, phrases=_PHRASES), (Span(str(count), figure=figure),)
    if parts:
        head = texts.content("with_parts", name=name, count=printed, parts=str(parts))
    else:
        head = texts.content("counted", name=name, count=printed)
    continued = words.gettext("{title} (continued)", title=name)
    return Band(head, TABLE_BAND, outline_title=name, continued=continued)
