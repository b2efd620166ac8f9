"""Sort the characters of a text by the operator that can show them: one face, one weight, one colour, word or not."""

from typing import NamedTuple

from rongchang_desktop.domain.papers.stylesheet import Colour
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.printing.line_breaking import is_latin
from rongchang_desktop.printing.typefaces.cid_font import EmbeddedFace
from rongchang_desktop.printing.typefaces.font_book import FontBook

_NEWLINE = "\n"
_FIRST_LETTER = 0xE000


class Ink(NamedTuple):
    """What a piece of text is drawn with."""

    face: Typeface
    bold: bool
    colour: Colour | None


class Kind(NamedTuple):
    """Characters that one operator can show."""

    face: EmbeddedFace
    latin: bool
    ink: Ink


class SortedText(NamedTuple):
    """A text, the letter of each character's kind, its code of four digits, and its width in em."""

    text: str
    letters: str
    codes: str
    widths: list[float]


class TextSorter:
    """Finds kind, width and code of each character once, so that texts are sorted by str.translate."""

    def __init__(self, fonts: FontBook) -> None:
        self.fonts = fonts
        self._tables: dict[Ink, _InkTable] = {}
        self._letters: dict[Kind, str] = {}
        self._kinds: dict[str, Kind] = {}

    def sort(self, text: str, ink: Ink) -> SortedText:
        """The text, without what cannot be printed, in kinds of that ink."""
        if not text.isprintable():
            text = clean_text(text).replace("\t", " ")
        table = self._tables.get(ink)
        if table is None:
            table = self._tables[ink] = _InkTable(ink, self)
        letters = text.translate(table)  # first: it is what fills the codes and widths
        return SortedText(text, letters, text.translate(table.codes), list(map(table.widths.__getitem__, text)))

    def kind(self, letter: str) -> Kind:
        """The kind that a letter stands for."""
        return self._kinds[letter]

    def letter_for(self, character: str, ink: Ink) -> tuple[str, str, float]:
        """The letter, the code and the width of a character met for the first time."""
        face, width = self.fonts.find(character, ink.face)
        kind = Kind(face, is_latin(character), ink)
        if kind not in self._letters:
            self._letters[kind] = letter = chr(_FIRST_LETTER + len(self._letters))
            self._kinds[letter] = kind
        return self._letters[kind], face.code(ord(character)), width


class _InkTable(dict[int, str]):
    """Code point → letter; a newline stands for itself."""

    def __init__(self, ink: Ink, sorter: TextSorter) -> None:
        super().__init__({ord(_NEWLINE): _NEWLINE})
        self.codes = {ord(_NEWLINE): "    "}
        self.widths = {_NEWLINE: 0.0}
        self._ink, self._sorter = ink, sorter

    def __missing__(self, code: int) -> str:
        letter, self.codes[code], self.widths[chr(code)] = self._sorter.letter_for(chr(code), self._ink)
        self[code] = letter
        return letter
