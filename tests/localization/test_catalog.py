"""The catalogue in use: which language is spoken, how sentences are filled."""

from pathlib import Path

import pytest

from rongchang_desktop.foundation.messages import Msgid, UserFacingError
from rongchang_desktop.localization.catalog import Localizer


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("zh_CN", "zh_CN"), ("en", "en"), ("en_GB", "en"), ("EN", "en"), ("fr", "zh_CN"), ("", "zh_CN"), ("C", "zh_CN")],
)
def test_the_nearest_language_is_spoken(asked: str, spoken: str) -> None:
    assert Localizer(asked).language == spoken


def test_without_catalogues_the_msgids_stand(tmp_path: Path) -> None:
    words = Localizer("zh_CN", folder=tmp_path)
    assert words.gettext("{count} left", count=3) == "3 left"
    assert words.ngettext("{count} item", "{count} items", 1) == "1 item"
    assert words.ngettext("{count} item", "{count} items", 2) == "2 items"


def test_an_empty_msgid_is_no_header() -> None:
    assert Localizer("zh_CN").gettext("") == ""


def test_a_refusal_is_said_in_the_readers_language(tmp_path: Path) -> None:
    words = Localizer("en", folder=tmp_path)
    error = UserFacingError("{name} holds {what}.", name="计划.rcplan", what=Msgid("Slow"))
    assert words.error(error) == "计划.rcplan holds Slow."
    assert words.error(UserFacingError("100 % {sure}")) == "100 % {sure}"
    refused = UserFacingError("{name} is a folder, not a file. Choose another name.", name=Msgid("Slow"))
    assert "偏慢" in Localizer("zh_CN").error(refused)


def test_what_a_parameter_holds_is_not_read_as_a_placeholder(tmp_path: Path) -> None:
    assert Localizer("en", folder=tmp_path).gettext("found {name}", name="{boom}") == "found {boom}"


def test_lists_are_set_as_the_language_does_it() -> None:
    parts = ["区科技局", "区教委"]
    assert Localizer("zh_CN").enumeration(parts) == "区科技局、区教委"
    assert Localizer("en").enumeration(parts) == "区科技局, 区教委"


def test_a_sentence_within_a_sentence_is_translated_too() -> None:
    damage = UserFacingError("{table} {key} is not as it was written.", table=Msgid("Target"), key="t1")
    error = UserFacingError(
        "{name} is damaged ({detail}). It was not changed. "
        "Keep it, and go on with the newest backup; checking the file lists the damage.",
        name="a.rcplan",
        detail=damage,
    )
    assert "目标" in Localizer("zh_CN").error(error)
    assert "(Target t1 is not as it was written)." in Localizer("en").error(error)
