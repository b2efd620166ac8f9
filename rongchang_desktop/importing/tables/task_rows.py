"""Tells the rows of a table apart: tasks, rows that head a run of tasks, sums, remarks below, repeated heads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.tables.column_proposal import ColumnProposal
from rongchang_desktop.importing.tables.header import is_merged_across, repeats, text_of, texts_of
from rongchang_desktop.importing.vocabulary import TableWords

_GROUP_DRESSES = (NumberStyle.PART, NumberStyle.COMMA, NumberStyle.PAREN)
_LONGEST_GROUP = 40
_BARE_NUMERAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?")
_ANSWERING = (
    TaskColumn.LEADER,
    TaskColumn.LEAD,
    TaskColumn.RESPONSIBLE,
    TaskColumn.SUPPORTING,
    TaskColumn.DEADLINE,
    TaskColumn.PROGRESS,
)


class RowKind(Enum):
    """The part a row plays."""

    TASK = "task"
    GROUP = "group"
    HEAD = "head"
    EMPTY = "empty"
    SUM = "sum"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A row with its part; for a group the cell that holds its words, its number where that stands apart, how sure."""

    kind: RowKind
    cells: tuple[Cell, ...]
    words: Cell | None = None
    number: str = ""
    confidence: float = 1.0


def task_rows(grid: Grid, proposal: ColumnProposal, words: TableWords) -> Iterator[TaskRow]:
    """The rows below the head, in order."""
    numbered = _is_numbered(grid, proposal)
    head = [texts_of(row) for row in grid.rows[proposal.first : proposal.last + 1]]
    for row in grid.rows[proposal.last + 1 :]:
        yield _row(row, head, proposal, words, numbered=numbered)


def _row(
    row: tuple[Cell, ...],
    head: list[list[str]],
    proposal: ColumnProposal,
    words: TableWords,
    *,
    numbered: bool,
) -> TaskRow:
    texts = texts_of(row)
    filled = [index for index, text in enumerate(texts) if text]
    if not filled:
        return TaskRow(kind=RowKind.EMPTY, cells=row)
    first = texts[filled[0]]
    if any(repeats(texts, level) for level in head) or _counts_columns(texts):
        return TaskRow(kind=RowKind.HEAD, cells=row)
    distinct = list(dict.fromkeys(texts[index] for index in filled))
    if first.startswith(words.rows["notes"]) and len(distinct) <= 2:
        return TaskRow(kind=RowKind.NOTE, cells=row)
    if first.removesuffix("：") in words.rows["sums"] or distinct[:2][-1] in words.rows["sums"]:
        return TaskRow(kind=RowKind.SUM, cells=row)
    if len(distinct) == 1:
        return _lone(row, filled, proposal, numbered=numbered)
    if len(distinct) == 2 and _BARE_NUMERAL.fullmatch(first) and not _answers(row, proposal):
        at = texts.index(distinct[1])
        return TaskRow(kind=RowKind.GROUP, cells=row, words=row[at], number=first.strip("（）()、."), confidence=0.93)
    return TaskRow(kind=RowKind.TASK, cells=row)


def _lone(row: tuple[Cell, ...], filled: list[int], proposal: ColumnProposal, *, numbered: bool) -> TaskRow:
    """A row of one text: a group's where it is merged across, wears a number or stands where tasks have one."""
    cell = row[filled[0]]
    text = text_of(row, filled[0])
    number = list_number(text)
    dressed = number is not None and number.style in _GROUP_DRESSES
    brief = len(text) <= _LONGEST_GROUP and "。" not in text.rstrip("。")
    column = proposal.columns.taken_as[filled[0]] if filled[0] < len(proposal.columns.taken_as) else TaskColumn.IGNORED
    if is_merged_across(row):
        if not brief and not dressed:
            return TaskRow(kind=RowKind.NOTE, cells=row)
        return TaskRow(kind=RowKind.GROUP, cells=row, words=cell, confidence=0.95 if dressed else 0.85)
    if dressed and brief and column is not TaskColumn.WORK_ITEM:
        return TaskRow(kind=RowKind.GROUP, cells=row, words=cell, confidence=0.9)
    if brief and (column is TaskColumn.NUMBER or (column is TaskColumn.TASK and numbered)):
        lonely = not text.isdigit()
        return TaskRow(kind=RowKind.GROUP if lonely else RowKind.EMPTY, cells=row, words=cell, confidence=0.72)
    return TaskRow(kind=RowKind.TASK, cells=row)


def _answers(row: tuple[Cell, ...], proposal: ColumnProposal) -> bool:
    places = [index for column in _ANSWERING for index in proposal.places(column)]
    return any(text_of(row, index) and not row[index].repeated for index in places)


def _counts_columns(texts: list[str]) -> bool:
    """Whether the row only counts the columns: 1 2 3 4."""
    return len(texts) >= 3 and texts[:2] == ["1", "2"] and texts == [str(index + 1) for index in range(len(texts))]


def _is_numbered(grid: Grid, proposal: ColumnProposal) -> bool:
    """Whether most rows wear a number in a column of their own."""
    places = proposal.places(TaskColumn.NUMBER)
    body = [row for row in grid.rows[proposal.last + 1 :] if any(cell.text.strip() for cell in row)]
    return bool(places) and bool(body) and sum(bool(text_of(row, places[0])) for row in body) >= 0.6 * len(body)
