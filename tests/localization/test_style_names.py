"""Styles of papers go by names of their own in the list of styles of a word processor."""

from dataclasses import replace

import pytest

from rongchang_desktop.domain.papers import stylesheet
from rongchang_desktop.domain.papers.stylesheet import BODY, Align, Style
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.style_names import style_name

STYLES = {
    style: name
    for name, style in vars(stylesheet).items()
    if isinstance(style, Style) and not name.startswith("CHART_")  # charts are pictures
}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_style_of_the_sheet_has_a_name_of_its_own(language: str) -> None:
    words = Localizer(language)
    names = {STYLES[style]: style_name(style, words) for style in STYLES}
    assert len(set(names.values())) == len(names)
    assert not [name for name in names if any(character.isdigit() for character in names[name])], "named by its size"


def test_any_other_style_is_called_after_its_face_size_and_place() -> None:
    words = Localizer("zh_CN")
    assert style_name(replace(BODY, size=36.0, face=Typeface.SONG, align=Align.CENTER), words) == "小标宋 36 居中"
    assert style_name(replace(BODY, size=12.0), words) == "仿宋 12"
