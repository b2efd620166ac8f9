"""Columns as wide as what they say: facts unbroken, no tower beside an empty column, rows as low as they can be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.papers.column_widths import widths_of
from rongchang_desktop.domain.papers.content import Column, Row, Table
from rongchang_desktop.domain.papers.page import LANDSCAPE
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.plan_rows.row_words import is_self_reported
from rongchang_desktop.localization.papers.plan_rows.standing_tables import table_of_all
from rongchang_desktop.printing.table_rows import RowSetter, SetRow
from rongchang_desktop.printing.text_setting import TextSetter
from rongchang_desktop.printing.typefaces.font_book import FontBook
from tests.printing.faces import shipped_fonts
from tests.printing.papers import a_snapshot, status_report

TEXT = st.text(alphabet="推进项目建设，12%ab ", max_size=60)


def set_rows(table: Table) -> list[SetRow]:
    """The rows of the table, set as they are printed in landscape."""
    widths = widths_of(table.columns, LANDSCAPE.area_width)
    setter = RowSetter(table.columns, widths, TextSetter(FontBook(shipped_fonts())))
    return [setter.row(row) for row in table.rows if isinstance(row, Row)]


def of_all(snapshot: Snapshot, words: Localizer) -> Table:
    return table_of_all(status_report(snapshot, words), "", targets=True)


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def table(request: pytest.FixtureRequest) -> Table:
    return of_all(a_snapshot(), Localizer(request.param))


def test_numbers_deadlines_shares_and_lights_stand_on_one_line(table: Table) -> None:
    rows = set_rows(table)
    assert len(rows) == 60
    for row, item in zip(rows, a_snapshot().rows, strict=True):
        assert [len(row.cells[at].lines) for at in (0, 4, 6)] == [1, 1, 1]
        assert len(row.cells[7].lines) == 1 + is_self_reported(item)


def test_rows_are_lower_than_with_equal_columns(table: Table) -> None:
    equal = replace(table, columns=tuple(replace(column, weight=1) for column in table.columns))
    fitted_height, equal_height = (sum(row.height for row in set_rows(each)) for each in (table, equal))
    assert fitted_height < 0.85 * equal_height


def test_a_column_without_texts_leaves_its_room_to_the_others() -> None:
    known = a_snapshot()
    plain = replace(known, rows=tuple(replace(row, progress="无", progress_on=None, figures=()) for row in known.rows))
    table = of_all(plain, Localizer())
    widths = widths_of(table.columns, LANDSCAPE.area_width)
    assert widths[1] > 4 * widths[5] and widths[1] > 4 * widths[2]
    assert max(len(row.cells[1].lines) for row in set_rows(table)) <= 3


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=12), st.floats(min_value=60, max_value=640))
def test_any_table_gets_columns_that_share_its_width(rows: list[tuple[str, str, str]], width: float) -> None:
    first, second, third = zip(*rows, strict=True) if rows else ((), (), ())
    columns = (
        Column(head="序号", texts=first, whole=True),
        Column(head="任务", texts=second, repeated=True),
        Column(head="进展情况", texts=third),
    )
    widths = widths_of(columns, width)
    assert all(each > 12 for each in widths)
    if "".join(second + third) and widths[0] < width - 200:
        assert sum(widths) == pytest.approx(width)


def test_more_columns_than_the_page_bears_stay_on_it() -> None:
    columns = [Column(head="完成时限", texts=("2024年12月31日",), whole=True)]
    columns += [Column(head=f"进展情况{at}", texts=("正在推进",)) for at in range(12)]
    assert sum(widths_of(columns, 640.0)) == pytest.approx(640.0)
