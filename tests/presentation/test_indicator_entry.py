"""Values of indicators typed and pasted, and the form of an indicator."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.indicators.indicator import Frequency, Indicator
from rongchang_desktop.domain.indicators.period_name import read_period
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.indicator_rows import target_words
from rongchang_desktop.presentation.editors.figure_entry import FigureError
from rongchang_desktop.presentation.indicators.indicator_draft import (
    IndicatorDraft,
    fresh_indicator_draft,
    indicator_changes,
)
from rongchang_desktop.presentation.indicators.value_entry import ValueEntry
from rongchang_desktop.presentation.indicators.value_reading import typed_value
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import YEAR, a_ledger
from tests.indicator_edits import an_indicator
from tests.sessions import a_session

NAMES = ("地区生产总值", "规上工业增加值", "城镇调查失业率", "粮食总产量")


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    rows = [an_indicator(f"i{at}", name=name, position=at) for at, name in enumerate(NAMES)]
    rows[0] = replace(rows[0], frequency=Frequency.QUARTERLY)
    rows[2] = replace(rows[2], comparator=Comparator.AT_MOST, value=Decimal("5.5"))
    rows[3] = replace(rows[3], unit="万吨", value=Decimal(29), frequency=Frequency.ANNUAL)
    return a_session(a_ledger(records=rows), language="zh_CN", today=date(YEAR, 9, 12))


def values(session: PlanSession) -> dict[str, tuple[str, Decimal | None]]:
    ledger = session.ledger
    return {
        ledger.indicators[value.indicator_id].name: (value.period, value.value)
        for value in ledger.indicator_values.values()
    }


@pytest.mark.parametrize(
    ("typed", "value", "text", "comparator"),
    [
        ("5.5", "5.5", "5.5%", None),
        ("12.90％", "12.90", "12.90%", None),
        ("-33.3%", "-33.3", "-33.3%", None),
        ("5.5%以内", "5.5", "5.5%以内", Comparator.AT_MOST),
    ],
)
def test_a_value_is_read_as_it_is_typed(typed: str, value: str, text: str, comparator: Comparator | None) -> None:
    read = typed_value(typed, an_indicator())
    assert read is not None
    assert (read.value, read.text, read.comparator) == (Decimal(value), text, comparator)


def test_a_dash_is_no_value_and_words_are_refused() -> None:
    assert typed_value("-", an_indicator()) is None
    with pytest.raises(FigureError):
        typed_value("很好", an_indicator())


def test_the_period_that_is_over_is_offered_and_enter_goes_to_the_next_row_published_for_it(
    session: PlanSession,
) -> None:
    entry = ValueEntry(session)
    assert entry.period == read_period(f"{YEAR}-08")
    assert entry.as_of == date(YEAR, 8, 31)
    following = entry.next_after(entry.rows[0])
    assert following is not None
    assert following.name == "规上工业增加值"
    assert entry.next_after(entry.rows[2]) is None, "grain is known at the year's end alone"
    half_year = read_period(f"{YEAR}-H1")
    assert half_year is not None
    entry.begin(half_year)
    entry.source = " 区统计局 "
    assert entry.enter(entry.rows[0], "5.5")
    (value,) = session.ledger.indicator_values.values()
    assert (value.period, value.value, value.source, value.as_of) == (
        f"{YEAR}-H1",
        Decimal("5.5"),
        "区统计局",
        date(YEAR, 6, 30),
    )
    assert entry.sources == ["区统计局"]


def test_a_column_is_pasted_row_by_row_as_one_step(session: PlanSession) -> None:
    entry = ValueEntry(session)
    done = entry.paste("8.1%\n5.2\n好\n", entry.rows[1])
    assert (done.taken, done.left) == (2, ("好",))
    assert values(session) == {
        "规上工业增加值": (f"{YEAR}-08", Decimal("8.1")),
        "城镇调查失业率": (f"{YEAR}-08", Decimal("5.2")),
    }
    session.editor.undo()
    assert not values(session)


def test_lines_with_names_find_their_rows_in_any_order(session: PlanSession) -> None:
    entry = ValueEntry(session)
    done = entry.paste("全区城镇调查失业率\t5.3\n1\t地区生产总值\t6.0\n招商引资\t7\n粮食总产量\t-", entry.rows[0])
    assert (done.taken, done.left) == (2, ("招商引资 7",))
    assert values(session) == {
        "城镇调查失业率": (f"{YEAR}-08", Decimal("5.3")),
        "地区生产总值": (f"{YEAR}-08", Decimal("6.0")),
    }


def test_a_blank_value_is_asked_for_again(session: PlanSession) -> None:
    entry = ValueEntry(session)
    with pytest.raises(UserFacingError):
        entry.enter(entry.rows[0], " ")


def saved(session: PlanSession, draft: IndicatorDraft) -> Indicator:
    changes = indicator_changes(session.ledger, draft, new_id=session.editor.new_id)
    assert session.edit(lambda _: changes)
    return session.ledger.indicators[changes.changes[0].record.id]


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        ({"comparator": Comparator.AT_LEAST, "value": "8"}, "8%以上"),
        ({"comparator": Comparator.AT_MOST, "value": "5.5%"}, "5.5%以内"),
        ({"comparator": Comparator.ABOUT, "value": "6.5"}, "6.5%左右"),
        ({"comparator": Comparator.RANGE, "value": "5", "value_max": "10", "unit": "个"}, "5～10个"),
        ({"comparator": Comparator.MORE_THAN, "relative_to": "地区生产总值", "value": "3"}, "高于地区生产总值"),
        ({"comparator": Comparator.QUALITATIVE, "text": "达到市级要求"}, "达到市级要求"),
    ],
)
def test_every_way_of_setting_a_target(session: PlanSession, values: dict[str, object], printed: str) -> None:
    row = saved(session, IndicatorDraft(year=YEAR, name="新指标", **values))  # type: ignore[arg-type]
    assert target_words(row, session.words) == printed
    assert session.ledger.indicators.owned_by(str(YEAR))[-1] == row


def test_another_figure_does_not_keep_the_words_of_the_old_one(session: PlanSession) -> None:
    row = saved(session, replace(fresh_indicator_draft(YEAR, session.ledger.indicators["i0"]), text="6.5%左右"))
    assert target_words(row, session.words) == "6.5%左右"
    row = saved(session, replace(fresh_indicator_draft(YEAR, row), value="7"))
    assert target_words(row, session.words) == "7%"


@pytest.mark.parametrize(
    "draft",
    [
        IndicatorDraft(year=YEAR, name=" ", value="5"),
        IndicatorDraft(year=YEAR, name="地区生产总值", value="5"),
        IndicatorDraft(year=YEAR, name="新指标"),
        IndicatorDraft(year=YEAR, name="新指标", comparator=Comparator.QUALITATIVE),
        IndicatorDraft(year=YEAR, name="新指标", comparator=Comparator.RANGE, value="5", value_max="3"),
    ],
)
def test_an_indicator_that_makes_no_sense_is_refused(session: PlanSession, draft: IndicatorDraft) -> None:
    with pytest.raises(UserFacingError):
        indicator_changes(session.ledger, draft, new_id=session.editor.new_id)
