"""What every reader hands back."""

from dataclasses import dataclass

from rongchang_desktop.importing.paragraph import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The decoded, cleaned text and the paragraphs that lie in it in order."""

    text: str
    paragraphs: tuple[Paragraph, ...]


def lines_of(text: str, *, page: int | None = None, offset: int = 0) -> tuple[Paragraph, ...]:
    """A paragraph for each line of the text; offsets count from `offset`."""
    found = []
    start = offset
    for line in text.split("\n"):
        found.append(Paragraph(text=line, start=start, end=start + len(line), page=page))
        start += len(line) + 1
    return tuple(found)
