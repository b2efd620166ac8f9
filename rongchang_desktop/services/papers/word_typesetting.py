"""What the pages of the PDF lend to the Word file: pictures of charts, and where the lines of titles end."""

from dataclasses import replace

from rongchang_desktop.domain.papers.content import BarChart
from rongchang_desktop.printing.chart_picture import chart_picture
from rongchang_desktop.printing.charts import in_words
from rongchang_desktop.printing.title_breaking import title_lines
from rongchang_desktop.writing.body import Picture, Typesetting


def _picture(chart: BarChart) -> Picture:
    drawn = chart_picture([replace(chart, caption="")], margin=0)
    return Picture(data=drawn.data, height=drawn.height, words=in_words(chart))


TYPESETTING = Typesetting(picture=_picture, title_lines=title_lines)
