"""Deadlines are read as the office types them, and as the program shows them."""

from datetime import date, timedelta

import pytest

from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.tree.deadline_reading import DeadlineError, read_deadline


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("9月底", date(2024, 9, 30)),
        ("2月", date(2024, 2, 29)),
        ("６月末", date(2024, 6, 30)),
        ("9/15", date(2024, 9, 15)),
        ("9.15", date(2024, 9, 15)),
        ("9月15日", date(2024, 9, 15)),
        ("2025-03-01", date(2025, 3, 1)),
        ("20250301", date(2025, 3, 1)),
        ("2025年6月", date(2025, 6, 30)),
        ("三季度末", date(2024, 9, 30)),
        ("Q2", date(2024, 6, 30)),
        ("上半年", date(2024, 6, 30)),
        ("年底", date(2024, 12, 31)),
        ("  ", None),
    ],
)
def test_reads_a_day(typed: str, day: date | None) -> None:
    assert read_deadline(typed, 2024, Localizer("zh_CN")) == (day, Recurrence.ONCE)


@pytest.mark.parametrize(
    ("typed", "recurrence"),
    [("长期坚持", Recurrence.STANDING), ("每季度", Recurrence.QUARTERLY), ("每月", Recurrence.MONTHLY)],
)
def test_reads_how_often(typed: str, recurrence: Recurrence) -> None:
    assert read_deadline(typed, 2024, Localizer("zh_CN")) == (None, recurrence)


@pytest.mark.parametrize("typed", ["尽快", "13月", "2月30日", "99/99/99"])
def test_refuses_what_is_no_day(typed: str) -> None:
    with pytest.raises(DeadlineError):
        read_deadline(typed, 2024, Localizer("zh_CN"))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_reads_every_day_of_the_year_back_from_how_it_is_shown(language: str) -> None:
    words = Localizer(language)
    for number in range(0, 366, 5):
        day = date(2024, 1, 1) + timedelta(days=number)
        assert read_deadline(formats.deadline(day, 2024, words), 2024, words)[0] == day
