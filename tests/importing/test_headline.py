"""The expected figures of the year, however the report sets them."""

from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from tests.importing.reports import read_lines

REST = ("（一）壮大县域产业。实施强链工程。", "（二）建设宜居县城。实施更新工程。")


def test_indicators_in_one_sentence() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "今年主要预期目标是：地区生产总值增长6%左右；进出口总额保持正增长；居民收入增长与经济增长同步；"
        "粮食总产量29万吨；其他约束性指标，确保完成省市任务。",
        *REST,
    )
    assert [(t.indicator, t.comparator) for t in draft.headline] == [
        ("地区生产总值增长", Comparator.ABOUT),
        ("进出口总额", Comparator.QUALITATIVE),
        ("居民收入增长", Comparator.QUALITATIVE),
        ("粮食总产量", Comparator.EXACTLY),
        ("约束性指标", Comparator.QUALITATIVE),
    ]
    assert draft.headline[2].pacing is Pacing.RELATIVE


def test_indicators_one_to_a_line() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "主要预期目标为：",
        "——地区生产总值增长6%；",
        "——固定资产投资增长8%以上；",
        "——城镇新增就业1万人。",
        *REST,
    )
    assert [(t.value, t.unit) for t in draft.headline] == [(6, "%"), (8, "%"), (1, "万人")]


def test_indicators_in_a_part_of_their_own() -> None:
    draft = read_lines(
        "一、2031年总体要求和预期目标",
        "主要预期目标是：地区生产总值增长6%，固定资产投资增长8%。",
        "二、2031年重点工作",
        *REST,
    )
    assert len(draft.headline) == 2


def test_figures_of_the_past_year_are_no_headline() -> None:
    draft = read_lines("一、2030年工作回顾", "生产总值增长6%，投资增长8%，完成预期目标。", "二、2031年工作安排", *REST)
    assert draft.headline == ()


def test_indicators_that_run_over_several_sentences_until_they_are_talked_about() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "主要预期目标是：地区生产总值增长5.5%左右，力争更好结果。规上工业增加值增长6%，固定资产投资增长7%以上。"
        "居民收入增长8%。确定这些目标，考虑了近三年平均增长5%的实际。",
        *REST,
    )
    assert [str(target.value) for target in draft.headline] == ["5.5", "6", "7", "8"]


def test_indicators_in_a_part_that_sets_aims_and_tasks_before_the_part_of_the_works() -> None:
    draft = read_lines(
        "一、2031年总体要求和目标任务",
        "主要预期目标是：地区生产总值增长6%，固定资产投资增长8%，为长远发展留空间、完成打基础任务。",
        "二、2031年重点工作",
        *REST,
    )
    assert [str(target.value) for target in draft.headline] == ["6", "8"]


def test_a_list_of_binding_indicators_is_taken_apart() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "主要预期目标是：地区生产总值增长6%；投资增长8%；节能减排、安全生产、新增就业等约束性指标，完成市里确定的目标。",
        *REST,
    )
    assert [target.indicator for target in draft.headline[2:]] == ["节能减排", "安全生产", "新增就业"]


def test_an_announcement_that_a_page_sets_in_three_lines() -> None:
    draft = read_lines(
        "一、2031年工作安排", "今年经济社会发展的", "主要预期目标", "是：地区生产总值增长6%，投资增长8%。", *REST
    )
    assert len(draft.headline) == 2
