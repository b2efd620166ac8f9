"""The page of GB/T 9704 as sections of Word: size, margins, the grid of 22 × 28, and the numbers outside the text."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from rongchang_desktop.domain.papers.page import (
    AREA_WIDTH,
    BINDING_MARGIN,
    NUMBER_BELOW_AREA,
    NUMBER_SIZE,
    UPRIGHT,
    Orientation,
    PageShape,
)
from rongchang_desktop.domain.papers.stylesheet import BODY_FLUSH, LEADING
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.writing.paper_styles import word_size
from rongchang_desktop.writing.paragraphs import floating_table
from rongchang_desktop.writing.runs import text_element
from rongchang_desktop.writing.typefaces import OfficeFaces
from rongchang_desktop.writing.word_xml import element, prop, properties, twips

_KINDS = ("default", "even")  # the footers of odd and of even pages
_DASH_ABOVE_BASELINE, _BELOW_BASELINE = 0.25, 0.2  # em
_CELL = 24.0  # points: how wide the turned number's cell is
_CHARACTERS = 28  # a line
_GRID_UNITS = 4096  # of w:charSpace, to a point


class SectionWriter:
    """Writes the sections of one document, which share their footers."""

    def __init__(self, document: Document, faces: OfficeFaces) -> None:
        self._document = document
        self._fonts = faces.fonts(Typeface.LATIN)
        self._footers: dict[Orientation, tuple[str, ...]] = {}

    def section(self, shape: PageShape) -> Any:
        """w:sectPr for pages of the shape; each begins a new page."""
        bottom = shape.bottom
        right = shape.width - shape.left - shape.area_width
        margins = {"top": shape.height - shape.top, "right": right, "bottom": bottom, "left": shape.left}
        made = element(
            "w:sectPr",
            element("w:type", val="nextPage"),
            element("w:pgSz", w=twips(shape.width), h=twips(shape.height), **_orientation(shape)),
            element(
                "w:pgMar",
                **{side: twips(margin) for side, margin in margins.items()},
                header=twips(bottom / 2),
                footer=twips(_footer_place(shape)),
                gutter=0,
            ),
            element("w:cols", space=0),
            element("w:docGrid", type="linesAndChars", linePitch=twips(LEADING), charSpace=_char_space()),
        )
        for kind, relation in zip(_KINDS, self._footers_of(shape.orientation), strict=True):
            reference = element("w:footerReference", type=kind)
            reference.set(qn("r:id"), relation)
            made.insert(0, reference)
        return made

    def _footers_of(self, orientation: Orientation) -> tuple[str, ...]:
        if orientation not in self._footers:
            self._footers[orientation] = tuple(self._footer(orientation, kind) for kind in _KINDS)
        return self._footers[orientation]

    def _footer(self, orientation: Orientation, kind: str) -> str:
        part, relation = self._document.part.add_footer_part()  # type: ignore[no-untyped-call]
        for child in list(part.element):
            part.element.remove(child)
        line = self._number_line("right" if kind == "default" else "left")
        part.element.extend([line] if orientation is Orientation.UPRIGHT else _turned(line))
        return str(relation)

    def _number_line(self, side: str) -> Any:
        """— 1 — at the right or left, one character in."""
        asked = [
            prop("w:jc", val=side),
            prop("w:snapToGrid", val=0),
            prop("w:spacing", before=0, after=0, line=twips(NUMBER_SIZE), lineRule="exact"),
            prop("w:ind", **{side: twips(NUMBER_SIZE)}),
        ]
        field = element("w:fldSimple", self._number_run("1"))
        field.set(qn("w:instr"), "PAGE")
        return element("w:p", properties("w:pPr", asked), self._number_run("— "), field, self._number_run(" —"))

    def _number_run(self, text: str) -> Any:
        faces = prop("w:rFonts", **self._fonts)
        size = round(NUMBER_SIZE * 2)
        unset = [prop("w:snapToGrid", val=0), prop("w:spacing", val=0)]
        look = properties("w:rPr", [faces, *unset, prop("w:sz", val=size), prop("w:szCs", val=size)])
        return element("w:r", look, text_element(text))


def _orientation(shape: PageShape) -> dict[str, object]:
    return {"orient": "landscape"} if shape.orientation is Orientation.LANDSCAPE else {}


def _footer_place(shape: PageShape) -> float:
    """From the lower edge of the page to that of the footer, whose line is as high as its characters."""
    if shape.orientation is Orientation.LANDSCAPE:
        return shape.bottom / 2
    baseline = UPRIGHT.bottom - NUMBER_BELOW_AREA - _DASH_ABOVE_BASELINE * NUMBER_SIZE
    return baseline - _BELOW_BASELINE * NUMBER_SIZE


def _char_space() -> int:
    return round((AREA_WIDTH / _CHARACTERS - word_size(BODY_FLUSH)) * _GRID_UNITS)


def _turned(line: Any) -> list[Any]:
    """The same place on the paper, which now is at the left, and turned with the page: a cell beside the text."""
    baseline = UPRIGHT.bottom - NUMBER_BELOW_AREA - _DASH_ABOVE_BASELINE * NUMBER_SIZE
    left = baseline + NUMBER_SIZE * (0.5 - _BELOW_BASELINE) - _CELL / 2
    cell = element(
        "w:tc",
        element(
            "w:tcPr",
            element("w:tcW", w=twips(_CELL), type="dxa"),
            element("w:textDirection", val="tbRl"),
            element("w:vAlign", val="center"),
        ),
        line,
    )
    row = element("w:tr", element("w:trPr", element("w:trHeight", val=twips(AREA_WIDTH), hRule="exact")), cell)
    place = {"vertAnchor": "page", "horzAnchor": "page", "tblpX": twips(left), "tblpY": twips(BINDING_MARGIN)}
    return [floating_table(row, _CELL, **place), element("w:p")]
