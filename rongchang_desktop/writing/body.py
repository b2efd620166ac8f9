"""The blocks of a paper one after the other as the body of a Word document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx.document import Document as WordDocument
from docx.shared import Pt

from rongchang_desktop.domain.papers.content import (
    BarChart,
    Block,
    Gap,
    Imprint,
    PageBreak,
    Paragraph,
    Rule,
    Sides,
    Table,
)
from rongchang_desktop.domain.papers.page import SHAPES, UPRIGHT, PageShape
from rongchang_desktop.domain.papers.stylesheet import BODY_FLUSH, CAPTION
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.writing.paragraphs import ParagraphWriter, TitleLines, rule, white
from rongchang_desktop.writing.sections import SectionWriter
from rongchang_desktop.writing.tables import TableWriter
from rongchang_desktop.writing.typefaces import OfficeFaces
from rongchang_desktop.writing.word_xml import element, prop, properties

_TOLD_EVERY = 50  # lines of tables
_MOST_OF_PAGE = 0.9  # that a chart takes, so that its caption stands below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart as PNG, as wide as the type area; its caption is not in it."""

    data: bytes
    height: float  # points, at the width of the type area
    words: str  # what it shows, for those who cannot see it


@dataclass(frozen=True, slots=True, kw_only=True)
class Typesetting:
    """What others know better: how a chart is drawn, where the lines of a title end, which faces the office has chosen.

    `faces` are names by role, as PaperRequest has them.
    """

    picture: Callable[[BarChart], Picture]
    title_lines: TitleLines
    faces: Mapping[Typeface, str]


class BodyWriter:
    """Fills the body of an empty document."""

    def __init__(
        self, document: WordDocument, paragraphs: ParagraphWriter, typesetting: Typesetting, progress: ProgressSink
    ) -> None:
        self._document, self._body = document, document.element.body
        self._paragraphs, self._typesetting, self._progress = paragraphs, typesetting, progress
        self._sections = SectionWriter(document, OfficeFaces(typesetting.faces))
        self._shape: PageShape = UPRIGHT
        self._white = 0.0  # to stand above whatever comes next
        self._fresh = True  # nothing stands on the page yet
        self._lines = 0

    def write(self, blocks: Iterable[Block]) -> None:
        """Write the blocks. Progress is told lines, and may raise Cancelled."""
        for old in list(self._body):
            self._body.remove(old)
        for block in blocks:
            self._write(block)
            self._tell()
        if not len(self._body) or self._ends_oddly():
            self._body.append(white(0.0))
        self._body.append(self._sections.section(self._shape))

    def _write(self, block: Block) -> None:
        match block:
            case Gap():
                self._white += block.height if block.stays or not self._fresh else 0.0
                if block.stays:
                    self._put_white()
            case PageBreak():
                self._turn(SHAPES[block.orientation])
            case Paragraph():
                before = self._white + (0.0 if self._fresh else block.style.space_before)
                self._add(self._paragraphs.paragraph(block, self._shape.area_width, before=before))
            case Rule():
                self._put_white()
                self._add(rule(block))
            case Sides():
                self._put_white()
                self._add(*self._paragraphs.sides(block, self._shape.area_width))
            case Imprint():
                self._put_white()
                self._add(self._paragraphs.imprint(block, self._shape.area_width))
            case BarChart():
                self._put_white()
                self._add(self._picture(block), self._paragraphs.styled(block.caption, CAPTION))
            case Table():
                self._put_white()
                self._table(block)

    def _add(self, *made: Any) -> None:
        self._body.extend(made)
        self._white, self._fresh = 0.0, False

    def _put_white(self) -> None:
        """White as a paragraph of its own, which also keeps two tables apart."""
        if self._white or self._ends_in_table():
            self._add(white(self._white))

    def _turn(self, shape: PageShape) -> None:
        if not self._fresh:
            if self._ends_oddly():
                self._body.append(white(0.0))
            last = self._body[-1]
            last.get_or_add_pPr().append(self._sections.section(self._shape))
        self._shape, self._white, self._fresh = shape, 0.0, True

    def _table(self, table: Table) -> None:
        writer = TableWriter(table, self._shape.area_width, self._paragraphs)
        made = writer.begun()
        for row in writer.rows():
            made.append(row)
            self._tell()
        self._add(made)

    def _picture(self, chart: BarChart) -> Any:
        picture = self._typesetting.picture(chart)
        share = min(self._shape.area_height * _MOST_OF_PAGE / picture.height, 1.0)
        inline = self._document.part.new_pic_inline(BytesIO(picture.data), width=Pt(self._shape.area_width * share))
        inline.docPr.set("descr", picture.words)
        asked = [
            prop("w:pStyle", val=self._paragraphs.styles.id_of(BODY_FLUSH)),
            prop("w:keepNext"),
            prop("w:snapToGrid", val=0),
            prop("w:spacing", line=240, lineRule="auto"),  # as high as the picture
            prop("w:jc", val="center"),
        ]
        return element("w:p", properties("w:pPr", asked), element("w:r", element("w:drawing", inline)))

    def _ends_in_table(self) -> bool:
        return len(self._body) > 0 and self._body[-1].tag.endswith("}tbl")

    def _ends_oddly(self) -> bool:
        """With what cannot be the last paragraph of a section: a table, or the end of another section."""
        return self._ends_in_table() or bool(self._body[-1].xpath("./w:pPr/w:sectPr"))

    def _tell(self) -> None:
        self._lines += 1
        if self._lines % _TOLD_EVERY == 0:
            self._progress(self._lines)
