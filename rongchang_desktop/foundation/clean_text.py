"""Text from outside, without the characters that break databases, documents and readers."""

import re
import unicodedata

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


def clean_text(text: str) -> str:
    """NFC text with newlines as \\n and without control, surrogate and direction-changing characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\x85", "\n")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def folded(text: str) -> str:
    """A copy for searching and matching only: full-width forms narrowed, case folded, white space removed."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
