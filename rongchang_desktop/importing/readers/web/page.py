"""A web page saved from a portal: its report without the frame around it, its tables as tables."""

import codecs
import re
from statistics import median

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.readers.assembly import Assembly, Carried
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.text import LOST, decoded, notes_on
from rongchang_desktop.importing.readers.web.body import Body, body_of
from rongchang_desktop.importing.readers.web.markup import WRAP, Line, MarkupParser
from rongchang_desktop.importing.readers.web.tables import TablesFound

_MOST_TAGS = 400_000
_MOST_UNENDED = 1000
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
_ENTITY_DECLARED = re.compile(r"<!ENTITY", re.IGNORECASE)
_MARKED_SECTION = re.compile(r"<!\[(?:CDATA\[|[^<>]{0,100}>)?|\]\]>")
_AROUND_WRAP = re.compile(f"(.?)({WRAP}+)(?=(.?))", re.DOTALL)
_FEWEST_WRAPS, _WRAPS_A_LINE = 10, 4
_RAGGED, _EVEN_SHARE = 0.15, 0.8
_LONGEST_CAPTION = 40
_FRAME_LEFT = N_("Lines left out as the frame of the page (menus, buttons, links): {count}.")
_NO_TEXT = N_(
    "No text of a report was found on the page {name}. Copy the report's text into a .txt file and read that."
)
_HARMFUL = N_("{name} is damaged or made to do harm and was not opened. Save its text as .txt and read that.")


def read(data: bytes, name: str) -> Content:
    """The report on the page. Raises UserFacingError where there is none."""
    text = _decoded(data, name)
    tags, ends = text.count("<"), text.count(">")
    if _ENTITY_DECLARED.search(text) or tags > _MOST_TAGS or tags > 2 * ends + _MOST_UNENDED:
        raise UserFacingError(_HARMFUL, name=name)
    parser = MarkupParser()
    parser.feed(_MARKED_SECTION.sub("", _without_comments(text)))
    parser.close()
    tables = TablesFound(parser.markup)
    body = body_of(parser.markup, tables)
    if not any(line.text.strip() for line in body.lines):
        raise UserFacingError(_NO_TEXT, name=name)
    return _content(body, tables, text)


def _decoded(data: bytes, name: str) -> str:
    """UTF-8 where it is that, then what the page says of itself, then what its bytes say."""
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        said = _CHARSET.search(data[:8192])
        encoding = said.group(1).decode().lower() if said else ""
        for candidate in ("utf-8", _WIDER.get(encoding, encoding)):
            try:
                return data.decode(candidate)
            except (UnicodeDecodeError, LookupError):
                continue
    return decoded(data, name)


def _without_comments(text: str) -> str:
    first, *others = text.split("<!--")
    return first + "".join(piece.partition("-->")[2] for piece in others)


def _content(body: Body, tables: TablesFound, text: str) -> Content:
    assembly = Assembly()
    wrapped = _is_wrapped(body.lines)
    done: set[int] = set()
    before = ""
    for line in body.lines:
        table = tables.table_of(line.box)
        if table and table not in done:
            done.add(table)
            near = before if len(before) <= _LONGEST_CAPTION and not before.endswith("。") else ""
            rows = [[_of_cell(cell, wrapped) for cell in row] for row in tables.rows(table)]
            assembly.add_grid(rows, name=_unwrapped(tables.caption(table)) or near)
        elif not table:
            before = _resolved(line.text, wrapped)
            if wrapped:
                assembly.add_blank()
            assembly.add_paragraph(
                before,
                style_level=line.level if line.text else None,
                emphasised=len(_resolved(line.text[: line.emphasised], wrapped)),
            )
    notes = (Note(msgid=_FRAME_LEFT, params={"count": body.left_out}),) if body.left_out else ()
    return assembly.content(notes=(*notes_on(LOST * text.count(LOST)), *notes))


def _of_cell(cell: str | Carried, wrapped: bool) -> str | Carried:
    return cell if isinstance(cell, Carried) else _resolved(cell, wrapped)


def _is_wrapped(lines: tuple[Line, ...]) -> bool:
    """Whether the page was made of a text cut to a column, or put into one box, and its line ends are meant."""
    cut = [piece for line in lines for piece in line.text.split(WRAP)[:-1] if piece.strip()]
    if len(cut) < _FEWEST_WRAPS or len(cut) >= _WRAPS_A_LINE * sum(bool(line.text) for line in lines):
        return len(cut) >= _FEWEST_WRAPS
    widths = [len(piece.encode("gb18030", "replace")) for piece in cut]
    column = median(widths)
    return sum(abs(width - column) <= _RAGGED * column for width in widths) >= _EVEN_SHARE * len(widths)


def _resolved(text: str, wrapped: bool) -> str:
    return text.replace(WRAP, "\n") if wrapped else _unwrapped(text)


def _unwrapped(text: str) -> str:
    """Line ends of the markup as a reader sees them: a space between words, nothing between Chinese characters."""
    return _AROUND_WRAP.sub(
        lambda found: found.group(1) + ("" if _is_wide(found.group(1)) or _is_wide(found.group(3)) else " "), text
    )


def _is_wide(char: str) -> bool:
    return char >= "\u2e80" or char in "“”‘’—…·"
