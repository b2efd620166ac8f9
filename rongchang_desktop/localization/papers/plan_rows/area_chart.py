"""The bars of a plan: one a work area, its commitments by light, and at its end how many of them are closed."""

from collections.abc import Iterable
from dataclasses import replace

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import BarChart, ChartBar
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.lights import chart_part
from rongchang_desktop.localization.papers.plan_rows.area_groups import AreaRows
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts


def area_chart(areas: Iterable[AreaRows], words: Localizer, *, caption: str, labels_beside: bool = False) -> BarChart:
    """The chart under its caption; the lights' figures of the paper count its parts."""
    return BarChart(
        caption=caption,
        parts=tuple(replace(chart_part(light, words), figure=light.value) for light in Light),
        bars=tuple(_bar(area, words) for area in areas),
        labels_beside=labels_beside,
    )


def _bar(area: AreaRows, words: Localizer) -> ChartBar:
    counts = RowCounts(rows=area.rows)
    closed, total = counts.counts["closed"], counts.counts["total"]
    note = words.gettext("closed {closed}/{total}", closed=closed, total=total)
    return ChartBar(label=area.title, counts=counts.lights, note=note)
