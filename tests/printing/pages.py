"""A paper as the program makes them, drawn once for all tests that only look at it."""

from functools import cache

from rongchang_desktop.domain.papers.content import Column, PageBreak, Paragraph, Row, Span, Table
from rongchang_desktop.domain.papers.page import Orientation
from tests.printing.drawn import drawn

RED = (0.8, 0.1, 0.1)
TASK = "空气质量优良天数310天以上，PM2.5平均浓度控制在32微克以内，改造老旧小区12个、加装电梯30部"
LEAD = "区住房城乡建委"


@cache
def looked_at() -> bytes:
    """A page of words, one with coloured lights, and landscape pages of a table with 区住房城乡建委 over two lines."""
    table = Table(
        columns=(Column(head="序号", weight=1), Column(head="任务", weight=6), Column(head="牵头单位", weight=0.7)),
        rows=tuple(Row((str(number), TASK * (1 + number % 3), LEAD)) for number in range(1, 97)),
    )
    lights = tuple(Paragraph((Span("■ 滞后 ● ", colour=RED), Span(TASK))) for _ in range(8))
    landscape = PageBreak(Orientation.LANDSCAPE)
    return drawn([Paragraph("截至9月底，" + TASK * 7), PageBreak(), *lights, landscape, table]).data
