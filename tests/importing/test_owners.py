"""Who answers: cells, brackets and lines that name units and leaders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.importing.owners import answering, bracket_at_end, is_open, names_owners, units_of
from tests.importing.reports import VOCABULARY

WORDS = VOCABULARY.owners
UNITS = (
    "区人力资源和社会保障局", "区住房和城乡建设委", "区文化和旅游委", "区教委", "区财政局", "各镇街", "区融媒体中心",
    "高铁新城建设指挥部", "青禾国投公司", "招商专班",
    "县农业农村局", "区卫生健康委", "市生态环境局青禾分局",
    "国网青禾供电公司", "清溪镇", "石桥街道",
)  # fmt: skip


def named(text: str, role: Role = Role.RESPONSIBLE) -> list[tuple[str, str]]:
    return [(owner.role.value, owner.name) for owner in answering(text, WORDS, role=role).owners]


@given(
    st.lists(st.sampled_from(UNITS), min_size=1, unique=True), st.sampled_from(["、", "，", "；", "\n", "/", ", ", " "])
)
def test_a_list_of_units_is_cut_at_any_mark_and_never_within_a_name(units: list[str], mark: str) -> None:
    assert units_of(mark.join(units), WORDS) == tuple(units)


@given(st.lists(st.sampled_from(UNITS), min_size=2, max_size=4, unique=True))
def test_the_last_two_units_may_be_joined_by_a_word(units: list[str]) -> None:
    assert units_of("、".join(units[:-1]) + "和" + units[-1], WORDS) == tuple(units)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "牵头单位：区教委；责任单位：区财政局、各镇街；配合单位：区水利局",
            [("lead", "区教委"), ("responsible", "区财政局"), ("responsible", "各镇街"), ("supporting", "区水利局")],
        ),
        ("牵头单位：区教委、区财政局", [("lead", "区教委"), ("responsible", "区财政局")]),
        ("责任单位：区教委、区财政局", [("responsible", "区教委"), ("responsible", "区财政局")]),
        (
            "牵头领导：张三、李四；牵头单位：区教委",
            [("leading_post", "张三"), ("leading_post", "李四"), ("lead", "区教委")],
        ),
        (
            "区发改委牵头，区财政局、区教委配合",
            [("lead", "区发改委"), ("supporting", "区财政局"), ("supporting", "区教委")],
        ),
        ("由区发改委牵头、区财政局配合", [("lead", "区发改委"), ("supporting", "区财政局")]),
        ("区教委、区文旅委按职责分工负责", [("responsible", "区教委"), ("responsible", "区文旅委")]),
        ("牵头单位：区教委\n配合单位：区财政局", [("lead", "区教委"), ("supporting", "区财政局")]),
        ("区教委（牵头）、区财政局", [("lead", "区教委"), ("responsible", "区财政局")]),
        ("区住房城乡\n建设委、区教委", [("responsible", "区住房城乡建设委"), ("responsible", "区教委")]),
        (
            "区商务委（区口岸办、区贸促会）、区教委",
            [("responsible", "区商务委（区口岸办、区贸促会）"), ("responsible", "区教委")],
        ),
        ("各管委会、各重点国企等", [("responsible", "各管委会"), ("responsible", "各重点国企等")]),
        ("区教委、区财政局、区教委", [("responsible", "区教委"), ("responsible", "区财政局")]),
        ("", []),
    ],
)
def test_roles_are_read_from_labels_verbs_and_the_column(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_of_several_leads_the_first_leads_and_a_person_hears_of_it() -> None:
    said = answering("区教委、区财政局", WORDS, role=Role.LEAD)
    assert [owner.role for owner in said.owners] == [Role.LEAD, Role.RESPONSIBLE]
    assert said.shares_lead
    assert not answering("区教委", WORDS, role=Role.LEAD).shares_lead


def test_leaders_stand_by_name() -> None:
    assert named("张三\n李四", Role.LEADING_POST) == [("leading_post", "张三"), ("leading_post", "李四")]


def test_a_bracket_tells_the_time_limit_and_the_contact() -> None:
    said = answering("牵头单位：区教委；完成时限：2031年12月底；联系人：王五", WORDS)
    assert (said.deadline_text, said.contact) == ("2031年12月底", "王五")


@pytest.mark.parametrize("name", ["区商务委等", "有关部门", "区级相关单位", "区教委等部门"])
def test_names_of_nobody_in_particular_are_marked(name: str) -> None:
    assert is_open(name, WORDS)
    assert not is_open("区教委", WORDS)
    assert not is_open("青禾高等职业学校", WORDS)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("建成冷链仓库3座（牵头单位：区商务委）", "建成冷链仓库3座"),
        ("建成冷链仓库3座。【责任单位：区商务委、区供销社】", "建成冷链仓库3座。"),
        ("建成冷链仓库3座（区商务委牵头，区供销社配合）。", "建成冷链仓库3座"),
        ("建成冷链仓库3座。责任单位：区商务委", "建成冷链仓库3座。"),
        ("建成冷链仓库（含气调库）（责任单位：区商务委（区口岸办））", "建成冷链仓库（含气调库）"),
    ],
)
def test_a_trailing_bracket_is_told_from_the_words(text: str, kept: str) -> None:
    assert text[: bracket_at_end(text, WORDS)] == kept


@pytest.mark.parametrize(
    "text", ["建成冷链仓库（含气调库）", "建设公园（二期）。", "开展行动（2030—2032年）", "推进改革（试点）"]
)
def test_other_brackets_stay_with_the_words(text: str) -> None:
    assert bracket_at_end(text, WORDS) is None


@pytest.mark.parametrize("text", ["一期", "区行政中心", "2031年", "全区负责人会议", "含配套"])
def test_words_without_roles_name_no_owners(text: str) -> None:
    assert not names_owners(text, WORDS)
