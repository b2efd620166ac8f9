"""What changed between two wordings: a figure or a word as one piece, not letter by letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"\d[\d.,]*|[A-Za-z]+|\s+|.", re.DOTALL)
_SHORTEST_KEPT = 2
"""A run shorter than this between two changes reads as part of the change."""
_LONGEST_COMPARED = 3000
"""Characters of both together; longer wordings stand beside each other whole: comparing takes their product."""


class PieceKind(Enum):
    """SAME stands in both, REMOVED only in the old wording, ADDED only in the new one."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text and what became of it."""

    kind: PieceKind
    text: str


def wording_difference(old: str, new: str) -> tuple[Piece, ...]:
    """Pieces in reading order: the old wording is all but ADDED, the new one all but REMOVED."""
    if len(old) + len(new) > _LONGEST_COMPARED:
        return tuple(_change(old, new)) if old != new else (Piece(kind=PieceKind.SAME, text=old),)
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[Piece] = []
    removed = added = ""
    for same, ours, theirs in _runs(before, after):
        if same:
            pieces += [*_change(removed, added), Piece(kind=PieceKind.SAME, text=ours)]
            removed = added = ""
        else:
            removed, added = removed + ours, added + theirs
    return (*pieces, *_change(removed, added))


def _runs(before: list[str], after: list[str]) -> Iterator[tuple[bool, str, str]]:
    """(whether it is the same, old text, new text); short islands between two changes go with them."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (tag, i, j, k, m) in enumerate(codes):
        ours, theirs = "".join(before[i:j]), "".join(after[k:m])
        inside = 0 < place < len(codes) - 1
        yield tag == "equal" and not (inside and len(ours) < _SHORTEST_KEPT), ours, theirs


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(kind=PieceKind.REMOVED, text=removed)
    if added:
        yield Piece(kind=PieceKind.ADDED, text=added)
