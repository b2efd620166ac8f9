"""Plain text in any encoding an office uses, with any newline, or with the letters \\r\\n in their place."""

import codecs
import re

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.readers.content import Content, lines_of

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2018-\u201d\x20-\x7e\n\t]")
_DROPPED_WITHOUT_LOSS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
_WRITTEN_NEWLINE = re.compile(r"(?:\\r)?\\n|\\r")
_ENTITIES = {"&nbsp;": " ", "&ensp;": " ", "&emsp;": "\u3000", "&ldquo;": "“", "&rdquo;": "”", "&middot;": "·"}
_LEAST_SHARE_OF_WORDS = 0.7


def read(data: bytes, name: str) -> Content:
    """The text of the bytes, a paragraph a line. Raises UserFacingError when they are no text."""
    text = with_newlines(clean_text(decoded(data, name)))
    return Content(text=text, paragraphs=lines_of(text))


def decoded(data: bytes, name: str) -> str:
    """The bytes as text: a byte order mark, then UTF-8, then UTF-16 without a mark, then GB18030; never a guess."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            return _refused(name) if text is None else text
    text = _strict(data, "utf-8") if b"\x00" not in data[:4096] else None
    if text is None:
        text = _unmarked_utf16(data) or _strict(data, "gb18030")
    if text is None or _share_of_words(text) < _LEAST_SHARE_OF_WORDS:
        return _refused(name)
    return text


def with_newlines(text: str) -> str:
    """The text with newlines and spaces where a careless export wrote their names."""
    if "\\n" in text or "\\r" in text:
        text = _WRITTEN_NEWLINE.sub("\n", text)
    if "&" in text:
        for entity, char in _ENTITIES.items():
            text = text.replace(entity, char)
    return text


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    if len(data) % 2:
        return None
    readings = [text for text in (_strict(data, "utf-16-le"), _strict(data, "utf-16-be")) if text]
    best = max(readings, key=_share_of_words, default=None)
    return best if best is not None and _share_of_words(best) > 0.95 and "\n" in best + "\n" else None


def _share_of_words(text: str) -> float:
    sample = text[:20_000]
    marks = sample.count("\ufeff") + len(_DROPPED_WITHOUT_LOSS.findall(sample))
    return (len(_COMMON.findall(sample)) + marks) / len(sample) if sample else 1.0


def _refused(name: str) -> str:
    raise UserFacingError(
        N_(
            "The characters of {name} cannot be made out. "
            "Open it in the program that made it, save it as UTF-8 text and read that."
        ),
        name=name,
    )
