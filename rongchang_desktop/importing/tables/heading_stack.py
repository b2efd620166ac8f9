"""The headings of a table while it is read: rows that head a run of tasks, and columns of areas."""

from dataclasses import dataclass, field

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, Span
from rongchang_desktop.importing.numbering import NumberStyle
from rongchang_desktop.importing.tables.task_building import TaskRows, commitment
from rongchang_desktop.importing.vocabulary import Vocabulary

_RANKS = {style: rank for rank, style in enumerate(NumberStyle, start=1)}
CAPTION, OUTERMOST, UNNUMBERED, AREA_COLUMN, SECTION_COLUMN = -1, 0, 15, 20, 21
_KINDS = (DraftKind.AREA, DraftKind.SECTION, DraftKind.GROUP)


def rank_of(style: NumberStyle) -> int:
    """How far out a numbered row stands: 一、 before （一） before 1."""
    return _RANKS[style]


@dataclass(slots=True)
class OpenHeading:
    """A heading to which tasks and further headings are still added."""

    rank: int
    title: str
    number: str = ""
    span: Span | None = None
    confidence: float = 1.0
    reason: str = ""
    children: "list[OpenHeading | TaskRows]" = field(default_factory=list)

    def node(self, vocabulary: Vocabulary, depth: int = 0) -> DraftNode:
        """The heading as a draft node with all below it."""
        return DraftNode(
            kind=_KINDS[min(depth, 2)],
            text=self.title,
            number=self.number,
            span=self.span,
            confidence=self.confidence,
            reason=self.reason,
            children=tuple(
                child.node(vocabulary, depth + 1) if isinstance(child, OpenHeading) else commitment(child, vocabulary)
                for child in self.children
            ),
        )


class HeadingStack:
    """The headings open at a row, outermost first, and the finished areas."""

    def __init__(self) -> None:
        self._areas: list[OpenHeading] = []
        self._open: list[OpenHeading] = []

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles above the next task, outermost first."""
        return tuple(heading.title for heading in self._open)

    def ranks(self) -> tuple[int, ...]:
        """The ranks of the open headings."""
        return tuple(heading.rank for heading in self._open)

    def title_at(self, rank: int) -> str:
        """The title of the open heading of this rank, or nothing."""
        return next((heading.title for heading in self._open if heading.rank == rank), "")

    def open(self, heading: OpenHeading) -> None:
        """Hang the heading below the nearest open one that stands further out."""
        self.close(heading.rank)
        (self._open[-1].children if self._open else self._areas).append(heading)
        self._open.append(heading)

    def close(self, rank: int) -> None:
        """Close every heading that does not stand further out than the rank."""
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()

    def add(self, task: TaskRows) -> None:
        """Hang a task on the innermost heading; one must be open."""
        self._open[-1].children.append(task)

    def nodes(self, vocabulary: Vocabulary) -> tuple[DraftNode, ...]:
        """The areas as draft nodes."""
        return tuple(area.node(vocabulary) for area in self._areas)
