"""Bars on paper: each part says its light by a mark as well as by its colour, where there is room."""

from dataclasses import replace

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import BarChart, ChartBar
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.lights import chart_part
from tests.printing.drawn import drawn, page_texts

CHART = BarChart(
    caption="图1",
    parts=tuple(replace(chart_part(light, Localizer("zh_CN")), legend="") for light in Light),
    bars=(ChartBar(label="产业", counts=(8, 5, 2, 3, 1)),),
)


def test_a_part_is_known_without_its_colour() -> None:
    (page,) = page_texts(drawn([CHART]).data)
    assert "●8▲5■2✓3○1" in page


def test_a_part_too_narrow_for_its_mark_says_its_number_alone() -> None:
    narrow = replace(CHART, bars=(ChartBar(label="产业", counts=(1, 0, 1, 0, 34)),))
    (page,) = page_texts(drawn([narrow]).data)
    assert "产业11○34" in page
