"""Positions with gaps, so that a move seldom touches more than the item moved."""

from collections.abc import Sequence
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change
from rongchang_desktop.domain.ledger.item import PlanItem

GAP = 1024


def place(siblings: Sequence[PlanItem], row: int) -> tuple[int, tuple[Change, ...]]:
    """A position before the sibling at `row`, and the changes that make room where no gap is left."""
    row = max(0, min(row, len(siblings)))
    if not siblings:
        return GAP, ()
    if row == 0:
        return siblings[0].position - GAP, ()
    if row == len(siblings):
        return siblings[-1].position + GAP, ()
    before, after = siblings[row - 1].position, siblings[row].position
    if after - before > 1:
        return (before + after) // 2, ()
    positions = [index * GAP for index in range(1, len(siblings) + 2)]
    room = positions.pop(row)
    shifted = tuple(
        Change(before=sibling, after=replace(sibling, position=position))
        for sibling, position in zip(siblings, positions, strict=True)
        if sibling.position != position
    )
    return room, shifted
