"""Deadlines: the day, the words that said so and the rhythm, from cells and from sentences."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.importing.deadlines import Deadline, deadline_of
from tests.importing.reports import VOCABULARY


def of(text: str, year: int | None = 2031) -> Deadline:
    return deadline_of(text, year=year, vocabulary=VOCABULARY)


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("12月底前", date(2031, 12, 31), "12月底前"),
        ("6月底", date(2031, 6, 30), "6月底"),
        ("２月底前完成", date(2031, 2, 28), "２月底前"),
        ("2032年2月", date(2032, 2, 29), "2032年2月"),
        ("2031年12月31日前", date(2031, 12, 31), "2031年12月31日前"),
        ("2031 年 9 月底前", date(2031, 9, 30), "2031 年 9 月底前"),
        ("5月20日之前", date(2031, 5, 20), "5月20日之前"),
        ("十二月底", date(2031, 12, 31), "十二月底"),
        ("年底前", date(2031, 12, 31), "年底前"),
        ("2032年底前", date(2032, 12, 31), "2032年底前"),
        ("明年6月底", date(2032, 6, 30), "明年6月底"),
        ("今年底", date(2031, 12, 31), "今年底"),
        ("年内", date(2031, 12, 31), "年内"),
        ("全年", date(2031, 12, 31), "全年"),
        ("2031年", date(2031, 12, 31), "2031年"),
        ("上半年", date(2031, 6, 30), "上半年"),
        ("2032年上半年", date(2032, 6, 30), "2032年上半年"),
        ("三季度末", date(2031, 9, 30), "三季度末"),
        ("第三季度", date(2031, 9, 30), "第三季度"),
        ("一季度前", date(2031, 3, 31), "一季度前"),
        ("2031.12", date(2031, 12, 31), "2031.12"),
        ("2031.9.15", date(2031, 9, 15), "2031.9.15"),
        ("12.31", date(2031, 12, 31), "12.31"),
        ("6/30前", date(2031, 6, 30), "6/30前"),
        ("2031-06-30", date(2031, 6, 30), "2031-06-30"),
        ("2031-06-30 00:00:00", date(2031, 6, 30), "2031-06-30"),
        ("2031/6/30", date(2031, 6, 30), "2031/6/30"),
        ("8月中旬", date(2031, 8, 20), "8月中旬"),
        ("6月31日", date(2031, 6, 30), "6月31日"),
        ("1-10月", date(2031, 10, 31), "10月"),
        ("2031.1-2032.3", date(2032, 3, 31), "2032.3"),
        ("2031.3-8", date(2031, 8, 31), "2031.3-8"),
        ("2031年3月至2032年8月", date(2032, 8, 31), "2032年8月"),
        ("6月底前出台，10月底前见效", date(2031, 10, 31), "10月底前"),
        ("2034年", date(2034, 12, 31), "2034年"),
    ],
)
def test_a_cell_names_a_day(text: str, day: date, words: str) -> None:
    assert of(text) == Deadline(day=day, words=words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每月", Deadline(words="每月", recurrence="monthly")),
        ("每月25日前", Deadline(words="每月", recurrence="monthly")),
        ("每季度末", Deadline(words="每季度", recurrence="quarterly")),
        ("长期坚持", Deadline(words="长期坚持", recurrence="standing")),
        ("持续推进", Deadline(words="持续", recurrence="standing")),
        ("即时", Deadline(words="即时", recurrence="standing")),
        ("12月底前并长期坚持", Deadline(day=date(2031, 12, 31), words="12月底前", recurrence="standing")),
        ("每年10月底前", Deadline(day=date(2031, 10, 31), words="10月底前", recurrence="standing")),
        ("见附件", Deadline()),
        ("", Deadline()),
        ("3个月", Deadline()),
        ("110千伏", Deadline()),
    ],
)
def test_a_cell_names_a_rhythm_or_nothing(text: str, expected: Deadline) -> None:
    assert of(text) == expected


def test_a_month_of_no_known_year_keeps_its_words() -> None:
    assert of("6月底前", year=None) == Deadline(words="6月底前")
    assert of("2031年6月底前", year=None).day == date(2031, 6, 30)


@given(
    day=st.dates(date(2020, 1, 1), date(2050, 12, 31)),
    pattern=st.sampled_from(["%Y-%m-%d", "%Y年%m月%d日", "%Y.%m.%d"]),
)
def test_a_day_written_out_comes_back(day: date, pattern: str) -> None:
    assert of(day.strftime(pattern)).day == day


@given(st.text(alphabet="0123456789年月日底前.-/每季度一二十 第上半内末至", max_size=30))
def test_no_cell_is_too_odd(text: str) -> None:
    found = of(text)
    assert found.words in text
