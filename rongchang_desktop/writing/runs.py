"""Content as runs of text: each span in its face, weight and colour."""

from collections.abc import Iterator
from typing import Any

from rongchang_desktop.domain.papers.content import Content, Span
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.writing.typefaces import OfficeFaces
from rongchang_desktop.writing.word_xml import Mould, element, hexadecimal, prop, properties

_KEEP_SPACES = "{http://www.w3.org/XML/1998/namespace}space"
_NEWLINE = "\n"


class RunWriter:
    """Writes the runs of a paper; in a Chinese one quotation marks and dashes are set in the Chinese face."""

    def __init__(self, language: str, faces: OfficeFaces) -> None:
        self._faces, self._looks = faces, Mould()
        self._hint = {"hint": "eastAsia"} if language.startswith("zh") else {}

    def runs(self, content: Content) -> Iterator[Any]:
        """The content as runs; newlines begin new lines."""
        for span in (Span(content),) if isinstance(content, str) else content:
            yield self._run(span)

    def _run(self, span: Span) -> Any:
        look = (span.face, span.bold, span.colour)
        run = element("w:r", *self._looks.cast(look, lambda: self._properties(span)))
        for number, line in enumerate(clean_text(span.text).split(_NEWLINE)):
            if number:
                run.append(element("w:br"))
            if line:
                run.append(text_element(line.replace("\t", " ")))
        return run

    def _properties(self, span: Span) -> list[Any]:
        hint = {"hint": "eastAsia"} if span.face is Typeface.MARKS else self._hint
        fonts = self._faces.fonts(span.face) if span.face is not None else {}
        asked = [prop("w:rFonts", **hint, **fonts)] if hint or fonts else []
        if span.bold:
            asked += [prop("w:b"), prop("w:bCs")]
        if span.colour is not None:
            asked.append(prop("w:color", val=hexadecimal(span.colour)))
        return [properties("w:rPr", asked)] if asked else []


def text_element(text: str) -> Any:
    """w:t that keeps its spaces."""
    made = element("w:t")
    made.text = text
    made.set(_KEEP_SPACES, "preserve")
    return made
