"""Puts paragraphs together again from lines cut at a column's width, keeping every character's place."""

from dataclasses import dataclass, field

from rongchang_desktop.importing.flow.footnotes import explained, explanations
from rongchang_desktop.importing.flow.layout import Layout, is_numbered_title, layout_of, opens_list_item
from rongchang_desktop.importing.flow.lines import Line, lines_of, without_notes
from rongchang_desktop.importing.flow.paragraph_starts import ParagraphStarts
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage, Source
from rongchang_desktop.importing.vocabulary import Vocabulary

_NEVER_LAST = "，、（(“‘《的和与及"
_NEVER_FIRST = ("，", "。", "；", "、", "：", "！", "？", "”", "）", "》", "％", "%", "是：", "为：")
_ROOM, _ROOM_AFTER_LOST_INDENT = 2, 4
_LONGEST_PART_TITLE = 60
_LONGEST_HEADING = 60
_MID_SENTENCE = 15


@dataclass(slots=True)
class _Growing:
    """A passage while lines are still added to it."""

    pieces: list[str] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    footnotes: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0
    open_quotes: int = 0

    def add(self, line: Line) -> None:
        self.marks += [(self.length + here, there) for here, there in line.marks]
        self.footnotes += [(self.length + here, label) for here, label in line.footnotes]
        self.pieces.append(line.text)
        self.length += len(line.text)
        self.open_quotes += line.text.count("“") - line.text.count("”")

    def is_short_title(self) -> bool:
        """Whether it is a numbered heading so far, on a line or two."""
        return self.length <= _LONGEST_HEADING and is_numbered_title("".join(self.pieces))


def passages(source: Source, vocabulary: Vocabulary) -> list[Passage]:
    """The paragraphs of the report by their sense: wraps, column breaks, page numbers and footnote marks undone."""
    lines = lines_of(source.paragraphs)
    layout = layout_of(lines) if source.may_be_wrapped else Layout()
    body, notes = without_notes(lines, layout.width)
    starts = ParagraphStarts(body, layout, vocabulary) if layout.bare else None
    found: list[Passage] = []
    growing, first = _Growing(), None
    doubtful = False
    for position, line in enumerate(body):
        if first is not None:
            verdict = _verdict(body, position, growing, layout, vocabulary, starts)
            if verdict != "joined":
                found.append(_passage(growing, first, doubtful))
                growing, first, doubtful = _Growing(), None, verdict == "doubtful"
        first = first or line
        growing.add(line)
    if first is not None:
        found.append(_passage(growing, first, doubtful))
    said = explanations(found, [(note[0].note, _joined(note)) for note in notes], vocabulary.parts)
    return [explained(passage, said) for passage in found]


def _joined(lines: list[Line]) -> Passage:
    growing = _Growing()
    for line in lines:
        growing.add(line)
    return _passage(growing, lines[0], False)


def _passage(growing: _Growing, first: Line, doubtful: bool) -> Passage:
    return Passage(
        text="".join(growing.pieces),
        marks=tuple(growing.marks),
        footnotes=tuple(growing.footnotes),
        style_level=first.style_level,
        may_continue=doubtful,
        set_apart=first.set_apart,
    )


def _verdict(
    lines: list[Line],
    position: int,
    growing: _Growing,
    layout: Layout,
    vocabulary: Vocabulary,
    starts: ParagraphStarts | None,
) -> str:
    """`joined` to the line before, `parted` from it, or `doubtful`: parted, though it may continue."""
    before, line = lines[position - 1], lines[position]
    if before.style_level != line.style_level:
        return "parted"
    if before.text[-1] in _NEVER_LAST or line.text.startswith(_NEVER_FIRST):
        return "joined"
    closed, fills = before.closed, layout.fills(before)
    if opens_list_item(line.text) and (
        closed or not fills or (_is_outer_number(line.text) and growing.is_short_title())
    ):
        return "parted"
    if line.after_break:
        return _over_the_page(before, line, growing, layout)
    if not fills or (layout.blanks_part and line.after_blank):
        return "parted"
    if layout.indents_part:
        return "parted" if line.indented else "joined"
    if not closed or (growing.open_quotes > 0 and not before.text.endswith("”")):
        heading = growing.length == len(before.text) and is_numbered_title(before.text)
        room = _ROOM if line.after_blank else _ROOM_AFTER_LOST_INDENT
        alone = heading and layout.stops_short(lines, position - 1, by=room)
        if starts is not None and growing.is_short_title():
            alone = alone or starts.begins_below_title("".join(growing.pieces), position)
        return "parted" if alone or _is_part_title(growing, vocabulary) else "joined"
    if layout.blanks_part:
        return "joined"
    apart = line.after_blank or line.indented or layout.stops_short(lines, position - 1, by=_ROOM)
    return "doubtful" if apart or (starts is not None and starts.begins(position)) else "joined"


def _over_the_page(before: Line, line: Line, growing: _Growing, layout: Layout) -> str:
    """A page that ends in mid-sentence, or at a sentence's end in a full line, does not end the paragraph."""
    fills = layout.fills(before)
    if before.closed:
        if layout.indents_part:
            return "parted" if line.indented or not fills else "joined"
        return "doubtful" if fills or layout.width is None else "parted"
    long = len(before.text) >= _MID_SENTENCE if layout.width is None else fills
    return (
        "joined" if long and not growing.is_short_title() and not (layout.indents_part and line.indented) else "parted"
    )


def _is_outer_number(text: str) -> bool:
    """Whether the number is of a dress that hardly ever stands inside a sentence."""
    number = list_number(text)
    return number is not None and number.style in (NumberStyle.COMMA, NumberStyle.PAREN, NumberStyle.PART)


def _is_part_title(growing: _Growing, vocabulary: Vocabulary) -> bool:
    if growing.length > _LONGEST_PART_TITLE:
        return False
    text = "".join(growing.pieces)
    return list_number(text) is not None and text.endswith(vocabulary.parts.title_endings)
