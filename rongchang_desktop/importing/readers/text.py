"""Plain text in any encoding an office uses, with any newline, or with the letters \\r\\n in their place."""

import codecs
import html
import re

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.readers.content import Content, lines_of

LOST = "\ufffd"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2018-\u201d\x20-\x7e\n\r\t]")
_DROPPED_WITHOUT_LOSS = re.compile("[\x00-\x08\x0b-\x1f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069]")
_WRITTEN_NEWLINE = re.compile(r"(?:\\r)?\\n|\\r")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_OTHER_NEWLINES = re.compile("[\u2028\u2029\x0b]")
_INVISIBLE = re.compile("[\u200c\u200d\u00ad\u034f\u180e]")
_ORDINARY = re.compile("[\n !-%'-\\[\\]-~\u2018-\u201d\u3001-\u301b\u4e00-\u9fff\uff01-\uff5e]*")
_LEAST_SHARE_OF_WORDS = 0.7
_MOST_LOST = 0.002
_MOST_ZEROS = 0.05
_LOST_NOTE = N_("Characters that could not be made out: {count}. They are shown as �.")


def read(data: bytes, name: str) -> Content:
    """The text of the bytes, a paragraph a line. Raises UserFacingError when they are no text."""
    text = plain(decoded(data, name))
    return Content(text=text, paragraphs=lines_of(text), notes=notes_on(text))


def notes_on(text: str) -> tuple[Note, ...]:
    """What to tell about characters that could not be made out."""
    lost = text.count(LOST)
    return (Note(msgid=_LOST_NOTE, params={"count": lost}),) if lost else ()


def decoded(data: bytes, name: str) -> str:
    """The bytes as text: a byte order mark, then UTF-8, then UTF-16 without a mark, then GB18030; never a guess.

    A few damaged characters are marked as lost; more are a UserFacingError.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _accepted(_tolerant(data[len(mark) :], encoding), name)
    zeros = data[:4096].count(0)
    text = _strict(data, "utf-8") if zeros <= _MOST_ZEROS * len(data[:4096]) else None
    if text is None:
        text = _unmarked_utf16(data) or _strict(data, "gb18030")
    if text is None:
        readings = [_tolerant(data, encoding) for encoding in ("utf-8", "gb18030")]
        text = min(readings, key=lambda reading: reading.count(LOST))
    return _accepted(text, name)


def plain(text: str) -> str:
    """Clean text with newlines, spaces and signs where a careless export wrote their names."""
    if _ORDINARY.fullmatch(text):
        return text
    if "\\n" in text or "\\r" in text:
        text = _WRITTEN_NEWLINE.sub("\n", text)
    if "&" in text:  # twice: exports escape what is escaped already
        text = _ENTITY.sub(_sign, _ENTITY.sub(_sign, text))
    text = _OTHER_NEWLINES.sub("\n", text.replace("\u00a0", " "))
    return clean_text(_INVISIBLE.sub("", text))


def _sign(entity: re.Match[str]) -> str:
    return html.unescape(entity.group())


def _accepted(text: str, name: str) -> str:
    if _share_of_words(text) < _LEAST_SHARE_OF_WORDS or text.count(LOST) > _MOST_LOST * len(text) + 1:
        raise UserFacingError(
            N_(
                "The characters of {name} cannot be made out. "
                "Open it in the program that made it, save it as UTF-8 text and read that."
            ),
            name=name,
        )
    return text


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _tolerant(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def _unmarked_utf16(data: bytes) -> str | None:
    if len(data) % 2:
        return None
    readings = [text for text in (_strict(data, "utf-16-le"), _strict(data, "utf-16-be")) if text]
    best = max(readings, key=_share_of_words, default=None)
    return best if best is not None and _share_of_words(best) > 0.95 else None


def _share_of_words(text: str) -> float:
    sample = text[:20_000]
    marks = sample.count("\ufeff") + len(_DROPPED_WITHOUT_LOSS.findall(sample))
    return (len(_COMMON.findall(sample)) + marks) / len(sample) if sample else 1.0
