"""What the office remembers of a kind of paper stays apart by language, and empty texts are forgotten."""

from rongchang_desktop.domain.ledger.identifiers import PaperKindId
from rongchang_desktop.domain.papers.settings import PaperSettings

NOTHING = PaperSettings(id=PaperKindId("circular"))


def test_wordings_of_one_language_leave_those_of_the_other_alone() -> None:
    said = NOTHING.with_wordings("zh_CN", {"overall": "截至{day}"}).with_wordings("en", {"overall": "By {day}"})
    assert said.own_wordings("zh_CN") == {"overall": "截至{day}"}
    assert said.with_wordings("en", {}).own_wordings("en") == {}
    assert said.with_wordings("en", {}).own_wordings("zh_CN") == {"overall": "截至{day}"}


def test_an_option_may_be_chosen_to_be_empty() -> None:
    said = NOTHING.with_options({"issue": "3", "to": ""})
    assert (said.option("issue"), said.option("to", "各镇街"), said.option("sign", "甲")) == ("3", "", "甲")
    assert said.with_options({}) == NOTHING
