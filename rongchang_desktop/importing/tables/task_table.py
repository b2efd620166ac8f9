"""A table of tasks, or several, as a draft plan."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from rongchang_desktop.domain.intake.columns import TableColumns, TaskColumn
from rongchang_desktop.domain.intake.draft import DraftForm, DraftPlan, DraftTarget, Note
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.indicator_table import tells_indicators
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.plan_year import plan_year
from rongchang_desktop.importing.tables.column_proposal import ColumnProposal, propose_columns
from rongchang_desktop.importing.tables.header import find_header, text_of
from rongchang_desktop.importing.tables.table_reading import TableReading
from rongchang_desktop.importing.vocabulary import TableWords, Vocabulary

_DEFAULT_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_ANNEX = re.compile(r"附(?:件|表)\s*\d*\s*[:：]?\s*[-—]?\s*")
_LONGEST_TITLE = 60
_LEAST_SHARE = 0.5
_MOST_INDICATORS = 40
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2
_HEADS_OF_TASKS = ("coarse", "task", "fine")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTable:
    """A table of tasks: its grids, one for each page, what its columns are taken for, and its caption."""

    grids: tuple[tuple[Grid, ColumnProposal], ...]
    caption: str

    @property
    def columns(self) -> TableColumns:
        """How its columns are taken."""
        return self.grids[0][1].columns


def holds_task_table(source: Source, vocabulary: Vocabulary, columns: Mapping[str, TaskColumn]) -> bool:
    """Whether tables of tasks are what the file is about, rather than a report's attachment."""
    tables = task_tables(source.grids, vocabulary, columns)
    inside = sum(len(cell.text) for table in tables for grid, _ in table.grids for row in grid.rows for cell in row)
    around = sum(len(paragraph.text) for paragraph in source.paragraphs)
    return bool(tables) and inside >= _LEAST_SHARE * around


def holds_plain_table(source: Source, vocabulary: Vocabulary, columns: Mapping[str, TaskColumn]) -> bool:
    """Whether a file that tells no areas holds a table with a head of tasks, or is nothing but tables."""
    tables = plain_tables(source.grids, vocabulary, columns)
    told = any(paragraph.text.strip() for paragraph in source.paragraphs)
    return any(_heads_tasks(grid, vocabulary) for table in tables for grid, _ in table.grids) if told else bool(tables)


def plain_tables(
    grids: tuple[Grid, ...], vocabulary: Vocabulary, columns: Mapping[str, TaskColumn]
) -> tuple[TaskTable, ...]:
    """The tables that may hold tasks though they name nobody who answers and no day; tables of indicators are none."""
    large = tuple(
        grid
        for grid in grids
        if len(grid.rows) >= _FEWEST_ROWS and grid.width >= _FEWEST_COLUMNS and not tells_indicators(grid, vocabulary)
    )
    return task_tables(large, vocabulary, columns, plain=True)


def task_tables(
    grids: tuple[Grid, ...], vocabulary: Vocabulary, columns: Mapping[str, TaskColumn], *, plain: bool = False
) -> tuple[TaskTable, ...]:
    """The tables of tasks among the grids, or all if `plain`; one without a head, or with the last's, continues it."""
    found: list[TaskTable] = []
    for grid in grids:
        proposal = propose_columns(grid, vocabulary, columns)
        last = found[-1].grids[0] if found else None
        caption = _caption(grid, proposal, vocabulary.tables)
        if last and proposal.last < proposal.first and grid.width == last[0].width:
            proposal = replace(last[1], first=0, last=-1)
        elif not plain and not proposal.is_task_table():
            continue
        elif not last or last[1].columns.headers != proposal.columns.headers or caption not in ("", found[-1].caption):
            found.append(TaskTable(grids=((grid, proposal),), caption=caption))
            continue
        found[-1] = replace(found[-1], grids=(*found[-1].grids, (grid, proposal)))
    return tuple(found)


def draft_of_table(
    source: Source, vocabulary: Vocabulary, columns: Mapping[str, TaskColumn], *, assumed_year: int | None = None
) -> DraftPlan:
    """The plan in the source's tables of tasks, or else in its plain ones; `columns` are choices remembered for heads.

    The year is what the title, a caption or the file's name tell; days fall in the assumed one where they tell none.
    """
    year = year_of(source)
    tables = task_tables(source.grids, vocabulary, columns)
    is_plain = not tables
    tables = tables or plain_tables(source.grids, vocabulary, columns)
    title = _title(source, tables, vocabulary.tables)
    reading = TableReading(source.text, vocabulary, year or assumed_year)
    headline: list[DraftTarget] = []
    for table in tables:
        tells_aims = any(word in table.caption + _task_head(table) for word in vocabulary.tables.rows["headline"])
        aims = tells_aims and len(tables) > 1 and sum(len(grid.rows) for grid, _ in table.grids) <= _MOST_INDICATORS
        reading.begin(table.caption or title or PurePath(source.name).stem, is_headline=aims)
        for grid, proposal in table.grids:
            reading.read(grid, proposal)
        headline += reading.end()
    largest = max(tables, key=lambda table: sum(len(grid.rows) for grid, _ in table.grids), default=None)
    return DraftPlan(
        source_name=source.name,
        source_text=source.text,
        source_sha256=source.sha256,
        year=year,
        title=title,
        headline=tuple(headline),
        areas=reading.areas(),
        notes=(*source.notes, *_notes(source, tables, columns, is_plain=is_plain), *reading.notes()),
        form=DraftForm.TASK_TABLE,
        table=largest.columns if largest else None,
    )


def year_of(source: Source) -> int | None:
    """The year that the first lines, a caption, the rows above a head or the file's name tell."""
    near = [paragraph.text for paragraph in source.paragraphs[:12]]
    heads = [text_of(row, 0) for grid in source.grids for row in grid.rows[:3]]
    return plan_year(titles=(), lines=(*near, *(grid.name for grid in source.grids), *heads), name=source.name)


def _task_head(table: TaskTable) -> str:
    columns = table.columns
    return next(
        (name for name, taken in zip(columns.headers, columns.taken_as, strict=True) if taken is TaskColumn.TASK), ""
    )


def _caption(grid: Grid, proposal: ColumnProposal, words: TableWords) -> str:
    """The title above the head, else the name of the sheet, without 附件1."""
    above = [next(text for cell in row if (text := "".join(cell.text.split()))) for row in _above(grid, proposal)]
    titles = [text for text in above if len(text) <= _LONGEST_TITLE and _ANNEX.sub("", text)]
    worded = [text for text in titles if any(word in text for word in words.rows["titles"])]
    name = "" if _DEFAULT_NAME.fullmatch(grid.name.strip()) else grid.name.strip()
    return _ANNEX.sub("", (worded or titles or [name])[0], count=1).strip()


def _above(grid: Grid, proposal: ColumnProposal) -> list[tuple[Cell, ...]]:
    rows = grid.rows[: proposal.first] if proposal.last >= proposal.first else ()
    return [row for row in rows if any(cell.text.strip() for cell in row)]


def _title(source: Source, tables: tuple[TaskTable, ...], words: TableWords) -> str:
    """The line that names the document: above the first table, else its caption."""
    start = source.grids[0].start if source.grids else 0
    for paragraph in source.paragraphs:
        text = paragraph.text.strip()
        if paragraph.start >= start:
            break
        if any(word in text for word in words.rows["titles"]) and len(text) <= _LONGEST_TITLE and "。" not in text:
            return text
    return tables[0].caption if tables else ""


def _heads_tasks(grid: Grid, vocabulary: Vocabulary) -> bool:
    """Whether the head of the grid names a column of tasks."""
    header = find_header(grid, vocabulary.tables)
    return header is not None and any(told.meaning in _HEADS_OF_TASKS for told in header.announced)


def _left_out(tables: tuple[TaskTable, ...], columns: Mapping[str, TaskColumn]) -> list[str]:
    """The heads of filled columns that nothing was taken from, unless a person chose so."""
    found: dict[str, None] = {}
    for grid, proposal in (pair for table in tables for pair in table.grids):
        for place in proposal.places(TaskColumn.IGNORED):
            name = proposal.columns.headers[place]
            if name not in columns and any(text_of(row, place) for row in grid.rows[proposal.last + 1 :]):
                found.setdefault(name or f"#{place + 1}")
    return list(found)


def _notes(
    source: Source, tables: tuple[TaskTable, ...], columns: Mapping[str, TaskColumn], *, is_plain: bool
) -> tuple[Note, ...]:
    notes = []
    if is_plain and tables:
        notes.append(
            Note(msgid=N_("The table names nobody who answers and no day. Check what each column is taken for."))
        )
    if names := _left_out(tables, columns):
        notes.append(Note(msgid=N_("Nothing was taken from these columns: {names}."), params={"names": tuple(names)}))
    left = len(source.grids) - sum(len(table.grids) for table in tables)
    if left:
        notes.append(Note(msgid=N_("Tables that hand out no tasks were left out: {count}."), params={"count": left}))
    if any(sure < 0.75 for table in tables for _, proposal in table.grids for sure in _used(proposal)):
        notes.append(Note(msgid=N_("Not every column could be told by its head. Check what each is taken for.")))
    return tuple(notes)


def _used(proposal: ColumnProposal) -> list[float]:
    taken = proposal.columns.taken_as
    return [sure for sure, column in zip(proposal.confidence, taken, strict=True) if column is not TaskColumn.IGNORED]
