"""The sentence under the indicator table, and both as they are pasted into a paper."""

import json
from decimal import Decimal
from typing import Any

import pytest

from rongchang_desktop.domain.indicators.indicator import Frequency, Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.indicators.table import indicator_rows
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.indicator_rows import period_label
from rongchang_desktop.localization.indicator_sentence import indicator_sentence, table_title, table_to_paste
from tests.builders import a_ledger
from tests.indicator_edits import a_value, an_indicator
from tests.shared import shared_path

COMPARATORS = {"=": Comparator.EXACTLY, "~": Comparator.ABOUT, "<=": Comparator.AT_MOST, ">=": Comparator.AT_LEAST}
ZH, EN = Localizer("zh_CN"), Localizer("en")


def published_half_year() -> tuple[Ledger, list[dict[str, Any]]]:
    """The ten rows of the published table of the first half of 2025, entered figure by figure."""
    rows = json.loads(shared_path("gold/2025h1_indicators.json").read_text(encoding="utf-8"))["rows"]
    records: list[Indicator | IndicatorValue] = []
    for row in rows:
        target, actual = row["target"], row["actual"]
        relative = target.get("relative_to") or None
        records.append(
            an_indicator(
                f"i{row['no']}",
                year=2025,
                position=row["no"],
                name=row["indicator"],
                comparator=Comparator.MORE_THAN if relative else COMPARATORS.get(target["op"], Comparator.QUALITATIVE),
                value=None if target.get("value") is None else Decimal(str(target["value"])),
                unit=target.get("unit") or "",
                text=row["target_text"],
                relative_to=relative,
                frequency=None if actual else Frequency.ANNUAL,
            )
        )
        if actual:
            values = {"comparator": COMPARATORS[actual["op"]], "text": row["actual_text"]}
            records.append(a_value(f"i{row['no']}", "2025-H1", str(actual["value"]), **values))
    return a_ledger(year=2025, records=records), rows


def test_the_published_table_comes_out_cell_by_cell_with_the_counts_of_its_report() -> None:
    ledger, printed = published_half_year()
    rows = indicator_rows(ledger, 2025)
    table = table_to_paste(rows, period=None, words=ZH)
    assert table[0] == ("指标", "全年目标", "上半年完成", "与目标±")
    assert table[1:] == tuple(
        (row["indicator"], row["target_text"], row["actual_text"], row["delta_text"]) for row in printed
    )
    sentence = indicator_sentence(rows, ZH)
    assert sentence.startswith("10项指标中，除")
    assert "2项年度指标外，4项达到全年目标（" in sentence
    assert "4项没有达到全年目标（" in sentence
    assert table_title(2025, read_period("2025-H1"), ZH) == "2025年上半年主要指标完成情况"


def test_a_value_of_an_older_period_says_so_in_its_cell() -> None:
    ledger = a_ledger(
        records=[
            an_indicator("i1", name="甲"),
            an_indicator("i2", name="乙", position=2),
            a_value("i1", "2024-Q1", "6.0"),
            a_value("i2", "2024-08", "7.0"),
        ]
    )
    august = read_period("2024-08")
    table = table_to_paste(indicator_rows(ledger, 2024, august), period=august, words=ZH)
    assert table[0][2] == "1—8月完成"
    assert [cells[2] for cells in table[1:]] == ["6%（一季度）", "7%"]


def test_without_rows_there_is_no_sentence_and_a_lone_missing_figure_is_said() -> None:
    assert indicator_sentence((), ZH) == ""
    rows = indicator_rows(a_ledger(records=[an_indicator()]), 2024)
    assert indicator_sentence(rows, ZH) == "1项指标中，1项尚无数据（地区生产总值）。"
    assert indicator_sentence(rows, EN) == "Of 1 indicators, 1 has no figure yet (地区生产总值)."


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("2024-01..02", "1—2月", "Months 1 to 2"),
        ("2024-Q1", "一季度", "First quarter"),
        ("2024-H1", "上半年", "First half of the year"),
        ("2024-08", "1—8月", "Months 1 to 8"),
        ("2024-Q3", "前三季度", "First three quarters"),
        ("2024", "全年", "Whole year"),
        ("2024-01", "1月", "Month 1"),
    ],
)
def test_periods_are_called_as_the_office_calls_them(written: str, chinese: str, english: str) -> None:
    period = read_period(written)
    assert period is not None
    assert (period_label(period, ZH), period_label(period, EN)) == (chinese, english)
