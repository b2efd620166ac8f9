"""Invented tables, written as rows of cells, with a source text that holds every cell at its place."""

from collections.abc import Mapping, Sequence

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftNode, DraftPlan
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers.assembly import Assembly, Carried
from rongchang_desktop.importing.tables.task_table import draft_of_table
from tests.importing.reports import VOCABULARY

UP, LEFT = "^", "<"
"""Marks of a cell that a merge fills with the text above it, or with the text to its left."""

Rows = Sequence[Sequence[str]]


def source_of(*tables: Rows, lines: Sequence[str] = (), names: Sequence[str] = (), name: str = "任务.xlsx") -> Source:
    """A source that holds the lines and then the tables."""
    assembly = Assembly()
    for line in lines:
        assembly.add_paragraph(line)
    for position, rows in enumerate(tables):
        assembly.add_grid(_carried(rows), name=names[position] if names else "")
    content = assembly.content()
    return Source(name=name, text=content.text, sha256="", paragraphs=content.paragraphs, grids=content.grids)


def _carried(rows: Rows) -> list[list[str | Carried]]:
    found: list[list[str | Carried]] = []
    origin: dict[tuple[int, int], Carried] = {}
    for row, cells in enumerate(rows):
        line: list[str | Carried] = []
        for column, text in enumerate(cells):
            if text in (UP, LEFT):
                near = (row - 1, column) if text == UP else (row, column - 1)
                origin[row, column] = origin.get(near, Carried(row=near[0], column=near[1]))
                line.append(origin[row, column])
            else:
                line.append(text)
        found.append(line)
    return found


def read_tables(
    *tables: Rows,
    lines: Sequence[str] = (),
    names: Sequence[str] = (),
    columns: Mapping[str, TaskColumn] | None = None,
    year: int | None = 2031,
) -> DraftPlan:
    """The draft of the tables."""
    source = source_of(*tables, lines=lines, names=names)
    return draft_of_table(source, VOCABULARY, columns or {}, assumed_year=year)


def taken(draft: DraftPlan) -> list[str]:
    """What each column was taken for."""
    assert draft.table is not None
    return [column.value for column in draft.table.taken_as]


def leaves(draft: DraftPlan) -> list[DraftNode]:
    """The commitments of the draft in order."""
    found: list[DraftNode] = []

    def below(node: DraftNode) -> None:
        for child in node.children:
            if child.kind.value == "commitment":
                found.append(child)
            else:
                below(child)

    for area in draft.areas:
        below(area)
    return found


def owners(node: DraftNode) -> list[tuple[str, str]]:
    """(role, name) of each owner."""
    return [(owner.role.value, owner.name) for owner in node.owners]


def tree(draft: DraftPlan) -> list[object]:
    """Titles and texts, nested."""

    def shape(node: DraftNode) -> object:
        below = [shape(child) for child in node.children]
        return (node.number, node.text, below) if below or node.kind.value != "commitment" else node.text

    return [shape(area) for area in draft.areas]
