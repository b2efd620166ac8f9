"""Turn text into lines of ready PDF operators; each column remembers the short texts it has set before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.printing.cid_font import EmbeddedFace
from rongchang_desktop.printing.content import Content, Span
from rongchang_desktop.printing.font_book import FontBook
from rongchang_desktop.printing.line_breaking import Line, break_lines, is_latin
from rongchang_desktop.printing.stylesheet import BOLD_STROKE, Align, Colour, Style
from rongchang_desktop.printing.typeface import Typeface

_RUNS = re.compile(r"(.)\1*", re.DOTALL)
_REMEMBERED_LENGTH, _REMEMBERED_TEXTS = 40, 4096
_NEWLINE = "\n"
_FIRST_KIND = 0xE000
_MOST_NARROWING = 12  # steps towards lines of equal length


class SetLine(NamedTuple):
    """A line ready to be shown: where it begins in its column, how wide it is, the operators after its matrix."""

    x: float
    width: float
    operators: str


class Ink(NamedTuple):
    """What a piece of text is drawn with."""

    face: Typeface
    bold: bool
    colour: Colour | None


class _Kind(NamedTuple):
    """Characters that can be shown by one operator."""

    face: EmbeddedFace
    latin: bool
    ink: Ink


class _InkTable(dict[int, str]):
    """Code point → the letter of its kind, so that a whole text is sorted by one str.translate."""

    def __init__(self, ink: Ink, setter: "TextSetter") -> None:
        super().__init__({ord(_NEWLINE): _NEWLINE})
        self.widths: dict[str, float] = {_NEWLINE: 0.0}  # in em; has every character that was sorted
        self._ink, self._setter = ink, setter

    def __missing__(self, code: int) -> str:
        character = chr(code)
        face, width = self._setter.fonts.find(character, self._ink.face)
        self.widths[character] = width
        self[code] = letter = self._setter.letter(_Kind(face, is_latin(character), self._ink))
        self._setter.codes(face)[code] = face.code(code)
        return letter


class TextSetter:
    """Sets the text of one document with one book of fonts."""

    def __init__(self, fonts: FontBook) -> None:
        self.fonts = fonts
        self._inks: dict[Ink, _InkTable] = {}
        self._letters: dict[_Kind, str] = {}
        self._kinds: dict[str, _Kind] = {}
        self._codes: dict[EmbeddedFace, dict[int, str]] = {}

    def column(self, style: Style, width: float) -> "ColumnSetter":
        """A setter for that style and width in points."""
        return ColumnSetter(self, style, width)

    def letter(self, kind: _Kind) -> str:
        """The letter that stands for the kind in sorted texts."""
        if kind not in self._letters:
            self._letters[kind] = letter = chr(_FIRST_KIND + len(self._letters))
            self._kinds[letter] = kind
        return self._letters[kind]

    def kind(self, letter: str) -> _Kind:
        """The kind a letter stands for."""
        return self._kinds[letter]

    def codes(self, face: EmbeddedFace) -> dict[int, str]:
        """The table that turns text into the hexadecimal codes of the face."""
        return self._codes.setdefault(face, {})

    def table(self, ink: Ink) -> _InkTable:
        """The table that sorts characters drawn with the ink."""
        if ink not in self._inks:
            self._inks[ink] = _InkTable(ink, self)
        return self._inks[ink]


class _Pen(NamedTuple):
    """The operators around a run of one kind, in one size."""

    before: str
    after: str
    codes: dict[int, str]
    latin: bool


class ColumnSetter:
    """Sets texts of one style into one width."""

    def __init__(self, setter: TextSetter, style: Style, width: float) -> None:
        self._setter, self.style, self.width = setter, style, width
        self._ink = Ink(style.face, style.bold, None)
        self._pens: dict[str, _Pen] = {}
        self._memory: dict[Content, list[SetLine]] = {}

    def lines(self, content: Content) -> list[SetLine]:
        """The lines of the text; none for an empty one."""
        known = self._memory.get(content)
        if known is not None:
            return known
        lines = self._set(content)
        if len(content) <= _REMEMBERED_LENGTH:
            if len(self._memory) >= _REMEMBERED_TEXTS:
                self._memory.clear()
            self._memory[content] = lines
        return lines

    def _set(self, content: Content) -> list[SetLine]:
        text, kinds, widths = self._sorted(content)
        style, column = self.style, self.width / self.style.size - self.style.right_indent
        lines = break_lines(text, widths, column, indent=style.indent, hanging=style.hanging)
        if style.balanced and len(lines) > 1:
            lines = _balanced(text, widths, column, lines)
        return [self._set_line(text, kinds, line, column) for line in lines]

    def _sorted(self, content: Content) -> tuple[str, str, list[float]]:
        """The whole text, the kind and the width of each of its characters."""
        if isinstance(content, str):
            return self._sorted_piece(content, self._ink)
        pieces = [self._sorted_piece(span.text, self._ink_of(span)) for span in content]
        return (
            "".join(text for text, _, _ in pieces),
            "".join(kinds for _, kinds, _ in pieces),
            [width for _, _, widths in pieces for width in widths],
        )

    def _sorted_piece(self, text: str, ink: Ink) -> tuple[str, str, list[float]]:
        if not text.isprintable():
            text = clean_text(text).replace("\t", " ")
        table = self._setter.table(ink)
        kinds = text.translate(table)
        widths = table.widths
        return text, kinds, [widths[character] for character in text]

    def _ink_of(self, span: Span) -> Ink:
        return Ink(span.face or self.style.face, span.bold or self.style.bold, span.colour)

    def _set_line(self, text: str, kinds: str, line: Line, column: float) -> SetLine:
        runs, gaps = [], line.end - line.start - 1
        for found in _RUNS.finditer(kinds, line.start, line.end):
            start, end = found.span()
            pen = self._pens.get(kinds[start]) or self._pen(kinds[start])
            if pen.latin:
                gaps -= end - start - 1
            runs.append((text[start:end].translate(pen.codes), pen))
        x, room = line.x, column - line.x - line.width
        spacing = self._spacing(room, gaps) if room < 0 or line.filled else 0.0
        size, width = self.style.size, line.width + spacing * gaps
        if self.style.align is Align.CENTER:
            x = (column - width) / 2
        elif self.style.align is Align.RIGHT:
            x = column - width
        operators = self._spaced(runs, spacing) if spacing else _plain(runs)
        return SetLine(x * size, width * size, operators)

    def _pen(self, letter: str) -> _Pen:
        kind, size = self._setter.kind(letter), self.style.size
        before, after = f"/{kind.face.resource} {size:g} Tf ", ""
        if kind.ink.bold:
            before, after = f"{size * BOLD_STROKE:.3f} w 2 Tr {before}", " 0 Tr"
        if kind.ink.colour is not None:
            red, green, blue = kind.ink.colour
            before, after = f"{red:g} {green:g} {blue:g} rg {before}", f"{after} 0 g"
        pen = self._pens[letter] = _Pen(before, after, self._setter.codes(kind.face), kind.latin)
        return pen

    def _spacing(self, slack: float, gaps: int) -> float:
        """How much each gap grows, in em: down to what squeezed marks need, up to what the style bears."""
        if gaps <= 0:
            return 0.0
        spacing = slack / gaps
        return spacing if spacing <= self.style.stretch else 0.0

    def _spaced(self, runs: list[tuple[str, _Pen]], spacing: float) -> str:
        """Words and numbers keep their own spacing; only the gap after them is widened."""
        gap, after_word = f"{spacing * self.style.size:.3f} Tc", f" {-1000 * spacing:.1f}"
        parts = []
        last = len(runs) - 1
        for at, (codes, pen) in enumerate(runs):
            if pen.latin:
                parts.append(f"{pen.before}0 Tc [<{codes}>{'' if at == last else after_word}] TJ{pen.after}")
            else:
                parts.append(f"{pen.before}{gap} <{codes}> Tj{pen.after}")
        return f"{' '.join(parts)} 0 Tc"


def _plain(runs: list[tuple[str, _Pen]]) -> str:
    return " ".join([f"{pen.before}<{codes}> Tj{pen.after}" for codes, pen in runs])


def _balanced(text: str, widths: Sequence[float], column: float, lines: list[Line]) -> list[Line]:
    """As many lines as before, of about the same length."""
    low, high, best = column / len(lines), column, lines
    for _ in range(_MOST_NARROWING):
        middle = (low + high) / 2
        tried = break_lines(text, widths, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            high, best = middle, tried
    return best
