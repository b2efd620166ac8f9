"""Columns as wide as what they say: facts unbroken, no tower beside an empty column, rows as low as they can be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.column_widths import widths_of
from rongchang_desktop.domain.papers.content import Column, Row, Table
from rongchang_desktop.domain.papers.page import LANDSCAPE
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.task_tables import task_table
from rongchang_desktop.printing.table_rows import RowSetter, SetRow
from rongchang_desktop.printing.text_setting import TextSetter
from rongchang_desktop.printing.typefaces.font_book import FontBook
from tests.printing.faces import shipped_fonts
from tests.printing.papers import status_report

TEXT = st.text(alphabet="推进项目建设，12%ab ", max_size=60)


def set_rows(table: Table) -> list[SetRow]:
    """The rows of the table, set as they are printed in landscape."""
    widths = widths_of(table.columns, LANDSCAPE.area_width)
    setter = RowSetter(table.columns, widths, TextSetter(FontBook(shipped_fonts())))
    return [setter.row(row) for row in table.rows if isinstance(row, Row)]


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def table(request: pytest.FixtureRequest) -> Table:
    return task_table(status_report(60).areas, Localizer(request.param))


def test_numbers_deadlines_shares_and_lights_stand_on_one_line(table: Table) -> None:
    rows = set_rows(table)
    assert len(rows) == 60
    for row in rows:
        assert [len(row.cells[at].lines) for at in (0, 4, 6, 7)] == [1, 1, 1, 1]


def test_rows_are_lower_than_with_equal_columns(table: Table) -> None:
    equal = replace(table, columns=tuple(replace(column, weight=1) for column in table.columns))
    fitted_height, equal_height = (sum(row.height for row in set_rows(each)) for each in (table, equal))
    assert fitted_height < 0.85 * equal_height


def test_a_column_without_texts_leaves_its_room_to_the_others() -> None:
    areas = tuple(
        replace(area, rows=tuple(replace(row, progress="", targets="") for row in area.rows))
        for area in status_report(60).areas
    )
    widths = widths_of(task_table(areas, Localizer()).columns, LANDSCAPE.area_width)
    assert widths[1] > 4 * widths[5] and widths[1] > 4 * widths[2]
    assert max(len(row.cells[1].lines) for row in set_rows(task_table(areas, Localizer()))) <= 3


def test_every_light_has_room_even_if_only_one_is_shown() -> None:
    one = tuple(
        replace(area, rows=tuple(replace(row, light=Light.SLOW) for row in area.rows))
        for area in status_report(60).areas
    )
    many = widths_of(task_table(status_report(60).areas, Localizer()).columns, LANDSCAPE.area_width)
    alike = widths_of(task_table(one, Localizer()).columns, LANDSCAPE.area_width)
    assert alike[7] == pytest.approx(many[7], rel=0.05)


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
