"""Finding by pinyin initials: every reading of a character counts, and letters keep meaning letters."""

import pytest

from rongchang_desktop.domain.selection.answer import select
from rongchang_desktop.domain.selection.conditions import Standing
from rongchang_desktop.domain.selection.search_index import SearchIndex
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.pinyin import pinyin_initials
from tests.builders import MID_YEAR, YEAR, a_ledger, area, commitment, commitments, section, update

LEDGER = a_ledger(
    area(
        section(
            commitment("培育高新技术企业20家", lead="区科技局"),
            commitment("长江路“四色挂牌”调度", lead="区重点办", updates=(update(text="银行放款"),)),
            commitment("GDP增长6%", lead="区统计局"),
            *commitments(60),
        )
    )
)
STANDING = Standing(ledger=LEDGER, plan=LEDGER.plans[YEAR], assessments={}, day=MID_YEAR)


def found(text: str) -> list[str]:
    shown = select(STANDING, Selection(text=text), SearchIndex(pinyin_initials))
    return [key for key in STANDING.plan.order if key in shown and key[0] == "c"]


@pytest.mark.parametrize("typed", ["gxjs", "GXJS", "gxjsqy20", "qy20j", "qkjj", "py gxjs", "gxjs 科技"])
def test_an_item_is_found_by_the_initials_of_its_words_and_its_unit(typed: str) -> None:
    assert found(typed) == ["c1"]


@pytest.mark.parametrize("typed", ["cjl", "zjl", "qzdb", "qcdb", "ssgp"])
def test_every_reading_of_a_character_finds_it_and_quotes_do_not_stand_between(typed: str) -> None:
    assert "c2" in found(typed)


def test_letters_are_found_as_letters_and_one_letter_alone_is_no_initial() -> None:
    assert found("gdp") == ["c3"]
    assert found("g") == ["c3"]


@pytest.mark.parametrize("said", ["61", "第61项", "61号", "６１"])
def test_a_number_finds_its_item(said: str) -> None:
    assert found(said) == ["c61"]
