"""The phrase at the head of a paragraph that stands out from the rest of it, bold or in a heading's face."""

from collections.abc import Sequence
from dataclasses import replace

from rongchang_desktop.importing.paragraph import Paragraph

_PHRASE_ENDS = tuple("。！？：；，、:;!?.")


def phrase_end(line: str, emphasised: int) -> int:
    """How far the phrase at the head of the line that is set apart reaches; 0 when the cut is inside a phrase."""
    head = line[:emphasised].rstrip()
    if head and len(head) < len(line) and line[len(head)] in _PHRASE_ENDS and not head.endswith(_PHRASE_ENDS):
        head += line[len(head)]
    whole = len(head) == len(line.rstrip())
    return len(head) if head and (whole or head.endswith(_PHRASE_ENDS)) else 0


def where_it_tells(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs; none is set apart where most of the text is."""
    set_apart = sum(paragraph.set_apart for paragraph in paragraphs)
    if 2 * set_apart > sum(len(paragraph.text) for paragraph in paragraphs):
        return tuple(replace(paragraph, set_apart=0) for paragraph in paragraphs)
    return tuple(paragraphs)
