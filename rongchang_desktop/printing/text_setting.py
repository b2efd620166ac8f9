"""Turn text into lines of ready PDF operators; each column remembers the short texts it has set before."""

import re
from typing import NamedTuple

from rongchang_desktop.domain.papers.content import Content, Span
from rongchang_desktop.domain.papers.stylesheet import BOLD_STROKE, Align, Style
from rongchang_desktop.printing.line_breaking import Line, break_lines
from rongchang_desktop.printing.text_sorting import Ink, SortedText, TextSorter
from rongchang_desktop.printing.title_breaking import balanced_lines
from rongchang_desktop.printing.typefaces.font_book import FontBook

_RUNS = re.compile(r"(.)\1*", re.DOTALL)
_BEFORE = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}  # share of the room that is left before a line
_REMEMBERED_LENGTH, _REMEMBERED_TEXTS = 40, 4096


class SetLine(NamedTuple):
    """A line ready to be shown: where it begins in its column, how wide it is, the operators after its matrix."""

    x: float
    width: float
    operators: str


class TextSetter:
    """Sets the text of one document with one book of fonts."""

    def __init__(self, fonts: FontBook) -> None:
        self._sorter = TextSorter(fonts)

    def column(self, style: Style, width: float) -> "ColumnSetter":
        """A setter for that style and width in points."""
        return ColumnSetter(self._sorter, style, width)


class _Pen(NamedTuple):
    """The operators around a run of one kind, in one size."""

    before: str
    after: str
    latin: bool


class ColumnSetter:
    """Sets texts of one style into one width."""

    def __init__(self, sorter: TextSorter, style: Style, width: float) -> None:
        self._sorter, self.style, self.width = sorter, style, width
        self._ink = Ink(style.face, style.bold, None)
        self._share = _BEFORE[style.align]
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
        text = self._sorted(content)
        style, column = self.style, self.width / self.style.size - self.style.right_indent
        lines = break_lines(text.text, text.widths, column, indent=style.indent, hanging=style.hanging)
        if style.balanced and len(lines) > 1 and "\n" not in text.text:  # whoever wrote a newline has chosen the place
            lines = balanced_lines(text.text, text.widths, column, len(lines)) or lines
        return self._set_lines(text, lines, column)

    def _sorted(self, content: Content) -> SortedText:
        if isinstance(content, str):
            return self._sorter.sort(content, self._ink)
        pieces = [self._sorter.sort(span.text, self._ink_of(span)) for span in content]
        return SortedText(
            "".join(piece.text for piece in pieces),
            "".join(piece.letters for piece in pieces),
            "".join(piece.codes for piece in pieces),
            [width for piece in pieces for width in piece.widths],
        )

    def _ink_of(self, span: Span) -> Ink:
        return Ink(span.face or self.style.face, span.bold or self.style.bold, span.colour)

    def _set_lines(self, text: SortedText, lines: list[Line], column: float) -> list[SetLine]:
        """One loop over lines and runs together, as half of the time of a long table passes here."""
        letters, pens, size, codes = text.letters, self._pens, self.style.size, text.codes
        set_lines, last = [], 0
        for start, end, indent, natural, filled in lines:
            runs, gaps, place = [], end - start - 1, start
            while place < end:
                if last <= place and (run := _RUNS.match(letters, place)):
                    last, pen = run.end(), pens.get(letters[place]) or self._pen(letters[place])
                stop = last if last < end else end
                if pen.latin:
                    gaps -= stop - place - 1
                runs.append((codes[4 * place : 4 * stop], pen))
                place = stop
            room = column - indent - natural
            spacing = self._spacing(room, gaps) if room < 0 or filled else 0.0
            width = natural + spacing * gaps
            x = (column - width) * self._share if self._share else indent
            operators = self._spaced(runs, spacing) if spacing else _plain(runs)
            set_lines.append(SetLine(x * size, width * size, operators))
        return set_lines

    def _pen(self, letter: str) -> _Pen:
        kind, size = self._sorter.kind(letter), self.style.size
        before, after = f"/{kind.face.resource} {size:g} Tf ", ""
        if kind.ink.bold:
            before, after = f"{size * BOLD_STROKE:.3f} w 2 Tr {before}", " 0 Tr"
        if kind.ink.colour is not None:
            red, green, blue = kind.ink.colour
            before, after = f"{red:g} {green:g} {blue:g} rg {before}", f"{after} 0 g"
        pen = self._pens[letter] = _Pen(before, after, kind.latin)
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
