"""The tables behind what a paper says of a plan: what is behind, and every task by area, each row counted once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.papers.content import Table
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_groups
from rongchang_desktop.localization.papers.plan_rows.row_columns import RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.localization.papers.plan_rows.standing import Standing
from rongchang_desktop.localization.papers.plan_rows.value_table import RowGroup, value_table


def behind_table(standing: Standing, rows: tuple[SnapshotRow, ...], name: str, *, deadlines: bool) -> Table:
    """The rows with their problem and next step, or that the unit gave none."""
    holds = _columns(standing)
    columns = [holds.number(), holds.task(), holds.lead(), holds.light(), holds.judged_by()]
    columns.append(_or(holds.words.gettext("Not stated"), holds.problem()))
    columns.append(_or(holds.words.gettext("None proposed"), holds.next_step()))
    if deadlines:
        columns.insert(3, holds.deadline())
    return value_table(columns, [RowGroup(rows=rows)], name=name, complete=False)


def table_of_all(standing: Standing, name: str, *, targets: bool) -> Table:
    """Every commitment under its area, with all figures that count it."""
    holds = _columns(standing)
    columns = [holds.number(), holds.task(), holds.lead(), holds.deadline(), holds.progress(), holds.pace()]
    columns.append(holds.light())
    if targets:
        columns.insert(2, holds.targets())
    return value_table(columns, _counted(standing), name=name)


def _or(instead: str, column: RowColumn) -> RowColumn:
    """Words for what a unit owes and did not say, lest the cell look forgotten."""
    return replace(column, cell=lambda row: column.cell(row) or instead)


def _counted(standing: Standing) -> Iterator[RowGroup[SnapshotRow]]:
    further: dict[ItemId, frozenset[str]] = {}
    for member in standing.members():
        for row in member.rows:
            further[row.id] = further.get(row.id, frozenset()) | {member.key}
    for group in area_groups(standing.areas, standing.frame.words):
        yield _with(group, further)


def _with(group: RowGroup[SnapshotRow], further: Mapping[ItemId, frozenset[str]]) -> RowGroup[SnapshotRow]:
    counted = group.counts_in
    return replace(group, counts_in=lambda row: counted(row) | further.get(row.id, frozenset()))


def _columns(standing: Standing) -> RowColumns:
    return RowColumns(says=RowWords(words=standing.frame.words, year=standing.frame.snapshot.year))
