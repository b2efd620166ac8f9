"""What the pages of the PDF lend to the Word file: pictures of charts, and where the lines of titles end."""

from collections.abc import Mapping
from dataclasses import replace

from rongchang_desktop.domain.papers.content import BarChart
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.chart_picture import chart_picture
from rongchang_desktop.printing.charts import in_words
from rongchang_desktop.printing.title_breaking import title_lines
from rongchang_desktop.printing.typefaces.fonts import office_fonts
from rongchang_desktop.writing.body import Picture, Typesetting


def word_typesetting(faces: Mapping[Typeface, str]) -> Typesetting:
    """With the faces that the office has chosen, by role."""

    def picture(chart: BarChart) -> Picture:
        drawn = chart_picture([replace(chart, caption="")], margin=0, fonts=office_fonts(wanted=faces))
        return Picture(data=drawn.data, height=drawn.height, words=in_words(chart))

    return Typesetting(picture=picture, title_lines=title_lines, faces=faces)
