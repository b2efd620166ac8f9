"""The markup of a page as a flat list: what holds text, and the lines in it; nesting costs no recursion."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from rongchang_desktop.importing.readers.web.words import FRAME_NAMES


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_CONTAINERS = _tags(
    "html body div section article main header footer nav aside table caption tbody thead tfoot tr td th ul ol li "
    "dl form fieldset blockquote center figure"
)
_PARTING = _CONTAINERS | _tags("p h1 h2 h3 h4 h5 h6 dt dd pre address hr title legend")
_VOID = _tags("area base br col embed hr img input link meta param source track wbr frame")
_UNSEEN = _tags("script style noscript template iframe object select button svg math textarea audio video canvas map")
_FRAME_TAGS = frozenset(("nav", "footer", "aside"))
_CLOSED_BY = {
    "li": (("li",), ("ul", "ol")),
    "tr": (("td", "th", "tr"), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "p": (("p",), tuple(_CONTAINERS)),
    "a": (("a",), tuple(_PARTING)),
}
_FARTHEST = 500
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_KEEPING = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
WRAP = "\x1e"
"""Stands where the markup breaks a line inside a paragraph; a reader of pages would see no break."""
_BLANKS = " \t\n\u00a0\u3000" + WRAP


@dataclass(slots=True)
class Box:
    """An element that holds text or boxes; `frame` where its name says it is the page's, not the text's."""

    tag: str
    parent: int
    frame: bool = False
    row_span: int = 1
    column_span: int = 1


@dataclass(slots=True)
class Line:
    """A line of the page as a reader sees it, in a box; `linked` counts the characters that lead elsewhere.

    The first `emphasised` characters are bold.
    """

    text: str
    box: int
    linked: int = 0
    level: int | None = None
    emphasised: int = 0


@dataclass(slots=True)
class Markup:
    """A page taken apart: boxes in the order they open (the first is the page), lines in the order they are read."""

    boxes: list[Box] = field(default_factory=lambda: [Box(tag="", parent=0)])
    lines: list[Line] = field(default_factory=list)
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element not yet closed, and what it passes on."""

    tag: str
    box: int
    hidden: bool
    linked: bool
    kept: bool
    bold: bool
    level: int | None


class MarkupParser(HTMLParser):
    """Takes a page apart as it streams by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.markup = Markup()
        self._open = [_Open("", 0, False, False, False, False, None)]
        self._counts: dict[str, int] = {}
        self._pieces: list[str] = []
        self._linked = self._emphasised = self._length = 0
        self._blank = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens; some close others that were left open."""
        if tag in _CLOSED_BY:
            self._close(*_CLOSED_BY[tag])
        if tag == "br" or tag in _PARTING:
            self._end_line(blank=tag == "br")
        if tag not in _VOID:
            self._push(tag, dict(attrs))
            self._blank = self._blank or tag == "p"

    def handle_endtag(self, tag: str) -> None:
        """An element closes, with all that was left open inside it."""
        if tag in _PARTING:
            self._end_line(blank=tag == "p" and self._blank)
        if self._counts.get(tag):
            fence = () if tag in ("table", "body", "html") else ("table",)
            self._close((tag,), fence)

    def handle_data(self, data: str) -> None:
        """Words, seen or unseen."""
        top = self._open[-1]
        if top.tag == "title":
            self.markup.title += data
        elif not top.hidden:
            text = data.replace("\r", "") if top.kept else _SPACE.sub(_space, data)
            if (top.bold or not text.strip(_BLANKS)) and self._emphasised == self._length:
                self._emphasised += len(text)
            self._pieces.append(text)
            self._length += len(text)
            self._linked += len(data.strip()) if top.linked else 0

    def close(self) -> None:
        """The page is over."""
        super().close()
        self._end_line(blank=False)

    def _push(self, tag: str, attributes: dict[str, str | None]) -> None:
        above = self._open[-1]
        box = above.box
        if tag in _CONTAINERS:
            box = len(self.markup.boxes)
            self.markup.boxes.append(_box(tag, above.box, attributes))
        hidden = above.hidden or tag in _UNSEEN or tag == "title" or "hidden" in attributes
        style = attributes.get("style") or ""
        hidden = hidden or bool(_HIDING.search(style))
        linked = above.linked or (tag == "a" and "href" in attributes)
        level = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else above.level
        bold = above.bold or tag in ("b", "strong") or bool(_BOLD.search(style))
        self._open.append(
            _Open(tag, box, hidden, linked, above.kept or tag == "pre" or bool(_KEEPING.search(style)), bold, level)
        )
        self._counts[tag] = self._counts.get(tag, 0) + 1

    def _close(self, tags: tuple[str, ...], fences: tuple[str, ...]) -> None:
        """Close the innermost of the tags, unless a fence stands before it."""
        for place in range(len(self._open) - 1, max(0, len(self._open) - _FARTHEST), -1):
            tag = self._open[place].tag
            if tag in tags:
                if tag in _PARTING:
                    self._end_line(blank=False)
                for closed in self._open[place:]:
                    self._counts[closed.tag] -= 1
                del self._open[place:]
                if tag == "td" or tag == "th" or tag == "tr":
                    self._close(tags, fences)
                return
            if tag in fences:
                return

    def _end_line(self, *, blank: bool) -> None:
        text = "".join(self._pieces)
        top = self._open[-1]
        if text.strip(_BLANKS):
            edge = "\n" if top.kept else " \n" + WRAP
            emphasised = self._emphasised - (len(text) - len(text.lstrip(edge)))
            text = text.strip(edge)
            self.markup.lines.append(Line(text, top.box, self._linked, top.level, max(0, min(emphasised, len(text)))))
            self._blank = False
        elif blank and not top.hidden:
            self.markup.lines.append(Line("", top.box))
            self._blank = False
        self._pieces = []
        self._linked = self._emphasised = self._length = 0


def _space(found: re.Match[str]) -> str:
    breaks = found.group().count("\n")
    return WRAP * min(breaks, 2) if breaks else " "


def _box(tag: str, parent: int, attributes: dict[str, str | None]) -> Box:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('role') or ''}"
    return Box(
        tag=tag,
        parent=parent,
        frame=tag in _FRAME_TAGS or bool(FRAME_NAMES.search(names[:300])),
        row_span=_span(attributes.get("rowspan"), 500),
        column_span=_span(attributes.get("colspan"), 60),
    )


def _span(text: str | None, most: int) -> int:
    return max(1, min(int(text), most)) if text and text.isascii() and text.isdigit() and len(text) < 9 else 1
