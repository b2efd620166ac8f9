"""The faces one document uses: where each character comes from, how wide it is, and which ones no face has."""

import unicodedata
from collections.abc import Iterator

from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.cid_font import EmbeddedFace
from rongchang_desktop.printing.typefaces.font_file import FacePlace, FontFile, read_face
from rongchang_desktop.printing.typefaces.fonts import FontChoice, shipped_place

GETA = "〓"  # the printer's sign for a character he has no type for
_LOOKALIKES = {"✔": "✓", "☐": "□", "\u2011": "-", "\u00a0": " "}
_INVISIBLE = ("Mn", "Me", "Cf")  # variation selectors and the like: nothing to draw, nothing missing


class FontBook:
    """Finds a face for each character once, and remembers what was missing."""

    def __init__(self, choice: FontChoice) -> None:
        self._choice = choice
        self._faces: dict[FacePlace, EmbeddedFace] = {}
        self._widths: dict[tuple[EmbeddedFace, str], float] = {}
        self.missing: dict[str, None] = {}  # in order of appearance

    def find(self, character: str, role: Typeface) -> tuple[EmbeddedFace, float]:
        """The face that draws the character in that role, and its width in em."""
        for face in self._choice.candidates(role, character):
            if ord(character) in face.glyphs:
                return self._added(face, character)
        return self._stand_in(character)

    def faces(self) -> Iterator[EmbeddedFace]:
        """Every face in use, in order of first use."""
        yield from self._faces.values()

    def _added(self, face: FontFile, character: str, *, drawn_as: str | None = None) -> tuple[EmbeddedFace, float]:
        embedded = self._faces.get(face.place)
        if embedded is None:
            embedded = self._faces[face.place] = EmbeddedFace(face, len(self._faces))
        key = (embedded, character)
        if key not in self._widths:
            self._widths[key] = embedded.add(character, drawn_as=drawn_as) / 1000
        return embedded, self._widths[key]

    def _stand_in(self, character: str) -> tuple[EmbeddedFace, float]:
        """The character shows as 〓 but is still copied and searched as itself."""
        marks = read_face(shipped_place(Typeface.MARKS))
        if unicodedata.category(character) in _INVISIBLE or character < " ":
            return self._added(marks, character, drawn_as="")
        if character in _LOOKALIKES:
            return self._added(marks, character, drawn_as=_LOOKALIKES[character])
        self.missing[character] = None
        return self._added(marks, character, drawn_as=GETA)
