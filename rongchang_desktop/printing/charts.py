"""Stacked bars drawn with the faces of the text; each bar's full label stands above it, or a short one beside it."""

from rongchang_desktop.domain.papers.content import BarChart, ChartBar, ChartPart, Span, plain
from rongchang_desktop.domain.papers.stylesheet import (
    CAPTION,
    CHART_FIGURE,
    CHART_LABEL,
    CHART_LEGEND,
    CHART_NOTE,
    CHART_SIDE_LABEL,
)
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.structure import Element

_BAR, _STEP_AFTER, _STEP_BESIDE = 12.0, 5.0, 3.0  # points: height of a bar, the space below it, with labels beside
_LEGEND_SPACE = 6.0
_NOTE_SHARE = 0.2  # of the width, for what is written at a bar's end
_LABEL_SHARE = 0.46  # of the width, at most, for labels beside the bars
_LABEL_SPACE = 6.0
_FIGURE_PADDING = 3.0
_LEAST_EDGE = 2.0  # points of a part beside its number
_EDGE, _EDGE_GREY = 0.5, 0.4


class FlowingChart:
    """A chart as wide as the type area, on one page."""

    keep_with_next = False

    def __init__(self, chart: BarChart, writer: PageWriter) -> None:
        self._chart, self._left, self._width = chart, writer.shape.left, writer.shape.area_width
        self._label_style = CHART_SIDE_LABEL if chart.labels_beside else CHART_LABEL
        label_width = self._width * _LABEL_SHARE if chart.labels_beside else self._width
        self._labels = writer.setter.column(self._label_style, label_width)
        self._notes = writer.setter.column(CHART_NOTE, self._width * _NOTE_SHARE)
        self._figures = writer.setter.column(CHART_FIGURE, self._width)
        self._caption = writer.setter.column(CAPTION, self._width).lines(chart.caption)
        legend = tuple(span for part in chart.parts for span in (*_spans(part.legend), Span("　")))
        self._legend = writer.setter.column(CHART_LEGEND, self._width).lines(legend)
        self._beside = self._label_room() if chart.labels_beside else 0.0
        longest = max((sum(bar.counts) for bar in chart.bars), default=0)
        self._unit = (self._width * (1 - _NOTE_SHARE) - self._beside) / max(longest, 1)

    def least_height(self) -> float:
        """All of it, at most a page."""
        texts = len(self._caption) * CAPTION.leading + len(self._legend) * CHART_LEGEND.leading
        return texts + _LEGEND_SPACE + sum(self._bar_height(bar) for bar in self._chart.bars)

    def flow(self, writer: PageWriter) -> None:
        """Draw legend, bars and caption; bars beyond a page go on on the next."""
        figure = writer.element("Figure", alternative=in_words(self._chart))
        top = writer.advance(len(self._legend) * CHART_LEGEND.leading + _LEGEND_SPACE)
        writer.show(self._legend, x=self._left, top=top, style=CHART_LEGEND, element=figure)
        for bar in self._chart.bars:
            if self._bar_height(bar) > writer.room:
                writer.end_page()
            self._draw_bar(bar, writer, figure)
        if len(self._caption) * CAPTION.leading > writer.room:
            writer.end_page()
        top = writer.advance(len(self._caption) * CAPTION.leading)
        writer.show(self._caption, x=self._left, top=top, style=CAPTION, element=writer.element("Caption", figure))

    def _label_room(self) -> float:
        lines = [line for bar in self._chart.bars for line in self._labels.lines(bar.label)]
        return max((line.width for line in lines), default=0.0) + _LABEL_SPACE

    def _bar_height(self, bar: ChartBar) -> float:
        label = len(self._labels.lines(bar.label)) * self._label_style.leading
        return max(label, _BAR) + _STEP_BESIDE if self._beside else label + _BAR + _STEP_AFTER

    def _draw_bar(self, bar: ChartBar, writer: PageWriter, figure: Element | None) -> None:
        lines = self._labels.lines(bar.label)
        top = writer.advance(self._bar_height(bar))
        writer.show(lines, x=self._left, top=top, style=self._label_style, element=figure)
        if not self._beside:
            top -= len(lines) * self._label_style.leading
        x = self._left + self._beside
        for part, count in zip(self._chart.parts, bar.counts, strict=True):
            if count:
                self._draw_part(count, part, (x, top), writer, figure)
                x += count * self._unit
        notes = self._notes.lines(bar.note)
        writer.show(notes, x=x + _FIGURE_PADDING, top=top, style=CHART_NOTE, element=figure)

    def _draw_part(
        self, count: int, part: ChartPart, corner: tuple[float, float], writer: PageWriter, figure: Element | None
    ) -> None:
        (x, top), width = corner, count * self._unit
        with writer.drawing(figure) as canvas:
            canvas.setFillColorRGB(*part.fill)
            canvas.setStrokeGray(_EDGE_GREY)
            canvas.setLineWidth(_EDGE)
            canvas.rect(x, top - _BAR, width, _BAR, stroke=1, fill=1)
        number = (Span(str(count), colour=part.ink),)
        for inside in map(self._figures.lines, ((*part.mark, *number), number)):
            if inside[0].width + _LEAST_EDGE <= width:
                x += (width - inside[0].width) / 2
                writer.show(inside, x=x, top=top, style=CHART_FIGURE, element=figure)
                return


def _spans(content: str | tuple[Span, ...]) -> tuple[Span, ...]:
    return (Span(content),) if isinstance(content, str) else content


def in_words(chart: BarChart) -> str:
    """What the chart shows, for those who cannot see it: a line a bar, every part with its count."""
    legends = [plain(part.legend).strip() for part in chart.parts]
    bars = (
        f"{bar.label}: {', '.join(f'{legend} {count}' for legend, count in zip(legends, bar.counts, strict=True))}"
        + (f" ({bar.note})" if bar.note else "")
        for bar in chart.bars
    )
    return "\n".join((chart.caption, *bars))
