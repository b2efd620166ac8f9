"""The office words its papers itself: figures are set in, mistakes are named, what it wrote is marked as its own."""

import pytest

from rongchang_desktop.domain.papers.content import Figure, Span, plain
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase, WordingError, check_wording

PHRASE = Phrase("overall", "{light} {count} ({share})", "Progress")
TOTAL = Figure(key="total", word="Total", text="12")
ENGLISH = Localizer("en")


def words(**own: str) -> PaperWords:
    return PaperWords(words=ENGLISH, phrases={"overall": PHRASE}, own=own, figures={"total": TOTAL})


def test_figures_are_set_in_and_marked() -> None:
    said = words().content("overall", light="slow", count=(Span("12", figure="total"),), share="8%")
    assert said == (Span("slow"), Span(" "), Span("12", figure="total"), Span(" ("), Span("8%"), Span(")"))
    assert words().text("overall", light="slow", count="12", share="8%") == "slow 12 (8%)"


def test_what_the_office_wrote_takes_the_place_of_the_phrase_and_is_marked() -> None:
    said = words(overall="In all {total}, {light}.").paragraph("overall", light="slow")
    own = [span.text for span in said.content if isinstance(span, Span) and span.by_hand]
    assert own == ["In all ", ", ", "."] and plain(said.content) == "In all 12, slow."
    assert words().paragraph("overall", light="slow", count="1", share="8%").content == "slow 1 (8%)"
    assert words(overall="Nothing new.").content("overall") == (Span("Nothing new.", by_hand=True),)


@pytest.mark.parametrize("own", ["{nobody} knows", "{total:>9}", "{total!r}", "open {total", "{0}", "{}"])
def test_a_text_that_cannot_be_filled_in_is_refused_by_its_name(own: str) -> None:
    with pytest.raises(WordingError) as refused:
        words(overall=own).content("overall")
    assert "Progress" in ENGLISH.error(refused.value)
    with pytest.raises(WordingError):
        check_wording(own, PHRASE, {"total": TOTAL}, ENGLISH)


def test_a_text_that_says_less_is_taken() -> None:
    check_wording("{total} in all, {share}", PHRASE, {"total": TOTAL}, ENGLISH)
    check_wording("Nothing to set in.", PHRASE, {"total": TOTAL}, ENGLISH)
