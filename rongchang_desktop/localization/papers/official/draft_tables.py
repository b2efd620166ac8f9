"""The tables behind the drafted paragraphs: what is behind, and every task by work area, each row counted once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.papers.content import Table
from rongchang_desktop.domain.papers.stylesheet import CELL_CENTERED
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.official.draft import Draft
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_groups
from rongchang_desktop.localization.papers.plan_rows.row_columns import RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn, RowGroup, value_table
from rongchang_desktop.localization.papers.task_tables import pace_in_cell


def draft_tables(draft: Draft) -> tuple[tuple[str, Table], ...]:
    """Name and table of each annex, for landscape pages: none for an empty plan, one where nothing is behind."""
    if not draft.rows:
        return ()
    texts = draft.frame.texts
    tables = ((texts.text("behind_table"), _behind), (texts.text("all_table"), _all))
    return tuple((name, table(draft, name)) for name, table in tables if table is _all or draft.behind)


def _behind(draft: Draft, name: str) -> Table:
    holds = _columns(draft)
    why = replace(holds.why(), head=holds.words.gettext("Judged by"))
    problem = _or(holds.words.gettext("Not stated"), holds.problem())
    next_step = _or(holds.words.gettext("None proposed"), holds.next_step())
    columns = (
        holds.number(), holds.task(), holds.lead(), holds.deadline(), holds.light(), why, problem, next_step,
    )  # fmt: skip
    return value_table(columns, [RowGroup(rows=draft.behind)], name=name, complete=False)


def _or(instead: str, column: RowColumn) -> RowColumn:
    """Words for what a unit owes and did not say, lest the cell look forgotten."""
    return replace(column, cell=lambda row: column.cell(row) or instead)


def _all(draft: Draft, name: str) -> Table:
    holds = _columns(draft)
    columns = (
        holds.number(), holds.task(), holds.lead(), holds.deadline(), holds.progress(), _pace(holds.words),
        holds.light(),
    )  # fmt: skip
    return value_table(columns, _counted(draft), name=name)


def _pace(words: Localizer) -> RowColumn:
    def said(row: SnapshotRow) -> str:
        nodes = (row.nodes_reached or 0, row.nodes_all) if row.nodes_all else None
        return pace_in_cell(words, reached=row.reached, expected=row.expected, nodes=nodes)

    return CellColumn(head=words.gettext("Reached / expected"), cell=said, style=CELL_CENTERED, whole=True)


def _counted(draft: Draft) -> Iterator[RowGroup[SnapshotRow]]:
    """The rows under their areas, each with all figures that count it."""
    further: dict[ItemId, frozenset[str]] = {}
    for key, rows in draft.members():
        for row in rows:
            further[row.id] = further.get(row.id, frozenset()) | {key}
    for group in area_groups(draft.areas, draft.frame.words):
        yield _with(group, further)


def _with(group: RowGroup[SnapshotRow], further: Mapping[ItemId, frozenset[str]]) -> RowGroup[SnapshotRow]:
    counted = group.counts_in
    return replace(group, counts_in=lambda row: counted(row) | further.get(row.id, frozenset()))


def _columns(draft: Draft) -> RowColumns:
    return RowColumns(says=RowWords(words=draft.frame.words, year=draft.frame.snapshot.year))
