"""A list of tasks in running text: what the brackets behind its items say reaches the commitments of each item."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, Note
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.deadlines import deadline_of
from rongchang_desktop.importing.owners import is_open
from rongchang_desktop.importing.tables.owner_brackets import OwnerBracket
from rongchang_desktop.importing.vocabulary import Vocabulary

FEWEST_BRACKETS = 3
_LEAST_SHARE = 0.5
_LIKELY_WORK = 0.7
_MOST_NAMES = 6
_ANSWERED_REASON = N_("Somebody is named who answers for it.")


class TaskList:
    """Hands the brackets of one text out to its draft nodes."""

    def __init__(self, brackets: tuple[OwnerBracket, ...], vocabulary: Vocabulary, year: int | None) -> None:
        self._brackets = sorted(brackets, key=lambda bracket: (bracket.start, -bracket.end))
        self._starts = [bracket.start for bracket in self._brackets]
        self._reached = list(accumulate((bracket.end for bracket in self._brackets), max))
        self._vocabulary = vocabulary
        self._year = year

    def answered(self, areas: tuple[DraftNode, ...]) -> tuple[DraftNode, ...]:
        """The areas with owners and deadlines on their commitments; an item without any becomes one itself."""
        if not self._brackets:
            return areas
        working = {
            id(bracket)
            for area in areas
            for node in _below(area)
            if node.kind is DraftKind.COMMITMENT and (bracket := self._over(node))
        }
        return tuple(self._heading(area, working) for area in areas)

    def covers(self, areas: tuple[DraftNode, ...]) -> bool:
        """Whether most commitments have owners named behind them: the text is a list of tasks."""
        tasks = [node for area in areas for node in _below(area) if node.kind is DraftKind.COMMITMENT]
        named = sum(bool(node.owners) for node in tasks)
        return len(self._brackets) >= FEWEST_BRACKETS and named >= _LEAST_SHARE * len(tasks)

    def notes(self) -> Iterator[Note]:
        """What a person should know about the owners."""
        if count := sum(bracket.said.shares_lead for bracket in self._brackets):
            yield Note(
                msgid=N_("Several leads were named for {count} tasks: the first leads, the others answer beside it."),
                params={"count": count},
            )
        names = dict.fromkeys(owner.name for bracket in self._brackets for owner in bracket.said.owners)
        unclear = [name for name in names if is_open(name, self._vocabulary.owners)]
        if unclear:
            yield Note(
                msgid=N_("Some owners name nobody in particular: {names}."),
                params={"names": tuple(unclear[:_MOST_NAMES])},
            )

    def _heading(self, node: DraftNode, working: set[int]) -> DraftNode:
        children = []
        for child in node.children:
            bracket = self._over(child)
            is_leaf = child.kind in (DraftKind.COMMITMENT, DraftKind.PREAMBLE)
            if not is_leaf and child.children:
                children.append(self._heading(child, working))
            elif bracket is None:
                children.append(child)
            elif child.kind is DraftKind.COMMITMENT:
                children.append(self._with(child, bracket))
            elif id(bracket) not in working:
                work = replace(
                    child, kind=DraftKind.COMMITMENT, confidence=_LIKELY_WORK, reason=_ANSWERED_REASON, number=""
                )
                children.append(self._with(work, bracket))
            else:
                children.append(child)
        return replace(node, children=tuple(children))

    def _with(self, node: DraftNode, bracket: OwnerBracket) -> DraftNode:
        said = bracket.said
        node = replace(node, owners=said.owners, remark=said.contact or node.remark)
        if not said.deadline_text:
            return node
        limit = deadline_of(said.deadline_text, year=self._year, vocabulary=self._vocabulary)
        return replace(
            node,
            deadline=limit.day,
            deadline_text=said.deadline_text,
            recurrence=limit.recurrence or node.recurrence,
        )

    def _over(self, node: DraftNode) -> OwnerBracket | None:
        """The bracket whose stretch begins last of those that hold the node's first character."""
        if node.span is None:
            return None
        at = node.span.start
        place = bisect_right(self._starts, at) - 1
        while place >= 0 and self._reached[place] > at:
            if self._brackets[place].end > at:
                return self._brackets[place]
            place -= 1
        return None


def _below(node: DraftNode) -> Iterator[DraftNode]:
    for child in node.children:
        yield child
        yield from _below(child)
