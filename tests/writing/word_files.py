"""What a Word file really holds, read back: its lines in order, its styles, its sections."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from rongchang_desktop.domain.papers.content import (
    BarChart,
    Block,
    Document,
    Imprint,
    Paragraph,
    Row,
    Sides,
    Table,
    plain,
)
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.writing.body import Picture, Typesetting
from rongchang_desktop.writing.paper_document import document_bytes

ENGLISH = Localizer("en")


def typesetting() -> Typesetting:
    """No pictures, titles in one line."""
    return Typesetting(picture=_no_picture, title_lines=lambda text, column: [text], faces={})


def word_bytes(blocks: Iterable[Block], words: Localizer = ENGLISH, **said: Any) -> bytes:
    """The blocks as a Word file."""
    paper = Document(**{"title": "试页", "blocks": tuple(blocks), **said})
    return document_bytes(paper, words, typesetting())


def word_file(blocks: Iterable[Block], words: Localizer = ENGLISH, **said: Any) -> WordDocument:
    """The same, opened."""
    return opened(word_bytes(blocks, words, **said))


def opened(data: bytes) -> WordDocument:
    """The file as python-docx reads it."""
    return docx.Document(BytesIO(data))


def part(data: bytes, name: str) -> str:
    """One part of the package as text."""
    with ZipFile(BytesIO(data)) as package:
        return package.read(name).decode("utf-8")


def texts(document: WordDocument) -> list[str]:
    """Every line of text in reading order, tables cell by cell."""
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        text = "".join("\n" if node.tag == qn("w:br") else node.text or "\t" for node in _pieces(paragraph))
        if text:
            found.append(text)
    return found


def _pieces(paragraph: Any) -> Iterator[Any]:
    for run in paragraph.iterchildren(qn("w:r")):
        yield from (node for node in run if node.tag in (qn("w:t"), qn("w:br"), qn("w:tab")))


def said_by(blocks: Iterable[Block]) -> list[str]:
    """Every text of the blocks in reading order, as a reader of the paper meets them."""
    return [clean_text(text) for block in blocks for text in _said(block) if text]


def _said(block: Any) -> Iterator[str]:
    match block:
        case Paragraph():
            yield plain(block.content)
        case Sides():
            yield f"{plain(block.left)}\t{plain(block.right)}"
        case Imprint():
            for line in block.lines:
                yield from _said(line)
        case BarChart():
            yield block.caption
        case Table():
            groups = [column.group for column in block.columns]
            if any(groups):
                yield from (
                    column.group or column.head
                    for at, column in enumerate(block.columns)
                    if not column.group or at == 0 or groups[at - 1] != column.group
                )
                yield from (column.head for column in block.columns if column.group)
            else:
                yield from (column.head for column in block.columns)
            for row in block.rows:
                yield from (plain(cell) for cell in row.cells) if isinstance(row, Row) else (plain(row.content),)


def _no_picture(chart: BarChart) -> Picture:
    raise AssertionError("no chart in this paper")
