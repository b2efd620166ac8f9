"""A chart as a picture: as wide as the type area, whole, in its colours, and the same every time."""

from io import BytesIO

from PIL import Image

from rongchang_desktop.domain.papers.content import BarChart, ChartBar, ChartPart
from rongchang_desktop.printing.chart_picture import chart_picture
from tests.printing.faces import shipped_fonts

RED, WHITE = (1.0, 0.0, 0.0), (1.0, 1.0, 1.0)


def chart(bars: int = 3, label: str = "工业") -> BarChart:
    return BarChart(
        caption="图1",
        parts=(ChartPart(legend="■ 滞后", fill=RED, ink=WHITE),),
        bars=tuple(ChartBar(label=label, counts=(5,), note="办结1/5") for _ in range(bars)),
    )


def picture(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def test_it_is_as_wide_as_the_type_area_at_200_dots_an_inch() -> None:
    drawn = chart_picture([chart()], margin=0, fonts=shipped_fonts())
    image = Image.open(BytesIO(drawn.data))
    assert image.width == round(156 / 25.4 * 200) and abs(image.height - drawn.height / 72 * 200) <= 1
    assert image.info["dpi"] == (200.0, 200.0) or round(image.info["dpi"][0]) == 200


def test_all_of_it_is_drawn_and_nothing_else() -> None:
    image = picture(chart_picture([chart()], fonts=shipped_fonts()).data)
    width, height = image.size
    reds = [at for at in range(height) if image.getpixel((width // 4, at)) == (255, 0, 0)]
    assert sum(at - 1 not in reds for at in reds) >= 3, "three bars"
    edge = [
        *((x, y) for x in range(width) for y in (0, height - 1)),
        *((x, y) for y in range(height) for x in (0, width - 1)),
    ]
    assert {image.getpixel(place) for place in edge} == {(255, 255, 255)}, "a white margin, and no page number in it"


def test_charts_stand_below_each_other() -> None:
    one, two = (chart_picture([chart()] * count, fonts=shipped_fonts()).height for count in (1, 2))
    assert two > 1.8 * one


def test_many_bars_make_a_high_picture() -> None:
    assert picture(chart_picture([chart(bars=120)], fonts=shipped_fonts()).data).height > 10_000


def test_it_is_the_same_every_time_and_tells_what_no_face_has() -> None:
    first, second = (chart_picture([chart(label="𪚥")], fonts=shipped_fonts()) for _ in range(2))
    assert first == second and first.missing == ("𪚥",)
