"""Names offered while one types: by characters, by an alias, by pinyin initials; the nearest first."""

from rongchang_desktop.presentation.tree.department_choices import department_names, names_matching
from tests.builders import a_department, a_ledger, with_records

NAMES = ("区财政局", "区发展改革委", "财政所", "区科技局")


def test_the_very_name_comes_first_then_what_begins_with_it_then_what_holds_it() -> None:
    assert names_matching(NAMES, "财政") == ["财政所", "区财政局"]
    assert names_matching(NAMES, "区财政局") == ["区财政局"]
    assert names_matching(NAMES, "") == list(NAMES)


def test_pinyin_initials_find_a_name_and_other_letters_find_nothing() -> None:
    assert names_matching(NAMES, "kjj") == ["区科技局"]
    assert names_matching(NAMES, "qfzggw") == ["区发展改革委"]
    assert names_matching(NAMES, "xyz") == []


def test_a_unit_is_found_by_its_alias_under_its_own_name() -> None:
    ledger = with_records(a_ledger(), [a_department("区发展改革委", aliases=("区发改委",))])
    assert department_names(ledger, "发改") == department_names(ledger, "fgw") == ["区发展改革委"]
