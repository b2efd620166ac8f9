"""The table of pinyin initials is the one its command writes from the library."""

import pytest
from pypinyin import Style, pinyin

from build_spec.pinyin import INITIALS, table
from rongchang_desktop.localization.pinyin import pinyin_initials


def test_the_table_that_ships_is_the_librarys() -> None:
    assert INITIALS.read_text(encoding="utf-8") == table()


@pytest.mark.parametrize("char", ["高", "新", "荣", "昌", "重", "行", "长", "调", "会", "嗯", "绿"])
def test_a_character_is_found_by_every_letter_the_library_reads_it_by(char: str) -> None:
    initials = pinyin_initials()
    for reading in pinyin(char, style=Style.FIRST_LETTER, heteronym=True)[0]:
        finder = initials.finder(reading * 2)
        assert finder is not None and finder.search(initials.of(char * 2))
