"""Puts paragraphs together again from lines cut at a column's width, keeping every character's place."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median_low

from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Paragraph, Passage, Source
from rongchang_desktop.importing.vocabulary import Vocabulary

_FOOTNOTE_MARK = re.compile(r"[ \u3000]?[［\[] ?\d{1,3} ?[］\]][ \u3000]?")
_RULE = r"[-—–－\s·]*"
_PAGE_FURNITURE = re.compile(rf"{_RULE}(?:第\s*)?\d{{1,4}}(?:\s*页)?(?:\s*[/共]\s*(?:共\s*)?\d{{1,4}}\s*页?)?{_RULE}")
_NEVER_LAST = "，、（(“‘《"
_CLOSING = ("。", "！", "？", "!", "?", "；", "：", ":", "。”", "！”", "？”", "。）", "”。")
_FULL_SHARE = 0.75
_NEAR_SHARE = 0.85
_WIDEST_COLUMN = 160
_FEWEST_LINES = 6
_ROOM, _ROOM_AFTER_LOST_INDENT = 2, 4
_LONGEST_PART_TITLE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without the white space around it; `marks` give the places of its pieces in the source text."""

    text: str
    marks: tuple[tuple[int, int], ...]
    indented: bool
    after_blank: bool
    style_level: int | None
    width: int
    set_apart: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the lines of a file are set: the column's width when they are cut to one, and what parts paragraphs."""

    width: int | None = None
    places: int = 0
    indents_part: bool = False
    blanks_part: bool = False

    def fills(self, line: Line) -> bool:
        """Whether the line runs to the column's end, by width or by count of characters: its end may be no end."""
        if self.width is None:
            return False
        return line.width >= _FULL_SHARE * self.width or len(line.text) >= _NEAR_SHARE * self.places

    def stops_short(self, lines: list[Line], position: int, *, by: int) -> bool:
        """Whether the next line's first characters would have found room beside the lines around this one."""
        around = [line for line in lines[max(0, position - 4) : position + 5] if self.fills(line)]
        if not around:
            return False
        line = lines[position]
        room = median_low(other.width for other in around) - line.width
        places = median_low(len(other.text) for other in around) - len(line.text)
        return room >= 2 * by and places >= by


@dataclass(slots=True)
class _Growing:
    """A passage while lines are still added to it."""

    pieces: list[str] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    open_quotes: int = 0

    def add(self, line: Line) -> None:
        self.marks += [(self.length + here, there) for here, there in line.marks]
        self.pieces.append(line.text)
        self.length += len(line.text)
        self.open_quotes += line.text.count("“") - line.text.count("”")


def passages(source: Source, vocabulary: Vocabulary) -> list[Passage]:
    """The paragraphs of the report by their sense: wraps, column breaks, page numbers and footnote marks undone."""
    lines = _lines(source.paragraphs)
    layout = _layout(lines) if source.may_be_wrapped else Layout()
    found: list[Passage] = []
    growing, first = _Growing(), None
    doubtful = False
    for position, line in enumerate(lines):
        if first is not None:
            verdict = _verdict(lines, position, growing, layout, vocabulary)
            if verdict != "joined":
                found.append(_passage(growing, first, doubtful))
                growing, first, doubtful = _Growing(), None, verdict == "doubtful"
        first = first or line
        growing.add(line)
    if first is not None:
        found.append(_passage(growing, first, doubtful))
    return found


def _passage(growing: _Growing, first: Line, doubtful: bool) -> Passage:
    return Passage(
        text="".join(growing.pieces),
        marks=tuple(growing.marks),
        style_level=first.style_level,
        may_continue=doubtful,
        set_apart=first.set_apart,
    )


def _verdict(lines: list[Line], position: int, growing: _Growing, layout: Layout, vocabulary: Vocabulary) -> str:
    """`joined` to the line before, `parted` from it, or `doubtful`: parted, though it may continue."""
    before, line = lines[position - 1], lines[position]
    if before.style_level != line.style_level:
        return "parted"
    if before.text[-1] in _NEVER_LAST:
        return "joined"
    closed = before.text.endswith(_CLOSING)
    if _opens_list_item(line.text) and (closed or not layout.fills(before) or _is_outer_number(line.text)):
        return "parted"
    if not layout.fills(before) or (layout.blanks_part and line.after_blank):
        return "parted"
    if layout.indents_part:
        return "parted" if line.indented else "joined"
    if not closed or (growing.open_quotes > 0 and not before.text.endswith("”")):
        heading = growing.length == len(before.text) and _is_numbered_title(before.text)
        room = _ROOM if line.after_blank else _ROOM_AFTER_LOST_INDENT
        alone = heading and layout.stops_short(lines, position - 1, by=room)
        return "parted" if alone or _is_part_title(growing, vocabulary) else "joined"
    if layout.blanks_part:
        return "joined"
    apart = line.after_blank or line.indented or layout.stops_short(lines, position - 1, by=_ROOM)
    return "doubtful" if apart else "joined"


def _opens_list_item(text: str) -> bool:
    number = list_number(text)
    return number is not None and number.style not in (NumberStyle.SHI, NumberStyle.ORDINAL)


def _is_numbered_title(text: str) -> bool:
    return _opens_list_item(text) and not any(mark in text for mark in "。！？；")


def _is_outer_number(text: str) -> bool:
    """Whether the number is of a dress that hardly ever stands inside a sentence."""
    number = list_number(text)
    return number is not None and number.style in (NumberStyle.COMMA, NumberStyle.PAREN, NumberStyle.PART)


def _is_part_title(growing: _Growing, vocabulary: Vocabulary) -> bool:
    if growing.length > _LONGEST_PART_TITLE:
        return False
    text = "".join(growing.pieces)
    return list_number(text) is not None and text.endswith(vocabulary.parts.title_endings)


def _lines(paragraphs: tuple[Paragraph, ...]) -> list[Line]:
    found: list[Line] = []
    blank = False
    for paragraph in paragraphs:
        body = paragraph.text.strip()
        if not body or (len(body) < 24 and _PAGE_FURNITURE.fullmatch(body)):
            blank = True
            continue
        indent = len(paragraph.text) - len(paragraph.text.lstrip())
        text, marks = _without_footnote_marks(body, paragraph.start + indent)
        if text:
            found.append(
                Line(
                    text=text,
                    marks=marks,
                    indented=indent >= 2 or paragraph.text.startswith("\u3000"),
                    after_blank=blank,
                    style_level=paragraph.style_level,
                    width=len(text.encode("gb18030", "replace")),
                    set_apart=_set_apart(paragraph, indent),
                )
            )
        blank = False
    return found


def _set_apart(paragraph: Paragraph, indent: int) -> int:
    if paragraph.set_apart <= indent:
        return 0
    return len(_FOOTNOTE_MARK.sub("", paragraph.text[indent : paragraph.set_apart]).rstrip())


def _without_footnote_marks(body: str, start: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = at = 0
    for mark in _FOOTNOTE_MARK.finditer(body):
        if mark.start() > at:
            marks.append((length, start + at))
            pieces.append(body[at : mark.start()])
            length += mark.start() - at
        at = mark.end()
    if at < len(body):
        marks.append((length, start + at))
        pieces.append(body[at:])
    return "".join(pieces), tuple(marks)


def _layout(lines: list[Line]) -> Layout:
    """A column's width is taken as given when many lines run to it and most of those stop in mid-sentence."""
    indents = _indents_part(lines)
    if len(lines) < _FEWEST_LINES:
        return Layout(indents_part=indents)
    widths = sorted(line.width for line in lines)
    widest = widths[int(0.97 * (len(widths) - 1))]
    full = [line for line in lines if line.width >= _NEAR_SHARE * widest]
    cut = [line for line in full if not line.text.endswith(_CLOSING)]
    wrapped = widest <= _WIDEST_COLUMN and len(full) >= max(3, 0.15 * len(lines)) and len(cut) >= 0.5 * len(full)
    if not wrapped:
        return Layout(indents_part=indents)
    places = sorted(len(line.text) for line in lines)[int(0.97 * (len(lines) - 1))]
    layout = Layout(width=widest, places=places, indents_part=indents)
    return replace(layout, blanks_part=_blanks_part(lines, layout))


def _blanks_part(lines: list[Line], layout: Layout) -> bool:
    """Whether blank lines stand between paragraphs and nowhere else: no column breaks, no paragraph without one."""
    pairs = list(pairwise(lines))
    gaps = [before for before, line in pairs if line.after_blank]
    broken = [
        before
        for before in gaps
        if layout.fills(before) and not before.text.endswith(_CLOSING) and not _is_numbered_title(before.text)
    ]
    ends = [line.after_blank for before, line in pairs if not layout.fills(before) and before.text.endswith(_CLOSING)]
    return len(gaps) >= 3 and not broken and sum(ends) >= 0.95 * len(ends)


def _indents_part(lines: list[Line]) -> bool:
    """Whether an indent opens a paragraph, and every paragraph: lines of their own aside."""
    indented = [before for before, line in pairwise(lines) if line.indented]
    if len(indented) < 3 or len(indented) > 0.8 * len(lines):
        return False
    after_end = [before for before in indented if before.text.endswith(_CLOSING) or _opens_list_item(before.text)]
    return len(after_end) >= 0.8 * len(indented)
